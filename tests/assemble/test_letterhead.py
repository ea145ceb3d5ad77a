"""The form around the contents: each element as the decree has it, and a finding for what is missing or otherwise."""

import datetime

import pytest
from attrs import evolve

from ngaman_core.assemble import Letterhead, Signature
from ngaman_core.assemble.letterhead import addressees, findings, issued, recipients
from ngaman_core.finding import Place, Severity
from ngaman_core.observe import Settings
from ngaman_core.observe.settings import Signatory

WHOLE = Settings(
    issuer="Ủy ban nhân dân thị xã Ngã Năm",
    parent_body="Ủy ban nhân dân tỉnh Sóc Trăng",
    place_kind="thị xã",
    place_name="Ngã Năm",
    number="5",
    symbol="BC-UBND",
    date=datetime.date(2023, 12, 4),
    addressees=("Ủy ban nhân dân tỉnh Sóc Trăng",),
    recipients=("Thường trực Thị ủy", "Lưu: VT, VP"),
    signatory=Signatory(("TM. Ủy ban nhân dân",), "Chủ tịch", "Lâm Quốc Thái"),
)


def test_the_head_names_both_bodies_the_number_the_place_and_the_day() -> None:
    assert Letterhead.of(WHOLE) == Letterhead(
        "UBND TỈNH SÓC TRĂNG",
        ("ỦY BAN NHÂN DÂN", "THỊ XÃ NGÃ NĂM"),
        "Số: 05/BC-UBND",
        "Ngã Năm, ngày 04 tháng 12 năm 2023",
    )


@pytest.mark.parametrize(
    ("number", "symbol", "printed"),
    [
        ("5", "BC-UBND", "Số: 05/BC-UBND"),
        ("05", "BC-UBND", "Số: 05/BC-UBND"),
        ("512", "BC-UBND", "Số: 512/BC-UBND"),
        ("", "BC-UBND", "Số: …/BC-UBND"),
        ("7", "", "Số: 07"),
        ("", "", ""),
    ],
)
def test_a_number_below_ten_has_a_zero_in_front_and_an_open_one_dots(number: str, symbol: str, printed: str) -> None:
    assert Letterhead.of(evolve(WHOLE, number=number, symbol=symbol)).number == printed


@pytest.mark.parametrize(
    ("kind", "name", "place_of_issue", "day", "printed"),
    [
        ("thị xã", "Ngã Năm", "", datetime.date(2024, 1, 31), "Ngã Năm, ngày 31 tháng 01 năm 2024"),
        ("phường", "1", "", datetime.date(2024, 3, 1), "Phường 1, ngày 01 tháng 3 năm 2024"),
        ("quận", "10", "", None, "Quận 10, ngày … tháng … năm …"),
        ("thành phố", "Hồ Chí Minh", "Thành phố Hồ Chí Minh", None, "Thành phố Hồ Chí Minh, ngày … tháng … năm …"),
        ("", "", "", datetime.date(2024, 3, 1), ""),
    ],
)
def test_a_place_that_is_a_number_is_named_with_its_kind_and_an_open_day_is_dots(
    kind: str, name: str, place_of_issue: str, day: datetime.date | None, printed: str
) -> None:
    settings = evolve(WHOLE, place_kind=kind, place_name=name, place_of_issue=place_of_issue, date=day)
    assert Letterhead.of(settings).dateline == printed


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Ủy ban nhân dân tỉnh Sóc Trăng", "UBND TỈNH SÓC TRĂNG"),
        ("Uỷ ban nhân dân tỉnh Sóc Trăng", "UBND TỈNH SÓC TRĂNG"),
        ("Hội đồng nhân dân thị xã Ngã Năm", "HĐND THỊ XÃ NGÃ NĂM"),
        ("Bộ Nội vụ", "BỘ NỘI VỤ"),
        ("", ""),
    ],
)
def test_the_governing_body_is_shortened_where_everybody_knows_the_short_form(name: str, printed: str) -> None:
    assert Letterhead.of(evolve(WHOLE, parent_body=name)).governing == printed


