"""Markdown, as it reads: no marks, no escapes, no targets of links, each letter with its place in the file."""

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field

from ngaman_core.audit.source.trail import Trail

LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n|$)")
LEAD = re.compile(r"[ \t]*+(?:>[ \t]?+)*+(?:#{1,6}+(?=[ \t\r\n]|$)[ \t]*+)?+")
DEFINITION = re.compile(r"[ \t]*+\[[^\[\]^][^\[\]]*+\]:[ \t]*+\S++(?:[ \t]++[\"'(].*+)?+")
# No alternative looks past the sign that could begin it anew: one pass, whatever the text.
INLINE = re.compile(
    r"(?P<escape>\\(?=[!-/:-@\[-`{-~])(?P<escaped>.))"
    r"|(?P<hard>\\$)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)"
    r"|<(?P<link>[A-Za-z][\w+.-]{1,31}:[^<>\s]*+)>"
    r"|(?P<tag></?[A-Za-z][^<>]*+>|<!--[^<>]*+>)"
    r"|(?P<note>\[\^[^\[\]\s]++\]:?)"
    r"|(?P<run>\*++|_++|~~)"
    r"|(?P<code>`++)"
    r"|(?P<pipe>\|)"
    r"|(?P<target>\](?:\([^()\s]*+(?:[ \t]++\"[^\"]*+\")?+\)|\[[^\[\]]*+\]))"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
)
Cut = tuple[int, int, str]


@define
class _Run:
    """Stars or lines that begin emphasis, as many as nothing has ended yet."""

    sign: str
    start: int
    length: int


@define
class _Marks:
    """What of a file is not read, or read as something else."""

    trail: Trail
    cuts: list[Cut] = field(factory=list)
    _runs: dict[str, list[_Run]] = field(factory=dict)
    _opened: list[tuple[int, int]] = field(factory=list)

    def line(self, start: int, end: int) -> None:
        """Go through a line, its end not counted."""
        text = self.trail.raw[start:end]
        if is_drawn(text) or DEFINITION.fullmatch(text):
            self.cut(start, end)
            text = ""
        if not text.strip():
            self.paragraph()
            return
        lead = LEAD.match(text)
        begin = start + (lead.end() if lead else 0)
        self.cut(start, begin)
        is_row = self.trail.raw.startswith("|", begin)
        for match in INLINE.finditer(self.trail.raw, begin, end):
            self.trail.count()
            self._inline(match, is_row and match.end() == end, begin)

    def cut(self, start: int, end: int, text: str = "") -> None:
        """Read a part as a text of its own, or not at all."""
        if start < end:
            self.cuts.append((start, end, text))

    def paragraph(self) -> None:
        """Forget what began and did not end: emphasis goes no further than its paragraph."""
        self._runs.clear()
        self._opened.clear()

    def _inline(self, match: re.Match[str], closes_row: bool, begin: int) -> None:
        start, end = match.span()
        match match.lastgroup:
            case "escaped" | "escape":
                self.cut(start, start + 1)
            case "entity":
                self.cut(start, end, html.unescape(match[0]))
            case "link":
                self.cut(start, start + 1)
                self.cut(end - 1, end)
            case "tag":
                self.cut(start, end, "\n" if match[0].lower().startswith("<br") else "")
            case "pipe":
                self.cut(start, end, "" if start == begin or closes_row else "\t")
            case "run":
                self._emphasis(_Run(match[0][0], start, end - start))
            case "open":
                self._opened.append((start, end))
            case "target" if self._opened:
                self.cut(*self._opened.pop())
                self.cut(start, end)
            case "close" if self._opened:
                self._opened.pop()
            case "hard" | "note" | "code":
                self.cut(start, end)
            case _:
                pass

    def _emphasis(self, run: _Run) -> None:
        before, after = self._beside(run.start - 1), self._beside(run.start + run.length)
        opens = not after.isspace() and (not _is_sign(after) or before.isspace() or _is_sign(before))
        closes = not before.isspace() and (not _is_sign(before) or after.isspace() or _is_sign(after))
        if run.sign == "_":
            opens, closes = opens and (not closes or _is_sign(before)), closes and (not opens or _is_sign(after))
        opened = self._runs.setdefault(run.sign, [])
        while closes and run.length and opened:
            taken = min(run.length, opened[-1].length)
            opened[-1].length -= taken
            self.cut(opened[-1].start + opened[-1].length, opened[-1].start + opened[-1].length + taken)
            self.cut(run.start, run.start + taken)
            run.start, run.length = run.start + taken, run.length - taken
            if not opened[-1].length:
                opened.pop()
        if opens and run.length:
            opened.append(run)

    def _beside(self, place: int) -> str:
        return self.trail.raw[place] if 0 <= place < len(self.trail.raw) else " "


def marked_text(raw: str) -> tuple[str, Sequence[int], Mapping[int, int]]:
    """Return what Markdown says, the cells of a row parted by tabs, and where its letters stand in the file."""
    trail, done = Trail(raw), 0
    for start, end, text in _cuts(trail):
        trail.keep(raw[done:start], done)
        trail.say(text, start, end)
        done = end
    trail.keep(raw[done:], done)
    return trail.done()


def is_drawn(line: str) -> bool:
    """Say whether a line is only drawn: a rule, the line below a heading or below the head of a table."""
    signs = set(line) - set(" \t")
    return bool(signs) and (signs <= set("|:-") or signs in ({"="}, {"*"}, {"_"}))


def _cuts(trail: Trail) -> Iterator[Cut]:
    marks = _Marks(trail)
    for match in LINE.finditer(trail.raw):
        marks.line(match.start(), match.start() + len(match[0].rstrip("\r\n")))
    return iter(sorted(marks.cuts))


def _is_sign(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"
