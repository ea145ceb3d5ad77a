"""Law 11: columns over a data frame and the scalar laws over a book agree exactly, on every engine."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ngaman_core import Domain, Target, evaluate, flow, ratio, stock
from ngaman_core.declare.authority import Authority
from ngaman_core.declare.catalog import Catalog
from ngaman_core.evaluate import frames
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.fact import Answer
from ngaman_core.evaluate.whole import LARGEST, LARGEST_WHOLE, MOST_TIMES
from ngaman_core.measure.period import Month, Year
from ngaman_core.measure.period import period as period_of
from ngaman_core.observe.contents import Book
from ngaman_core.observe.observation import Observation
from tests.engines import DUCKDB, IN_MEMORY, PANDAS, SPARK, Engine, Rows

CATALOG = Catalog(
    (
        Domain(
            key="columns",
            title="Cột",
            chapter="economy",
            indicators=[
                flow("paid", "giải ngân", "đồng", better="higher"),
                flow("spent", "chi", "đồng", better="lower"),
                flow("born", "trẻ sinh", "người"),
                stock("herd", "đàn", "con", better="higher"),
                stock("poor", "hộ nghèo", "hộ", better="lower"),
                ratio("insured", "bảo hiểm", better="higher"),
                ratio("served", "được cấp nước", counted="hộ", better="higher"),
                ratio("left", "bỏ học", counted="người", better="lower"),
            ],
        ),
    )
)
SCALES = {"insured": 100, "served": 100, "left": 100}
COUNTED = ("served", "left")
MONTHS = [str(month) for year in ("2022", "2023") for month in period_of(year).months]
PERIODS = ("2023-11", "2023-01", "2023-12", "2023-Q1", "2023-Q3", "2023-H2", "2023-9M", "2023")
KEYS = ("indicator", "area")
FIGURES = ("value", "total", "level")


def amounts() -> st.SearchStrategy[int]:
    """Draw nothing, small numbers, numbers a float cannot hold, and the largest that are added."""
    return st.one_of(st.just(0), st.integers(0, 30), st.integers(-50, 10**9), st.integers(2**53, LARGEST))


@frozen
class Frame:
    """A period, and the rows of both tables."""

    period: str
    rows: Rows
    targets: Rows
    faceted: bool
    halved: bool


@st.composite
def frames_of(draw: st.DrawFn, groups: int) -> Frame:
    """Draw the figures of some areas, most of them whole, and their targets."""
    faceted, halved, period = draw(st.booleans()), draw(st.booleans()), draw(st.sampled_from(PERIODS))
    rows: Rows = []
    targets: Rows = []
    for number in range(draw(st.integers(1, groups))):
        key = draw(st.sampled_from(list(CATALOG.indicators)))
        who = {"indicator": key, "area": f"xa-{number}"}
        lacking = draw(st.one_of(st.just(set[str]()), st.sets(st.sampled_from(MONTHS))))
        own = CATALOG.indicator(key).own_facet.value
        facets = [own, "total"] if faceted and own == "period" else [own]
        for facet in facets:
            missing = lacking if facet == own else draw(st.sets(st.sampled_from(MONTHS), min_size=12))
            for month in MONTHS:
                if month not in missing:
                    value = draw(st.one_of(amounts(), amounts(), amounts(), st.none()))
                    said = draw(st.sampled_from([facet, None])) if facet == own else facet
                    of = draw(st.one_of(amounts().map(abs), st.none())) if halved and key in COUNTED else None
                    rows.append(who | {"period": month, "value": value, "facet": said, "of": of})
        for authority in draw(st.sets(st.sampled_from(list(Authority)), max_size=2)):
            value, more = draw(amounts()), draw(st.one_of(st.none(), amounts()))
            when = draw(st.sampled_from(["2023", period, "", None, "2022", "2024-05"]))
            high = None if more is None else min(value + abs(more), LARGEST)
            targets.append(who | {"period": when, "value": value, "high": high, "authority": authority.value})
    return Frame(period, draw(st.permutations(rows)), targets, faceted, halved)


def evaluated(engine: Engine, drawn: Frame) -> dict[tuple[str, str, str], dict[str, Any]]:
    """Return what columns give on an engine, by indicator, area and authority."""
    more = [name for name, given in (("facet", drawn.faceted), ("of", drawn.halved)) if given]
    frame = engine.made(drawn.rows, [*KEYS, "period", "value", *more])
    targets = engine.made(drawn.targets, [*KEYS, "period", "value", "high", "authority"])
    result = evaluate.columns(frame, targets, drawn.period, CATALOG)
    assert type(result) is type(frame)
    rows = engine.rows(result)
    found = {(row["indicator"], row["area"], row["authority"] or ""): row for row in rows}
    assert len(found) == len(rows)
    return found


def expected(drawn: Frame) -> dict[tuple[str, str, str], dict[str, Any]]:
    """Return what the scalar laws give of a book of the same figures."""
    observations = [
        Observation(
            row["indicator"],
            Month(row["period"]),
            Decimal(row["value"]) if row["indicator"] in COUNTED else _exact(row),
            of=row["of"] if drawn.halved else None,
            facet=row["facet"] or CATALOG.indicator(row["indicator"]).own_facet,
            area=row["area"],
        )
        for row in drawn.rows
        if row["value"] is not None
    ]
    targets = [
        Target(
            _exact(row),
            row["authority"],
            indicator=row["indicator"],
            area=row["area"],
            period=row["period"] or "2023",
            high=None if row["high"] is None else _exact(row, "high"),
        )
        for row in drawn.targets
        if row["period"] in ("2023", drawn.period, "", None)
    ]
    assessment = evaluate.assessment(Book(CATALOG, observations=observations, targets=targets), drawn.period)
    reported = period_of(drawn.period)
    months = {str(month) for month in Year("2023").months[: reported.last.number]}
    groups = {
        (row["indicator"], row["area"]) for row in drawn.rows if row["period"] in months and row["value"] is not None
    }
    asked = {(target.indicator, target.area) for target in targets}
    found = {}
    for key, area in groups | asked:
        progress, scale = assessment.progress(key, area=area), SCALES.get(key, 1)
        if key in COUNTED:
            tell, figures = _crosswise, _halves(progress.figures.get("level"))
        else:
            tell, figures = _reached, {name: _rounded(progress.figures.get(name), scale) for name in FIGURES}
            of_total = "total." if progress.figures.get("total") else ""
            change, growth = (assessment.fact(key, of_total + name, area=area) for name in ("change", "growth"))
            figures |= {"change": _rounded(change, scale), "growth": _hundredths(growth)}
        for one in progress.attainments or (None,):
            found[key, area, one.target.authority.value if one else ""] = figures | tell(one, scale)
    return found


def _halves(level: Answer | None) -> dict[str, Any]:
    """Return a ratio and its two numbers; how much it changed is not told."""
    told = {"level": _hundredths(level) if level else None}
    if level:
        told["numerator"], told["denominator"] = (int(part.value) for part in level.parts)
    return told | dict.fromkeys(("value", "total", "base", "change", "growth"))


def _reached(one: Attainment | None, scale: int) -> dict[str, Any]:
    if one is None:
        return dict.fromkeys(("target", "rate", "gap", "verdict"))
    return {
        "reached": _rounded(one.value, scale),
        "target": _rounded(one.asked, scale),
        "rate": _hundredths(one.rated),
        "gap": _rounded(one.gap, scale),
        "verdict": one.verdict and one.verdict.value,
    }


def _crosswise(one: Attainment | None, scale: int) -> dict[str, Any]:
    """Return what was reached of a ratio's target; nothing where a product is too large to be sure."""
    if one is None:
        return _reached(None, scale)
    told = {"reached": _hundredths(one.value) if one.value else None, "target": _rounded(one.asked, scale)}
    if not one.value or told["reached"] is None:
        return told | dict.fromkeys(("rate", "gap", "verdict"))
    above, below = (part.value for part in one.value.parts)
    ends = [end * scale for end in (one.low, one.high)]
    if max(abs(above) * 100 * 100, *(abs(end) * below for end in ends)) > LARGEST_WHOLE:
        return told | dict.fromkeys(("rate", "gap", "verdict"))
    nearest = min(max(one.value.value * scale, ends[0]), ends[1])
    gap = int(told["reached"] - nearest)
    exact = one.value.value * scale - nearest
    gap = min(gap, -1) if exact < 0 else max(gap, 1) if exact > 0 else 0
    return told | {"rate": _hundredths(one.rated), "gap": gap, "verdict": one.verdict and one.verdict.value}


