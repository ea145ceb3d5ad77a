"""What a note claims is held against the data: a contradiction is an error, what cannot be checked is said to be so."""

import pytest

from ngaman_core.declare import Target, flow, ratio, stock
from ngaman_core.finding import Finding
from ngaman_core.observe import Item, Note, Task
from ngaman_core.observe.items import TOTAL
from tests.tell.office import domain, told

REVENUE = flow("revenue", "thu ngân sách", "triệu đồng", better="higher", also=("thu nội địa",))
DEATHS = flow("deaths", "số người chết", "người", better="lower")
FIRMS = flow("firms", "doanh nghiệp thành lập mới", "doanh nghiệp", better="higher")
CROPS = flow("crops", "diện tích rau màu, cây ăn trái", "ha", better="higher", also=("diện tích rau màu",))
TREES = stock("trees", "diện tích cây xanh", "ha")
BRIDGES = stock("bridges", "cầu nông thôn", "cây cầu")
PAID = ratio("paid", "tỷ lệ giải ngân", by="source", better="higher")
ROWS = """
revenue 2023-11 total 51295
deaths 2023-11 total 9
firms 2023-11 total 18
crops 2023-11 total 460
trees 2023-11 level 5
bridges 2023-11 level 50
paid/province 2023-11 level 61
paid/town 2023-11 level 99
"""
TARGETS = [
    Target(45000, "plan", indicator="revenue"),
    Target(60000, "resolution", indicator="revenue"),
    Target(8, "plan", indicator="deaths"),
    Target(20, "resolution", indicator="firms"),
    Target(470, "plan", indicator="crops"),
    Target(40, "plan", indicator="bridges"),
    Target(69, "commitment", indicator="paid", item="province", issuer="tỉnh"),
    Target(98, "commitment", indicator="paid", item="town", issuer="tỉnh"),
]
SOURCES = [
    Item("source", "province", "vốn tỉnh", parent=TOTAL, order=1),
    Item("source", "town", "vốn thị xã", parent=TOTAL, order=2),
]


def found(text: str) -> list[Finding]:
    office = domain(indicators=[REVENUE, DEATHS, FIRMS, CROPS, TREES, BRIDGES, PAID])
    story = told(ROWS, office, targets=TARGETS, items=SOURCES, notes=[Note("economy", text)])
    return [one for one in story.findings if one.rule in ("denied-claim", "unchecked-claim")]


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách vượt kế hoạch",
        "thu ngân sách chưa đạt chỉ tiêu Nghị quyết",
        "thu ngân sách tiếp tục vượt kế hoạch",
        "thu ngân sách không vượt chỉ tiêu Nghị quyết",
        "thu nội địa vượt",  # another name of it
        "doanh nghiệp thành lập mới còn chậm, chưa đạt chỉ tiêu Nghị quyết",
        "diện tích rau màu không chậm so với kế hoạch",
        "diện tích rau màu vượt tiến độ thời gian",
        "diện tích rau màu chưa đạt kế hoạch",  # nor will it before the year is over
        "số người chết vượt mức cho phép",
        "tỷ lệ giải ngân vốn tỉnh chưa đạt cam kết",
        "tỷ lệ giải ngân vốn thị xã đạt và vượt cam kết với tỉnh",
        "{revenue:name} vượt kế hoạch",
        "các ngành phối hợp chặt chẽ",
        "diện tích rau màu, cây ăn trái chưa đạt kế hoạch",
        "doanh nghiệp thành lập mới còn chậm, không còn khó khăn về đất đai",
        "không để thu ngân sách chậm",  # what is meant to be is no claim
        "phấn đấu doanh nghiệp thành lập mới vượt chỉ tiêu Nghị quyết vào cuối năm",
        "tỷ lệ giải ngân vốn tỉnh chưa đạt cam kết, vốn thị xã vượt cam kết",
        "thu ngân sách khá, vượt kế hoạch",  # the second clause has the subject of the first
    ],
)
def test_what_the_data_bear_out_is_no_finding(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("thu ngân sách chậm so với kế hoạch", "thu ngân sách bằng 113,99% kế hoạch (vượt)"),
        ("thu ngân sách vượt chỉ tiêu Nghị quyết", "thu ngân sách bằng 85,49% chỉ tiêu Nghị quyết (chậm tiến độ)"),
        ("doanh nghiệp thành lập mới đạt chỉ tiêu Nghị quyết", "bằng 90% chỉ tiêu Nghị quyết (chậm tiến độ)"),
        ("doanh nghiệp thành lập mới không chậm", "bằng 90% chỉ tiêu Nghị quyết (chậm tiến độ)"),
        ("doanh nghiệp thành lập mới đúng tiến độ", "bằng 90% chỉ tiêu Nghị quyết (chậm tiến độ)"),
        ("diện tích rau màu hoàn thành kế hoạch", "bằng 97,87% kế hoạch (đúng tiến độ)"),
        ("diện tích rau màu vượt kế hoạch", "bằng 97,87% kế hoạch (đúng tiến độ)"),
        ("số người chết không vượt mức cho phép", "số người chết bằng 112,5% kế hoạch (vượt mức cho phép)"),
        ("số người chết giảm vượt kế hoạch", "(vượt mức cho phép)"),
        ("tỷ lệ giải ngân vốn tỉnh vượt cam kết", "tỷ lệ giải ngân vốn tỉnh bằng 88,41% cam kết với tỉnh (chưa đạt)"),
        ("{firms:name} vượt", "(chậm tiến độ)"),
        ("diện tích rau màu, cây ăn trái đạt kế hoạch", "bằng 97,87% kế hoạch (đúng tiến độ)"),
        ("doanh nghiệp thành lập mới không còn chậm", "bằng 90% chỉ tiêu Nghị quyết (chậm tiến độ)"),
        ("thu ngân sách và doanh nghiệp thành lập mới vượt", "doanh nghiệp thành lập mới bằng 90%"),
        ("tỷ lệ giải ngân vốn thị xã vượt cam kết, vốn tỉnh vượt cam kết", "tỷ lệ giải ngân vốn tỉnh bằng 88,41%"),
        ("{firms} vượt", "(chậm tiến độ)"),
    ],
)
def test_what_the_data_deny_is_an_error_that_says_how_it_stands(text: str, state: str) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.severity) == ("denied-claim", "error")
    assert state in finding.message


