"""A town says lines, names and nouns in words of its own; they are checked like a plugin's, and read back."""

import gc
from pathlib import Path
from random import Random
from unicodedata import normalize

import pytest

from ngaman_core import declare, evaluate, observe, tell
from ngaman_core.assemble.exhibit import targets
from ngaman_core.assemble.outline import Outline
from ngaman_core.declare import Catalog, Domain, Line, Topic, flow, stock
from ngaman_core.declare.local import sayings
from ngaman_core.errors import DataError
from ngaman_core.finding import Place
from ngaman_core.observe import Book
from ngaman_core.observe.words import reworded as reworded_by
from ngaman_core.vi.scan import Lexicon
from tests.observe.town import pack, row

GOODS = [
    flow("livestock", "đàn gia súc", "con", better="higher"),
    flow("poultry", "đàn gia cầm", "con"),
    stock("pupils", "học sinh ra lớp", "học sinh"),
    stock("teachers", "giáo viên", "giáo viên"),
    flow("revenue", "thu ngân sách", "triệu đồng"),
    stock("site.left", "hộ chưa giao mặt bằng", "hộ", by="site"),
]
FOOTED = Line("gia súc xuất bán {livestock}", footnote=[Line("kể cả gia cầm {poultry}")])
TOPICS = [
    Topic("Chăn nuôi", [FOOTED, Line("tổng đàn {livestock:total}[, gia cầm {poultry:total}]")]),
    Topic("Trường lớp", [Line("huy động {pupils} ra lớp"), Line("có {teachers} đứng lớp"), Line("thu {revenue}")]),
    Topic("Mặt bằng", [Line("{site} còn {site.left}", each="site")]),
]
TOWN = Catalog((Domain(key="town", title="Thị xã", chapter="economy", indicators=GOODS, topics=TOPICS),))
SITES = "list,key,name,noun,parent,order\nsite,d3,đường D3,,total,1\n"
ROWS = [
    row("livestock", "15"),
    row("livestock", "150", facet="total"),
    row("poultry", "70"),
    row("poultry", "700", facet="total"),
    row("pupils", "5"),
    row("teachers", "3"),
    row("revenue", "20"),
    row("site.left", "4", item="d3"),
]


def opened(folder: Path, words: str | bytes, catalog: Catalog = TOWN) -> Book:
    return observe.book(pack(folder, *ROWS, items_csv=SITES, words_toml=words), catalog)


def told(book: Book) -> tell.Story:
    return tell.story(evaluate.assessment(book))


def is_read_back(book: Book) -> bool:
    story = told(book)
    said = [(one.printed.text, one.slot.key, one.fact.item) for one in story.figures]
    return said == [(mention.text, mention.indicator, mention.item) for mention in book.read(story.text)]


GOOD = """\
format = 1
[names]
livestock = "tổng đàn trâu, bò, heo"
[nouns]
pupils = "em"
[[lines]]
line = "huy động {pupils} ra lớp"
say = "{pupils:name}: vận động được {pupils}"
[[lines]]
line = "thu {revenue}"
say = ""
[[lines]]
line = "kể cả gia cầm {poultry}"
say = "trong số này gia cầm có {poultry}"
[topics]
town = ["Mặt bằng", "Trường lớp"]
"""


def test_a_town_says_it_in_its_own_words_and_reads_them_back(tmp_path: Path) -> None:
    book = opened(tmp_path, GOOD)
    assert book.findings == ()
    assert told(book).text.splitlines() == [
        "Mặt bằng: đường D3 còn 04 hộ.",
        "Trường lớp: học sinh ra lớp: vận động được 05 em; có 03 giáo viên đứng lớp.",
        "Chăn nuôi: gia súc xuất bán 15 con; tổng đàn 150 con, gia cầm 700 con.",
        "Trong số này gia cầm có 70 con.",
    ]
    assert is_read_back(book)
    assert book.catalog.indicator("livestock").name == "tổng đàn trâu, bò, heo"
    assert book.catalog.indicator("livestock").also == ("đàn gia súc",)
    assert book.catalog.units.factor("em", "học sinh") == 1


def test_what_a_dropped_line_told_is_untold_and_no_gap(tmp_path: Path) -> None:
    findings = told(opened(tmp_path, GOOD)).findings
    assert [(finding.rule, "revenue" in finding.message) for finding in findings] == [("untold", True)]


