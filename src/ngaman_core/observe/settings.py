"""The settings of a pack: who reports, for where and when, how numbers are written, and the form of the report."""

import datetime
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from ngaman_core.measure.calendar import Calendar
from ngaman_core.measure.period import Period, Span

# How a level of the outline may be numbered. "Phần I" stands on a line of its own above its title, at the top alone.
APART = "Phần"
MARKS = (APART, "I.", "A.", "1.", "a)", "-", "+")
# Part, chapter, paragraph and sub-paragraph have a mark each; of five marks the third is that of a domain in a chapter.
DEPTHS = (4, 5)
# What may stand among the chapters and is of no domain; and the third part, which is made of notes as well.
BLOCKS = ("direction", "summary", "assessment", "causes")
PROPOSALS = "proposals"
# The tables that may follow the report.
APPENDICES = ("targets",)


# What stands for the calendar year where a profile names the span it spreads work over.
YEAR = "year"


class Numbers(StrEnum):
    """How the numbers of a pack are written: 1.946,5 as people write, or 1946.5 as programs do."""

    VI = "vi"
    PLAIN = "plain"


@frozen
class Profile:
    """How the work of an indicator is spread over the months of a span, or of a "year": a weight for each month."""

    span: str
    indicator: str
    weights: tuple[Decimal, ...]


@frozen
class Signatory:
    """Who signs: the authority lines (TM. ..., KT. ...), the office and the name."""

    authority: tuple[str, ...] = ()
    office: str = ""
    name: str = ""


@frozen
class Chapter:
    """A chapter or a block as the pack wants it: its key, its title ('' keeps the house's) and its domains in order."""

    key: str
    title: str = ""
    domains: tuple[str, ...] = ()


@frozen
class Outline:
    """What a pack says of the outline; what it leaves empty is the house's.

    The abstract and the titles of the three parts may hold {period} and {next}; then come the chapters in order, the
    mark of each level (of MARKS) and the tables that follow as appendices (of APPENDICES). `catch_up` asks for what the
    coming period has to bring of what is behind its time.
    """

    results: str = ""
    tasks: str = ""
    chapters: tuple[Chapter, ...] = ()
    abstract: str = ""
    levels: tuple[str, ...] = ()
    appendices: tuple[str, ...] = ()
    proposals: str = ""
    catch_up: bool = False

    def chapter(self, key: str) -> Chapter | None:
        """Return one chapter, or None where the pack says nothing of it."""
        return next((chapter for chapter in self.chapters if chapter.key == key), None)


@frozen(kw_only=True)
class Settings:
    """What report.toml says; every part has a default, so a book of a data frame needs no file."""

    numbers: Numbers = field(default=Numbers.PLAIN, converter=Numbers)
    period: Period | None = None
    calendar: Calendar = field(factory=lambda: Calendar("month"))
    place_kind: str = ""
    place_name: str = ""
    issuer: str = ""
    parent_body: str = ""
    number: str = ""
    symbol: str = ""
    place_of_issue: str = ""
    date: datetime.date | None = None
    signatory: Signatory = Signatory()
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    profiles: tuple[Profile, ...] = ()
    outline: Outline | None = None

    @property
    def place(self) -> str:
        """Return the place with its kind, such as 'thị xã Ngã Năm'."""
        return f"{self.place_kind} {self.place_name}".strip()

    @property
    def blocks(self) -> tuple[str, ...]:
        """Return the keys of what is printed besides the chapters: the blocks that the outline names, and proposals."""
        return (*(key for key in BLOCKS if self.outline and self.outline.chapter(key)), PROPOSALS)

    def span(self, key: str) -> Span | None:
        """Return the season, school year or term of a key, or None."""
        return next((span for span in self.spans if span.key == key), None)

    def weights(self, indicator: str, span: str) -> tuple[Decimal, ...]:
        """Return the weight of each month of a span ('' is the year) for an indicator; () where they are alike."""
        found = (one.weights for one in self.profiles if (one.span, one.indicator) == (span or YEAR, indicator))
        return next(found, ())

    def spans_of(self, kind: str) -> tuple[Span, ...]:
        """Return the spans of one kind: season, school-year or term."""
        return tuple(span for span in self.spans if span.kind == kind)