def test_each_clause_is_held_to_what_it_names_itself() -> None:
    (finding,) = found("thu ngân sách vượt kế hoạch, doanh nghiệp thành lập mới vượt chỉ tiêu Nghị quyết")
    assert "“doanh nghiệp thành lập mới vượt chỉ tiêu Nghị quyết”" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách khá, công tác xây dựng chậm",
        "công tác xây dựng chậm",
        "diện tích cây xanh vượt kế hoạch",
        "cầu nông thôn vượt kế hoạch",  # which has a target and no good direction
        "vượt mọi khó khăn",
    ],
)
def test_what_cannot_be_held_to_anything_is_said_to_be_so(text: str) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.severity) == ("unchecked-claim", "note")


def test_a_footnote_claims_like_the_text_above_it_and_a_task_claims_nothing() -> None:
    office = domain(indicators=[REVENUE])
    story = told(
        "revenue 2023-11 total 51295", office, targets=TARGETS[:1],
        notes=[Note("economy", "các ngành phối hợp", footnote="thu ngân sách chậm")],
        tasks=[Task("economy", "thu ngân sách chậm thì đôn đốc")],
    )  # fmt: skip
    assert [one.rule for one in story.findings if one.severity == "error"] == ["denied-claim"]


def test_the_longest_name_in_a_clause_is_the_one_it_names() -> None:
    """Of the share of a thing nothing is said by what is true of the thing: "bình quân thu ngân sách"."""
    share = flow("share", "bình quân thu ngân sách", "triệu đồng", better="higher")
    story = told(
        "revenue 2023-11 total 9\nshare 2023-11 total 2",
        domain(indicators=[REVENUE, share]),
        targets=[Target(8, "plan", indicator="revenue"), Target(4, "plan", indicator="share")],
        notes=[Note("economy", "bình quân thu ngân sách vượt kế hoạch")],
    )
    (finding,) = (one for one in story.findings if one.rule == "denied-claim")
    assert "bình quân thu ngân sách bằng 50% kế hoạch" in finding.message


def test_an_item_that_is_not_named_may_be_any() -> None:
    """One source is short of its commitment, another is not: both sentences are true of the whole."""
    assert found("tỷ lệ giải ngân chưa đạt cam kết") == []
    assert found("tỷ lệ giải ngân vượt cam kết") == []