def test_a_pack_without_words_keeps_its_catalog(tmp_path: Path) -> None:
    assert observe.book(pack(tmp_path, *ROWS, items_csv=SITES), TOWN).catalog is TOWN


def test_the_table_the_assessment_and_claims_use_them_too(tmp_path: Path) -> None:
    files = {
        "words_toml": 'format = 1\n[names]\nlivestock = "đàn bò"\n[nouns]\nlivestock = "cá thể"\n',
        "targets_csv": "indicator,period,value,authority\nlivestock,2023,9000,plan\n",
        "notes_toml": 'format = 1\n[[note]]\nsection = "town"\ntext = "đàn bò vượt kế hoạch"\n',
        "report_toml": 'format = 1\nnumbers = "plain"\nperiod = "2023-11"\n[outline.chapters]\nassessment = {}\n',
    }
    story = told(observe.book(pack(tmp_path, *ROWS, items_csv=SITES, **files), TOWN))
    assert "đàn bò chỉ đạt 1,7% kế hoạch" in story.text
    (denied,) = (finding.message for finding in story.findings if finding.rule == "denied-claim")
    assert "đàn bò bằng 1,67% kế hoạch" in denied
    ((name, unit, *_),) = targets(story.assessment, Outline()).rows
    assert (name, unit) == ("Đàn bò", "cá thể")


@pytest.mark.parametrize(
    ("words", "rule", "place", "says"),
    [
        ('[names]\nlivestok = "x"', "unknown-indicator", (3, "livestok"), "“livestock”"),
        ('[names]\nsite.left = "x"', "unknown-indicator", (None, "site"), '"site.left" = '),
        ("[names]\nlivestock = 5", "bad-value", (3, "livestock"), "phải là chữ"),
        ('[names]\nlivestock = ""', "bad-name", (3, "livestock"), "tên"),
        ('[names]\nlivestock = "đàn 5 loại"', "bad-name", (3, "livestock"), "“5”"),
        ('[names]\nlivestock = "đàn vượt"', "bad-name", (3, "livestock"), "“vượt”"),
        ('[names]\nlivestock = "đàn trên"', "bad-name", (3, "livestock"), "“trên"),
        ('[names]\nlivestock = "đàn; bò"', "bad-name", (3, "livestock"), "“đàn; bò”"),
        (f'[names]\nlivestock = "{"a" * 200}"', "bad-name", (3, "livestock"), "tên"),
        ('[names]\nlivestock = "Đàn gia cầm"', "taken-name", (3, "livestock"), "“poultry”"),
        ('[names]\nlivestock = "x"\npoultry = "x"', "taken-name", (4, "poultry"), "“livestock”"),
        ('names = "x"', "bad-value", (2, "names"), "[names]"),
        ('[nouns]\nrevenue = "em"', "bad-noun", (3, "revenue"), "triệu đồng"),
        ('[nouns]\npupils = "giáo viên"', "taken-noun", (3, "pupils"), "“giáo viên”"),
        ('[nouns]\npupils = "em"\nteachers = "em"', "taken-noun", (4, "teachers"), "“em”"),
        ('[nouns]\npupils = "em 5"', "bad-noun", (3, "pupils"), "đọc lại"),
        ('[nouns]\npupils = "triệu em"', "bad-noun", (3, "pupils"), "đọc lại"),
        ('[nouns]\npupils = "tỷ"', "bad-noun", (3, "pupils"), "đọc lại"),
        ('[nouns]\npupils = ""', "bad-noun", (3, "pupils"), "đọc lại"),
        ("[nouns]\npupils = 5", "bad-value", (3, "pupils"), "phải là chữ"),
        ('[topics]\ntwon = ["x"]', "unknown-domain", (3, "twon"), "“town”"),
        ('[topics]\ntown = ["Chan nuoi"]', "unknown-topic", (3, "town"), "“Chăn nuôi”"),
        ("[topics]\ntown = 5", "bad-value", (3, "town"), "danh sách"),
        ('[topic]\ntown = ["x"]', "unknown-key", (2, "topic"), "“topics”"),
        ('[[lines]]\nline = "huy dong {pupils} ra lop"\nsay = ""', "unknown-line", (3, "line"), "huy động {pupils}"),
        ('[[lines]]\nline = "thu {revenue}"', "missing-say", (2, "say"), 'say = ""'),
        ('[[lines]]\nline = 5\nsay = ""', "bad-value", (3, "line"), "phải là chữ"),
        ('[[lines]]\nline = "thu {revenue}"\nsays = "x"', "unknown-key", (4, "says"), "“say”"),
        ("lines = 5", "bad-value", (2, "lines"), "[[lines]]"),
    ],
)
def test_a_slip_is_told_where_it_stands(
    tmp_path: Path, words: str, rule: str, place: tuple[int | None, str], says: str
) -> None:
    book = opened(tmp_path, f"format = 1\n{words}\n")
    (finding,) = book.findings
    assert (finding.rule, finding.severity.value) == (rule, "error")
    assert finding.place == Place("words.toml", place[0] or finding.place.row, place[1])
    assert says in finding.message + finding.fix


