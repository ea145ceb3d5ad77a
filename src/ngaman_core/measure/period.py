"""The stretches of time a report speaks of: five calendar periods, and named spans (a crop season, a school year)."""

import re
from datetime import date, timedelta
from functools import cache, lru_cache, total_ordering
from typing import ClassVar, Literal, Self

from attrs import field, frozen
from attrs.validators import instance_of

from ngaman_core.errors import DataError
from ngaman_core.vi.date import month_text, quarter_text
from ngaman_core.vi.date import to_text as date_text


@total_ordering
@frozen(order=False)
class _Months:
    """A run of whole months inside one year; the five periods differ only in their length and their words."""

    key: str = field(validator=instance_of(str))
    year: int = field(init=False, eq=False, repr=False)
    number: int = field(init=False, eq=False, repr=False)

    # Years have four digits and start with 1 or 2: a year that does not is a slip of the hand.
    _form: ClassVar[re.Pattern[str]]
    _key: ClassVar[str]
    _size: ClassVar[int]
    _per_year: ClassVar[int]
    _example: ClassVar[str]
    # The words for the coming period inside a sentence.
    ahead: ClassVar[str]

    def __attrs_post_init__(self) -> None:
        match = self._form.fullmatch(self.key)
        if not match:
            raise DataError(f"Kỳ báo cáo “{self.key[:40]}” viết chưa đúng. Cách sửa: viết như “{self._example}”.")
        year, *number = match.groups()
        object.__setattr__(self, "year", int(year))
        object.__setattr__(self, "number", int(number[0]) if number else 1)

    def __str__(self) -> str:
        return self.key

    def __lt__(self, other: object) -> bool:
        """Sort by first month, the shorter period first, so that a mixed list has one order."""
        if not isinstance(other, _Months):
            return NotImplemented
        return self._reach < other._reach

    def __contains__(self, other: "Period") -> bool:
        """Tell whether every month of the other period is one of this one."""
        return self._reach[0] <= other._reach[0] and other._reach[1] <= self._reach[1]

    @property
    def first(self) -> "Month":
        """Return the first month."""
        return _month(self._reach[0])

    @property
    def last(self) -> "Month":
        """Return the last month."""
        return _month(self._reach[1])

    @property
    def months(self) -> "tuple[Month, ...]":
        """Return every month, in order."""
        first, last = self._reach
        return tuple(map(_month, range(first, last + 1)))

    @property
    def start(self) -> date:
        """Return the first day by the calendar; a `Calendar` knows the day the books open."""
        return date(self.year, self.first.number, 1)

    @property
    def end(self) -> date:
        """Return the last day by the calendar; a `Calendar` knows the day the books close."""
        return _last_day(self.year, self.last.number)

    @property
    def next(self) -> Self:
        """Return the period of the same kind that follows; for nine months, those of next year."""
        return self._moved(1)

    @property
    def previous(self) -> Self:
        """Return the period of the same kind that comes before; the inverse of `next`."""
        return self._moved(-1)

    @property
    def same_last_year(self) -> Self:
        """Return the same period of the year before ("cùng kỳ")."""
        return self._moved(-self._per_year)

    @property
    def coming(self) -> "Period":
        """Return the period that tasks are set for: the next one."""
        return self.next  # type: ignore[return-value]  # every kind there is, is a Period

    @property
    def full_name(self) -> str:
        """Return the name with its year."""
        return f"{self.name} năm {self.year}"

    @property
    def name(self) -> str:
        """Return the name inside its year."""
        raise NotImplementedError

    @property
    def when(self) -> str:
        """Return the words that open a sentence about this period alone."""
        return f"trong {self.name}"

    @property
    def to_date(self) -> str:
        """Return the words for what has added up since the year began."""
        return "lũy kế từ đầu năm"

    @property
    def _reach(self) -> tuple[int, int]:
        """Return the first and last month, counted from the year 0."""
        first = self.year * 12 + (self.number - 1) * self._size
        return first, first + self._size - 1

    def _moved(self, steps: int) -> Self:
        year, place = divmod(self.year * self._per_year + self.number - 1 + steps, self._per_year)
        return type(self)(self._key.format(year, place + 1))


