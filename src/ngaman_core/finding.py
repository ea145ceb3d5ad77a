"""A finding: something a person should look at, with its place and its cure. Every room can report one."""

from enum import StrEnum

from attrs import asdict, field, frozen


class Severity(StrEnum):
    """How much a finding matters: an error makes a command end with exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def word(self) -> str:
        """Return the word a clerk reads."""
        return {"error": "lỗi", "warning": "cảnh báo", "note": "lưu ý"}[self.value]


@frozen
class Place:
    """Where something stands: file, sheet, row (the first line is 1) and column. Every fact keeps one as its source."""

    file: str = ""
    row: int | None = None
    column: str = ""
    sheet: str = ""

    def __str__(self) -> str:
        parts = [
            self.file,
            self.sheet and f"trang tính {self.sheet}",
            self.row and f"dòng {self.row}",
            self.column and f"cột {self.column}",
        ]
        return ", ".join(str(part) for part in parts if part)

    def __bool__(self) -> bool:
        return self != Place()


@frozen
class Finding:
    """One problem: the rule it breaks, a sentence for a clerk, the place, and what to write instead.

    `trace` is Python's traceback where a plugin's code failed: for its author, and only for those who ask.
    """

    rule: str
    severity: Severity
    message: str
    fix: str = ""
    place: Place = Place()
    trace: str = field(default="", eq=False, repr=False)

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        cure = f" Cách sửa: {self.fix}" if self.fix else ""
        return f"{self.severity.word}: {where}{self.message}{cure}"

    def to_dict(self) -> dict[str, object]:
        """Return the finding as JSON holds it: without the trace, which no two machines have alike."""
        kept = asdict(self, filter=lambda attribute, _: attribute.name != "trace")
        return {**kept, "severity": self.severity.value}
