"""An indicator that no line speaks of is told by the default line of its kind."""

import pytest

from ngaman_core.declare import Domain, Indicator, Line, Topic, flow, ratio, stock
from ngaman_core.declare.unspoken import default_line


@pytest.mark.parametrize(
    ("indicator", "line"),
    [
        (
            flow("herd", "đàn gia súc", "con"),
            "{herd:name}[ {when} {herd}][, {to_date} {herd:total}][, bằng {herd:rate|2} {herd:basis}]",
        ),
        (
            flow("sown", "diện tích xuống giống", "ha", within="season"),
            "{sown:name}[ {when} {sown}][, lũy kế {sown:total}][, bằng {sown:rate|2} {sown:basis}]",
        ),
        (stock("debt", "dư nợ", "triệu đồng"), "{debt:name} {debt}[, bằng {debt:rate|2} {debt:basis}]"),
        (ratio("insured", "bảo hiểm y tế"), "{insured:name} {insured}[, bằng {insured:rate|2} {insured:basis}]"),
        (ratio("cleared", "giao mặt bằng", counted="hộ"), "{cleared:name} {cleared:pair}, bằng {cleared|2}"),
    ],
)
def test_each_kind_has_a_plain_sentence(indicator: Indicator, line: str) -> None:
    assert default_line(indicator) == Line(line)


def test_an_indicator_with_items_is_told_item_by_item() -> None:
    line = default_line(stock("pupils", "học sinh", "học sinh", by="level"))
    assert line == Line("{pupils:name} {level} {pupils}[, bằng {pupils:rate|2} {pupils:basis}]", each="level")


def test_the_default_line_stands_where_its_indicator_was_declared() -> None:
    indicator = stock("debt", "dư nợ", "triệu đồng")
    assert default_line(indicator).source == indicator.source


def test_only_what_no_line_speaks_of_gets_one_under_the_title_of_the_domain() -> None:
    herd, debt = flow("herd", "đàn gia súc", "con"), stock("debt", "dư nợ", "triệu đồng")
    topic = Topic("Chăn nuôi", [Line("đàn có {herd:total}")])
    domain = Domain(key="town", title="Thị xã", chapter="economy", indicators=[herd, debt], topics=[topic])
    assert domain.topics == (topic, Topic("Thị xã", [default_line(debt)]))


def test_who_speaks_of_a_ratio_speaks_of_what_it_is_worked_out_from() -> None:
    cases, cleared, heard = (flow(key, key, "vụ") for key in ("cases", "cleared", "heard"))
    rate = ratio("rate", "tỷ lệ làm rõ", of=("cleared", "cases"))
    topic = Topic("Án", [Line("làm rõ {rate:pair}")])
    declared = [cases, cleared, rate, heard]
    domain = Domain(key="town", title="Thị xã", chapter="economy", indicators=declared, topics=[topic])
    assert domain.topics == (topic, Topic("Thị xã", [default_line(heard)]))


def test_a_domain_that_speaks_of_everything_gets_no_topic_besides() -> None:
    topic = Topic("Chăn nuôi", [Line("đàn có {herd:total}")])
    herd = flow("herd", "đàn gia súc", "con")
    assert Domain(key="town", title="Thị xã", chapter="economy", indicators=[herd], topics=[topic]).topics == (topic,)


def test_every_default_line_is_one_that_a_domain_may_hold() -> None:
    every = [
        flow("a", "a", "con"),
        flow("b", "b", "ha", within="season", by="site"),
        flow("c", "c", "ha", within="school-year"),
        flow("d", "d", "ha", within="term"),
        flow("e", "e", "ha", within="ever"),
        stock("f", "f", "con", by="site"),
        ratio("g", "g", by="site"),
        ratio("h", "h", counted="hộ", by="site"),
        ratio("i", "i", "tấn/ha", of=("j", "b")),
        flow("j", "j", "tấn"),
        ratio("k", "k", of=("f", "a"), by="site"),
    ]
    domain = Domain(key="town", title="Thị xã", chapter="economy", indicators=every)
    assert len(list(domain.lines)) == len(every)