@pytest.mark.parametrize(
    ("say", "rule", "says"),
    [
        ("thu được 5 {revenue}", "digit-in-note", "5"),
        ("thu {revenu}", "unknown-indicator", "“revenue”"),
        ("thu {revenue:totl}", "bad-facet", "“total”"),
        ("thu {pupils:total}", "bad-slot", "ra lớp"),
        ("thu {revenue", "bad-note", "ngoặc"),
        ("thu ngân sách", "bad-line", "không có ô"),
        ("thu vượt {revenue}", "bad-line", "{key:gap}"),
        ("thu trong tháng {revenue}", "bad-line", "{when} hoặc {to_date}"),
        ("thu trên {revenue}", "bad-line", "“trên {revenue}”"),
        ("tổng đàn {livestock:total}", "clashing-line", "tổng đàn"),
    ],
)
def test_a_bad_line_is_told_and_the_plugins_speaks(tmp_path: Path, say: str, rule: str, says: str) -> None:
    book = opened(tmp_path, f'format = 1\n[[lines]]\nline = "thu {{revenue}}"\nsay = "{say}"\n')
    (finding,) = book.findings
    assert (finding.rule, finding.place) == (rule, Place("words.toml", finding.place.row, "say"))
    assert says in finding.message + finding.fix
    assert "; thu 20 triệu đồng" in told(book).text


def test_a_line_said_item_by_item_names_the_item(tmp_path: Path) -> None:
    words = 'format = 1\n[[lines]]\nline = "{site} còn {site.left}"\nsay = "%s"\n'
    assert opened(tmp_path, words % "tại {site} còn vướng {site.left}").findings == ()
    (finding,) = opened(tmp_path, words % "còn vướng {site.left}").findings
    assert (finding.rule, "{site}" in finding.fix) == ("bad-line", True)


def test_two_new_lines_that_read_alike_are_told(tmp_path: Path) -> None:
    entry = '[[lines]]\nline = "%s"\nsay = "%s"\n'
    words = "format = 1\n" + entry % ("huy động {pupils} ra lớp", "hiện có {teachers} dạy")
    words += entry % ("có {teachers} đứng lớp", "hiện có {teachers} dạy")
    assert [finding.rule for finding in opened(tmp_path, words).findings] == ["clashing-line"]
    twice = "format = 1\n" + 2 * (entry % ("thu {revenue}", ""))
    assert [finding.rule for finding in opened(tmp_path, twice).findings] == ["duplicate"]


def test_every_slip_of_a_file_is_told_at_once_and_the_rest_is_said(tmp_path: Path) -> None:
    words = 'format = 1\n[names]\nx = "y"\nlivestock = "đàn bò"\n[nouns]\nrevenue = "em"\n[topics]\ny = []\n'
    book = opened(tmp_path, words)
    assert [finding.rule for finding in book.findings] == ["unknown-indicator", "bad-noun", "unknown-domain"]
    assert book.catalog.indicator("livestock").name == "đàn bò"


@pytest.mark.parametrize("words", [normalize("NFD", GOOD), GOOD.replace("\n", "\r\n"), "\ufeff" + GOOD])
def test_files_of_other_systems_say_the_same(tmp_path: Path, words: str) -> None:
    (tmp_path / "one").mkdir()
    assert told(opened(tmp_path / "two", words)).text == told(opened(tmp_path / "one", GOOD)).text


@pytest.mark.parametrize(
    "data",
    [GOOD.encode("utf-16"), b"\xff\xfe\x00", b"x" * 2_000_000, b"format = 1\na" + b".a" * 999, b"", b"format = 2"],
)
def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(DataError, match=r"words\.toml"):
        opened(tmp_path, data)


