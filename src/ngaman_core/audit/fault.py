"""What an auditor reports: a finding with the place in the text, what is printed there and what it should be."""

from attrs import frozen

from ngaman_core.audit.figure import Figure
from ngaman_core.finding import Finding, Severity


@frozen
class Fault(Finding):
    """A finding on a text; `start` and `end` count its code points, `computed` is empty where nothing could be.

    In a Word file they count from the beginning of the paragraph whose number is `paragraph`.
    """

    start: int = 0
    end: int = 0
    printed: str = ""
    computed: str = ""
    paragraph: int | None = None

    @property
    def where(self) -> str:
        """Return the line of a text, or the paragraph of a Word file."""
        return f"{'dòng' if self.paragraph is None else 'đoạn'} {self.place.row}"

    @property
    def said(self) -> str:
        """Return what a clerk reads: what is wrong, and how to mend it."""
        return f"{self.severity.word.capitalize()}: {self.message}\nCách sửa: {self.fix}"

    def to_dict(self) -> dict[str, object]:
        """Return the finding as `ngaman audit --json` gives it."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            **({} if self.paragraph is None else {"paragraph": self.paragraph}),
            "start": self.start,
            "end": self.end,
            "printed": self.printed,
            "computed": self.computed,
            "message": self.message,
            "fix": self.fix,
        }


def fault(rule: str, severity: Severity, figure: Figure, message: str, fix: str, computed: str = "") -> Fault:
    """Return a finding on a figure."""
    token, printed = figure.token, figure.mention.text
    return Fault(rule, severity, message, fix, start=token.start, end=token.end, printed=printed, computed=computed)
