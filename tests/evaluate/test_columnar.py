"""Columns over data frames: what comes in, what is refused, what goes out; the law itself is in tests/property."""

from typing import Any

import pytest

from ngaman_core import DataError, OutputError, evaluate, flow, ratio, stock
from ngaman_core.evaluate import columnar, frames
from ngaman_core.evaluate.whole import LARGEST
from tests.engines import ARROW, DUCKDB, IN_MEMORY, PANDAS, POLARS, SPARK, Engine

PAID = flow("paid", "giải ngân", "đồng", better="higher")
INDICATORS = [
    PAID,
    stock("herd", "đàn", "con"),
    flow("sown", "gieo sạ", "ha", within="season"),
    ratio("yield", "năng suất", "tạ/ha", of=("a", "b")),
    ratio("served", "được cấp nước sạch", counted="hộ", better="higher"),
    ratio("left", "bỏ học", counted="người", better="lower"),
]
MONTHS = [f"2023-{number:02}" for number in range(1, 4)]


def rows(key: str = "paid", *values: int | None) -> list[dict[str, Any]]:
    return [
        {"indicator": key, "period": month, "value": value}
        for month, value in zip(MONTHS, values or (1, 2, 3), strict=True)
    ]


def answer(given: list[dict[str, Any]], target: int = 60, engine: Engine = POLARS, **more: Any) -> dict[str, Any]:
    """Return the only row that comes out for the first quarter."""
    frame = engine.made(given, list(given[0]))
    targets = engine.made(
        [{"indicator": given[0]["indicator"], "value": target, **more}], ["indicator", "value", *more]
    )
    (row,) = engine.rows(evaluate.columns(frame, targets, "2023-03", INDICATORS))
    return row


def test_a_flow_beside_its_target() -> None:
    row = answer(rows())
    assert (row["value"], row["total"], row["level"], row["reached"], row["target"]) == (3, 6, None, 6, 60)
    assert (row["rate"], row["gap"], row["verdict"], row["hole"]) == (1000, -54, "behind", None)


@pytest.mark.parametrize(
    ("given", "hole"),
    [
        ([*rows(), rows()[0]], "a month twice"),
        # Twice in one month and not at all in another is as many rows as months.
        ([rows()[0], rows()[0], rows()[2]], "no figure"),
        (rows("paid", 1, None, 3), "no figure"),
        (rows("paid", 1, LARGEST + 1, 3), "too large"),
        (rows("paid", 1, -LARGEST - 1, 3), "too large"),
        (rows("nothing"), "unknown indicator"),
        (rows("sown"), "adds up in another span"),
        (rows("yield"), "a ratio of two numbers"),
    ],
)
def test_a_total_that_cannot_be_had_leaves_a_hole_with_its_reason(given: list[dict[str, Any]], hole: str) -> None:
    row = answer(given)
    assert (row["total"], row["rate"], row["gap"], row["verdict"], row["hole"]) == (None, None, None, None, hole)


@pytest.mark.parametrize(
    ("target", "hole"), [(0, "target not above 0"), (-1, "target not above 0"), (LARGEST + 1, "too large")]
)
def test_a_target_that_gives_no_rate_says_why(target: int, hole: str) -> None:
    row = answer(rows(), target)
    assert (row["total"], row["rate"], row["hole"]) == (6, None, hole)


def test_a_rate_is_not_rounded_onto_100_percent() -> None:
    assert [answer(rows("paid", 0, 0, 99_999), target)["rate"] for target in (100_000, 99_999, 99_998)] == [
        9999,
        10000,
        10001,
    ]


@pytest.mark.parametrize(("reached", "rate"), [(1, 1), (-1, -1), (3, 2), (-3, -2), (2, 1)])
def test_a_rate_in_the_middle_is_rounded_away_from_zero(reached: int, rate: int) -> None:
    assert answer(rows("paid", 0, 0, reached), 20_000)["rate"] == rate


@pytest.mark.parametrize(
    "engine",
    [*IN_MEMORY, DUCKDB, pytest.param(SPARK, marks=pytest.mark.slow)],
    ids=lambda engine: engine.name,
)
def test_numbers_that_would_not_fit_together_are_refused_not_added(engine: Engine) -> None:
    row = answer(rows("paid", 2**62, 2**62, 2**62), engine=engine)
    assert (row["total"], row["hole"]) == (None, "too large")


