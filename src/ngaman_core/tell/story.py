"""The story: what every domain says of an assessment, what could not be said, and what was left untold."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import evolve, frozen

from ngaman_core.declare.domain import Domain
from ngaman_core.declare.line import Line
from ngaman_core.declare.mistakes import CHAPTERS
from ngaman_core.declare.topic import Topic
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.finding import Finding
from ngaman_core.tell.claim import contradictions
from ngaman_core.tell.paragraph import Figure, Paragraph, Sentence, Text
from ngaman_core.tell.paragraph import Kind as TextKind
from ngaman_core.tell.remark import Judge
from ngaman_core.tell.speech import Speaker
from ngaman_core.tell.teller import told_by
from ngaman_core.tell.unsaid import left_out, untold, withheld


@frozen(eq=False)
class Story:
    """Paragraphs in the order of domains and topics, then the tasks; each knows its chapter, each figure its fact."""

    assessment: Assessment
    paragraphs: tuple[Paragraph, ...]
    tasks: tuple[Paragraph, ...] = ()

    @property
    def text(self) -> str:
        """Return the paragraphs and tasks, then the footnotes as plain text, one a line."""
        footnotes = ("".join(map(str, sentence.footnote)) for sentence in self._clauses if sentence.notes)
        return "\n".join((*map(str, (*self.paragraphs, *self.tasks)), *footnotes))

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Yield every clause in order, those of the footnotes at the end."""
        yield from self._clauses
        yield from (note for sentence in self._clauses for note in sentence.notes)

    @property
    def _clauses(self) -> Iterator[Sentence]:
        for paragraph in (*self.paragraphs, *self.tasks):
            yield from paragraph.all_sentences

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return every figure in the order in which it is read."""
        return tuple(figure for sentence in self.sentences for figure in sentence.figures)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return what was withheld, left untold or left out for want of data, and what notes claim against the data."""
        return (*withheld(self), *untold(self), *left_out(self), *contradictions(self.assessment))


def story(assessment: Assessment) -> Story:
    """Return what the installed domains say of an assessment, with the notes and tasks of its pack."""
    speaker = Speaker(assessment)
    sections = (*CHAPTERS, *assessment.book.settings.blocks)
    general = [_noted(note, "", chapter) for chapter in sections for note in _notes(chapter, speaker)]
    domains = [paragraph for domain in assessment.catalog.domains for paragraph in told(domain, assessment)]
    tasks = [
        _noted(sentence, "", task.chapter) for task in assessment.book.tasks for sentence in speaker.say(task.line)
    ]
    judged, catching_up = _judged(assessment)
    return Story(assessment, (*general, *domains, *_lost(assessment), *judged), (*tasks, *catching_up))


def _judged(assessment: Assessment) -> tuple[list[Paragraph], list[Paragraph]]:
    """Return what is derived from verdicts, for the results and for the tasks, as far as the outline asks for it."""
    outline = assessment.book.settings.outline
    if outline is None:
        return [], []
    judge = Judge(assessment)
    results = {"summary": judge.summary, "assessment": judge.paragraphs}
    asked = [paragraph for key, said in results.items() if outline.chapter(key) for paragraph in said()]
    return asked, list(judge.tasks()) if outline.catch_up else []


def told(domain: Domain, assessment: Assessment) -> Iterator[Paragraph]:
    """Yield a domain's paragraphs: its own notes first, then topic by topic."""
    speaker = Speaker(assessment)
    if domain.key not in CHAPTERS:  # a note on a chapter of the same name stands in the chapter once
        for sentence in _notes(domain.key, speaker):
            yield _noted(sentence, domain.key, domain.chapter)
    added = [paragraph for teller in domain.tellers if (paragraph := told_by(teller, domain, assessment))]
    for topic in domain.topics:
        more = [paragraph for paragraph in added if paragraph.title == topic.title]
        yield _continued(_paragraph(topic, domain, speaker), more)
    titles = {topic.title for topic in domain.topics}
    for paragraph in added:
        if paragraph.title not in titles:
            yield evolve(paragraph, domain=domain.key, chapter=paragraph.chapter or domain.chapter)


def _continued(paragraph: Paragraph, more: Sequence[Paragraph]) -> Paragraph:
    """Return a topic's paragraph with what tellers add to it."""
    if not more:
        return paragraph
    sentences = [sentence for one in more for sentence in one.sentences]
    children = [child for one in more for child in one.children]
    return evolve(paragraph, sentences=(*paragraph.sentences, *sentences), children=(*paragraph.children, *children))


def _lost(assessment: Assessment) -> Iterator[Paragraph]:
    """Yield a gap for every domain that is not there because a plugin failed, if the pack reports on it.

    A pack may report on a domain that no plugin is known to bring: then any of those that failed may have brought it.
    """
    catalog, settings = assessment.catalog, assessment.book.settings
    chapters = settings.outline.chapters if settings.outline else ()
    found = {domain.key for domain in (*catalog.domains, *catalog.aside)}
    is_open = not settings.domains or bool({*settings.domains} - found - {*catalog.lost} - catalog.left_out)
    for key, failure in catalog.lost.items():
        if is_open or key in settings.domains:
            chapter = next((one.key for one in chapters if key in one.domains), "")
            gap = Text(f"[thiếu phần của {key}: phần bổ sung {failure.state}]", TextKind.GAP)
            yield _noted(Sentence((gap,), Line("", source=failure.place)), key, chapter)


def _noted(sentence: Sentence, domain: str, chapter: str) -> Paragraph:
    return Paragraph("", (sentence,), domain, chapter)


def _notes(section: str, speaker: Speaker) -> Iterator[Sentence]:
    for note in speaker.assessment.book.notes_on(section):
        yield from speaker.say(note.line)


def _paragraph(topic: Topic, domain: Domain, speaker: Speaker) -> Paragraph:
    notes = tuple(_notes(f"{domain.key}/{topic.title}", speaker))
    said = [sentence for line in topic.lines for sentence in speaker.say(line)]
    chapter = topic.chapter or domain.chapter
    if topic.split:
        children = tuple(Paragraph("", (sentence,), domain.key) for sentence in said)
        return Paragraph(topic.title, notes, domain.key, chapter, children)
    return Paragraph(topic.title, (*notes, *said), domain.key, chapter)
