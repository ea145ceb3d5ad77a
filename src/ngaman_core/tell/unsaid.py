"""What was not said: sentences withheld for want of data, and data that no sentence tells."""

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from ngaman_core.declare.comparison import SAME, base_of
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.tell.remark import Judge
from ngaman_core.tell.speech import Speaker

if TYPE_CHECKING:
    from ngaman_core.tell.story import Story


def withheld(story: "Story") -> Iterator[Finding]:
    """Yield an error for every sentence that stands as a gap."""
    for paragraph in (*story.paragraphs, *story.tasks):
        clauses = (said for sentence in paragraph.all_sentences for said in (sentence, *sentence.notes))
        for sentence in clauses:
            if sentence.missing:
                where = f"mục “{paragraph.title}”" if paragraph.title else "báo cáo"
                message = f"{sentence.missing}, nên {where} còn thiếu một câu."
                place = sentence.line.source if sentence.trace else Place()
                yield Finding("missing-figure", Severity.ERROR, message, f"{sentence.cure}.", place, sentence.trace)


def left_out(story: "Story") -> Iterator[Finding]:
    """Yield a note for every paragraph of which an optional part was not said, for want of data.

    So it does for every domain whose tellers had lines that nobody could say.
    """
    for paragraph in (*story.paragraphs, *story.tasks):
        clauses = (said for sentence in paragraph.all_sentences for said in (sentence, *sentence.notes))
        rows = dict.fromkeys(row for sentence in clauses if not sentence.missing for row in sentence.lacking)
        if rows:
            yield _partial(paragraph.title, rows)
    speaker = Speaker(story.assessment)
    for domain in story.assessment.catalog.domains:
        said = (sentence for line in domain.teller_lines for sentence in speaker.say(line))
        rows = dict.fromkeys(row for sentence in said for row in sentence.lacking)
        if rows:
            yield _partial(domain.title, rows)
    yield from _without_base(story.assessment)


def _without_base(assessment: Assessment) -> Iterator[Finding]:
    """Yield a note on what the general assessment, where there is one, could not set beside last year."""
    outline = assessment.book.settings.outline
    keys = list(Judge(assessment).without_base()) if outline and outline.chapter("assessment") else []
    if keys:
        base = base_of(assessment.period, SAME)
        message = f"đánh giá chung không so với cùng kỳ được vì chưa có số kỳ {base} của: {', '.join(keys)}."
        fix = "thêm số của kỳ ấy vào observations.csv, hoặc để nguyên nếu không có số."
        yield Finding("left-out", Severity.NOTE, message, fix)


def _partial(title: str, rows: Iterable[str]) -> Finding:
    where = f"mục “{title}”" if title else "báo cáo"
    message = f"{where} không nói một phần vì chưa có số liệu: {'; '.join(rows)}."
    fix = "thêm các dòng ấy vào observations.csv, hoặc để nguyên nếu không có số."
    return Finding("left-out", Severity.NOTE, message, fix)


def untold(story: "Story") -> Iterator[Finding]:
    """Yield a warning for every observation and target that no sentence rests on (law 10)."""
    # How many there are of something tells none of them.
    facts = [fact for sentence in story.sentences for fact in sentence.facts if fact.indicator]
    rows = {row for fact in facts for row in fact.observations}
    targets = {target for fact in facts for target in fact.targets}
    # What a withheld sentence would have told comes back with the figure that it lacks.
    waiting = {slot.key for sentence in story.sentences if sentence.missing for slot in sentence.line.slots}
    book = story.assessment.book
    for row in book.observations:
        if row not in rows:
            about = (row.facet, row.item, str(row.period))
            yield _left_out("số liệu", row.indicator, about, row.source, waiting)
    for target in book.targets:
        if target not in targets:
            yield _left_out("mức giao cho", target.indicator, (target.basis, target.item), target.source, waiting)


def _left_out(what: str, key: str, about: Iterable[str], place: Place, waiting: Container[str]) -> Finding:
    whose = f"{what} {key} ({', '.join(filter(None, about))})"
    if key in waiting:
        message = f"{whose} chưa vào báo cáo vì câu dùng số này còn thiếu số khác."
        return Finding("untold", Severity.WARNING, message, "bổ sung số còn thiếu nêu ở lỗi của câu ấy.", place)
    fix = "đưa số này vào lời văn ở notes.toml, hoặc để nguyên nếu chỉ lưu để đối chiếu."
    return Finding("untold", Severity.WARNING, f"{whose} chưa có trong câu nào của báo cáo.", fix, place)
