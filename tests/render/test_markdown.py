"""Markdown: headings and lists of the report, and nothing in the data that could be taken for markup."""

import re

import pytest
from attrs import evolve

from ngaman_core.declare import Target
from ngaman_core.observe import Note, Task
from ngaman_core.observe.settings import Outline, Signatory
from ngaman_core.render.markdown import MARKDOWN, escaped, write
from tests.render.made import BARE, UNION, WHOLE, made

EXPECTED = """\
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\\
**Độc lập - Tự do - Hạnh phúc**

UBND TỈNH SÓC TRĂNG\\
**ỦY BAN NHÂN DÂN**\\
**THỊ XÃ NGÃ NĂM**\\
Số: 05/BC-UBND

*Ngã Năm, ngày 04 tháng 12 năm 2023*

# BÁO CÁO

**Kết quả phát triển kinh tế - xã hội tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023**

Kính gửi: Ủy ban nhân dân tỉnh Sóc Trăng

Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân thị xã Ngã Năm tổng hợp, báo cáo kết quả kinh tế - xã hội \
tháng 11 năm 2023 và nhiệm vụ trọng tâm tháng 12 năm 2023 như sau:

## I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11

### 1. Kinh tế

- Chăn nuôi: đàn có 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết.
- Cứu trợ:
  - Đã chi 1,36 tỷ đồng.
  - Hỗ trợ 57.474/52.500 con.
  - Công đoàn¹ tặng 95 con.

## II. NHIỆM VỤ TRỌNG TÂM THÁNG 12

### 1. Kinh tế

- Giữ đàn.

Trên đây là báo cáo kết quả phát triển kinh tế - xã hội \
tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023 (kèm theo Phụ lục)./.

**TM. ỦY BAN NHÂN DÂN**\\
**CHỦ TỊCH**\\
**Lâm Quốc Thái**

Nơi nhận:

- Như trên;
- Thường trực Thị ủy;
- Lưu: VT, VP.

¹ Cùng các nhà hảo tâm.

## Phụ lục

**KẾT QUẢ THỰC HIỆN CHỈ TIÊU THÁNG 11 NĂM 2023**

*(Kèm theo Báo cáo số 05/BC-UBND ngày 04 tháng 12 năm 2023 của Ủy ban nhân dân thị xã Ngã Năm)*

| Chỉ tiêu | Đơn vị tính | Mức giao | Lũy kế | So với mức giao | Căn cứ | Đánh giá |
| --- | --- | --: | --: | --: | --- | --- |
| Đàn | con | 52.500 | 57.474 | 109,47% | chỉ tiêu Nghị quyết | vượt |
"""


def test_a_report_is_headings_and_lists_with_single_blank_lines() -> None:
    assert write(made(tasks=[Task("economy", "giữ đàn")])).decode("utf-8") == EXPECTED


def test_what_the_pack_does_not_give_leaves_no_line_and_no_gap() -> None:
    text = write(made(settings=BARE)).decode("utf-8")
    assert text.splitlines()[2:6] == ["", "**ỦY BAN NHÂN DÂN THỊ XÃ NGÃ NĂM**", "", "# BÁO CÁO"]
    assert text.endswith("\n\n¹ Cùng các nhà hảo tâm.\n")
    assert not re.search(r"\n\n\n|Kính gửi|Nơi nhận|Phụ lục", text)


def test_several_addressees_are_a_list_and_one_recipient_too() -> None:
    several = evolve(BARE, addressees=("Tỉnh", "Sở"))
    text = write(made(settings=several)).decode("utf-8")
    assert "\n\nKính gửi:\n\n- Tỉnh;\n- Sở.\n\n" in text
    assert "\n\nNơi nhận:\n\n- Như trên.\n\n" in text


def test_paragraphs_are_lists_whatever_marks_the_outline_gives_them() -> None:
    lettered = evolve(WHOLE, outline=Outline(levels=("A.", "I.", "1.", "a)")))
    text = write(made(settings=lettered)).decode("utf-8")
    assert "\n## A. KẾT QUẢ" in text
    assert "\n- Cứu trợ:\n  - Đã chi 1,36 tỷ đồng.\n" in text


