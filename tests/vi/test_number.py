"""Numbers: written as reports have them, read strictly, doubtful forms named."""

import subprocess
import sys
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from ngaman_core.errors import DataError
from ngaman_core.vi import number
from ngaman_core.vi.number import Reading


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("22338.49", "22.338,49"),
        ("1512616", "1.512.616"),
        ("5026.552", "5.026,552"),
        ("999", "999"),
        ("1000", "1.000"),
        ("0", "0"),
        ("0.07", "0,07"),
        ("-6.8", "-6,8"),
        ("-1234", "-1.234"),
        ("9.80", "9,80"),
        ("1E+3", "1.000"),
        ("-0", "0"),
        ("-0.00", "0,00"),
        ("1234567890123456789012345678901234.56", "1.234.567.890.123.456.789.012.345.678.901.234,56"),
    ],
)
def test_a_number_keeps_every_digit(value: str, text: str) -> None:
    assert number.to_text(Decimal(value)) == text


def test_a_whole_number_needs_no_decimal() -> None:
    assert number.to_text(1946) == "1.946"
    assert number.to_text(-5) == "-5"
    assert number.to_text(5, 2) == "5,00"


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("86.65", 1, "86,7"),
        ("0.25", 1, "0,3"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("-0.004", 2, "0,00"),
        ("62", 1, "62,0"),
    ],
)
def test_rounding_is_half_up(value: str, places: int, text: str) -> None:
    assert number.to_text(Decimal(value), places) == text


def test_rounding_a_fraction_is_exact() -> None:
    assert number.rounded(Fraction(1, 3), 40) == Decimal("0." + "3" * 40)
    assert number.rounded(Fraction(5, 2), 0) == 3
    assert number.rounded(Fraction(-5, 2), 0) == -3
    assert number.rounded(Fraction(10**40 + 1, 2), 0) == Decimal(5 * 10**39 + 1)


def test_rounding_ignores_the_context_of_the_caller() -> None:
    with localcontext() as context:
        context.prec = 3
        assert number.to_text(Decimal("123456.785"), 2) == "123.456,79"
        assert number.added(Decimal(123456), Decimal("0.5")) == Decimal("123456.5")


def test_adding_and_shifting_lose_no_digit() -> None:
    wide = Decimal("9" * 30)
    assert number.added(wide, Decimal("0.001")) == Decimal("9" * 30 + ".001")
    assert number.shifted(wide, -12) == Decimal("9" * 18 + "." + "9" * 12)
    assert number.shifted(Decimal("118.102"), 9).as_tuple().exponent == 6


def test_cutting_off_decimals_does_not_round() -> None:
    assert number.whole(Decimal("51.999")) == 51


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(100), "100"),
        (Fraction(90), "90"),
        (Fraction(19, 2), "9,5"),
        (Fraction(97995, 10000), "9,80"),
        (Decimal("9.80"), "9,8"),
        (Fraction(2, 3), "0,67"),
        (Fraction(-1, 3), "-0,33"),
        (1200, "1.200"),
    ],
)
def test_a_trailing_zero_says_that_it_was_rounded(value: Decimal | Fraction | int, text: str) -> None:
    assert number.shown(value, 2) == text


@pytest.mark.parametrize("write", [number.to_text, number.exact])
def test_a_float_is_refused_with_the_cure(write: object) -> None:
    assert callable(write)
    with pytest.raises(TypeError, match=r"float is refused, it is not exact: write Decimal\('0.1'\)"):
        write(0.1)


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_no_number_is_not_written(value: str) -> None:
    with pytest.raises(DataError, match="Không viết được"):
        number.to_text(Decimal(value))
    with pytest.raises(DataError, match="Không viết được"):
        number.to_text(Decimal(value), 2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.946", "1946"),
        ("104,267", "104.267"),
        ("9,80", "9.80"),
        ("0", "0"),
        ("0,07", "0.07"),
        ("-6,8", "-6.8"),
        ("−6,8", "-6.8"),
        ("1.512.616,45", "1512616.45"),
        ("999", "999"),
    ],
)
def test_a_canonical_numeral_leaves_no_doubt(text: str, value: str) -> None:
    reading = number.from_text(text)
    assert reading == Reading(Decimal(value))
    assert str(reading.value) == value


