"""Plain text, as it is read aloud."""

import re

from attrs import evolve

from ngaman_core.observe import Note, Task
from ngaman_core.observe.settings import Outline
from ngaman_core.render.text import TEXT, write
from tests.render.made import BARE, WHOLE, made

EXPECTED = """\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

UBND TỈNH SÓC TRĂNG
ỦY BAN NHÂN DÂN
THỊ XÃ NGÃ NĂM
Số: 05/BC-UBND

Ngã Năm, ngày 04 tháng 12 năm 2023

BÁO CÁO

Kết quả phát triển kinh tế - xã hội tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023

Kính gửi: Ủy ban nhân dân tỉnh Sóc Trăng

Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân thị xã Ngã Năm tổng hợp, báo cáo kết quả kinh tế - xã hội \
tháng 11 năm 2023 và nhiệm vụ trọng tâm tháng 12 năm 2023 như sau:

I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11

1. Kinh tế

- Chăn nuôi: đàn có 57.474 con, bằng 109,47% chỉ tiêu Nghị quyết.
- Cứu trợ:
+ Đã chi 1,36 tỷ đồng.
+ Hỗ trợ 57.474/52.500 con.
+ Công đoàn¹ tặng 95 con.

II. NHIỆM VỤ TRỌNG TÂM THÁNG 12

1. Kinh tế

- Giữ đàn.

Trên đây là báo cáo kết quả phát triển kinh tế - xã hội \
tháng 11 năm 2023 và nhiệm vụ tháng 12 năm 2023 (kèm theo Phụ lục)./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lâm Quốc Thái

Nơi nhận:
- Như trên;
- Thường trực Thị ủy;
- Lưu: VT, VP.

¹ Cùng các nhà hảo tâm.

Phụ lục

KẾT QUẢ THỰC HIỆN CHỈ TIÊU THÁNG 11 NĂM 2023

(Kèm theo Báo cáo số 05/BC-UBND ngày 04 tháng 12 năm 2023 của Ủy ban nhân dân thị xã Ngã Năm)

Chỉ tiêu | Đơn vị tính | Mức giao | Lũy kế | So với mức giao | Căn cứ | Đánh giá
Đàn | con | 52.500 | 57.474 | 109,47% | chỉ tiêu Nghị quyết | vượt
"""


def test_a_report_is_a_line_a_paragraph_with_blank_lines_around_headings() -> None:
    assert write(made(tasks=[Task("economy", "giữ đàn")])).decode("utf-8") == EXPECTED


def test_a_part_apart_has_its_mark_on_a_line_and_what_opens_a_chapter_has_none() -> None:
    levels = Outline(levels=("Phần", "I.", "1.", "-", "+"))
    notes = [Note("economy", "mưa thuận"), Note("proposals", "cấp vốn")]
    text = write(made(settings=evolve(WHOLE, outline=levels), notes=notes)).decode("utf-8")
    assert (
        "\n\nPhần I\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 11\n\nI. KINH TẾ\n\nMưa thuận.\n\n1. Thị xã\n\n- Chăn nuôi:"
        in text
    )
    assert "\n\nPhần II\nKIẾN NGHỊ, ĐỀ XUẤT\n\n- Cấp vốn.\n\n" in text


def test_what_the_pack_does_not_give_leaves_no_line_and_no_gap() -> None:
    text = write(made(settings=BARE)).decode("utf-8")
    assert text.splitlines()[2:6] == ["", "ỦY BAN NHÂN DÂN THỊ XÃ NGÃ NĂM", "", "BÁO CÁO"]
    assert text.endswith("\n\n¹ Cùng các nhà hảo tâm.\n")
    assert not re.search(r"\n\n\n|Kính gửi|Nơi nhận|Phụ lục", text)


def test_several_addressees_stand_below_the_words_and_one_recipient_too() -> None:
    several = evolve(BARE, addressees=("Tỉnh", "Sở"), recipients=())
    text = write(made(settings=several)).decode("utf-8")
    assert "\n\nKính gửi:\n- Tỉnh;\n- Sở.\n\n" in text
    assert "\n\nNơi nhận:\n- Như trên.\n\n" in text


def test_the_same_report_is_the_same_bytes() -> None:
    assert write(made()) == write(made())


def test_no_text_breaks_a_line() -> None:
    notes = [Note("farm/Chăn nuôi", "mưa thuận\ngió hòa\u2028yên vui")]
    assert "- Chăn nuôi: mưa thuận gió hòa yên vui; đàn có" in write(made(notes=notes)).decode("utf-8")


def test_the_suffix_is_txt() -> None:
    assert TEXT.suffix == TEXT.key == ".txt"
