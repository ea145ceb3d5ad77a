"""HTML: one file that holds everything, read on a screen, on a phone or on paper, by the rules of the same page."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ngaman_core.assemble.block import Block
from ngaman_core.assemble.exhibit import Appendix, Table
from ngaman_core.assemble.footnote import Footnote
from ngaman_core.assemble.letterhead import ADDRESSED, MOTTO, NATION, RECIPIENTS
from ngaman_core.assemble.report import Report
from ngaman_core.render.markup import Markup, tag
from ngaman_core.render.page import page
from ngaman_core.render.renderer import Renderer
from ngaman_core.render.stylesheet import stylesheet
from ngaman_core.render.width import broken, unbroken
from ngaman_core.tell.paragraph import Figure, Kind, Part, Text
from ngaman_core.vi.text import printable

# Nothing is loaded from anywhere, and no script runs, whatever a name in the data looks like.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(report: Report) -> bytes:
    """Return the report as one UTF-8 HTML file."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"{report.kind}: {report.abstract}"),
        tag("style", stylesheet()),
    )
    body = tag("body", tag("main", *_pieces(report), class_="sheet"))
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='vi')}\n".encode()


def _pieces(report: Report) -> Iterator[Markup]:
    """Yield the pieces of the report in reading order."""
    yield _letterhead(report)
    yield tag("h1", report.kind, class_="kind")
    yield _title(report.abstract, "và", "abstract")
    yield from _addressees(report.addressees)
    yield tag("p", report.opening, class_="body")
    for block in report.blocks:
        yield _section(block)
    yield tag("p", report.closing, class_="body closing")
    yield _signature(report)
    if report.footnotes:
        yield tag("section", tag("ol", *map(_footnote, report.footnotes)), class_="footnotes", aria_label="Chú thích")
    for appendix in report.appendices:
        yield _appendix(appendix)


def _title(title: str, joint: str, style: str) -> Markup:
    """Return a title line by line; the last one carries the rule, if the style has one."""
    rules = page()
    *lines, last = broken(title, joint, rules.styles[style].size, rules.margins.text_width)
    return tag("p", *(tag("span", line, class_="line") for line in lines), _ruled(last), class_=style)


def _ruled(text: str) -> Markup:
    return tag("span", text, class_="line ruled")


def _letterhead(report: Report) -> Markup:
    head = report.letterhead
    *lines, last = head.issuing
    office = [*(tag("p", line, class_="issuing") for line in lines), tag("p", _ruled(last), class_="issuing")]
    governing = [tag("p", head.governing, class_="governing")] if head.governing else []
    nation = tag("p", NATION, class_="nation")
    motto = tag("p", _ruled(MOTTO), class_="motto")
    return tag(
        "header",
        tag("div", *governing, *office),
        tag("div", nation, motto),
        tag("p", head.number, class_="number"),
        tag("p", head.dateline, class_="dateline"),
        class_="head",
    )


def _addressees(names: Sequence[str]) -> Iterator[Markup]:
    if len(names) == 1:
        yield tag("p", f"{ADDRESSED} {names[0]}", class_="addressed")
    elif names:
        yield tag("p", ADDRESSED, class_="addressed-list")
        yield _list(names, "addressee")


def _list(names: Iterable[str], style: str) -> Markup:
    return tag("ul", *(tag("li", f"- {name}", class_=style) for name in names))


def _section(block: Block) -> Markup:
    """Return a part, a chapter or a domain, with what stands below it."""
    words = tuple(_words(block.parts))
    if block.apart:
        words = (tag("span", f"{block.marker} ", class_="line"), tag("span", *words, class_="line"))
    else:
        words = (f"{block.marker} ", *words)
    title = tag(f"h{block.level + 2}", *words, class_=block.rule)
    return tag("section", title, *_below(block.children))


def _below(children: Iterable[Block]) -> Iterator[Markup]:
    """Yield what stands below a heading: sections, and paragraphs as a list but for those without a mark."""
    for (heading, marked), blocks in groupby(children, lambda child: (child.heading, bool(child.marker))):
        if heading:
            yield from map(_section, blocks)
        elif marked:
            yield tag("ul", *(tag("li", *_paragraph(block)) for block in blocks))
        else:
            yield from (piece for block in blocks for piece in _paragraph(block))


def _paragraph(block: Block) -> Iterator[Markup]:
    """Yield a paragraph, and those below it as a list."""
    yield tag("p", f"{block.marker} " if block.marker else "", *_words(block.parts), class_="body")
    yield from _below(block.children)


def _words(parts: Iterable[Part | Footnote]) -> Iterator[str]:
    """Yield words as they are, each figure with its value and how it came about, gaps and footnotes marked."""
    for part in parts:
        match part:
            case Figure(printed=printed):
                yield tag("data", unbroken(printed.text), value=f"{printed.value:f}", title=printable(part.why()))
            case Footnote(number=number):
                mark = tag("a", f"{number}", href=f"#note-{number}", aria_label=f"Chú thích {number}")
                yield tag("sup", mark, id=f"mark-{number}")
            case Text(text=text, kind=Kind.GAP):
                yield tag("mark", text)
            case _:
                yield str(part)


def _signature(report: Report) -> Markup:
    copies = [tag("p", RECIPIENTS, class_="recipients"), _list(report.recipients, "recipient")]
    lines = [tag("p", line, class_="authority") for line in report.signature.lines]
    return tag(
        "footer",
        tag("div", *(copies if report.recipients else [])),
        tag("div", *lines, tag("p", report.signature.name, class_="signer")),
        class_="foot",
    )


def _footnote(note: Footnote) -> Markup:
    back = tag("a", f"{note.number}", href=f"#mark-{note.number}", aria_label=f"Về chỗ có chú thích {note.number}")
    return tag("li", tag("sup", back), " ", *_words(note.parts), class_="footnote", id=f"note-{note.number}")


def _appendix(appendix: Appendix) -> Markup:
    return tag(
        "section",
        tag("h2", appendix.label, class_="appendix"),
        tag("p", appendix.title, class_="appendix-title"),
        _title(appendix.reference, "của", "appendix-reference"),
        tag("div", _table(appendix.table, appendix.title), class_="wide"),
        class_="annex",
    )


def _table(table: Table, title: str) -> Markup:
    looks = ["table-number" if column in table.numbers else "table-cell" for column in range(len(table.head))]
    head = tag("tr", *(tag("th", cell, scope="col", class_="table-head") for cell in table.head))
    rows = (_row(row, looks) for row in table.rows)
    return tag("table", tag("thead", head), tag("tbody", *rows), aria_label=title)


def _row(row: Sequence[str], looks: Sequence[str]) -> Markup:
    """Return a row; its first cell names it."""
    name = tag("th", row[0], scope="row", class_=looks[0])
    return tag("tr", name, *(tag("td", cell, class_=look) for cell, look in zip(row[1:], looks[1:], strict=True)))


HTML = Renderer(".html", write)
