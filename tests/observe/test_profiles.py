"""[profiles] of report.toml: a weight for each month of a span, for the flows that add up in it."""

from pathlib import Path

import pytest

from ngaman_core import observe
from ngaman_core.declare import Catalog, Domain, flow, stock
from ngaman_core.finding import Finding

SOWN = flow("sown", "diện tích xuống giống", "ha", within="season", better="higher")
HERD = flow("herd", "đàn gia súc", "con", better="higher")
ROOMS = stock("rooms", "phòng học", "phòng")
KNOWN = Catalog((Domain(key="town", title="Thị xã", chapter="economy", indicators=[SOWN, HERD, ROOMS]),))
HEAD = """format = 1
numbers = "plain"
period = "2023-11"
[seasons.dong-xuan]
name = "vụ Đông Xuân"
from = 2023-10-01
to = 2024-02-29
"""


def opened(folder: Path, profiles: str) -> observe.Book:
    (folder / "report.toml").write_text(HEAD + profiles, encoding="utf-8")
    (folder / "observations.csv").write_text("indicator,period,value\n", encoding="utf-8")
    return observe.book(folder, KNOWN)


def refused(folder: Path, profiles: str) -> Finding:
    book = opened(folder, profiles)
    assert book.settings.profiles == ()
    (finding,) = book.findings
    return finding


def test_a_profile_belongs_to_a_span_and_an_indicator(tmp_path: Path) -> None:
    book = opened(
        tmp_path,
        '[profiles.dong-xuan]\n"sown" = [10, 40, 40, 7.5, 2.5]\n[profiles.year]\nherd = [1,1,1,1,1,1,1,1,1,1,1,9]\n',
    )
    assert book.findings == ()
    assert list(map(float, book.settings.weights("sown", "dong-xuan"))) == [10, 40, 40, 7.5, 2.5]
    assert book.settings.weights("herd", "")[-1] == 9
    assert book.settings.weights("herd", "dong-xuan") == book.settings.weights("sown", "") == ()


@pytest.mark.parametrize(
    ("profiles", "rule", "said"),
    [
        ("[profiles.dong-xuan]\nsown = [10, 40]", "bad-profile", "ghi 5 số không âm"),
        ("[profiles.dong-xuan]\nsown = [0, 0, 0, 0, 0]", "bad-profile", "không phải tất cả bằng không"),
        ("[profiles.dong-xuan]\nsown = [1, 1, 1, 1, -1]", "bad-profile", "không âm"),
        ("[profiles.dong-xuan]\nsown = [1, 1, 1, 1, nan]", "bad-profile", "ghi 5 số"),
        ('[profiles.dong-xuan]\nsown = "đều"', "bad-profile", "ghi 5 số"),
        ("[profiles.dong-xuan]\nsown = [true, true, true, true, true]", "bad-profile", "ghi 5 số"),
        ("[profiles.dong-xuan]\nherd = [1, 1, 1, 1, 1]", "wrong-span", "bỏ dòng này"),
        ("[profiles.year]\nrooms = [1,1,1,1,1,1,1,1,1,1,1,1]", "wrong-span", "bỏ dòng này"),
        ("[profiles.year]\nherds = [1,1,1,1,1,1,1,1,1,1,1,1]", "unknown-indicator", "“herd”"),
        ("[profiles.dong-xuann]\nsown = [1, 1, 1, 1, 1]", "unknown-span", "“dong-xuan”"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_profile_is_told_with_its_cure(
    tmp_path: Path, profiles: str, rule: str, said: str
) -> None:
    finding = refused(tmp_path, profiles)
    assert (finding.rule, finding.place.file) == (rule, "report.toml")
    assert said in finding.fix
