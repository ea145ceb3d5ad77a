"""Units are known by all their spellings, convert exactly, and refuse to be mixed; pint is loaded only to convert."""

import pickle
import re
import subprocess
import sys
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import pytest

from ngaman_core.errors import DataError, DeclarationError
from ngaman_core.measure.unit import Unit, UnitMismatch, Units

HOUSE = Units.house()


# Names


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("tấn", "tấn"),
        ("tỉ đồng", "tỷ đồng"),
        ("ngàn  đồng", "nghìn đồng"),
        ("VNĐ", "đồng"),
        ("m2", "m²"),
        ("Héc-ta", "ha"),
        ("phần trăm", "%"),
        ("điểm%", "điểm %"),
        ("điểm phần trăm", "điểm %"),
        ("vụ, việc", "vụ việc"),
        ("vụ,việc", "vụ việc"),
        ("tin, bài", "tin, bài"),
        ("căn", "căn nhà"),
        ("tấn / hecta", "tấn/ha"),
        ("triệu đồng/người/năm", "triệu đồng/người/năm"),
        ("ho\u0323\u0302 ", "hộ"),
    ],
)
def test_a_unit_has_one_name_however_it_is_spelled(spelling: str, name: str) -> None:
    assert HOUSE.canonical(spelling) == name
    assert HOUSE.known(spelling)


def test_the_units_of_reports_are_known() -> None:
    wanted = (
        "con,căn nhà,hộ,khẩu,người,lao động,học sinh,học viên,trẻ,lượt,ca,ổ dịch,vụ,vụ việc,việc,trường hợp,đối tượng,"
        "cuộc,lớp,hồ sơ,giấy,thẻ,tin,bài,dự án,công trình,sản phẩm,doanh nghiệp,xã,phường,tiêu chí,chỉ tiêu,trường,"
        "phòng,trạm"
    )
    assert [name for name in wanted.split(",") if not HOUSE.counted(name)] == []


@pytest.mark.parametrize("spelling", ["", "tấm", "tấn/", "/ha", "1000 m²"])
def test_other_words_are_no_units(spelling: str) -> None:
    assert not HOUSE.known(spelling)


def test_an_unknown_unit_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(DeclarationError, match="unknown unit 'trưong hợp'; did you mean 'trường hợp'"):
        HOUSE.canonical("trưong hợp")


def test_an_unknown_unit_that_is_like_none_is_refused_with_the_way_to_declare_it() -> None:
    with pytest.raises(DeclarationError, match=re.escape("units=[Unit(...)]")):
        HOUSE.canonical("xyzxyz")


def test_count_nouns_count_and_measures_measure() -> None:
    assert [HOUSE.counted(name) for name in ("hộ", "vụ, việc", "tin, bài")] == [True] * 3
    assert [HOUSE.counted(name) for name in ("ha", "đồng", "%", "điểm %", "năm", "sao", "con/ha", "lạ")] == [False] * 8


def test_money_is_worth_so_many_dong() -> None:
    worth = {name: HOUSE.money(name) for name in ("đồng", "nghìn đồng", "triệu đồng", "tỉ đồng", "nghìn tỷ đồng")}
    assert list(worth.values()) == [Decimal(1), Decimal(10**3), Decimal(10**6), Decimal(10**9), Decimal(10**12)]
    assert [HOUSE.money(name) for name in ("tấn", "triệu đồng/người", "lạ")] == [None, None, None]


def test_every_spelling_leads_to_a_name() -> None:
    spellings = HOUSE.spellings()
    assert spellings["vụ, việc"] == "vụ việc"
    assert spellings["m2"] == spellings["m²"] == "m²"
    assert all(HOUSE.canonical(spelling) == name for spelling, name in spellings.items())
    with pytest.raises(TypeError):
        spellings["m"] = "km"  # type: ignore[index]


# Conversion


@pytest.mark.parametrize(
    ("source", "target", "factor"),
    [
        ("con", "con", Fraction(1)),
        ("tỷ đồng", "triệu đồng", Fraction(1000)),
        ("đồng", "nghìn tỷ đồng", Fraction(1, 10**12)),
        ("ha", "m²", Fraction(10_000)),
        ("công", "ha", Fraction(1, 10)),
        ("km²", "ha", Fraction(100)),
        ("lít", "m³", Fraction(1, 1000)),
        ("tạ", "tấn", Fraction(1, 10)),
        ("gam", "kg", Fraction(1, 1000)),
        ("phút", "ngày", Fraction(1, 1440)),
        ("năm", "quý", Fraction(4)),
        ("tạ/ha", "tấn/ha", Fraction(1, 10)),
        ("tấn/ha", "kg/m²", Fraction(1, 10)),
        ("triệu đồng/người/năm", "đồng/người/tháng", Fraction(250_000, 3)),
        ("‰", "%", Fraction(1, 10)),
        ("ha/ha", "%", Fraction(100)),
        ("MWh", "kWh", Fraction(1000)),
    ],
)
def test_a_factor_is_exact(source: str, target: str, factor: Fraction) -> None:
    assert HOUSE.factor(source, target) == factor