def test_a_level_is_what_a_row_states_as_a_level() -> None:
    given = [{"indicator": "herd", "period": "2023-03", "value": 5, "facet": None}]
    row = answer([*given, given[0] | {"value": 99, "facet": "total"}])
    assert (row["level"], row["total"], row["reached"]) == (5, None, 5)


def test_figures_are_as_wide_as_what_came_in() -> None:
    targets = DUCKDB.made([{"indicator": "paid", "value": 60}], ["indicator", "value"])
    result = evaluate.columns(DUCKDB.made(rows(), list(rows()[0])), targets, "2023-03", INDICATORS)
    numbers = {"value", "total", "level", "base", "change", "growth", "low", "high", "reached", "target", "rate", "gap"}
    kinds = dict(zip(result.columns, map(str, result.types), strict=True))
    assert {kinds[name] for name in numbers} <= {"BIGINT", "INTEGER"}


def test_a_rate_whose_digits_would_not_fit_is_a_hole() -> None:
    row = answer(rows("paid", 0, 0, LARGEST), 1)
    assert (row["rate"], row["hole"]) == (None, "too large")


@pytest.mark.parametrize("engine", [*IN_MEMORY, DUCKDB], ids=lambda engine: engine.name)
def test_a_target_without_an_area_holds_for_all_and_nothing_reported_is_told(engine: Engine) -> None:
    given = [row | {"area": area} for area in ("a", "b") for row in rows()]
    frame = engine.made(given, ["indicator", "area", "period", "value"])
    all_of_them = engine.made([{"indicator": "paid", "value": 60}], ["indicator", "value"])
    found = engine.rows(evaluate.columns(frame, all_of_them, "2023-03", INDICATORS))
    assert sorted((row["area"], row["rate"]) for row in found) == [("a", 1000), ("b", 1000)]
    own = engine.made([{"indicator": "paid", "area": "c", "value": 60}], ["indicator", "area", "value"])
    found = engine.rows(evaluate.columns(frame, own, "2023-03", INDICATORS))
    assert sorted((row["area"], row["target"], row["gap"], row["verdict"], row["hole"]) for row in found) == [
        ("a", None, None, None, "no target"),
        ("b", None, None, None, "no target"),
        ("c", 60, None, None, "no figure"),
    ]


@pytest.mark.parametrize("engine", [*IN_MEMORY, DUCKDB], ids=lambda engine: engine.name)
def test_figures_and_targets_of_items_meet_by_indicator_item_and_area(engine: Engine) -> None:
    places = [(item, area) for item in ("lúa", "màu") for area in ("a", "b")]
    given = [row | {"item": item, "area": area} for item, area in places for row in rows()]
    given[-1]["value"] = 30
    frame = engine.made(given, ["indicator", "item", "area", "period", "value"])
    asked = [{"indicator": "paid", "item": item, "area": area, "value": 60} for item, area in places]
    targets = engine.made(asked, ["indicator", "item", "area", "value"])
    found = engine.rows(evaluate.columns(frame, targets, "2023-03", INDICATORS))
    assert sorted((row["item"], row["area"], row["rate"]) for row in found) == [
        ("lúa", "a", 1000),
        ("lúa", "b", 1000),
        ("màu", "a", 1000),
        ("màu", "b", 5500),
    ]


def counted(above: int, below: int | None, target: int = 9000, key: str = "served", **more: Any) -> tuple[Any, ...]:
    """Return what is told of the ratio of two numbers beside a target in hundredths of a percent."""
    row = answer([{"indicator": key, "period": "2023-03", "value": above, "of": below}], target, **more)
    return tuple(row[name] for name in ("numerator", "denominator", "level", "rate", "gap", "verdict", "hole"))


def test_a_ratio_of_two_numbers_is_told_by_both_and_never_rounded_past_its_target() -> None:
    assert counted(93, 100) == (93, 100, 9300, 10333, 300, "exceeded", None)
    # 89,998 of 99,998 are 89.9998%: written 90.00%, and not the 90% that were asked for.
    assert counted(89_998, 99_998) == (89_998, 99_998, 9000, 9999, -1, "not met", None)
    assert counted(90_002, 100_000) == (90_002, 100_000, 9000, 10000 + 1, 1, "exceeded", None)
    assert counted(15, 1000, 100, "left", high=200) == (15, 1000, 150, 7500, 0, "within the ceiling", None)
    assert counted(90, 100, 8000, high=9500) == (90, 100, 9000, 11250, 0, "met", None)


