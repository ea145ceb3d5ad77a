"""Who said what: each sentence of a story with the plugin and the line that said it."""

from collections.abc import Iterator

from attrs import frozen

from ngaman_core.finding import Place
from ngaman_core.observe.pack import WRITTEN
from ngaman_core.tell.paragraph import Paragraph, Sentence
from ngaman_core.tell.story import Story

CORE, PACK = "ngaman-core", "pack"


@frozen
class Spoken:
    """One sentence: the paragraph it stands in, and who said it: a plugin by its name, the core, or the pack itself."""

    sentence: Sentence
    paragraph: Paragraph
    owner: str

    @property
    def place(self) -> Place:
        """Return the file and line where its line is declared, or written down by a clerk."""
        return self.sentence.line.source

    def to_dict(self) -> dict[str, object]:
        """Return what there is to know about it as JSON holds it."""
        return {
            "text": str(self.sentence),
            "chapter": self.paragraph.chapter,
            "domain": self.paragraph.domain,
            "paragraph": self.paragraph.title,
            "by": self.owner,
            "file": self.place.file,
            "row": self.place.row,
            "line": self.sentence.line.text,
            "item": self.sentence.item,
            "missing": self.sentence.missing,
            "figures": [
                {
                    "text": str(figure),
                    "indicator": figure.fact.indicator,
                    "facet": figure.fact.facet,
                    "item": figure.fact.item,
                    "sources": [str(source) for source in figure.fact.sources],
                }
                for figure in self.sentence.figures
            ],
        }


def spoken(story: Story) -> Iterator[Spoken]:
    """Yield every sentence of a story in order, with who said it; the clauses of a footnote follow theirs."""
    for paragraph in (*story.paragraphs, *story.tasks):
        for sentence in paragraph.all_sentences:
            for said in (sentence, *sentence.notes):
                yield Spoken(said, paragraph, _owner(said, paragraph.domain, story))


def _owner(sentence: Sentence, domain: str, story: Story) -> str:
    if sentence.line.source.file == WRITTEN:
        return PACK
    catalog = story.assessment.catalog
    known = next((one for one in catalog.domains if one.key == domain), None)
    plugin = catalog.host.owner(known) if known and catalog.host else None
    return plugin.name if plugin else CORE
