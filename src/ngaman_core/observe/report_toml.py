"""report.toml as settings."""

import re
from collections.abc import Iterator
from pathlib import Path

from ngaman_core.declare.catalog import Catalog
from ngaman_core.declare.mistakes import CHAPTERS
from ngaman_core.errors import DataError
from ngaman_core.finding import Finding
from ngaman_core.measure.calendar import Calendar
from ngaman_core.measure.period import Period, Span, period
from ngaman_core.observe.file import unreadable
from ngaman_core.observe.near import near, quoted
from ngaman_core.observe.profiles import profiles_of
from ngaman_core.observe.settings import (
    APART,
    APPENDICES,
    BLOCKS,
    DEPTHS,
    MARKS,
    YEAR,
    Chapter,
    Numbers,
    Outline,
    Settings,
    Signatory,
)
from ngaman_core.observe.toml import Section, section_of

SPANS = {"seasons": "season", "school-years": "school-year", "terms": "term"}
LETTERHEAD = ("issuer", "parent_body", "number", "symbol", "place_of_issue")
KEYS = (
    "format",
    "numbers",
    "period",
    "calendar",
    *LETTERHEAD,
    "date",
    "addressees",
    "recipients",
    "domains",
    "place",
    "signatory",
    "outline",
    *SPANS,
    "profiles",
)
PLACEHOLDERS = ("{period}", "{next}")


def settings_of(path: Path, catalog: Catalog) -> tuple[Settings, list[Finding]]:
    """Return the settings of a report.toml and what is wrong with them; DataError where no row could be read."""
    top = section_of(path)
    top.only(*KEYS)
    place, signatory = top.table("place"), top.table("signatory")
    place.only("kind", "name")
    signatory.only("authority", "office", "name")
    spans = tuple(_spans(top))
    settings = Settings(
        numbers=_numbers(top),
        period=_period(top),
        calendar=_calendar(top),
        place_kind=place.text("kind"),
        place_name=place.text("name"),
        **{key: top.text(key) for key in LETTERHEAD},
        date=top.date("date"),
        signatory=Signatory(signatory.texts("authority"), signatory.text("office"), signatory.text("name")),
        addressees=top.texts("addressees"),
        recipients=top.texts("recipients"),
        domains=tuple(_domains(top, catalog)),
        spans=spans,
        profiles=tuple(profiles_of(top, spans, catalog)),
        outline=_outline(top.table("outline"), catalog) if "outline" in top.values else None,
    )
    return settings, top.findings


def _domains(top: Section, catalog: Catalog) -> Iterator[str]:
    """Yield the domains that the pack reports on; a pack that names none reports on all that are installed."""
    known = [domain.key for domain in catalog.domains]
    for key in top.texts("domains"):
        if key in known or catalog.is_elsewhere(key):
            yield key
        else:
            top.refuse(
                "unknown-domain", "domains", f"không có lĩnh vực {quoted(key)} nào được cài đặt.", near(key, known)
            )


def _numbers(top: Section) -> Numbers:
    written = top.values.get("numbers")
    if isinstance(written, str) and written in list(Numbers):
        return Numbers(written)
    message = "chưa khai báo cách viết số." if written is None else "numbers chỉ nhận “vi” hoặc “plain”."
    fix = 'ghi numbers = "vi" nếu số viết như 1.946,5, hoặc numbers = "plain" nếu viết như 1946.5.'
    raise unreadable("unknown-numbers", message, fix, top.at("numbers"))


def _period(top: Section) -> Period | None:
    text = top.text("period")
    try:
        return period(text) if text else None
    except DataError:
        fix = 'viết như "2023-11", "2023-Q4", "2023-H2", "2023-9M" hoặc "2023".'
        top.refuse("bad-period", "period", f"{quoted(text)} không phải là một kỳ báo cáo.", fix)
        return None


def _calendar(top: Section) -> Calendar:
    text = top.text("calendar") or "month"
    try:
        return Calendar(text)
    except DataError:
        fix = 'viết "month" (hết tháng), "decree-09-2019" (ngày 15 đến ngày 14) hoặc "day-25" (chốt ngày 25).'
        top.refuse("bad-calendar", "calendar", f"không có cách chốt số liệu {quoted(text)}.", fix)
        return Calendar("month")


