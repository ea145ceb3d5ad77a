"""Markdown: headings and lists of the report, and nothing in the data that could be taken for markup."""

import re

import pytest

from ngaman_core.observe import Note, Task
from ngaman_core.render.markdown import MARKDOWN, escaped, write
from tests.render.made import made

EXPECTED = """\
# BÁO CÁO

**Kết quả phát triển kinh tế - xã hội tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023**

Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân thị xã Ngã Năm tổng hợp, báo cáo kết quả kinh tế - xã hội \
tháng 11 năm 2023 và nhiệm vụ trọng tâm tháng 12 năm 2023 như sau:

## I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11

### 1. Kinh tế

- Chăn nuôi: đàn có 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết.
- Cứu trợ:
  - Đã chi 1,36 tỷ đồng.
  - Hỗ trợ 57.474/52.500 con.

## II. NHIỆM VỤ TRỌNG TÂM THÁNG 12

### 1. Kinh tế

- Giữ đàn.

Trên đây là báo cáo kết quả phát triển kinh tế - xã hội \
tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023./.
"""


def test_a_report_is_headings_and_lists_with_single_blank_lines() -> None:
    assert write(made(tasks=[Task("economy", "giữ đàn")])).decode("utf-8") == EXPECTED


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
