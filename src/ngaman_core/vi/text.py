"""Vietnamese text as files hold it, made one: composed letters, one dash, new tone places, no footnote marks."""

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence

from attrs import frozen

_SAME_LENGTH = {
    "Ð": "Đ",  # U+00D0, an Icelandic letter that looks like the Vietnamese U+0110
    "ð": "đ",
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " "),
    **dict.fromkeys("‐‑‒–—−", "-"),
}
_ONE_FOR_ONE = re.compile(f"[{''.join(_SAME_LENGTH)}]")

# Every alternative begins with signs of its own and needs nothing behind them: one pass, whatever the text.
_CHANGES_LENGTH = re.compile(
    r"(?P<tones>[\u0300-\u036f]+)"
    r"|(?P<line>[\r\n]\s*)"
    r"|(?P<paragraph>\u2029\s*)"
    r"|(?P<raised>[⁰¹²³⁴-⁹]+)"
    r"|(?P<unseen>[\u200b-\u200d\u2060\ufeff\u00ad]+)"
)
# One class of all signs with which the alternatives begin is looked for many times as quickly as they are.
_MAY_CHANGE_LENGTH = re.compile("[\u0300-\u036f\r\n\u2029⁰¹²³⁴-⁹\u200b-\u200d\u2060\ufeff\u00ad]")
# What a line of a page cannot hold: line ends, signs that turn the direction of the text around, control characters.
_UNPRINTABLE = re.compile(
    "(?P<line>[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+)"
    "|(?P<direction>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+)"
    "|[\x00-\x1b\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_MOST_MARKS = 8  # a Vietnamese letter has two; composing an endless run of them takes quadratic time
_METRES = ("m", "km", "hm", "dm", "cm", "mm")
_SENTENCE_END = ".:;!?"
# What begins a paragraph of its own even where the line above did not end: "a)", "1.", "2)".
_LIST_MARK = re.compile(r"[^\W\d_]\)|\d{1,2}[.)](?!\d)")


@frozen
class Normal:
    """A normalised text; `offsets[i]` tells where letter i stood in the original, counted in code points."""

    text: str
    offsets: Sequence[int]
    original: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Tell where a part stood in the original, without a footnote mark that was dropped right behind it."""
        last, following = self.offsets[end - 1] + 1, self.offsets[end]
        while last < following and "\u0300" <= self.original[last] <= "\u036f":
            last += 1
        return self.offsets[start], last


def normalise(text: str) -> Normal:
    """Make one text of its many encodings, in linear time; letter case is kept.

    >>> normalise("Uỷ ban – 20 xã¹").text
    'Ủy ban - 20 xã'
    """
    even = _ONE_FOR_ONE.sub(lambda sign: _SAME_LENGTH[sign[0]], text)
    composed, offsets = _composed(even)
    return Normal(_OLD_TONE.sub(_new_tone, composed), offsets, text)


def printable(text: str) -> str:
    """Return one line that every format can hold; what cannot be printed is seen as a replacement character.

    >>> printable("thị\\nxã \\u202e\\x00")
    'thị xã \ufffd'
    """
    return text if text.isprintable() else _UNPRINTABLE.sub(_replacement, text)


def _replacement(match: re.Match[str]) -> str:
    return {"line": " ", "direction": ""}.get(match.lastgroup or "", "\ufffd")


def folded(text: str) -> str:
    """Normalise, lower the case and keep single spaces: the form in which words are compared."""
    return " ".join(normalise(text).text.lower().split())


def joined(parts: Sequence[str], last: str = "và") -> str:
    """List things as a sentence does.

    >>> joined(["lúa", "màu", "cây ăn trái"])
    'lúa, màu và cây ăn trái'
    """
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def sentence(text: str) -> str:
    """Raise the first letter and end with a full stop."""
    raised = text[:1].upper() + text[1:]
    return raised if not raised or raised[-1] in ".!?:" else raised + "."


def upper_first(text: str) -> str:
    """Raise the first letter, to begin a line."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Lower the first letter, to put a sentence behind other words."""
    return text[:1].lower() + text[1:]


def _composed(text: str) -> tuple[str, Sequence[int]]:
    """Compose letters, mend broken lines and drop marks; say where each remaining letter stood."""
    parts: list[str] = []
    offsets = array("i")
    done = 0
    for match in _changes_of_length(text):
        start, new = match.start(), ""
        if match.lastgroup == "tones" and start > done:
            start -= 1
            new = unicodedata.normalize("NFC", text[start : match.end()][: _MOST_MARKS + 1])
        elif match.lastgroup == "line":
            new = " " if _is_soft(text, start, match.end()) else "\n"
        elif match.lastgroup == "paragraph":  # a file that knows its paragraphs breaks none of them
            new = "\n"
        elif match.lastgroup == "raised" and _is_exponent(text, start):
            start += 1
        parts += (text[done:start], new)
        offsets.extend(range(done, start))
        offsets.extend(min(start + letter, match.end() - 1) for letter in range(len(new)))
        done = match.end()
    if not parts:
        return text, range(len(text) + 1)
    offsets.extend(range(done, len(text) + 1))
    return "".join((*parts, text[done:])), offsets


def _changes_of_length(text: str) -> Iterator[re.Match[str]]:
    done = 0
    for sign in _MAY_CHANGE_LENGTH.finditer(text):
        if sign.start() >= done and (match := _CHANGES_LENGTH.match(text, sign.start())):
            done = match.end()
            yield match


def _is_soft(text: str, start: int, end: int) -> bool:
    """Tell whether a line break stands inside a sentence: a narrow page or a page's end broke it."""
    while start and text[start - 1] == " ":  # spaces before a break are looked at once, by that break only
        start -= 1
    if not start or end == len(text) or text[start - 1] in _SENTENCE_END or _LIST_MARK.match(text, end):
        return False
    single = text.count("\n", start, end) <= 1
    return text[end].islower() or (single and (text[end].isdigit() or text[start - 1] == ","))


def _is_exponent(text: str, at: int) -> bool:
    """Tell the ² of "688,15 m²" from the footnote mark of "18 sản phẩm²"; a mark may stand behind the ² too."""
    letters = re.split(r"[\W\d_]", text[max(0, at - 3) : at])[-1]
    return letters.lower() in _METRES and text[at] in "²³"


def _tone_places() -> dict[str, str]:
    """Pair both places of a tone on an open oa, oe, uy: "oà" as older texts have it, "òa" as newer ones do."""
    places = {}
    for first, second in ("oa", "oe", "uy"):
        for one, two in ((first, second), (first.upper(), second), (first.upper(), second.upper())):
            for tone in "\u0300\u0301\u0303\u0309\u0323":
                old = one + unicodedata.normalize("NFC", two + tone)
                places[old] = unicodedata.normalize("NFC", one + tone) + two
    return places


_TONE_PLACES = _tone_places()
# Two classes of letters find a few false pairs too ("uà"); they are far quicker than sixty alternatives.
_OLD_TONE = re.compile(rf"[oOuU][{''.join(sorted({pair[1] for pair in _TONE_PLACES}))}](?!\w)")


def _new_tone(match: re.Match[str]) -> str:
    """Move a tone to its new place; in "quý" the u belongs to the q and the tone stays."""
    start = match.start()
    behind_q = start and match.string[start - 1] in "qQ"
    return match[0] if behind_q else _TONE_PLACES.get(match[0], match[0])
