"""What each line of a domain can ever say."""

from ngaman_core import Domain, Line, Topic, flow, observe, tell
from ngaman_core.declare import Catalog

GOLDEN = [
    ("full", "đón 4.286 lượt trong tháng và 8.754 con, lũy kế từ đầu năm 38.838 lượt, bằng 107,9%"),
    ("without births", "đón 4.286 lượt trong tháng, lũy kế từ đầu năm 38.838 lượt, bằng 107,9%"),
    ("without visits:total", "đón 4.286 lượt trong tháng và 8.754 con"),
    ("without visits:rate", "đón 4.286 lượt trong tháng và 8.754 con, lũy kế từ đầu năm 38.838 lượt"),
    ("short", "đón 4.286 lượt trong tháng"),
    ("missing visits", "[thiếu số liệu: lượt tham quan tháng 11 năm 2023]"),
    (
        "estimate",
        "đón ước 4.286 lượt trong tháng và ước 8.754 con, lũy kế từ đầu năm ước 38.838 lượt, bằng 107,9%",
    ),
    (
        "bound",
        "đón trên 4.286 lượt trong tháng và trên 8.754 con, lũy kế từ đầu năm trên 38.838 lượt, bằng trên 107,9%",
    ),
]


def said_by(*lines: Line) -> list[list[tuple[str, str]]]:
    """Return all that lines about a zoo say on sample figures."""
    zoo = Domain(
        key="zoo",
        title="Vườn thú",
        chapter="society",
        indicators=[
            flow("visits", "lượt tham quan", "lượt", better="higher", by="gate"),
            flow("births", "thú non", "con"),
        ],
        topics=[Topic("Vườn thú", lines)],
    )
    heard = tell.rehearsals(observe.sample(Catalog((zoo,)), "2023-11"))
    return [[(take.manner, take.text) for take in one.takes] for one in heard][: len(lines)]


def test_a_line_is_said_with_each_part_dropped_each_need_missing_and_in_every_manner() -> None:
    text = "đón {visits} {when}[ và {births}][, {to_date} {visits:total}][, bằng {visits:rate|1}]"
    assert said_by(Line(text)) == [GOLDEN]


def test_what_two_parts_rest_on_drops_with_both_and_short_is_not_said_twice() -> None:
    said = dict(said_by(Line("đón {visits}[, {to_date} {visits:total}][, bằng {visits:rate|1}]"))[0])
    assert said["without visits:total"] == said["full"].partition(",")[0]
    assert said["without visits:rate"] == said["full"].rpartition(", bằng")[0]
    assert "short" not in said


def test_what_the_rest_of_a_line_asks_for_stays() -> None:
    said = dict(said_by(Line("phục vụ {visits:total}[, bằng {visits:rate|1} {visits:basis}]"))[0])
    assert said["full"].startswith(f"{said['without visits:rate']}, bằng ")


def test_each_needed_figure_has_its_own_gap() -> None:
    said = dict(said_by(Line("sinh sản {births}, {to_date} {births:total}"))[0])
    assert said["missing births"] == "[thiếu số liệu: thú non tháng 11 năm 2023]"
    assert said["missing births:total"] == "[thiếu số liệu: số lũy kế thú non tháng 11 năm 2023]"


def test_a_needed_figure_is_missing_alone_where_an_earlier_one_shares_its_data() -> None:
    said = dict(said_by(Line("đón {visits:total}, bằng {visits:rate}"))[0])
    assert said["missing visits:rate"] == "[thiếu số liệu: mức giao cho lượt tham quan]"


def test_a_line_of_optional_parts_alone_has_one_gap_for_all() -> None:
    manners = [manner for manner, _ in said_by(Line("thú[ sinh sản {births}][, cả năm {births:total}]"))[0]]
    assert manners == ["full", "without births", "without births:total", "missing all", "estimate", "bound"]


def test_a_part_of_several_figures_is_named_by_its_first() -> None:
    said = dict(said_by(Line("đón {visits}[, sinh sản {births}, cả năm {births:total}]"))[0])
    assert said["without births …"].startswith("đón ")


def test_a_line_of_items_is_said_of_all_in_full_and_then_of_the_first() -> None:
    (full, *others) = said_by(Line("{gate} đón {visits}", each="gate"))[0]
    assert full[1].count("đón") == 3
    assert [text.count("đón") for manner, text in others if manner in ("estimate", "bound")] == [1, 1]


def test_a_footnote_is_rehearsed_as_a_line() -> None:
    line, note = Line("sinh sản {births}", footnote=[Line("gồm {births:total} cả năm")]), 1
    assert said_by(line, Line("đón {visits}"))[note][0][1].startswith("gồm ")