def test_people_and_cattle_do_not_mix_and_the_message_says_why_and_what_to_do() -> None:
    with pytest.raises(UnitMismatch) as caught:
        HOUSE.factor("hộ", "con")
    assert "hộ và con đếm hai thứ khác nhau" in str(caught.value)
    assert "Cách sửa: tách thành hai chỉ tiêu riêng" in str(caught.value)


def test_a_percentage_is_no_distance_between_percentages() -> None:
    with pytest.raises(UnitMismatch, match="điểm % là chênh lệch giữa hai tỷ lệ"):
        HOUSE.factor("%", "điểm %")


@pytest.mark.parametrize(
    ("source", "target"), [("ha", "kg"), ("hộ", "ha"), ("tháng", "ngày"), ("tấn", "tấn/ha"), ("kg/người", "kg/hộ")]
)
def test_unlike_measures_do_not_mix(source: str, target: str) -> None:
    with pytest.raises(UnitMismatch, match=f"{source} và {target} không đo cùng một đại lượng"):
        HOUSE.factor(source, target)


def test_a_mismatch_is_a_fault_of_the_data() -> None:
    assert issubclass(UnitMismatch, DataError)


def test_no_two_count_nouns_have_one_dimension() -> None:
    roots = [HOUSE.root(unit.name) for unit in HOUSE.units if unit.base]
    assert len(set(roots)) == len(roots)


# What a plugin adds


def test_a_plugin_adds_a_count_noun_and_a_measure() -> None:
    units = HOUSE.adding([Unit("thúng"), Unit("giạ", "20 kg", also="dạ")])
    assert units.counted("thúng")
    assert units.canonical("Dạ") == "giạ"
    assert units.factor("tấn", "giạ") == 50
    assert not HOUSE.known("thúng")


def test_a_plugin_adds_a_product_a_quotient_and_money() -> None:
    added = [Unit("ngày công", "8 giờ × người"), Unit("người giờ", "giờ × người"), Unit("suất", "1.5 triệu đồng")]
    units = HOUSE.adding([*added, Unit("hải lý giờ", "1852 m / giờ")])
    assert units.factor("ngày công", "người giờ") == 8
    assert units.money("suất") == units.factor("suất", "đồng") == 1_500_000
    assert units.factor("hải lý giờ", "km/giờ") == Fraction(1852, 1000)


def test_the_same_unit_may_come_twice() -> None:
    units = HOUSE.adding([Unit("thúng"), Unit("thúng"), Unit("con")])
    assert len(units.units) == len(HOUSE.units) + 1
    assert HOUSE.adding([Unit("con")]) is HOUSE


@pytest.mark.parametrize(
    ("added", "message"),
    [
        ([Unit("con", "2 kg")], "units 'con' and 'con = 2 kg' are both spelled 'con'"),
        ([Unit("mẫu"), Unit("sào", also=("Mẫu",))], "units 'mẫu' and 'sào' are both spelled 'mẫu'"),
        ([Unit("giạ", "20 kgg")], "unit 'giạ = 20 kgg': 'kgg' is no unit known here; did you mean 'kg'?"),
        ([Unit("giạ", "20 thúng"), Unit("thúng")], "'thúng' is no unit known here"),
        ([Unit("giạ", "20 giạ")], "'giạ' is no unit known here"),
        ([Unit("giạ", "20 × kg")], "'' is no unit known here"),
        ([Unit("giạ", "0 kg")], "of size 0"),
        ([Unit("")], "a name starts with a letter"),
        ([Unit("tấn/ngày")], "a name starts with a letter"),
        ([Unit("2 kg")], "a name starts with a letter"),
    ],
)
def test_a_unit_that_cannot_stand_is_refused(added: Iterable[Unit], message: str) -> None:
    with pytest.raises(DeclarationError, match=re.escape(message)):
        HOUSE.adding(added)


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(DeclarationError) as caught:
        HOUSE.adding([Unit("giạ", "20 kgg"), Unit("con", "2 kg")])
    assert len(str(caught.value).splitlines()) == 2


# What it costs


def test_units_travel_between_processes_without_their_registry() -> None:
    units = HOUSE.adding([Unit("giạ", "20 kg")])
    units.factor("tấn", "giạ")
    sent = pickle.dumps(units)
    assert b"pint" not in sent
    assert pickle.loads(sent).factor("tấn", "giạ") == 50


def loads_pint(code: str) -> bool:
    script = (
        f"import sys; from ngaman_core.measure.unit import *; u = Units.house(); {code}; print('pint' in sys.modules)"
    )
    return subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout == "True\n"


@pytest.mark.parametrize(
    "code",
    [
        "u.canonical('tấn/hecta'), u.counted('hộ'), u.spellings(), u.adding([Unit('giạ', '20 kg')])",
        "u.factor('tỷ đồng', 'đồng'), u.factor('tấn/ha', 'tấn/ha'), u.root('hộ')",
    ],
)
def test_names_and_money_need_no_pint(code: str) -> None:
    assert not loads_pint(code)


def test_a_conversion_of_measures_needs_pint() -> None:
    assert loads_pint("u.factor('ha', 'm²')")
