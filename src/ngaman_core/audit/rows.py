"""What `ngaman read` prints of a text: a row for every figure, and one for all else that holds digits."""

from decimal import Decimal
from typing import Any

from ngaman_core.audit.against import NUMERAL
from ngaman_core.audit.extract import Text
from ngaman_core.audit.figure import Figure
from ngaman_core.audit.source.file import Source
from ngaman_core.vi.amount import SCALES
from ngaman_core.vi.pieces import DIGITS
from ngaman_core.vi.scan import Kind, Token

Row = dict[str, Any]
# The kinds that are kept apart from figures.
APART = {Kind.DATE: "date", Kind.REF: "legal_ref", Kind.LISTNO: "list_no"}
OTHER = "other"
ESTIMATES = frozenset(("ước", "dự"))


def rows(text: Text, source: Source) -> list[Row]:
    """Return the rows in the order of the text, their offsets counted in the file."""
    found = [*map(_figure, text.figures), *([_apart(token, text)] for token in text.others)]
    found.sort(key=lambda some: some[0]["start"])
    made: list[Row] = []
    for some in found:
        if len(some) == 2:
            some[0]["pair"], some[1]["pair"] = len(made) + 1, len(made)
        made += some
    for row in made:
        place = source.place(row["start"], row["end"])
        row["start"], row["end"] = place.start, place.end
        if place.paragraph is not None:
            row["paragraph"] = place.paragraph
    return made


def _figure(figure: Figure) -> list[Row]:
    mention, token = figure.mention, figure.token
    sign = -1 if figure.way < 0 else 1
    first, unit = units_as_written(mention.text, token.kind)
    # "100 triệu đến 1 tỷ đồng": of two scales neither is the unit, so both numbers are told without one.
    mixed = token.kind is Kind.RANGE and first not in ("", unit) and bool(SCALES.keys() & first.split())
    value, of = (token.value, token.of) if mixed else (mention.value, mention.of)
    assert value is not None  # every figure has one
    words = _qualifier(figure)
    begin = mention.start + _first(mention.text)
    row: Row = {
        "text": mention.text[begin - mention.start :],
        "start": begin,
        "end": mention.end,
        "value": canonical(value * sign),
        "unit": token.unit if mixed else unit,
        "kind": figure.role.value,
        "indicator": mention.indicator or None,
        "item": mention.item or None,
        "facet": mention.facet or None,
        "period": figure.passage.spots[figure.place].period or None,
        "by": mention.by,
    }
    if words:
        row["qualifier"] = words
    if mention.bound:
        row["bound"] = mention.bound.value
    if mention.dong is not None:
        row["dong"] = canonical(mention.dong * sign)
    if token.kind is Kind.RANGE and of is not None:
        row["low"], row["high"] = canonical(value), canonical(of)
    if token.kind is Kind.PAIR and of is not None:
        return _halves(row, row["text"], of)
    return [row]


def _qualifier(figure: Figure) -> str:
    """Return the words that make an estimate or a bound of a figure: "ước đạt trên"."""
    phrase = figure.phrase
    opens = (at for at in range(len(phrase) - 1, max(len(phrase) - 4, -1), -1) if phrase[at] in ESTIMATES)
    start = next(opens, len(phrase))
    bound = figure.mention.text[: _first(figure.mention.text)].lower()
    return " ".join((*phrase[start:], *bound.split()))


def _first(text: str) -> int:
    """Return where the number of a figure begins, with its sign."""
    digit = next(at for at, sign in enumerate(text) if sign in DIGITS)
    return digit - (text[digit - 1 : digit] in ("+", "-", "−"))


def units_as_written(text: str, kind: Kind) -> tuple[str, str]:
    """Return the units of a figure as they are written: of the first number of a pair or range, and of the last.

    >>> units_as_written("365 tỷ 592 triệu đồng", Kind.FIGURE), units_as_written("11 triệu đồng/ người", Kind.FIGURE)
    (('', 'tỷ … triệu đồng'), ('', 'triệu đồng/ người'))
    >>> units_as_written("100 triệu đến 1 tỷ đồng", Kind.RANGE)
    ('triệu', 'tỷ đồng')
    """
    _, *parts = (" ".join(part.split()) for part in NUMERAL.split(text))
    if kind is Kind.FIGURE:
        # The digit of "m2" is no number of its own.
        glued = len(parts) > 1 and parts[0][-1:].isalpha() and not SCALES.keys() & parts[0].split()
        return "", " ".join(text[NUMERAL.search(text).end() :].split()) if glued else " … ".join(filter(None, parts))  # type: ignore[union-attr]  # a figure has a number
    first, *rest = parts
    return first.rstrip("/-–—").removesuffix("đến").strip(), " … ".join(filter(None, rest))


def _halves(row: Row, text: str, of: Decimal) -> list[Row]:
    """Return the two numbers of a pair as rows of their own."""
    first, _, second = text.partition("/")
    middle = row["start"] + len(first)
    row.pop("dong", None)
    return [
        {**row, "text": first.rstrip(), "end": middle - len(first) + len(first.rstrip())},
        {
            **row,
            "text": second.lstrip(),
            "start": middle + 1 + len(second) - len(second.lstrip()),
            "value": canonical(of),
        },
    ]


def _apart(token: Token, text: Text) -> Row:
    return {
        "text": text.text[token.start : token.end],
        "start": token.start,
        "end": token.end,
        "value": token.name[1] if token.kind is Kind.DATE and token.name else None,
        "unit": "",
        "kind": APART.get(token.kind, OTHER),
        "indicator": None,
        "item": None,
        "facet": None,
        "period": None,
        "by": None,
    }


def canonical(value: Decimal) -> str:
    """Return a number with a dot before its decimals and nothing between its thousands.

    >>> canonical(Decimal("9.80")), canonical(Decimal("1.5E+3"))
    ('9.80', '1500')
    """
    return f"{value:f}"