def test_a_part_apart_is_a_heading_of_two_lines_and_what_opens_a_chapter_is_no_list() -> None:
    levels = Outline(levels=("Phần", "I.", "1.", "a)", "-"))
    notes = [Note("economy", "# mưa thuận"), Note("proposals", "cấp vốn")]
    text = write(made(settings=evolve(WHOLE, outline=levels), notes=notes)).decode("utf-8")
    assert (
        "\n\nPhần I\\\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11\n---\n\n"
        "### I. KINH TẾ\n\n\\# mưa thuận.\n\n#### 1. Thị xã\n\n- Chăn"
    ) in text
    assert "\n- Cứu trợ:\n  - Đã chi 1,36 tỷ đồng.\n" in text
    assert "\n\nPhần II\\\nKIẾN NGHỊ, ĐỀ XUẤT\n---\n\n- Cấp vốn.\n\n" in text


def test_everything_on_the_page_is_escaped() -> None:
    hostile = "*A* | <b>"
    settings = evolve(
        BARE,
        issuer=hostile,
        parent_body=hostile,
        number=hostile,
        place_of_issue=hostile,
        addressees=(hostile,),
        recipients=(hostile,),
        signatory=Signatory((hostile,), hostile, hostile),
        outline=Outline(abstract=hostile, appendices=("targets",)),
    )
    report = made(
        settings=settings,
        item=evolve(UNION, name=hostile, footnote=hostile),
        goals=[Target(90, "plan", indicator="aid", item="union")],
    )
    text = write(report).decode("utf-8")
    assert text.count(r"\*A\* \| \<") == text.upper().count("A\\*") >= 14
    assert not re.search(r"(?<!\\)<", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*đẹp* và **đẹp**", r"\*đẹp\* và \*\*đẹp\*\*"),
        ("_a_ `mã` ~~bỏ~~", r"\_a\_ \`mã\` \~\~bỏ\~\~"),
        ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("a | b & &lt; \\", r"a \| b \& \&lt; \\"),
        ("# tiêu đề", r"\# tiêu đề"),
        ("> trích", r"\> trích"),
        ("- gạch", r"\- gạch"),
        ("+ cộng", r"\+ cộng"),
        ("---", r"\---"),
        ("1. một", r"1\. một"),
        ("12) mười hai", r"12\) mười hai"),
        ("1.946 tấn", "1.946 tấn"),
        ("giảm 5 - 6 con (gần 7) 1. ở giữa", "giảm 5 - 6 con (gần 7) 1. ở giữa"),
        ("kinh tế - xã hội!", "kinh tế - xã hội!"),
    ],
)
def test_what_markdown_would_take_for_markup_is_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


@pytest.mark.parametrize(
    "hostile",
    [
        "# Tiêu đề",
        "+ gạch con",
        "- gạch",
        "a\n# Tiêu đề\n- gạch",
        "a\n\n    mã",
        "<h1>to</h1>",
        "```\nmã",
        "> trích",
        "---",
    ],
)
def test_hostile_prose_adds_no_heading_list_or_block(hostile: str) -> None:
    """Whatever a note says, the report has the headings and list items it would have without it, and one more item."""
    plain = write(made(notes=[Note("economy", "lời")])).decode("utf-8").splitlines()
    found = write(made(notes=[Note("economy", hostile)])).decode("utf-8").splitlines()
    assert len(found) == len(plain)
    changed = [line for line, before in zip(found, plain, strict=True) if line != before]
    assert len(changed) == 1
    assert re.match(r"- (?![#+>\-`<]|\d+[.)]\s)", changed[0])
    assert not re.search(r"(?<!\\)[<>#`]", changed[0])


def test_the_suffix_is_md() -> None:
    assert MARKDOWN.key == ".md"
