"""Any text is read and audited to its end, figures stand where they say, and what the house itself wrote is clean."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ngaman_core import evaluate, tell
from ngaman_core.audit.extract import Reader
from ngaman_core.audit.recompute import faults
from ngaman_core.observe.sample_book import sample
from tests.property.books import CATALOG

READER = Reader.of(CATALOG)
WORDS = (
    "đạt bằng chiếm còn lại tăng giảm từ lên xuống trong đó gồm lũy kế tỷ lệ kế hoạch cam kết thấp hơn hộ tấn ha tấn/ha"
    " tỷ đồng triệu % điểm % ( ) , ; . : - / “ ” 5 12 1022 0.07 1.946 61,7 184/210 2-3 30/11/2023 ngày năm 2023"
)
SCRAPS = st.sampled_from([*WORDS.split(), "\n", "đến ngày 31 tháng 02 năm 2023"])
TEXTS = st.lists(st.one_of(SCRAPS, SCRAPS, st.text(max_size=4)), max_size=60).map(" ".join)


@given(TEXTS)
def test_any_text_is_read_and_audited(text: str) -> None:
    found = READER.read(text)
    ends = 0
    for figure in found.figures:
        assert ends <= figure.mention.start < figure.mention.end <= len(text)
        assert text[figure.mention.start : figure.mention.end] == figure.mention.text
        assert figure.mention.by in ("line", "name", None)
        assert (figure.mention.by is None) == (figure.mention.indicator == "")
        ends = figure.mention.end
    for one in faults(found, CATALOG):
        assert text[one.start : one.end] == one.printed != ""
        assert one.message
        assert one.fix


@settings(max_examples=25)
@given(st.sampled_from(["2023-11", "2024-Q2", "2025-H1", "2024-9M", "2023"]), st.integers(0, 10**6))
def test_a_report_of_the_house_is_clean(period: str, seed: int) -> None:
    text = tell.story(evaluate.assessment(sample(CATALOG, period, seed=seed), period)).text
    assert faults(READER.read(text), CATALOG) == ()
