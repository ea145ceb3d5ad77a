"""Tell: words come in. An `Assessment` goes in; a `Story` comes out, whose sentences still hold their figures.

The room refuses to guess: where a figure is missing the sentence is withheld and the gap stands visibly in its place.
"""

from ngaman_core.tell.paragraph import Figure, Paragraph, Sentence, Text
from ngaman_core.tell.section import Section, section
from ngaman_core.tell.speech import Speaker
from ngaman_core.tell.story import Story, story

__all__ = ["Figure", "Paragraph", "Section", "Sentence", "Speaker", "Story", "Text", "section", "story"]
