"""The outline of a report as data: its parts, its chapters, and how each level is numbered."""

from collections.abc import Callable, Mapping
from string import ascii_uppercase

from attrs import field, frozen

from ngaman_core.declare.domain import Domain
from ngaman_core.observe.settings import APART, Settings
from ngaman_core.vi.date import roman

# Decree 30/2020 names the levels I. > 1. > a); "-" and "+" below them are the custom of such reports.
LEVELS = ("I.", "1.", "-", "+")
# {period} is the reporting period, {next} the one after it, both with their year.
ABSTRACT = "Kết quả phát triển kinh tế - xã hội {period} và nhiệm vụ {next}"


# The letters of points as a decree counts them.
POINTS = "abcdđeghiklmnopqrstuvxy"


def lettered(number: int, letters: str) -> str:
    """Return the letter of a piece; where the alphabet ends, it begins again with two of each, as Word counts too.

    >>> [lettered(number, POINTS) for number in (1, 5, 23, 24)]
    ['a', 'đ', 'y', 'aa']
    """
    rounds, place = divmod(number - 1, len(letters))
    return letters[place] * (rounds + 1)


STYLES: Mapping[str, Callable[[int], str]] = {
    APART: lambda number: f"{APART} {roman(number)}",
    "I.": lambda number: f"{roman(number)}.",
    "A.": lambda number: f"{lettered(number, ascii_uppercase)}.",
    "1.": lambda number: f"{number}.",
    "a)": lambda number: f"{lettered(number, POINTS)})",
    "-": lambda number: "-",
    "+": lambda number: "+",
}

# {period} is the reporting period, {next} the one after it.
PARTS = {
    "results": "Kết quả thực hiện nhiệm vụ {period}",
    "tasks": "Nhiệm vụ trọng tâm {next}",
    "proposals": "Kiến nghị, đề xuất",
}

CHAPTERS = {
    "economy": "Kinh tế",
    "society": "Văn hóa - xã hội",
    "defence": "Quốc phòng - an ninh",
    "administration": "Nội chính và cải cách hành chính",
    "digital": "Chuyển đổi số",
}
# What may stand among the chapters where a pack names it.
BLOCKS = {
    "direction": "Công tác chỉ đạo, điều hành",
    "summary": "Tình hình thực hiện các chỉ tiêu",
    "assessment": "Đánh giá chung",
    "causes": "Nguyên nhân của hạn chế",
}
OPENING = ("direction", "summary")


@frozen
class Outline:
    """Abstract, titles of parts and of chapters in order, the order of the domains, the mark of each level."""

    parts: Mapping[str, str] = field(factory=lambda: dict(PARTS))
    chapters: Mapping[str, str] = field(factory=lambda: dict(CHAPTERS))
    domains: tuple[str, ...] = ()
    levels: tuple[str, ...] = LEVELS
    abstract: str = ABSTRACT

    @classmethod
    def of(cls, settings: Settings) -> "Outline":
        """Return the outline of a pack: its own titles and order where it gives them, the house's elsewhere.

        Chapters that a pack does not name stand behind the last one that it names.
        """
        own = settings.outline
        if own is None:
            return cls()
        parts = {key: getattr(own, key) or title for key, title in PARTS.items()}
        house = CHAPTERS | BLOCKS
        titles = {chapter.key: chapter.title or house[chapter.key] for chapter in own.chapters}
        domains = tuple(domain for chapter in own.chapters for domain in chapter.domains)
        return cls(parts, _with_the_rest(titles), domains, own.levels or LEVELS, own.abstract or ABSTRACT)

    def marker(self, level: int, number: int) -> str:
        """Return what stands before the block of a level, such as 'II.', '3.' or '-'."""
        return STYLES[self.levels[level]](number)

    @property
    def paragraph(self) -> int:
        """Return the level of paragraphs; those above it are headings, and below it are sub-paragraphs alone."""
        return len(self.levels) - 2

    @property
    def by_domain(self) -> bool:
        """Say whether chapters are divided by domains."""
        return self.paragraph > 2

    def rule(self, level: int) -> str:
        """Return the rule of the page that a level follows (Appendix I, II.6.đ and V.6.b).

        A part, or what has Roman numbers as the decree's sections have, is in capitals.
        """
        if level >= self.paragraph:
            return "body"
        if self.levels[level] == APART:
            return "division"
        return "part" if level == 0 or self.levels[level] == "I." else "chapter"

    def rank(self, domain: Domain) -> tuple[int, int, str]:
        """Return where a domain stands in the whole report."""
        return (list(self.chapters).index(domain.chapter), *self.place_of(domain.key))

    def place_of(self, domain: str) -> tuple[int, str]:
        """Return where a domain stands in its chapter: in the outline's order, the others by key behind them.

        What belongs to no domain, a note on the whole chapter, comes first.
        """
        if not domain:
            return (-1, "")
        return (self.domains.index(domain) if domain in self.domains else len(self.domains), domain)


def _with_the_rest(titles: Mapping[str, str]) -> dict[str, str]:
    """Return the titles with those of the chapters that lack: behind the last chapter, else behind what opens."""
    keys = list(titles)
    before = [key for key in keys if key in CHAPTERS] or [key for key in keys if key in OPENING]
    place = keys.index(before[-1]) + 1 if before else 0
    rest = [key for key in CHAPTERS if key not in titles]
    return {key: titles.get(key, CHAPTERS.get(key, "")) for key in (*keys[:place], *rest, *keys[place:])}
