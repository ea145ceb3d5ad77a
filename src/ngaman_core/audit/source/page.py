"""HTML, as a page shows it: in one pass, whatever the nesting, with the place of each letter."""

import html
import re
from collections.abc import Mapping, Sequence

from attrs import define

from ngaman_core.audit.source.raised import raised
from ngaman_core.audit.source.trail import Trail

_BLOCKS = (
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section select summary table tbody td"
    " tfoot th thead tr ul"
)
BLOCKS = frozenset(_BLOCKS.split())
UNSEEN = frozenset(("script", "style", "title", "template", "noscript"))
# Every quantifier is possessive: what does not match is not tried again. A tag that never ends takes the rest of the
# page with it, as in a browser; so no part of the page is gone through twice.
TOKEN = re.compile(
    r"(?P<comment><!--)"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*+)(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>"
    r"|<[!?/][^>]*+>"
    r"|(?P<unended><[A-Za-z!?/])"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});?)"
)
BLANK = " \t\n\r\f"
WORD = re.compile(f"[^{BLANK}]+")


@define
class _Page:
    trail: Trail
    is_fresh: bool = True  # a line has just begun
    gap: int | None = None  # where blanks stand that are read only if a word follows
    is_raised: bool = False
    is_kept: bool = False  # blanks count, and line ends

    def words(self, start: int, end: int) -> None:
        raw = self.trail.raw
        if self.is_kept:
            self.word(start, end, raw[start:end])
            return
        done = start
        for match in WORD.finditer(raw, start, end):
            if match.start() > done:
                self.gap = done
            self.word(match.start(), match.end(), match[0])
            done = match.end()
        if done < end:
            self.gap = done

    def word(self, start: int, end: int, text: str) -> None:
        if self.gap is not None and not self.is_fresh:
            self.trail.say(" ", self.gap, self.gap + 1)
        self.gap, self.is_fresh = None, self.is_fresh and not text
        if self.is_raised:
            text = raised(text, self.trail.ending())
        if len(text) == end - start:
            self.trail.keep(text, start)
        else:
            self.trail.say(text, start, end)

    def tag(self, name: str, is_end: bool, start: int) -> None:
        if name in BLOCKS:
            if not self.is_fresh:
                self.trail.say("\n", start, start + 1)
            self.is_fresh, self.gap, self.is_raised = True, None, False
            if name == "pre":
                self.is_kept = not is_end
        elif name == "sup":
            self.is_raised = not is_end


def page_text(raw: str) -> tuple[str, Sequence[int], Mapping[int, int]]:
    """Return what a page says, a line for each paragraph and cell, and where its letters stand in the file."""
    page = _Page(Trail(raw))
    at = 0
    while match := TOKEN.search(raw, at):
        page.words(at, match.start())
        at = match.end()
        page.trail.count()
        if match["entity"]:
            page.word(match.start(), at, html.unescape(match[0]))
        elif match["comment"]:
            at = raw.find("-->", at) + 3
            if at < 3:
                return page.trail.done()
        elif match["unended"]:
            return page.trail.done()
        elif match["name"]:
            name = match["name"].lower()
            page.tag(name, bool(match["end"]), match.start())
            if name in UNSEEN and not match["end"]:
                at = _end_of(name, raw, at)
    page.words(at, len(raw))
    return page.trail.done()


def _end_of(name: str, raw: str, at: int) -> int:
    """Return where the content of an element ends that holds no text to read."""
    end = re.compile(f"</{name}", re.IGNORECASE).search(raw, at)
    return end.start() if end else len(raw)