def _exact(row: dict[str, Any], column: str = "value") -> Decimal:
    return Decimal(row[column]) / SCALES.get(row["indicator"], 1)


def _rounded(answer: Answer | None, scale: int) -> int | None:
    if not answer:
        return None
    value = answer.value * scale
    assert value.denominator == 1
    return int(value)


def _hundredths(answer: Answer) -> int | None:
    """Return a percentage as columns hold it: rounded half away from zero, never onto 100, none where too large."""
    if not answer or answer.parts[1].value > LARGEST_WHOLE or abs(answer.value) >= MOST_TIMES * 100:
        return None
    size = int(abs(answer.value) * 100 + Fraction(1, 2))
    if size == 100 * 100 and answer.value not in (100, -100):
        size += -1 if abs(answer.value) < 100 else 1
    return size if answer.value >= 0 else -size


def agree(drawn: Frame, *engines: Engine) -> None:
    wanted = expected(drawn)
    for engine in engines:
        found = evaluated(engine, drawn)
        assert found.keys() == wanted.keys(), engine.name
        for who, figures in wanted.items():
            row = found[who]
            assert {name: row[name] for name in figures} == figures, (engine.name, who)
            assert (row["hole"] is None) == (row["rate"] is not None)


# To shrink a frame takes minutes, and what is asserted names the group at fault.
MANY = settings(
    max_examples=max(10, settings().max_examples // 4),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@MANY
@given(frames_of(groups=5))
def test_columns_of_frames_in_memory_agree_with_the_scalar_laws(drawn: Frame) -> None:
    agree(drawn, *IN_MEMORY)


@MANY
@given(frames_of(groups=5))
def test_columns_of_duckdb_agree_with_the_scalar_laws(drawn: Frame) -> None:
    agree(drawn, DUCKDB)


@MANY
@given(frames_of(groups=5))
def test_columns_of_pandas_agree_where_polars_is_not_installed(drawn: Frame) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frames, "find_spec", lambda name: None)
        agree(drawn, PANDAS)


@pytest.mark.slow
@settings(MANY, max_examples=2)
@given(frames_of(groups=60))
def test_columns_of_spark_agree_with_the_scalar_laws(drawn: Frame) -> None:
    agree(drawn, SPARK)