@pytest.mark.parametrize(
    ("issuer", "kind", "name", "printed"),
    [
        ("Ủy ban nhân dân phường 1", "phường", "1", ("ỦY BAN NHÂN DÂN", "PHƯỜNG 1")),
        ("Ủy ban nhân dân xã Tân Long", "", "", ("ỦY BAN NHÂN DÂN XÃ TÂN LONG",)),
        ("Sở Y tế", "tỉnh", "Sóc Trăng", ("SỞ Y TẾ",)),
        ("Xã Tân Long", "xã", "Tân Long", ("XÃ TÂN LONG",)),
        ("Ủy ban Ngã Năm", "", "Năm", ("ỦY BAN NGÃ", "NĂM")),
        ("Ủy ban Thạnh Phú", "", "hú", ("ỦY BAN THẠNH PHÚ",)),
        ("", "thị xã", "Ngã Năm", ("[TÊN CƠ QUAN]",)),
    ],
)
def test_the_place_of_the_issuing_body_stands_on_its_own_line(
    issuer: str, kind: str, name: str, printed: tuple[str, ...]
) -> None:
    settings = evolve(WHOLE, issuer=issuer, place_kind=kind, place_name=name)
    assert Letterhead.of(settings).issuing == printed


def test_one_addressee_has_no_sign_behind_it_and_of_several_each_line_has_its_own() -> None:
    names = ("Ủy ban nhân dân tỉnh.", " ;", "Sở Tài chính;")
    assert addressees(evolve(WHOLE, addressees=names[:1])) == ("Ủy ban nhân dân tỉnh",)
    assert addressees(evolve(WHOLE, addressees=names)) == ("Ủy ban nhân dân tỉnh;", "Sở Tài chính.")
    assert addressees(evolve(WHOLE, addressees=())) == ()


@pytest.mark.parametrize(
    ("to", "copies", "printed"),
    [
        (("Tỉnh",), ("A", "Lưu: VT"), ("Như trên;", "A;", "Lưu: VT.")),
        (("Tỉnh",), ("Như trên;", "A", "Lưu: VT."), ("Như trên;", "A;", "Lưu: VT.")),
        (("Tỉnh",), ("A", "như trên"), ("Như trên;", "A.")),
        ((), ("A", "Lưu: VT"), ("A;", "Lưu: VT.")),
        ((), ("Như trên", "A"), ("A.",)),
        ((), ("Lưu: VT, VP", "A;", ""), ("A;", "Lưu: VT, VP.")),
        (("Tỉnh",), (), ("Như trên.",)),
        ((), (), ()),
    ],
)
def test_recipients_begin_with_those_above_if_there_are_any_and_end_with_the_archive(
    to: tuple[str, ...], copies: tuple[str, ...], printed: tuple[str, ...]
) -> None:
    assert recipients(evolve(WHOLE, addressees=to, recipients=copies)) == printed


