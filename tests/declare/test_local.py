"""Local words change what is said, and keep what is known."""

from ngaman_core.declare import Catalog, Domain, Line, Topic, flow
from ngaman_core.declare.local import LocalWords, sayings

FOOTED = Line("xuất bán {livestock}", footnote=[Line("gia cầm {poultry}")])
FARM = Domain(
    key="farm",
    title="Chăn nuôi",
    chapter="economy",
    indicators=[flow("livestock", "đàn gia súc", "con"), flow("poultry", "đàn gia cầm", "con")],
    topics=[Topic("Một", [FOOTED]), Topic("Hai", [Line("tổng đàn {livestock:total}")])],
    teller_lines=[Line("riêng {poultry:total}")],
)
OTHER = Domain(key="other", title="Khác", chapter="society", indicators=[flow("x", "việc khác", "việc")])


def test_domains_put_aside_are_reworded_and_stay_aside() -> None:
    some = Catalog((FARM, OTHER), left_out=frozenset(["gone"])).only(["other"])
    reworded = some.reworded(LocalWords(names={"livestock": "đàn bò", "x": "việc lạ"}))
    assert ([domain.key for domain in reworded.aside], reworded.left_out) == (["farm"], frozenset(["gone"]))
    assert reworded.whole.indicator("livestock").name == "đàn bò"
    assert reworded.indicator("x").name == "việc lạ"


def test_what_is_not_said_does_not_come_back_as_a_default_line() -> None:
    words = LocalWords(lines={"xuất bán {livestock}": None, "tổng đàn {livestock:total}": None})
    assert [topic.lines for topic in words.domain(FARM).topics] == [(), ()]


def test_a_line_and_its_footnote_are_reworded_each_by_its_own_text() -> None:
    said, below = Line("bán {livestock}", footnote=FOOTED.footnote), Line("gà, vịt {poultry}")
    (line,) = LocalWords(lines={FOOTED.text: said, "gia cầm {poultry}": below}).domain(FARM).topics[0].lines
    assert (line.text, line.footnote) == ("bán {livestock}", (below,))
    (bare,) = LocalWords(lines={"gia cầm {poultry}": None}).domain(FARM).topics[0].lines
    assert (bare.text, bare.footnote) == (FOOTED.text, ())


def test_named_topics_come_first_and_the_others_keep_their_order() -> None:
    assert [topic.title for topic in LocalWords(topics={"farm": ["Hai"]}).domain(FARM).topics] == ["Hai", "Một"]
    assert [topic.title for topic in LocalWords(topics={"other": ["Hai"]}).domain(FARM).topics] == ["Một", "Hai"]


def test_a_noun_is_a_unit_that_converts_and_each_is_added_once() -> None:
    catalog = Catalog((FARM, OTHER)).reworded(LocalWords(nouns={"livestock": "cá thể", "poultry": "cá thể"}))
    assert (catalog.indicator("poultry").noun, catalog.indicator("poultry").unit) == ("cá thể", "con")
    assert catalog.units.factor("cá thể", "con") == 1
    assert len(catalog.domain("farm").units) == 1


def test_lines_of_tellers_are_none_that_a_town_may_say_otherwise() -> None:
    texts = [(domain.key, topic.title, line.text) for domain, topic, line in sayings([FARM])]
    assert texts == [
        ("farm", "Một", "xuất bán {livestock}"),
        ("farm", "Một", "gia cầm {poultry}"),
        ("farm", "Hai", "tổng đàn {livestock:total}"),
    ]