def test_a_reworded_line_keeps_its_footnote(tmp_path: Path) -> None:
    words = 'format = 1\n[[lines]]\nline = "gia súc xuất bán {livestock}"\nsay = "xuất bán {livestock}"\n'
    assert told(opened(tmp_path, words)).text.endswith("\nKể cả gia cầm 70 con.")


def test_topics_with_an_unknown_title_keep_their_order(tmp_path: Path) -> None:
    book = opened(tmp_path, 'format = 1\n[topics]\ntown = ["Mặt bằng", "Mặt bàng"]\n')
    assert [finding.rule for finding in book.findings] == ["unknown-topic"]
    assert book.catalog.domain("town").topics[0].title == "Chăn nuôi"


def test_a_line_speaks_of_its_own_domain(tmp_path: Path) -> None:
    other = Domain(key="other", title="Khác", chapter="society", indicators=[flow("x", "việc khác", "việc")])
    words = 'format = 1\n[[lines]]\nline = "thu {revenue}"\nsay = "thu {revenue}[, {x}]"\n'
    book = opened(tmp_path, words, Catalog((*TOWN.domains, other)))
    assert [finding.rule for finding in book.findings] == ["unknown-indicator"]


def test_a_slip_in_a_line_is_told_where_a_plugin_is_left_out_too(tmp_path: Path) -> None:
    words = 'format = 1\n[[lines]]\nline = "huy dong {pupils} ra lop"\nsay = ""\n'
    known = Catalog(TOWN.domains, left_out=frozenset(["culture"]))
    assert [finding.rule for finding in opened(tmp_path, words, known).findings] == ["unknown-line"]


def test_words_of_a_plugin_left_out_are_not_slips(tmp_path: Path) -> None:
    words = 'format = 1\n[names]\nbanners = "băng rôn"\n[topics]\nculture = ["Lễ hội"]\n'
    words += '[[lines]]\nline = "treo {banners} dọc các tuyến phố để tuyên truyền"\nsay = ""\n'
    known = Catalog(TOWN.domains, left_out=frozenset(["culture"]))
    assert opened(tmp_path, words, known).findings == ()


def test_any_choice_of_words_over_all_domains_is_read_back(tmp_path: Path) -> None:
    """Law 2 with local words: drawn lines are dropped, reworded and reordered, and names changed."""
    catalog = declare.catalog()
    ward = observe.book("examples/phuong-2026-q2", catalog)
    for seed in range(4):
        draw = Random(seed)
        lines = [line for _, _, line in sayings(catalog.domains)]
        entries = [
            f"[[lines]]\nline = '''{line.text}'''\nsay = '''{draw.choice(['', f'theo thống kê, {line.text}'])}'''"
            for line in draw.sample(lines, 12)
        ]
        names = [f'"{key}" = "số đo {name}"' for key, name in _names(draw, catalog)]
        nouns = [f'"{key}" = "suất {unit}"' for key, unit in _nouns(draw, catalog)]
        text = "\n".join(["format = 1", "[names]", *names, "[nouns]", *nouns, *entries])
        path = tmp_path / "words.toml"
        path.write_text(text, encoding="utf-8")
        changed, findings = reworded_by(path, catalog)
        assert findings == ()
        book = ward.of(changed.only(ward.settings.domains))
        assert told(book).text != told(ward).text
        assert is_read_back(book)


def _names(draw: Random, catalog: Catalog) -> list[tuple[str, str]]:
    """Return some indicators whose names are words alone."""
    plain = [one for one in catalog.indicators.values() if not any(map(str.isdigit, one.name))]
    return [(one.key, one.name) for one in draw.sample(plain, 12)]


def _nouns(draw: Random, catalog: Catalog) -> list[tuple[str, str]]:
    """Return some indicators that are counted, each with its unit."""
    counted = [one for one in catalog.indicators.values() if catalog.units.counted(one.unit) and one.unit.isalpha()]
    return [(one.key, one.unit) for one in draw.sample(counted, 12)]


def test_a_pack_with_words_of_its_own_leaves_nothing_behind() -> None:
    catalog = declare.catalog()

    def lexicons() -> int:
        observe.book("examples/phuong-2026-q2", catalog)
        gc.collect()
        return sum(type(one) is Lexicon for one in gc.get_objects())

    assert lexicons() == lexicons()
