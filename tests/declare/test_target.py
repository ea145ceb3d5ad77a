"""A target is an exact number with the words of its authority."""

from decimal import Decimal

import pytest

from ngaman_core.declare import Authority, Target
from ngaman_core.errors import DataError, DeclarationError


@pytest.mark.parametrize("value", [52500, "52500", Decimal(52500)])
def test_a_whole_number_a_decimal_and_its_text_are_the_same_target(value: int | str | Decimal) -> None:
    assert Target(value, "plan") == Target(Decimal(52500), Authority.PLAN)


@pytest.mark.parametrize("value", [0.1, 52500.0, True, None])
def test_what_is_not_exact_is_refused_with_the_fix(value: object) -> None:
    with pytest.raises(DataError) as caught:
        Target(value, "plan")
    assert str(caught.value) == (
        f'{value!r} không phải số chính xác: thay float bằng số nguyên, Decimal("{value}") hoặc chuỗi "{value}".'
    )


@pytest.mark.parametrize("value", ["52.500,5", "nhiều", ""])
def test_a_text_that_is_no_plain_number_is_refused(value: str) -> None:
    with pytest.raises(DataError, match="không đọc được thành số: dùng dấu chấm thập phân"):
        Target(value, "plan")


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", Decimal("sNaN")])
def test_what_is_no_number_at_all_is_refused(value: str | Decimal) -> None:
    with pytest.raises(DataError, match="để trống thay cho NaN hoặc vô cực"):
        Target(value, "plan")


def test_the_high_end_of_a_range_is_as_exact_as_the_low_one() -> None:
    assert Target(2, "plan", high=3).high == Decimal(3)
    assert Target(2, "plan").high is None
    with pytest.raises(DataError, match="không phải số chính xác"):
        Target(2, "plan", high=3.5)


def test_an_unknown_authority_is_refused_with_the_known_ones() -> None:
    with pytest.raises(DeclarationError) as caught:
        Target(1, "decree")
    assert str(caught.value).startswith('authority=\'decree\' is not one of "resolution", "plan"')


def test_every_authority_has_words_of_its_own() -> None:
    assert {authority.value: authority.label for authority in Authority} == {
        "resolution": "chỉ tiêu Nghị quyết",
        "plan": "kế hoạch",
        "assigned": "chỉ tiêu giao",
        "estimate": "dự toán",
        "capital-plan": "kế hoạch vốn",
        "commitment": "mức cam kết",
        "aim": "mức phấn đấu",
    }


def test_authorities_lead_in_the_order_in_which_a_report_prefers_them() -> None:
    leading, *_, commitment, last = Authority
    assert (leading, commitment, last) == (Authority.RESOLUTION, Authority.COMMITMENT, Authority.AIM)


@pytest.mark.parametrize(
    ("target", "basis"),
    [
        (Target(1, "commitment", issuer="tỉnh"), "cam kết với tỉnh"),
        (Target(1, "commitment"), "mức cam kết"),
        (Target(1, "plan", issuer="tỉnh"), "kế hoạch"),
    ],
)
def test_a_commitment_names_to_whom_it_was_given(target: Target, basis: str) -> None:
    assert target.basis == basis
