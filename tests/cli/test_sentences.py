"""`ngaman sentences`: which plugin and line said each sentence."""

import json

from tests.cli.desk import EXAMPLE, Desk

NOTES = 'format = 1\n[[note]]\nsection = "town/Chăn nuôi"\ntext = "người dân yên tâm tái đàn"\n'


def test_each_sentence_stands_below_who_said_it_with_file_and_line(desk: Desk) -> None:
    desk.write("pack/notes.toml", NOTES)
    done = desk.on_pack("sentences")
    assert (done.code, done.err) == (0, "")
    row = next(
        number for number, line in enumerate(desk.plugin.read_text("utf-8").splitlines(), 1) if "tăng thêm" in line
    )
    assert done.out.splitlines() == [
        "pack: Chăn nuôi",
        "  notes.toml:2  người dân yên tâm tái đàn",
        "town_at_test: Chăn nuôi",
        f"  town_at_test.py:{row}  trong tháng tăng thêm 5.275 con, lũy kế từ đầu năm 57.474 con,"
        " bằng 109,47% chỉ tiêu Nghị quyết",
        "town_at_test: Thu ngân sách",
        f"  town_at_test.py:{row + 2}  lũy kế từ đầu năm thu 51.295 triệu đồng",
    ]


def test_every_sentence_of_a_report_has_its_owner_and_its_rows(desk: Desk) -> None:
    said = json.loads(desk.run("sentences", EXAMPLE, "--json").out)
    owners = {one["by"] for one in said}
    assert {"agriculture", "security", "pack", "ngaman-core"} <= owners
    assert all(one["file"] and one["row"] for one in said if one["by"] != "ngaman-core")
    assert all(one["by"] == one["domain"] for one in said if one["by"] not in ("pack", "ngaman-core"))
    figures = [figure for one in said for figure in one["figures"]]
    assert len(figures) > 200
    assert all(figure["sources"] for figure in figures)
