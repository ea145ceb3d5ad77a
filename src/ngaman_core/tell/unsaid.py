"""What was not said: sentences withheld for want of data, and data that no sentence tells."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ngaman_core.declare.indicator import Ratio
from ngaman_core.declare.line import Slot
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.finding import Finding, Place, Severity

if TYPE_CHECKING:
    from ngaman_core.tell.story import Story

OF_TARGET = ("target", "rate", "gap", "left", "basis")


def withheld(story: "Story") -> Iterator[Finding]:
    """Yield an error for every sentence that stands as a gap."""
    for paragraph in (*story.paragraphs, *story.tasks):
        for sentence in paragraph.all_sentences:
            if sentence.missing:
                where = f"mục “{paragraph.title}”" if paragraph.title else "báo cáo"
                fix = _mended(sentence.lacking, story.assessment)
                yield Finding(
                    "missing-figure", Severity.ERROR, f"{sentence.missing}, nên {where} còn thiếu một câu.", fix
                )


def _mended(lacking: Iterable[Slot], assessment: Assessment) -> str:
    rows = dict.fromkeys(_row(slot, assessment) for slot in lacking)
    return f"thêm {'; '.join(rows) or 'danh mục vào items.csv'}."


def _row(slot: Slot, assessment: Assessment) -> str:
    """Return the row that would fill a slot, as a clerk writes it."""
    indicator = assessment.catalog.indicator(slot.key)
    if slot.facet in OF_TARGET or (slot.facet == "pair" and not isinstance(indicator, Ratio)):
        return f"chỉ tiêu giao cho {slot.key} vào targets.csv"
    parts = indicator.of if isinstance(indicator, Ratio) and indicator.of else (slot.key,)
    facet = "total" if slot.facet.startswith("total") else indicator.own_facet
    return f"dòng {' và '.join(parts)}, facet {facet}, kỳ {assessment.period} vào observations.csv"


def untold(story: "Story") -> Iterator[Finding]:
    """Yield a warning for every observation and target that no sentence rests on (law 10)."""
    facts = [fact for sentence in story.sentences for fact in sentence.facts]
    rows = {row for fact in facts for row in fact.observations}
    targets = {target for fact in facts for target in fact.targets}
    book = story.assessment.book
    for row in book.observations:
        if row not in rows:
            yield _left_out(f"số liệu {row.indicator}", (row.facet, row.item, str(row.period)), row.source)
    for target in book.targets:
        if target not in targets:
            yield _left_out(f"chỉ tiêu giao cho {target.indicator}", (target.basis, target.item), target.source)


def _left_out(what: str, about: Iterable[str], place: Place) -> Finding:
    message = f"{what} ({', '.join(filter(None, about))}) chưa được câu nào nói tới."
    return Finding("untold", Severity.WARNING, message, "thêm câu cho chỉ tiêu này, hoặc bỏ dòng này.", place)
