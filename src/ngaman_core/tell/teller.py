"""Tellers: functions of a plugin that say what lines cannot. Where one fails, a gap stands and the report goes on."""

from attrs import evolve

from ngaman_core.declare.domain import Domain, Teller
from ngaman_core.declare.line import Line
from ngaman_core.declare.mistakes import CHAPTERS
from ngaman_core.errors import DeclarationError
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.plugin.attempt import Fault, attempt
from ngaman_core.tell.paragraph import Kind, Paragraph, Sentence, Text


def told_by(teller: Teller, domain: Domain, assessment: Assessment) -> Paragraph | None:
    """Return what a teller says, if anything, in its domain; a gap where it fails, or gives what nobody can print."""
    said = attempt(lambda: _sound(teller(assessment), domain))
    if not isinstance(said, Fault):
        return said
    name = attempt(lambda: str(teller.__name__))
    named = type(teller).__name__ if isinstance(name, Fault) else name
    missing = f"hàm {named} của lĩnh vực {domain.key} bị lỗi ({' '.join(said.said.split())})"
    gap = Text(f"[thiếu đoạn văn: {missing}]", Kind.GAP)
    cure = "báo cho người làm phần bổ sung, hoặc bỏ lĩnh vực này bằng --without"
    line = Line("", source=said.place or domain.source)
    sentence = Sentence((gap,), line, missing=missing, cure=cure, trace=said.trace)
    return Paragraph(domain.title, (sentence,), domain.key, domain.chapter)


def _sound(said: object, domain: Domain) -> Paragraph | None:
    """Return a paragraph that every format can print: whatever one may ask of it is asked here first."""
    if said is None:
        return None
    if not isinstance(said, Paragraph):
        raise DeclarationError(f"trả về {type(said).__name__}, không phải Paragraph")
    paragraph = evolve(said, domain=domain.key, chapter=said.chapter or domain.chapter)
    if paragraph.chapter not in CHAPTERS:
        raise DeclarationError(f"không có chương {paragraph.chapter!r}; dùng một trong {', '.join(CHAPTERS)}")
    if any(child.children for child in paragraph.children):
        raise DeclarationError("dưới một ý con không có ý con nào nữa")
    str(paragraph)
    for figure in paragraph.figures:
        figure.why()
        printed, fact = figure.printed, figure.fact
        format(printed.value, "f")
        if not all(isinstance(word, str) for word in (printed.unit, fact.indicator, fact.facet, fact.item)):
            raise DeclarationError(f"con số {printed.text} có đơn vị, chỉ tiêu hoặc mục không phải là chữ")
    return paragraph