def _spans(top: Section) -> Iterator[Span]:
    seen: set[str] = set()
    for table, kind in SPANS.items():
        for key, section in top.tables(table):
            section.only("name", "from", "to")
            name, start, end = section.text("name"), section.date("from"), section.date("to")
            if key in seen or key == YEAR or _is_period(key):
                message = f"mã {quoted(key)} đã dùng cho một khoảng thời gian khác, hoặc trùng với cách viết một kỳ."
                section.refuse("duplicate-span", "", message, "đặt một mã khác.")
            elif not name or start is None or end is None:
                section.refuse(
                    "incomplete-span",
                    "",
                    f"{quoted(key)} thiếu name, from hoặc to.",
                    "ghi đủ tên, ngày đầu và ngày cuối.",
                )
            elif start > end:
                section.refuse("bad-date", "from", "ngày đầu đứng sau ngày cuối.", "đổi chỗ hai ngày.")
            else:
                seen.add(key)
                yield Span(key, name, start, end, kind)  # type: ignore[arg-type]  # SPANS holds the kinds there are


def _is_period(key: str) -> bool:
    try:
        period(key)
    except DataError:
        return False
    return True


def _outline(section: Section, catalog: Catalog) -> Outline:
    section.only("results", "tasks", "proposals", "chapters", "abstract", "levels", "appendices", "catch_up")
    return Outline(
        _title(section, "results"),
        _title(section, "tasks"),
        tuple(_chapters(section, catalog)),
        _title(section, "abstract"),
        _levels(section),
        tuple(dict.fromkeys(_appendices(section))),
        _title(section, "proposals"),
        section.flag("catch_up"),
    )


def _levels(section: Section) -> tuple[str, ...]:
    """Return the mark of each level; where they are not all there, none."""
    marks = section.texts("levels")
    unknown = [mark for mark in marks if mark not in MARKS]
    if unknown:
        said = f"không có kiểu đánh số {quoted(unknown[0])}."
    elif marks and len(marks) not in DEPTHS:
        said = f"cần {' hoặc '.join(map(str, DEPTHS))} cấp, đang ghi {len(marks)}."
    elif APART in marks[1:]:
        said = f"{quoted(APART)} chỉ đánh số được cấp đầu tiên."
    else:
        return marks
    fix = (
        f'chọn trong {", ".join(MARKS)} cho phần, chương, đoạn và ý, như levels = ["I.", "1.", "-", "+"]; muốn chia'
        f' chương theo lĩnh vực thì thêm một kiểu ở giữa, như levels = ["{APART}", "I.", "1.", "-", "+"].'
    )
    section.refuse("bad-levels", "levels", said, fix)
    return ()


def _appendices(section: Section) -> Iterator[str]:
    for name in section.texts("appendices"):
        if name in APPENDICES:
            yield name
        else:
            section.refuse(
                "unknown-appendix", "appendices", f"không có phụ lục {quoted(name)}.", near(name, APPENDICES)
            )


def _title(section: Section, key: str) -> str:
    title = section.text(key)
    unknown = [slot for slot in re.findall(r"\{[^{}]*\}?|\}", title) if slot not in PLACEHOLDERS]
    if unknown:
        fix = f"trong tên phần chỉ dùng được {' và '.join(PLACEHOLDERS)}."
        section.refuse("unknown-slot", key, f"không có ô {quoted(unknown[0])}.", fix)
        return ""
    return title


def _chapters(outline: Section, catalog: Catalog) -> Iterator[Chapter]:
    installed, known = [domain.key for domain in catalog.domains], (*CHAPTERS, *BLOCKS)
    for key, section in outline.tables("chapters"):
        section.only("title", "domains")
        domains = section.texts("domains")
        if key in BLOCKS and domains:
            message = f"mục {quoted(key)} nói chung cả báo cáo, không chia theo lĩnh vực."
            section.refuse(
                "block-domains", "domains", message, "bỏ domains, hoặc ghi các lĩnh vực này vào chương của chúng."
            )
            domains = ()
        for domain in domains:
            if domain not in installed and not catalog.is_elsewhere(domain):
                message = f"chưa cài đặt lĩnh vực {quoted(domain)}."
                section.warn("unknown-domain", "domains", message, near(domain, installed))
        if key in known:
            yield Chapter(key, section.text("title"), domains)
        else:
            section.refuse("unknown-chapter", "", f"không có chương {quoted(key)}.", near(key, known))
