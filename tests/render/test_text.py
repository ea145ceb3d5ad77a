"""Plain text, as it is read aloud."""

from ngaman_core.observe import Note, Task
from ngaman_core.render.text import TEXT, write
from tests.render.made import made

EXPECTED = """\
BÁO CÁO

Kết quả phát triển kinh tế - xã hội tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023

Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân thị xã Ngã Năm tổng hợp, báo cáo kết quả kinh tế - xã hội \
tháng 11 năm 2023 và nhiệm vụ trọng tâm tháng 12 năm 2023 như sau:

I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11

1. Kinh tế

- Chăn nuôi: đàn có 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết.
- Cứu trợ:
+ Đã chi 1,36 tỷ đồng.
+ Hỗ trợ 57.474/52.500 con.

II. NHIỆM VỤ TRỌNG TÂM THÁNG 12

1. Kinh tế

- Giữ đàn.

Trên đây là báo cáo kết quả phát triển kinh tế - xã hội \
tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023./.
"""


def test_a_report_is_a_line_a_paragraph_with_blank_lines_around_headings() -> None:
    assert write(made(tasks=[Task("economy", "giữ đàn")])).decode("utf-8") == EXPECTED


def test_the_same_report_is_the_same_bytes() -> None:
    assert write(made()) == write(made())


def test_no_text_breaks_a_line() -> None:
    notes = [Note("farm/Chăn nuôi", "mưa thuận\ngió hòa\u2028yên vui")]
    assert "- Chăn nuôi: mưa thuận gió hòa yên vui; đàn có" in write(made(notes=notes)).decode("utf-8")


def test_the_suffix_is_txt() -> None:
    assert TEXT.suffix == TEXT.key == ".txt"
