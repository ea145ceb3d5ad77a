"""Law 13: whatever the bytes, they end in a result, in findings or in an NgamanError, and never in half a file."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from ngaman_core import assemble, evaluate, observe, render, tell
from ngaman_core.errors import NgamanError, OutputError
from tests.property.books import CATALOG, ROOT, TOWN

EXAMPLE = ROOT / "examples" / "nga-nam-2023-11"
FILES = {path.name: path.read_bytes() for path in sorted(EXAMPLE.iterdir())}
SCRAPS = [
    b"",
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b'"',
    b";",
    b",",
    b"\n",
    b"\r",
    b"\t",
    b"=",
    b"[",
    b"]]",
    b"{",
    b"}",
]
SCRAPS += [text.encode() for text in ("nan", "1e999", "-0", "1.2.3", "٣", "²", "½", "0" * 40, "2023-13", "'", "́" * 3)]
HEAVY = settings(max_examples=settings().max_examples * 3 // 2, suppress_health_check=[HealthCheck.too_slow])

cells = st.sampled_from(
    [
        *TOWN.indicators,
        *("period", "total", "level", "con", "ha", "%", "tổng", "2023-11", "2023", "1946", "0.07", "1,5", "-3"),
        *("about", "final"),
        "",
        "=1+1",
    ]
)


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, bytes]:
    """Draw the example pack with some of its files cut, overwritten, swapped, or filled with other bytes."""
    files = dict(FILES)
    for name in draw(st.lists(st.sampled_from(sorted(FILES)), min_size=1, max_size=3, unique=True)):
        data = files[name]
        for _ in range(draw(st.integers(1, 4))):
            start = draw(st.integers(0, len(data)))
            end = draw(
                st.sampled_from([start, start, min(start + 1, len(data)), min(start + 30, len(data)), len(data)])
            )
            data = data[:start] + draw(st.one_of(st.sampled_from(SCRAPS), st.binary(max_size=12))) + data[end:]
        files[name] = draw(st.sampled_from([data, data, data, draw(st.binary(max_size=200)), FILES["report.toml"]]))
    return files


@st.composite
def filled_in(draw: st.DrawFn) -> dict[str, bytes]:
    """Draw the example pack with rows of cells that belong elsewhere."""
    rows = draw(st.lists(st.lists(cells, min_size=1, max_size=15), max_size=8))
    name = draw(st.sampled_from(["observations.csv", "targets.csv", "items.csv", "areas.csv"]))
    added = "\n".join(",".join(row) for row in rows).encode()
    return {**FILES, name: FILES[name] + added}


def reported(files: dict[str, bytes], folder: Path) -> str:
    """Take a pack all the way to a written report, and return how it ended."""
    pack, out = folder / "pack", folder / "out.txt"
    pack.mkdir()
    for name, data in files.items():
        (pack / name).write_bytes(data)
    try:
        book = observe.book(pack, TOWN)
        report = assemble.report(tell.story(evaluate.assessment(book)))
        assert all(str(finding) for finding in report.findings)
        render.document(report, out)
    except NgamanError as error:
        assert sorted(path.name for path in folder.iterdir()) == ["pack"]
        return f"{type(error).__name__}{'' if str(error) else ' without a word'}"
    assert out.read_text("utf-8").endswith("\n")
    assert sorted(path.name for path in folder.iterdir()) == ["out.txt", "pack"]
    return "findings" if report.findings else "report"


@pytest.mark.slow
@HEAVY
@given(st.one_of(spoilt(), filled_in()))
def test_law_13_any_pack_ends_in_a_report_or_an_error_that_tells_why(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ending = reported(files, Path(folder))
        event(ending)
        assert not ending.endswith("without a word")


@given(st.text(max_size=400))
def test_law_13_any_text_is_read(text: str) -> None:
    for mention in CATALOG.read(text):
        assert text[mention.start : mention.end] == mention.text


@given(
    st.lists(
        st.sampled_from([*"0123456789.,;:/-%()[] \n", "tỷ", "đồng", "triệu", "trên", "bằng", "tháng", "quý"]),
        max_size=60,
    )
)
def test_law_13_any_heap_of_digits_and_words_is_read(pieces: list[str]) -> None:
    text = " ".join(pieces) if len(pieces) % 2 else "".join(pieces)
    for mention in CATALOG.read(text):
        assert text[mention.start : mention.end] == mention.text


@given(st.binary(max_size=80).map(lambda data: data.decode("utf-8", "replace")))
def test_law_13_any_period_is_one_or_is_refused(text: str) -> None:
    try:
        book = observe.sample(TOWN, text)
    except NgamanError:
        return
    assert str(book.settings.period) == text.strip()


def test_law_13_a_place_that_cannot_be_written_is_left_as_it_was(tmp_path: Path) -> None:
    report = assemble.report(tell.story(evaluate.assessment(observe.book(EXAMPLE, TOWN))))
    with pytest.raises(OutputError, match="thư mục không tồn tại"):
        render.document(report, tmp_path / "missing" / "out.txt")
    assert list(tmp_path.iterdir()) == []
