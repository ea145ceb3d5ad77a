"""One section out of a data frame."""

import pandas as pd
import pytest

from ngaman_core import DataError, DeclarationError, Line, Target, Topic, flow, section, stock
from ngaman_core.declare import Catalog
from ngaman_core.measure.period import Month, period
from ngaman_core.observe import Settings
from tests.tell.office import domain

HERD = flow("herd", "đàn gia súc", "con", better="higher")
DEBT = stock("debt", "dư nợ", "triệu đồng", by="bank")
TOWN = Catalog(
    (
        domain(
            Topic("Chăn nuôi", [Line("{when} có {herd}[, {to_date} {herd:total}][, đạt {herd:rate|2} {herd:basis}]")]),
            indicators=[HERD],
        ),
        domain(Topic("Tín dụng", [Line("{bank} có {debt}", each="bank")]), indicators=[DEBT], key="banks"),
    )
)


def frame(*rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["indicator", "period", "facet", "value"])


def test_a_frame_becomes_the_paragraphs_of_a_domain() -> None:
    said = section(frame(("herd", "2023-11", "period", 5275)), "town", known=TOWN)
    assert str(said) == "Chăn nuôi: trong tháng có 5.275 con."
    assert [figure.fact.value for figure in said.figures] == [5275]


def test_a_figure_knows_the_row_of_the_frame() -> None:
    (figure,) = section(frame(("herd", "2023-11", "period", 5275)), "town", known=TOWN).figures
    assert figure.why() == "5.275 con (DataFrame, dòng 1)"


def test_the_period_is_the_latest_of_the_frame_unless_one_is_given() -> None:
    rows = frame(
        ("herd", "2023-11", "period", 5275), ("herd", "2023-12", "period", 7), ("herd", "2023-09", "period", 8)
    )
    assert "có 07 con" in str(section(rows, "town", known=TOWN))
    assert "có 5.275 con" in str(section(rows, "town", known=TOWN, period="2023-11"))
    assert "có 5.275 con" in str(section(rows, "town", known=TOWN, period=Month("2023-11")))
    settings = Settings(period=period("2023-09"))
    assert "có 08 con" in str(section(rows, "town", known=TOWN, settings=settings))


def test_of_periods_that_overlap_the_one_that_ends_last_is_reported() -> None:
    rows = frame(("herd", "2023-Q4", "period", 9), ("herd", "2023-11", "period", 5275))
    assert str(section(rows, "town", known=TOWN)) == "Chăn nuôi: trong quý IV có 09 con."


def test_targets_may_be_a_frame_or_targets() -> None:
    rows = frame(("herd", "2023-11", "period", 5275), ("herd", "2023-11", "total", 57474))
    said = "Chăn nuôi: trong tháng có 5.275 con, lũy kế từ đầu năm 57.474 con, đạt 109,47% chỉ tiêu Nghị quyết."
    goals = pd.DataFrame([{"indicator": "herd", "period": "2023", "value": 52500, "authority": "resolution"}])
    assert str(section(rows, "town", known=TOWN, targets=goals)) == said
    assert str(section(rows, "town", known=TOWN, targets=[Target(52500, "resolution", indicator="herd")])) == said


def test_items_of_a_frame_stand_under_their_own_keys() -> None:
    rows = frame(("debt", "2023-11", "level", 5.5)).assign(item="Agribank")
    assert str(section(rows, "banks", known=TOWN)) == "Tín dụng: Agribank có 5,5 triệu đồng."


def test_a_missing_figure_stands_as_a_visible_gap() -> None:
    said = section(frame(("herd", "2023-11", "total", 57474)), "town", known=TOWN)
    assert str(said) == "Chăn nuôi: [thiếu số liệu: đàn gia súc tháng 11 năm 2023]."


def test_a_section_shows_itself_in_a_notebook() -> None:
    said = section(frame(("herd", "2023-11", "period", 5275)), "town", known=TOWN)
    assert said._repr_html_() == "".join(one._repr_html_() for one in said.paragraphs)
    assert '<strong title="' in said._repr_html_()


def test_an_unknown_domain_is_refused_with_the_nearest() -> None:
    with pytest.raises(DeclarationError, match=r"no domain 'twon' among the installed .*; did you mean 'town'"):
        section(frame(("herd", "2023-11", "period", 5275)), "twon", known=TOWN)


def test_a_frame_without_the_columns_is_refused() -> None:
    with pytest.raises(DataError, match="thiếu cột"):
        section(pd.DataFrame({"name": ["herd"]}), "town", known=TOWN)


def test_a_frame_without_a_row_has_no_period_to_speak_of() -> None:
    with pytest.raises(DataError, match="khung dữ liệu không có dòng số liệu nào"):
        section(frame(), "town", known=TOWN)


def test_what_is_wrong_with_a_frame_and_what_could_not_be_said_are_findings() -> None:
    rows = frame(("hurd", "2023-11", "period", 5), ("herd", "2023-11", "total", 95))
    assert [one.rule for one in section(rows, "town", known=TOWN).findings] == ["unknown-indicator", "missing-figure"]
    assert section(frame(("herd", "2023-11", "period", 5)), "town", known=TOWN).findings == ()
