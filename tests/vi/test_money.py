"""Money: four ways to write an amount, many to read one, no đồng lost."""

from decimal import Decimal, localcontext

import pytest

from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.vi import money


@pytest.mark.parametrize(
    ("dong", "style", "text"),
    [
        ("9950544966", "đồng", "9.950.544.966 đồng"),
        ("126627000000", "triệu", "126.627 triệu đồng"),
        ("5026552000", "triệu", "5.026,552 triệu đồng"),
        ("7035040000", "triệu", "7.035,04 triệu đồng"),
        ("118102000000", "tỷ", "118,102 tỷ đồng"),
        ("51295000000", "tỷ+triệu", "51 tỷ 295 triệu đồng"),
        ("51000000000", "tỷ+triệu", "51 tỷ đồng"),
        ("295000000", "tỷ+triệu", "295 triệu đồng"),
        ("51295500000", "tỷ+triệu", "51 tỷ 295,5 triệu đồng"),
        ("1106000000001", "tỷ+triệu", "1.106 tỷ 0,000001 triệu đồng"),
        ("-51295000000", "tỷ+triệu", "-51 tỷ 295 triệu đồng"),
        ("-1500000", "triệu", "-1,5 triệu đồng"),
        ("0", "tỷ+triệu", "0 đồng"),
        ("0", "triệu", "0 triệu đồng"),
        ("0.5", "đồng", "0,5 đồng"),
    ],
)
def test_an_amount_is_written_exactly(dong: str, style: str, text: str) -> None:
    assert money.to_text(Decimal(dong), style) == text


def test_whole_dong_are_the_usual_style() -> None:
    assert money.to_text(332_543_933) == "332.543.933 đồng"


def test_an_amount_longer_than_the_usual_precision_is_exact() -> None:
    dong = Decimal("1234567890123456789012345678901234")
    assert money.to_text(dong, "tỷ+triệu") == "1.234.567.890.123.456.789.012.345 tỷ 678,901234 triệu đồng"


def test_the_context_of_the_caller_changes_no_amount() -> None:
    with localcontext() as context:
        context.prec = 3
        assert money.to_text(Decimal(51_295_500_000), "tỷ+triệu") == "51 tỷ 295,5 triệu đồng"
        assert str(money.from_text("-51 tỷ 295 triệu đồng")) == "-51295000000"


def test_a_style_of_ones_own_is_refused() -> None:
    with pytest.raises(DeclarationError, match=r"unknown money style 'nghìn': use one of đồng, triệu, tỷ, tỷ\+triệu"):
        money.to_text(Decimal(5), "nghìn")


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError, match="float is refused"):
        money.to_text(5.0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "dong"),
    [
        ("9.950.544.966 đồng", "9950544966"),
        ("51 tỷ 295 triệu đồng", "51295000000"),
        ("3 tỉ 286 triệu", "3286000000"),
        ("118,102 tỷ", "118102000000"),
        ("5.026,552 triệu đồng", "5026552000"),
        ("1,5 nghìn tỷ đồng", "1500000000000"),
        ("5 triệu 500 ngàn đồng", "5500000"),
        ("5 triệu 300.000 đồng", "5300000"),
        ("20 nghìn đồng", "20000"),
        ("-1,5 triệu đồng", "-1500000"),
        ("51 TỶ\u00a0295 triệu đồng", "51295000000"),
    ],
)
def test_an_amount_is_read(text: str, dong: str) -> None:
    assert str(money.from_text(text)) == dong


@pytest.mark.parametrize(
    "text",
    [
        "",
        "đồng",
        "5",
        "5 tấn",
        "5%",
        "5 triệu tấn",
        "295 triệu 51 tỷ đồng",
        "1 tỷ 2.000 triệu đồng",
        "1,5 tỷ 300 triệu đồng",
        "5 triệu đồng/người",
        "5 triệu đồng nữa",
        "1 tỷ 1 tỷ đồng",
        "5 triệu 3",
        "- 5 triệu đồng",
    ],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(DataError, match="không phải số tiền"):
        money.from_text(text)


@pytest.mark.parametrize("text", ["1022 triệu đồng", "654.1 tỷ đồng", "5 tỷ 1022 nghìn đồng"])
def test_a_doubtful_amount_is_refused_with_what_is_likely_meant(text: str) -> None:
    with pytest.raises(DataError, match=r"viết chưa rõ.*nếu đúng ý thì viết .* đồng"):
        money.from_text(text)
