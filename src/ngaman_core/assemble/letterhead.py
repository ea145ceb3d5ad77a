"""The form around the contents, by Decree 30/2020/NĐ-CP: who writes, to whom, who signs, who receives."""

import datetime
import re
from collections.abc import Iterator

from attrs import frozen

from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.observe.settings import Settings
from ngaman_core.vi import date
from ngaman_core.vi.text import printable, upper_first

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ADDRESSED, RECIPIENTS = "Kính gửi:", "Nơi nhận:"
# What the clerk in charge of documents fills in when the report is issued.
BLANK = "…"
# The name of the governing body is shortened where everybody knows the short form (Appendix I, II.2.a).
SHORT = {"ủy ban nhân dân": "UBND", "uỷ ban nhân dân": "UBND", "hội đồng nhân dân": "HĐND"}
# For a collective, as acting head, for the head, by order, by mandate (Appendix I, II.7.b).
FORMS = ("TM.", "Q.", "KT.", "TL.", "TUQ.")
ABOVE, KEPT = "Như trên", "Lưu:"
# No honour or degree stands before the name of who signs (Appendix I, II.7.c).
HONOUR = re.compile(r"(?:ông|bà|gs|pgs|ts|ths|bs|cn|ks|nhà giáo|thầy thuốc)[\s.]", re.IGNORECASE)


@frozen
class Letterhead:
    """The head of page 1; an empty text is not printed, `issuing` may run over several lines."""

    governing: str
    issuing: tuple[str, ...]
    number: str
    dateline: str

    @classmethod
    def of(cls, settings: Settings) -> "Letterhead":
        """Return the head that a pack asks for; number and date that it leaves open are dots to fill in."""
        place = settings.place_of_issue or _seat(settings)
        day = date.long_text(settings.date) if settings.date else f"ngày {BLANK} tháng {BLANK} năm {BLANK}"
        return cls(
            _shortened(printable(settings.parent_body)).upper(),
            tuple(_lines(printable(settings.issuer), printable(settings.place))),
            f"Số: {numbered(settings)}" if settings.number or settings.symbol else "",
            printable(f"{place}, {day}" if place else ""),
        )


@frozen
class Signature:
    """Who signs: the lines of authority and office, in capitals, and the name."""

    lines: tuple[str, ...]
    name: str

    @classmethod
    def of(cls, settings: Settings) -> "Signature":
        """Return the signature block of a pack."""
        signatory = settings.signatory
        lines = (printable(line).upper() for line in (*signatory.authority, signatory.office) if line)
        return cls(tuple(lines), printable(signatory.name))


def numbered(settings: Settings) -> str:
    """Return number and symbol, such as "05/BC-UBND": a number below ten has a zero in front (Appendix I, II.3.c)."""
    number = printable(settings.number)
    padded = f"0{number}" if number.isdecimal() and len(number) == 1 else number
    return f"{padded or BLANK}/{printable(settings.symbol)}".rstrip("/")


def addressees(settings: Settings) -> tuple[str, ...]:
    """Return who the report is for, as its lines end: one alone, of several each by ";" and the last by "."."""
    names = [printable(name).rstrip(" .;") for name in settings.addressees]
    return tuple(names) if len(names) == 1 else tuple(_listed(names))


def recipients(settings: Settings) -> tuple[str, ...]:
    """Return who gets a copy: those the report is for come first as "Như trên", the archive's copy last."""
    names = [printable(name).rstrip(" .;") for name in settings.recipients]
    above = [ABOVE] if settings.addressees and ABOVE not in names[:1] else []
    kept = [name for name in names if name.startswith(KEPT)]
    return tuple(_listed([*above, *(name for name in names if name not in kept), *kept]))


def findings(settings: Settings) -> Iterator[Finding]:
    """Yield what the page lacks before it can be signed, and what the decree would have written otherwise."""
    signatory = settings.signatory
    wanted = {
        "issuer": (settings.issuer, "tên cơ quan ban hành"),
        "symbol": (settings.symbol, "ký hiệu văn bản"),
        "place": (settings.place_of_issue or settings.place_name, "địa danh"),
        "signatory": (signatory.office and signatory.name, "chức vụ và họ tên người ký"),
        "recipients": (settings.recipients, "nơi nhận"),
    }
    for key, (value, name) in wanted.items():
        if not value:
            yield _finding("missing-form", Severity.NOTE, key, f"trang báo cáo chưa có {name}.", f"ghi {key}.")
    if signatory.authority and not signatory.authority[0].startswith(FORMS):
        message = f"“{signatory.authority[0]}” chưa ghi quyền hạn của người ký."
        fix = f"bắt đầu bằng một trong các chữ {', '.join(FORMS)}, như TM. ỦY BAN NHÂN DÂN."
        yield _finding("signing-form", Severity.WARNING, "signatory", message, fix)
    if HONOUR.match(signatory.name):
        message = f"trước họ tên người ký “{signatory.name}” có học hàm, học vị hoặc danh xưng."
        yield _finding("signing-form", Severity.WARNING, "signatory", message, "chỉ ghi họ tên.")


def _finding(rule: str, severity: Severity, key: str, message: str, fix: str) -> Finding:
    return Finding(rule, severity, message, fix, Place("report.toml", column=key))


def _seat(settings: Settings) -> str:
    """Return the place of issue: its proper name, with its kind where the name is a number (Appendix I, II.4.a)."""
    name = settings.place_name
    if any(map(str.isdigit, name)):
        return upper_first(settings.place)
    return name


def _lines(name: str, place: str) -> Iterator[str]:
    """Yield the lines of an office's name: the place it belongs to stands on a line of its own."""
    name = name.upper() or "[TÊN CƠ QUAN]"
    own = name.removesuffix(place.upper()).rstrip()
    if not own or own == name:
        yield name
    else:
        yield from (own, place.upper())


def _shortened(name: str) -> str:
    for long, short in SHORT.items():
        if name.lower().startswith(long):
            return short + name[len(long) :]
    return name


def _listed(names: list[str]) -> Iterator[str]:
    for number, name in enumerate(names, 1):
        yield f"{name}{'.' if number == len(names) else ';'}"


def issued(settings: Settings, kind: str) -> str:
    """Return how an appendix names its report: number, date and office (Appendix I, III.1.c)."""
    day: datetime.date | None = settings.date
    said = date.long_text(day) if day else f"ngày {BLANK} tháng {BLANK} năm {BLANK}"
    office = f" của {printable(settings.issuer)}" if settings.issuer else ""
    return f"(Kèm theo {kind} số {numbered(settings)} {said}{office})"