@pytest.mark.parametrize(
    ("authority", "office", "printed"),
    [
        (("TM. Ủy ban nhân dân",), "Chủ tịch", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        (
            ("TM. Ủy ban nhân dân", "KT. Chủ tịch"),
            "Phó Chủ tịch",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        (("Q. Chủ tịch",), "", ("Q. CHỦ TỊCH",)),
        (("TL. Chủ tịch",), "Chánh Văn phòng", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        (("tuq. Chủ tịch",), "Phó Chánh Văn phòng", ("TUQ. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG")),
        ((), "Giám đốc", ("GIÁM ĐỐC",)),
    ],
)
def test_who_signs_is_printed_in_capitals_and_every_form_of_the_decree_is_right(
    authority: tuple[str, ...], office: str, printed: tuple[str, ...]
) -> None:
    signatory = Signatory(authority, office, "Lâm Quốc Thái")
    assert Signature.of(signatory) == Signature(printed, "Lâm Quốc Thái")
    assert [one for one in findings(evolve(WHOLE, signatory=signatory)) if one.rule == "signing-form"] == []


@pytest.mark.parametrize(
    ("signatory", "said"),
    [
        (Signatory(("Ủy ban nhân dân",), "Chủ tịch", "Lâm Quốc Thái"), "“Ủy ban nhân dân” chưa ghi quyền hạn"),
        (Signatory(("TM. Ủy ban nhân dân",), "Phó Chủ tịch", "Lâm Quốc Thái"), "chưa ghi ký thay cấp trưởng"),
        (Signatory((), "Giám đốc", "TS. Lâm Quốc Thái"), "có học hàm, học vị"),
        (Signatory((), "Giám đốc", "Phó giáo sư Lâm Quốc Thái"), "có học hàm, học vị"),
    ],
)
def test_what_the_decree_would_have_written_otherwise_about_who_signs_is_a_warning(
    signatory: Signatory, said: str
) -> None:
    (finding,) = findings(evolve(WHOLE, signatory=signatory))
    assert (finding.rule, finding.severity) == ("signing-form", Severity.WARNING)
    assert finding.place == Place("report.toml", column="signatory")
    assert said in finding.message


@pytest.mark.parametrize("name", ["Tsai Văn Bình", "Ông Thị Lan", "Bá Văn Bảo", "Kso Y Thủy"])
def test_a_name_that_only_looks_like_a_title_is_a_name(name: str) -> None:
    assert list(findings(evolve(WHOLE, signatory=evolve(WHOLE.signatory, name=name)))) == []


def test_a_page_with_everything_on_it_has_no_finding() -> None:
    assert list(findings(WHOLE)) == []


def test_everything_that_is_missing_is_told_in_one_note_with_the_keys_to_fill() -> None:
    (finding,) = findings(Settings())
    assert (finding.rule, finding.severity, finding.place) == ("missing-form", Severity.NOTE, Place("report.toml"))
    keys = ("issuer", "symbol", "name trong [place]", "office, name trong [signatory]", "recipients")
    assert [key in finding.message for key in keys] == [True] * len(keys)


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        (evolve(WHOLE, issuer=""), "(issuer)"),
        (evolve(WHOLE, symbol=""), "(symbol)"),
        (evolve(WHOLE, place_name=""), "(name trong [place])"),
        (evolve(WHOLE, signatory=evolve(WHOLE.signatory, office="")), "(office, name trong [signatory])"),
        (evolve(WHOLE, signatory=evolve(WHOLE.signatory, name="")), "(office, name trong [signatory])"),
        (evolve(WHOLE, recipients=()), "(recipients)"),
    ],
)
def test_only_what_is_missing_is_told(settings: Settings, key: str) -> None:
    (finding,) = findings(settings)
    assert finding.message.count("(") == 1
    assert key in finding.message


def test_a_place_of_issue_is_place_enough() -> None:
    assert list(findings(evolve(WHOLE, place_name="", place_of_issue="Ngã Năm"))) == []


def test_nobody_stands_above_where_the_report_is_for_nobody() -> None:
    (finding,) = findings(evolve(WHOLE, addressees=(), recipients=("như trên;", "A")))
    assert (finding.rule, finding.severity) == ("missing-addressee", Severity.WARNING)
    assert finding.place == Place("report.toml", column="recipients")
    assert list(findings(evolve(WHOLE, recipients=("Như trên", "A")))) == []


def test_an_appendix_names_the_report_it_belongs_to() -> None:
    assert issued(WHOLE, "Báo cáo") == (
        "(Kèm theo Báo cáo số 05/BC-UBND ngày 04 tháng 12 năm 2023 của Ủy ban nhân dân thị xã Ngã Năm)"
    )
    assert issued(Settings(), "Báo cáo") == "(Kèm theo Báo cáo số … ngày … tháng … năm …)"


def test_every_text_is_one_line_that_any_format_can_hold() -> None:
    hostile = "A\n\u202eB\x00"
    settings = Settings(
        issuer=hostile,
        parent_body=hostile,
        number=hostile,
        symbol=hostile,
        place_of_issue=hostile,
        addressees=(hostile,),
        recipients=(hostile,),
        signatory=Signatory((hostile,), hostile, hostile),
    )
    head, signature = Letterhead.of(settings), Signature.of(settings.signatory)
    texts = [head.governing, *head.issuing, head.number, head.dateline, *signature.lines, signature.name]
    for text in (*texts, *addressees(settings), *recipients(settings), issued(settings, "Báo cáo")):
        assert "A B\ufffd" in text or text == "Như trên;"
