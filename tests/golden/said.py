"""What the house says of the examples; as a script it writes the golden files, to be read before they are kept.

python -m tests.golden.said
"""

import difflib
import tempfile
from pathlib import Path

from ngaman_core import assemble, declare, evaluate, observe, render, tell

HERE = Path(__file__).parent
EXAMPLE = HERE.parents[1] / "examples" / "nga-nam-2023-11"
WARD = EXAMPLE.with_name("phuong-2026-q2")


def said() -> dict[str, str]:
    """Return each golden file's name with the text as it is said now."""
    catalog = declare.catalog()
    story = tell.story(evaluate.assessment(observe.book(EXAMPLE, catalog)))
    texts = {
        f"{domain.key}.txt": "".join(f"{one}\n" for one in story.paragraphs if one.domain == domain.key)
        for domain in catalog.domains
    }
    ward = tell.story(evaluate.assessment(observe.book(WARD, catalog)))
    with tempfile.TemporaryDirectory() as folder:
        for name, one in (("report.txt", story), ("report.md", story), ("ward.txt", ward)):
            path = render.document(assemble.report(one), Path(folder) / name)
            texts[name] = path.read_text(encoding="utf-8")
    return texts


def difference(kept: str, now: str) -> str:
    """Return how two texts differ, line by line; '' where they are the same."""
    return "".join(
        difflib.unified_diff(kept.splitlines(keepends=True), now.splitlines(keepends=True), "kept", "said now", n=0)
    )


if __name__ == "__main__":
    for name, text in said().items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")
