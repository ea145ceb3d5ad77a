"""Tell: words come in. An `Assessment` goes in; a `Story` comes out, whose sentences still hold their figures.

The room refuses to guess: where a figure is missing the sentence is withheld and the gap stands visibly in its place.
"""

from typing import TYPE_CHECKING

from ngaman_core.later import later
from ngaman_core.tell.paragraph import Figure, Paragraph, Sentence, Text
from ngaman_core.tell.section import Section, section
from ngaman_core.tell.speech import Speaker
from ngaman_core.tell.story import Story, story

if TYPE_CHECKING:
    from ngaman_core.tell.origin import Spoken, spoken
    from ngaman_core.tell.rehearsal import Rehearsal, Take, rehearsals

__all__ = [
    "Figure",
    "Paragraph",
    "Rehearsal",
    "Section",
    "Sentence",
    "Speaker",
    "Spoken",
    "Story",
    "Take",
    "Text",
    "rehearsals",
    "section",
    "spoken",
    "story",
]

__getattr__ = later(
    __name__,
    {
        **dict.fromkeys(("Spoken", "spoken"), "ngaman_core.tell.origin"),
        **dict.fromkeys(("Rehearsal", "Take", "rehearsals"), "ngaman_core.tell.rehearsal"),
    },
)
