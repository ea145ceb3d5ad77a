"""What the README shows is what the library says."""

from pathlib import Path

from ngaman_core import declare, evaluate, observe, tell

ROOT = Path(__file__).parents[2]


def test_the_sample_of_the_readme_stands_in_the_report() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    sample = " ".join(line.removeprefix(">").strip() for line in lines if line.startswith("> "))
    book = observe.book(ROOT / "examples" / "nga-nam-2023-11", declare.catalog())
    said = tell.story(evaluate.assessment(book, "2023-11")).text
    assert len(sample.split()) > 20
    assert sample in said