class Month(_Months):
    """One month.

    >>> Month("2023-12").next
    Month(key='2024-01')
    """

    __slots__ = ()

    _form = re.compile("([12][0-9]{3})-(0[1-9]|1[0-2])")
    _key, _size, _per_year, _example = "{:04}-{:02}", 1, 12, "2023-11"
    ahead = "tháng tới"

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month a day falls in."""
        return cls(f"{day:%Y-%m}")

    @property
    def name(self) -> str:
        """Return the name inside its year, as in "tháng 11"."""
        return month_text(self.number)

    @property
    def when(self) -> str:
        """Return "trong tháng": a monthly report does not repeat which."""
        return "trong tháng"


class Quarter(_Months):
    """Three months, numbered in Roman digits when they are said."""

    __slots__ = ()

    _form = re.compile("([12][0-9]{3})-Q([1-4])")
    _key, _size, _per_year, _example = "{:04}-Q{}", 3, 4, "2023-Q4"
    ahead = "quý tới"

    @property
    def name(self) -> str:
        """Return the name inside its year, as in "quý IV"."""
        return quarter_text(self.number)


class HalfYear(_Months):
    """Six months."""

    __slots__ = ()

    _form = re.compile("([12][0-9]{3})-H([12])")
    _key, _size, _per_year, _example = "{:04}-H{}", 6, 2, "2023-H2"
    ahead = "6 tháng tới"

    @property
    def name(self) -> str:
        """Return the name inside its year."""
        return "6 tháng đầu năm" if self.number == 1 else "6 tháng cuối năm"

    @property
    def full_name(self) -> str:
        """Return the name, which ends in "năm" already, with its year."""
        return f"{self.name} {self.year}"


class NineMonths(_Months):
    """The first nine months of a year: there is one a year, so the next one is a year away."""

    __slots__ = ()

    _form = re.compile("([12][0-9]{3})-9M")
    _key, _size, _per_year, _example = "{:04}-9M", 9, 1, "2023-9M"
    ahead = "quý IV"

    @property
    def coming(self) -> "Quarter":
        """Return the quarter that is left of the year."""
        return Quarter(f"{self.year:04}-Q4")

    @property
    def name(self) -> str:
        """Return the name inside its year."""
        return "9 tháng đầu năm"

    @property
    def full_name(self) -> str:
        """Return the name with its year."""
        return f"9 tháng đầu năm {self.year}"

    @property
    def when(self) -> str:
        """Return the words that open a sentence about this period alone."""
        return "trong 9 tháng đầu năm"


class Year(_Months):
    """Twelve months."""

    __slots__ = ()

    _form = re.compile("([12][0-9]{3})")
    _key, _size, _per_year, _example = "{:04}", 12, 1, "2023"
    ahead = "năm tới"

    @property
    def name(self) -> str:
        """Return the name, which is the year itself."""
        return f"năm {self.year}"

    @property
    def full_name(self) -> str:
        """Return the name, which holds its year already."""
        return self.name

    @property
    def when(self) -> str:
        """Return the words that open a sentence about this period alone."""
        return "trong năm"

    @property
    def to_date(self) -> str:
        """Return "cả năm": the year is over, nothing is running any more."""
        return "cả năm"


Period = Month | Quarter | HalfYear | NineMonths | Year

_KINDS: tuple[type[Period], ...] = (Month, Quarter, HalfYear, NineMonths, Year)
_SPAN_KINDS = ("season", "school-year", "term")


def period(text: "str | Period") -> Period:
    """Read a period by its key, the inverse of `str`; a period is itself.

    >>> period("2023-Q4").full_name
    'quý IV năm 2023'
    """
    return _of_key(text) if isinstance(text, str) else text


@lru_cache(maxsize=1024)  # a pack names few periods, each in many rows
def _of_key(text: str) -> Period:
    for kind in _KINDS:
        if kind._form.fullmatch(text.strip()):
            return kind(text.strip())
    forms = ", ".join(f"{kind._example} ({kind(kind._example).full_name})" for kind in _KINDS)
    raise DataError(f"Không hiểu kỳ báo cáo “{text[:40]}”. Cách sửa: viết theo một trong các dạng {forms}.")


@frozen
class Span:
    """A named stretch in which a flow adds up: "vụ Đông Xuân 2023-2024", "năm học 2023-2024". It may cross the year."""

    key: str
    name: str
    start: date
    end: date
    kind: Literal["season", "school-year", "term"] = "season"

    def __attrs_post_init__(self) -> None:
        if not self.key or not self.name:
            raise DataError(
                f"Khoảng thời gian “{self.key or self.name}” thiếu mã hoặc tên. Cách sửa: ghi đủ key và name."
            )
        if self.kind not in _SPAN_KINDS:
            kinds = ", ".join(_SPAN_KINDS)
            raise DataError(
                f"Khoảng thời gian “{self.key}”: không có loại “{self.kind}”. Cách sửa: dùng một trong {kinds}."
            )
        if self.start > self.end:
            raise DataError(
                f"Khoảng thời gian “{self.key}”: ngày đầu {date_text(self.start)} đứng sau ngày cuối"
                f" {date_text(self.end)}. Cách sửa: xem lại hai ngày from và to."
            )

    def __str__(self) -> str:
        return self.key

    def holds(self, period: Period) -> bool:
        """Tell whether the figures of a period belong here; a month belongs as soon as one of its days does.

        >>> school = Span("2023-2024", "năm học 2023-2024", date(2023, 9, 5), date(2024, 5, 31), "school-year")
        >>> school.holds(Month("2023-09")), school.holds(Quarter("2023-Q3"))
        (True, False)
        """
        return Month.of(self.start) <= period.first and period.last <= Month.of(self.end)


@cache
def _month(count: int) -> Month:
    """Return a month by its count from the year 0."""
    return Month(f"{count // 12:04}-{count % 12 + 1:02}")


def _last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