@pytest.mark.parametrize(
    ("text", "value", "others", "doubt"),
    [
        ("0.07", "0.07", ["7"], "dấu chấm đứng trước phần thập phân"),
        ("96.4", "96.4", ["964"], "dấu chấm đứng trước phần thập phân"),
        ("-0.07", "-0.07", ["-7"], "dấu chấm đứng trước phần thập phân"),
        ("0.0", "0.0", [], "dấu chấm đứng trước phần thập phân"),
        ("12.1234", "12.1234", ["121234"], "dấu chấm đứng trước phần thập phân"),
        ("0.123", "0.123", ["123"], "dấu chấm đứng trước phần thập phân"),
        ("1022", "1022", [], "thiếu dấu chấm hàng nghìn"),
        ("3435,393", "3435.393", [], "thiếu dấu chấm hàng nghìn"),
        ("007", "7", [], "thừa số 0 ở đầu"),
        ("00,5", "0.5", [], "thừa số 0 ở đầu"),
        ("1,512.5", "1512.5", ["1.5125"], "dấu phẩy và dấu chấm đổi chỗ cho nhau"),
        ("1,512,616.5", "1512616.5", [], "dấu phẩy và dấu chấm đổi chỗ cho nhau"),
        ("1,512,616", "1512616", [], "dấu phẩy đứng giữa các hàng nghìn"),
        ("1234.567", "1234567", ["1234.567"], "nhóm chữ số đầu tiên viết sai"),
        ("012.345", "12345", ["12.345"], "nhóm chữ số đầu tiên viết sai"),
        ("0.123.456", "123456", [], "nhóm chữ số đầu tiên viết sai"),
        ("1234.567,5", "1234567.5", [], "nhóm chữ số đầu tiên viết sai"),
        ("-0", "0", [], "dấu trừ đứng trước số 0"),
    ],
)
def test_a_doubtful_numeral_is_read_with_its_doubt(text: str, value: str, others: list[str], doubt: str) -> None:
    assert number.from_text(text) == Reading(Decimal(value), tuple(map(Decimal, others)), doubt)


@pytest.mark.parametrize(
    "text",
    ["", "5,", ",5", "5.", "1.512.5", "1.000.00", "1,2,3", "+5", "--5", "1e5", " 5", "5 ", "5%", "٣", "NaN", "1_0"],
)
def test_anything_else_is_refused_with_the_cure(text: str) -> None:
    with pytest.raises(DataError, match=f"“{text.replace('+', '[+]')}”.*ví dụ 1.234,5"):
        number.from_text(text)


@pytest.mark.parametrize("text", ["9" * 25, "1." * 500_000, "9" * 1_000_000])
@pytest.mark.parametrize("read", [number.from_text, number.plain])
def test_an_endless_numeral_is_refused_before_it_is_computed(read: object, text: str) -> None:
    assert callable(read)
    with pytest.raises(DataError, match="dài quá 24 chữ số") as refusal:
        read(text)
    assert len(str(refusal.value)) < 200


def test_the_longest_numeral_is_read() -> None:
    assert number.from_text("9" * 3 + ".999" * 7).value == Decimal("9" * 24)


def test_data_that_must_not_be_guessed_refuses_a_doubt_and_says_what_to_write() -> None:
    assert number.certain("1.022") == 1022
    with pytest.raises(DataError, match=r"“1022” viết chưa rõ: thiếu dấu chấm hàng nghìn.*viết 1.022"):
        number.certain("1022")


@pytest.mark.parametrize(
    ("text", "value"), [("1946.5", "1946.5"), ("-0.07", "-0.07"), ("1.946", "1.946"), ("12", "12")]
)
def test_a_plain_number_is_read_as_programs_write_it(text: str, value: str) -> None:
    assert str(number.plain(text)) == value


@pytest.mark.parametrize("text", ["1,5", "1 946", "1e5", "+5", "", "1.2.3", "−5", "٣"])
def test_a_plain_number_is_nothing_else(text: str) -> None:
    with pytest.raises(DataError, match=r"ví dụ 1234\.5"):
        number.plain(text)


def test_babel_is_not_loaded_before_the_first_number_is_written() -> None:
    script = """if True:
        import sys
        from ngaman_core.vi import count, date, fraction, money, number, percent, printed, scan, text
        number.from_text("1.946"), scan.scan("1.946 hộ", scan.Lexicon({}, {}))
        assert not [name for name in sys.modules if name.startswith("babel")]
        number.to_text(1946)
        assert "babel.core" in sys.modules
    """
    subprocess.run([sys.executable, "-c", script], check=True)