@pytest.mark.parametrize(
    ("above", "below", "hole"),
    [
        (9, None, "no figure"),
        (9, 0, "denominator not above 0"),
        (9, LARGEST + 1, "too large"),
        (LARGEST + 1, 9, "too large"),
        (LARGEST, 1, "too large"),
        (10**13, 10**13, "too large"),
    ],
)
def test_a_ratio_that_its_numbers_do_not_give_says_why(above: int, below: int | None, hole: str) -> None:
    *_, rate, gap, verdict, said = counted(above, below)
    assert (rate, gap, verdict, said) == (None, None, None, hole)


def test_a_ratio_of_two_numbers_needs_the_column_of_denominators() -> None:
    row = answer([{"indicator": "served", "period": "2023-03", "value": 93}])
    assert (row["level"], row["hole"]) == (None, "a ratio of two numbers")
    assert counted(93, 100, key="yield")[-1] == "a ratio of two numbers"


def test_a_stated_total_that_is_too_large_is_refused_and_no_other_total_is_made_up() -> None:
    given = [row | {"facet": "period"} for row in rows()]
    given.append({"indicator": "paid", "period": "2023-03", "value": LARGEST + 1, "facet": "total"})
    assert (answer(given)["total"], answer(given)["hole"]) == (None, "too large")


@pytest.mark.parametrize("engine", [*IN_MEMORY, DUCKDB], ids=lambda engine: engine.name)
def test_an_area_that_is_null_is_the_one_without_a_name(engine: Engine) -> None:
    given = [row | {"area": area} for row, area in zip(rows(), (None, "", None), strict=True)]
    frame = engine.made(given, ["indicator", "area", "period", "value"])
    targets = engine.made([{"indicator": "paid", "area": None, "value": 60}], ["indicator", "area", "value"])
    (row,) = engine.rows(evaluate.columns(frame, targets, "2023-03", INDICATORS))
    assert (row["area"], row["total"], row["rate"]) == ("", 6, 1000)


@pytest.mark.parametrize(("when", "reached"), [("2023", 6), ("2023-03", 3), ("", 6), (None, 6)])
def test_a_target_of_the_month_itself_is_met_by_the_month_and_one_of_the_year_by_the_total(
    when: str | None, reached: int
) -> None:
    row = answer(rows(), 6, period=when)
    assert (row["reached"], row["rate"]) == (reached, reached * 10_000 // 6)


@pytest.mark.parametrize(("reached", "verdict"), [(14, "behind"), (15, "on track"), (60, "met"), (61, "exceeded")])
def test_a_flow_is_on_track_from_the_share_of_the_year_that_is_over(reached: int, verdict: str) -> None:
    assert answer(rows("paid", 0, 0, reached))["verdict"] == verdict


def test_where_the_time_of_a_target_is_over_it_is_met_or_not() -> None:
    assert answer(rows("paid", 0, 0, 59), period="2023-03")["verdict"] == "not met"
    frame = POLARS.made(
        [{"indicator": "paid", "period": "2023-12", "value": 59, "facet": "total"}], [*rows()[0], "facet"]
    )
    targets = POLARS.made([{"indicator": "paid", "value": 60}], ["indicator", "value"])
    assert evaluate.columns(frame, targets, "2023-12", INDICATORS)["verdict"].to_list() == ["not met"]


@pytest.mark.parametrize("target", [0, -5])
def test_nothing_is_exceeded_that_has_no_rate(target: int) -> None:
    assert answer(rows(), target)["verdict"] == "met"


def test_growth_over_a_base_too_large_to_be_sure_is_not_said() -> None:
    before = [row | {"period": row["period"].replace("2023", "2022"), "value": LARGEST} for row in rows()]
    row = answer([*before, *rows()])
    assert (row["base"], row["change"], row["growth"]) == (3 * LARGEST, 6 - 3 * LARGEST, None)


def test_of_a_whole_year_the_value_is_the_total_where_its_months_are_not_told() -> None:
    given = [{"indicator": "paid", "period": "2023-12", "value": 70, "facet": "total"}]
    frame = POLARS.made(given, list(given[0]))
    targets = POLARS.made([{"indicator": "paid", "value": 60}], ["indicator", "value"])
    (row,) = POLARS.rows(evaluate.columns(frame, targets, "2023", INDICATORS))
    assert (row["value"], row["total"], row["verdict"]) == (70, 70, "exceeded")


def test_a_day_stands_for_its_month() -> None:
    import polars

    given = polars.DataFrame(rows()).with_columns(polars.col("period").str.to_date("%Y-%m"))
    targets = polars.DataFrame({"indicator": ["paid"], "value": [60]})
    assert evaluate.columns(given, targets, "2023-03", INDICATORS)["total"].to_list() == [6]


def test_lazy_stays_lazy() -> None:
    import polars

    frame = polars.LazyFrame({"indicator": ["paid"], "period": ["2023-03"], "value": [1]})
    broken = frame.with_columns(polars.col("value").map_batches(lambda _: 1 / 0, return_dtype=polars.Int64))
    targets = polars.LazyFrame({"indicator": ["paid"], "value": [60]})
    result = evaluate.columns(broken, targets, "2023-03", INDICATORS)
    with pytest.raises(ZeroDivisionError):
        result.collect()


def test_the_installed_domains_are_known_by_themselves() -> None:
    given = [{"indicator": "livestock", "period": "2023-11", "value": 57474}]
    targets = POLARS.made([{"indicator": "livestock", "value": 52500}], ["indicator", "value"])
    result = evaluate.columns(POLARS.made(given, list(given[0])), targets, "2023-11")
    assert result["hole"].to_list() != ["unknown indicator"]


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        ([1, 2], "list không phải bảng"),
        (PANDAS.made(rows(), ["indicator", "period"]), "thiếu cột value"),
        (PANDAS.made(rows(), ["indicator", "value"]), "thiếu cột period"),
        (PANDAS.made(rows(), ["indicator", "period", "value"]).assign(period=202311), "cột period kiểu Int64"),
        (PANDAS.made(rows(), ["indicator", "period", "value"]).astype({"value": "float64"}), "cần số nguyên"),
        (PANDAS.made(rows(), ["indicator", "period", "value"]).astype({"value": "str"}), "cần số nguyên"),
        (DUCKDB.made(rows(), ["indicator", "period", "value"]), "đưa hai bảng về một loại"),
    ],
)
def test_what_cannot_be_worked_with_is_refused_and_says_how_to_mend_it(frame: Any, said: str) -> None:
    targets = PANDAS.made([{"indicator": "paid", "value": 60}], ["indicator", "value"])
    with pytest.raises(DataError, match=said):
        evaluate.columns(frame, targets, "2023-03", INDICATORS)


