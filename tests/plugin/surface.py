"""What plugins rely on, one name a line; `python -m tests.plugin.surface` shows it as it is now."""

import inspect
from collections.abc import Iterator
from pathlib import Path

import ngaman_core
from ngaman_core import observe, render, tell
from ngaman_core.declare import mistakes
from ngaman_core.declare.authority import Authority
from ngaman_core.declare.indicator import Better, Facet, Within
from ngaman_core.declare.line import BASES, BOOK_WORDS, FIGURE_FACETS, STYLES, TEXT_FACETS
from ngaman_core.evaluate import Assessment
from ngaman_core.plugin import spec
from ngaman_core.plugin.spec import CONTRACT

KEPT = Path(__file__).with_name(f"contract-{CONTRACT}.txt")
# What an author calls, by the name under which it is imported.
CALLED = {
    **{
        name: getattr(ngaman_core, name)
        for name in ("Domain", "Topic", "Line", "Law", "Unit", "flow", "stock", "ratio")
    },
    "observe.Reader": observe.Reader,
    "render.Renderer": render.Renderer,
    "tell.Speaker": tell.Speaker,
    "tell.Speaker.say": tell.Speaker.say,
    "tell.Paragraph": tell.Paragraph,
    "tell.Sentence": tell.Sentence,
    "tell.Text": tell.Text,
    "tell.Figure.counting": tell.Figure.counting,
    "Assessment.fact": Assessment.fact,
    "Assessment.progress": Assessment.progress,
}
# What an author writes inside a text.
WORDS = {
    "hook": [name for name in vars(spec) if name.startswith("ngaman_")],
    "chapter": mistakes.CHAPTERS,
    "facet": [facet or "(none)" for facet in (*FIGURE_FACETS, *TEXT_FACETS)],
    "row": Facet,
    "style": STYLES,
    "book word": BOOK_WORDS,
    "base": BASES,
    "better": Better,
    "within": Within,
    "authority": Authority,
}


def surface() -> Iterator[str]:
    """Yield every parameter an author may pass, those he must pass marked, and every word he may write."""
    for name, called in CALLED.items():
        for parameter in inspect.signature(called).parameters.values():
            if parameter.name != "self":
                by_place = parameter.kind is not inspect.Parameter.KEYWORD_ONLY
                must = parameter.default is inspect.Parameter.empty
                yield f"{name}({parameter.name}){' by place' if by_place else ''}{' required' if must else ''}"
    for kind, words in WORDS.items():
        yield from (f"{kind} {word}" for word in words)


if __name__ == "__main__":
    print("\n".join(surface()))
