"""The form around the contents, by Decree 30/2020/NĐ-CP: who writes, to whom, who signs, who receives."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.observe.settings import Settings, Signatory
from ngaman_core.vi import date
from ngaman_core.vi.text import folded, printable, upper_first

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ADDRESSED, RECIPIENTS = "Kính gửi:", "Nơi nhận:"
ABOVE, KEPT = "Như trên", "Lưu:"
# What the clerk in charge of documents fills in when the report is issued.
BLANK = "…"
NAMELESS = "[tên cơ quan]"
# The name of the governing body is shortened where everybody knows the short form (Appendix I, II.2.a).
SHORT = {"ủy ban nhân dân": "UBND", "uỷ ban nhân dân": "UBND", "hội đồng nhân dân": "HĐND"}
# For a collective, as acting head, for the head, by order, by mandate (Appendix I, II.7.b).
FORMS = ("TM.", "Q.", "KT.", "TL.", "TUQ.")
FOR_THE_HEAD = ("KT.", "TUQ.")
# No degree or title of honour stands before the name of who signs (Appendix I, II.7.c).
HONOUR = re.compile(
    r"(?:gs|pgs|ts|ths|bs|cn|ks|(?:phó )?giáo sư|tiến sĩ|thạc sĩ|bác sĩ|cử nhân|kỹ sư|nhà giáo|thầy thuốc)[\s.]",
    re.IGNORECASE,
)


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
        place = printable(settings.place_of_issue or _seat(settings))
        return cls(
            _shortened(printable(settings.parent_body)).upper(),
            tuple(_lines(printable(settings.issuer or NAMELESS).upper(), printable(settings.place).upper())),
            f"Số: {_numbered(settings)}" if settings.number or settings.symbol else "",
            f"{place}, {_dated(settings)}" if place else "",
        )


@frozen
class Signature:
    """Who signs: the lines of authority and office, in capitals, and the name."""

    lines: tuple[str, ...]
    name: str

    @classmethod
    def of(cls, signatory: Signatory) -> "Signature":
        """Return the signature block of who signs."""
        lines = (printable(line).upper() for line in (*signatory.authority, signatory.office) if line)
        return cls(tuple(lines), printable(signatory.name))


def addressees(settings: Settings) -> tuple[str, ...]:
    """Return who the report is for, as its lines end: one alone, of several each by ";" and the last by "."."""
    names = _names(settings.addressees)
    return tuple(names if len(names) == 1 else _listed(names))


def recipients(settings: Settings) -> tuple[str, ...]:
    """Return who gets a copy: those the report is for come first as "Như trên", the archive's copy last."""
    names = [name for name in _names(settings.recipients) if not _is_above(name)]
    above = [ABOVE] if _names(settings.addressees) else []
    kept = [name for name in names if name.startswith(KEPT)]
    return tuple(_listed([*above, *(name for name in names if name not in kept), *kept]))


def issued(settings: Settings, kind: str) -> str:
    """Return how an appendix names its report: number, date and office (Appendix I, III.1.c)."""
    office = f" của {printable(settings.issuer)}" if settings.issuer else ""
    return f"(Kèm theo {kind} số {_numbered(settings)} {_dated(settings)}{office})"


def findings(settings: Settings) -> Iterator[Finding]:
    """Yield what the page lacks before it can be signed, and what the decree would have written otherwise."""
    signatory = settings.signatory
    wanted = {
        "cơ quan ban hành (issuer)": settings.issuer,
        "ký hiệu văn bản (symbol)": settings.symbol,
        "địa danh (name trong [place])": settings.place_of_issue or settings.place_name,
        "chức vụ và họ tên người ký (office, name trong [signatory])": signatory.office and signatory.name,
        "nơi nhận (recipients)": settings.recipients,
    }
    missing = ", ".join(name for name, value in wanted.items() if not value)
    if missing:
        yield _finding(Severity.NOTE, "missing-form", "", f"trang báo cáo còn thiếu {missing}.", "ghi các mục đó.")
    if not settings.addressees and any(map(_is_above, _names(settings.recipients))):
        message = f"nơi nhận có “{ABOVE}” mà báo cáo không kính gửi nơi nào; dòng này không được in."
        fix = f"ghi nơi kính gửi vào addressees, hoặc bỏ “{ABOVE}”."
        yield _finding(Severity.WARNING, "missing-addressee", "recipients", message, fix)
    for message, fix in _slips(signatory):
        yield _finding(Severity.WARNING, "signing-form", "signatory", message, fix)


def _slips(signatory: Signatory) -> Iterator[tuple[str, str]]:
    """Yield what the decree would have written otherwise about who signs, and the cure."""
    lines = [line.upper() for line in signatory.authority]
    if lines and not lines[0].startswith(FORMS):
        fix = f"bắt đầu bằng một trong các chữ {', '.join(FORMS)}, như TM. ỦY BAN NHÂN DÂN."
        yield f"“{signatory.authority[0]}” chưa ghi quyền hạn của người ký.", fix
    if signatory.office.upper().startswith("PHÓ ") and not any(line.startswith(FOR_THE_HEAD) for line in lines):
        fix = "thêm dòng KT. và chức vụ của cấp trưởng vào authority, như KT. CHỦ TỊCH."
        yield f"“{signatory.office}” ký mà chưa ghi ký thay cấp trưởng.", fix
    if HONOUR.match(signatory.name):
        yield f"trước họ tên người ký “{signatory.name}” có học hàm, học vị hoặc danh hiệu.", "chỉ ghi họ tên."


def _finding(severity: Severity, rule: str, key: str, message: str, fix: str) -> Finding:
    return Finding(rule, severity, message, fix, Place("report.toml", column=key))


def _numbered(settings: Settings) -> str:
    """Return number and symbol, such as "05/BC-UBND": a number below ten has a zero in front (Appendix I, II.3.c)."""
    number = printable(settings.number)
    padded = f"0{number}" if number.isdecimal() and len(number) == 1 else number
    return f"{padded or BLANK}/{printable(settings.symbol)}".rstrip("/")


def _dated(settings: Settings) -> str:
    return date.long_text(settings.date) if settings.date else f"ngày {BLANK} tháng {BLANK} năm {BLANK}"


def _seat(settings: Settings) -> str:
    """Return the place of issue: its proper name, with its kind where the name is a number (Appendix I, II.4.a)."""
    numbered = any(map(str.isdigit, settings.place_name))
    return upper_first(settings.place) if numbered else settings.place_name


def _lines(name: str, place: str) -> Iterator[str]:
    """Yield the lines of an office's name: the place it belongs to stands on a line of its own."""
    own = name.removesuffix(f" {place}")
    yield own
    if own != name:
        yield place


def _shortened(name: str) -> str:
    for long, short in SHORT.items():
        if name.lower().startswith(long):
            return short + name[len(long) :]
    return name


def _names(written: Iterable[str]) -> list[str]:
    """Return names without the signs at their ends, which the list sets itself."""
    names = (printable(name).rstrip(" .;") for name in written)
    return [name for name in names if name]


def _is_above(name: str) -> bool:
    return folded(name) == folded(ABOVE)


def _listed(names: list[str]) -> Iterator[str]:
    for number, name in enumerate(names, 1):
        yield f"{name}{'.' if number == len(names) else ';'}"
