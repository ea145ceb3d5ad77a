"""How a figure is written: the dot and the comma, the forgotten %, the count that is called a rate."""

import itertools
from collections.abc import Iterator, Sequence

from ngaman_core.audit.fault import Fault, fault
from ngaman_core.audit.figure import Figure
from ngaman_core.errors import DataError
from ngaman_core.finding import Severity
from ngaman_core.measure.unit import Units
from ngaman_core.vi import number

REACHED = frozenset(("đạt", "bằng", "là", "chiếm"))
REACHED_BY = {(word,) for word in (*REACHED, "tăng", "giảm", "còn")}
# Numbers with decimals that are no percentages.
SCORES = frozenset(("chỉ", "số", "điểm", "hệ", "lần"))


def check(figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Yield the figures whose writing leaves a doubt."""
    for figure in figures:
        # Without a unit it may be a day, a code or a brand: "chiều 5.2", "vàng 999.9".
        if figure.token.doubt and (figure.token.unit or figure.phrase[-1:] in REACHED_BY):
            yield _doubtful(figure)
        if figure.alone and not figure.token.unit and not figure.token.bound and figure.mention.by != "line":
            yield from _unmarked(figure)


def _doubtful(figure: Figure) -> Fault:
    others = _other_readings(figure)
    likely = number.to_text(figure.mention.value.copy_abs())
    message = f"Số “{figure.mention.text}” viết chưa đúng cách: {figure.token.doubt}."
    if others:
        message += f" Có thể bị đọc thành {' hoặc '.join(others)}."
    severity = Severity.ERROR if others else Severity.WARNING
    return fault("numeral", severity, figure, message, f"nếu đúng ý thì viết {likely}.", likely)


def _other_readings(figure: Figure) -> list[str]:
    """Return what else the numeral may say."""
    digits = figure.mention.text.split()
    written = next((word for word in digits if word[:1].isdigit()), "")
    try:
        return [number.to_text(other) for other in number.from_text(written.rstrip("%")).others]
    except DataError:
        return []


def _unmarked(figure: Figure) -> Iterator[Fault]:
    words, text = figure.leading, figure.mention.text
    rated = _speaks_of_a_rate(words)
    if figure.token.places > 0:
        if (rated or words[-1:] == ("đạt",)) and SCORES.isdisjoint(words):
            message = f"Số “{text}” thiếu dấu % hoặc đơn vị tính."
            yield fault(
                "unit-missing", Severity.ERROR, figure, message, f"viết {text}% và nêu so với mức nào.", f"{text}%"
            )
    elif rated and figure.token.value is not None and figure.token.value > 100:
        message = f"Gọi là tỷ lệ nhưng “{text}” là số đếm, lại không có đơn vị; có thể bị đọc thành {text}%."
        yield fault(
            "rate-count", Severity.ERROR, figure, message, "gọi là số (người, hộ...), hoặc viết tỷ lệ có dấu %."
        )


def _speaks_of_a_rate(words: tuple[str, ...]) -> bool:
    """Say whether the clause tells of a rate and gets to it: "tỷ lệ ... là", "tỷ lệ ...:"."""
    pairs = list(itertools.pairwise(words))
    return ("tỷ", "lệ") in pairs and words[-1] in (*REACHED, ":")
