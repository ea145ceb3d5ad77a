"""Titles that follow the period: how they name the time that is reported and the time that tasks are set for."""

from collections.abc import Mapping

from ngaman_core.measure.period import HalfYear, NineMonths, Period

PERIOD, NEXT = "{period}", "{next}"


def filled(title: str, words: Mapping[str, str]) -> str:
    """Return a title with the words it asks for."""
    # Not str.format: a title is data, and a pack must not reach into objects.
    for word, text in words.items():
        title = title.replace(word, text)
    return title


def dated(title: str, period: Period) -> str:
    """Return a title that says the year; of two parts of one year only the last says it.

    >>> dated("Kết quả {period} và nhiệm vụ {next}", HalfYear("2023-H1"))
    'Kết quả 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2023'
    """
    following = period.coming
    part_of_a_year = isinstance(period, HalfYear | NineMonths) and following.year == period.year
    once = part_of_a_year and 0 <= title.find(PERIOD) < title.find(NEXT)
    return filled(title, {PERIOD: period.name if once else period.full_name, NEXT: following.full_name})


def undated(title: str, period: Period) -> str:
    """Return a title inside the report, whose year is known; another year is said.

    >>> from ngaman_core.measure.period import Quarter
    >>> undated("Nhiệm vụ {next}", Quarter("2023-Q3")), undated("Nhiệm vụ {next}", Quarter("2023-Q4"))
    ('Nhiệm vụ quý IV', 'Nhiệm vụ quý I năm 2024')
    """
    following = period.coming
    later = following.name if following.year == period.year else following.full_name
    return filled(title, {PERIOD: period.name, NEXT: later})
