"""An indicator is a flow, a stock or a ratio, and knows what is wrong with it."""

from collections.abc import Callable

import pytest

from ngaman_core.declare import Better, Facet, Flow, Indicator, Ratio, Stock, Within, flow, ratio, stock
from ngaman_core.finding import Place


def test_each_kind_is_a_type_that_knows_its_name() -> None:
    kinds: list[tuple[Indicator, type[Indicator], str]] = [
        (flow("herd", "đàn gia súc", "con"), Flow, "flow"),
        (stock("debt", "dư nợ", "triệu đồng"), Stock, "stock"),
        (ratio("insured", "tỷ lệ bảo hiểm y tế"), Ratio, "ratio"),
    ]
    assert [(type(one), one.kind) for one, _, _ in kinds] == [(kind, name) for _, kind, name in kinds]


def test_a_row_that_names_no_facet_is_the_period_of_a_flow_and_the_level_of_the_rest() -> None:
    ones = [flow("a", "a", "con"), stock("b", "b", "con"), ratio("c", "c")]
    assert [one.own_facet for one in ones] == [Facet.PERIOD, Facet.LEVEL, Facet.LEVEL]


def test_the_months_of_a_flow_add_up_within_a_year_unless_it_says_otherwise() -> None:
    assert flow("a", "a", "con").within is Within.YEAR
    assert flow("a", "a", "con", within="school-year").within is Within.SCHOOL_YEAR
    assert stock("a", "a", "con").within is None


def test_a_ratio_is_in_percent_and_has_no_good_direction_unless_it_says_so() -> None:
    assert (ratio("a", "a").unit, ratio("a", "a").better) == ("%", None)
    assert ratio("a", "a", "tấn/ha", better="lower").better is Better.LOWER


@pytest.mark.parametrize(
    ("one", "is_published"),
    [
        (ratio("a", "a"), True),
        (ratio("a", "a", counted="hộ"), False),
        (ratio("a", "a", of=("b", "c")), False),
    ],
)
def test_a_ratio_is_published_when_nobody_says_what_it_is_a_ratio_of(one: Ratio, is_published: bool) -> None:
    assert one.published is is_published


def test_a_ratio_is_either_computed_or_counted() -> None:
    (mistake,) = ratio("a", "a", of=("b", "c"), counted="hộ").mistakes
    assert mistake == "ratio 'a' is computed from facts (of=) or counted in its rows (counted=), not both"


@pytest.mark.parametrize("key", ["rice", "rice.output", "rice-2.early_crop", "a1"])
def test_a_key_is_dotted_lower_case_ascii(key: str) -> None:
    assert flow(key, "lúa", "tấn").key == key


@pytest.mark.parametrize("key", ["", "Rice", "lúa", "rice.", ".rice", "rice output", "1rice", "rice..output", "rice\n"])
def test_any_other_key_is_refused(key: str) -> None:
    (mistake,) = flow(key, "lúa", "tấn").mistakes
    assert mistake == f"key {key!r} must be dotted lower-case ASCII such as 'rice.output'"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: flow("a", "a", "con", better="up"), 'better=\'up\' is not one of "higher", "lower"'),
        (
            lambda: flow("a", "a", "con", within="month"),
            'within=\'month\' is not one of "year", "season", "school-year"',
        ),
    ],
)
def test_a_word_that_is_not_in_its_list_is_a_mistake_with_the_list(make: Callable[[], Indicator], message: str) -> None:
    (mistake,) = make().mistakes
    assert message in mistake


def test_other_names_are_kept_once_each_in_their_order() -> None:
    assert flow("a", "a", "con", also=("trâu bò", "gia súc", "trâu bò")).also == ("trâu bò", "gia súc")


def test_an_indicator_knows_the_file_and_line_of_its_declaration() -> None:
    first = flow("a", "a", "con")
    second = ratio("b", "b")
    assert first.source.row is not None
    assert second.source == Place("test_indicator.py", first.source.row + 1)


def test_where_it_is_declared_does_not_make_it_another_indicator() -> None:
    first = stock("a", "a", "con")
    assert first == stock("a", "a", "con")
    assert first != stock("a", "a", "con", part_of="b")


@pytest.mark.parametrize("part", ["name", "unit", "by", "part_of", "code"])
@pytest.mark.parametrize("value", [None, 5, ["con"], "\udcff"])
def test_the_words_of_an_indicator_are_texts(part: str, value: object) -> None:
    (mistake,) = flow(**{"key": "herd", "name": "đàn", "unit": "con", part: value}).mistakes  # type: ignore[arg-type]
    assert mistake.startswith(f"{part}= takes a text")
    assert repr(value) in mistake


def test_a_ratio_is_of_two_keys_in_whatever_they_come() -> None:
    assert ratio("a", "a", of=["b", "c"]).of == ("b", "c")  # type: ignore[arg-type]
    assert ratio("a", "a", of=("B C", "d")).mistakes == (
        "key 'B C' must be dotted lower-case ASCII such as 'rice.output'",
    )


@pytest.mark.parametrize("also", ["đàn bò", (5,), ("đàn bò", None)])
def test_other_names_are_several_texts(also: object) -> None:
    """A lone text in brackets would be taken letter by letter."""
    one = flow("herd", "đàn gia súc", "con", also=also)  # type: ignore[arg-type]
    assert [mistake.partition(" ")[0] for mistake in one.mistakes] == ["also="]
    assert all(len(name) > 1 for name in one.also)


@pytest.mark.parametrize("of", [5, "ab", ("a",), ("a", "b", "c"), ("a", 5)])
def test_a_ratio_of_anything_else_is_a_mistake(of: object) -> None:
    (mistake,) = ratio("a", "a", of=of).mistakes  # type: ignore[arg-type]
    assert mistake == f"of= takes two keys, such as ('rice.output', 'rice.area'), not {of!r}"