def test_a_target_of_an_area_needs_figures_of_areas() -> None:
    targets = POLARS.made([{"indicator": "paid", "area": "a", "value": 60}], ["indicator", "area", "value"])
    with pytest.raises(DataError, match="không có cột area"):
        evaluate.columns(POLARS.made(rows(), list(rows()[0])), targets, "2023-03", INDICATORS)


def test_frames_of_a_kind_that_was_never_tried_are_refused() -> None:
    dask = pytest.importorskip("dask.dataframe")
    frame = dask.from_pandas(PANDAS.made(rows(), ["indicator", "period", "value"]), npartitions=1)
    with pytest.raises(DataError, match="pandas, Polars, DuckDB, PySpark"):
        evaluate.columns(frame, frame, "2023-03", INDICATORS)


def test_a_table_of_pyarrow_needs_polars(monkeypatch: pytest.MonkeyPatch) -> None:
    table = ARROW.made(rows(), ["indicator", "period", "value"])
    monkeypatch.setattr(frames, "find_spec", lambda name: None)
    with pytest.raises(DataError, match=r"ngaman-core\[scale\]"):
        evaluate.columns(table, table, "2023-03", INDICATORS)


def test_without_narwhals_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columnar, "find_spec", lambda name: None)
    with pytest.raises(OutputError, match=r"ngaman-core\[scale\]"):
        evaluate.columns(None, None, "2023-03", INDICATORS)


def test_pandas_keeps_whole_numbers_beside_a_null() -> None:
    given = [row | {"area": "b"} for row in rows("paid", 2**53 + 1, 0, 0)] + [rows()[0] | {"area": "a"}]
    frame = PANDAS.made(given, ["indicator", "area", "period", "value"])
    targets = PANDAS.made([{"indicator": "paid", "value": 60}], ["indicator", "value"])
    result = evaluate.columns(frame, targets, "2023-03", INDICATORS)
    assert sorted(result["total"].dropna().tolist()) == [2**53 + 1]
    assert str(result["total"].dtype) == "Int64"
