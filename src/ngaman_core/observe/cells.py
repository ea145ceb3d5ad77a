"""The cells of one row as values: what cannot be read becomes a finding with its place, its reason and its cure."""

import datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from attrs import define, field

from ngaman_core.errors import DataError
from ngaman_core.finding import Finding, Severity
from ngaman_core.measure.period import Period, period
from ngaman_core.observe.near import near, quoted, reason_and_cure
from ngaman_core.observe.settings import Numbers
from ngaman_core.observe.table import Row
from ngaman_core.vi import date as vi_date
from ngaman_core.vi import number as vi_number

Choice = TypeVar("Choice", bound=StrEnum)


@define
class Cells:
    """One row being read. `findings` grows with every cell that is refused."""

    row: Row
    numbers: Numbers
    findings: list[Finding] = field(factory=list)

    def __getitem__(self, column: str) -> str:
        return self.row.cells.get(column, "")

    def refuse(self, rule: str, column: str, message: str, fix: str) -> None:
        """File an error about a cell."""
        self.findings.append(Finding(rule, Severity.ERROR, message, fix, self.row.at(column)))

    def warn(self, rule: str, column: str, message: str, fix: str) -> None:
        """File a warning about a cell; its row is kept."""
        self.findings.append(Finding(rule, Severity.WARNING, message, fix, self.row.at(column)))

    def note(self, rule: str, column: str, message: str, fix: str) -> None:
        """File a note about a cell that is no mistake."""
        self.findings.append(Finding(rule, Severity.NOTE, message, fix, self.row.at(column)))

    def mark(self, rule: str) -> None:
        """Mark the row for those who count such rows; nobody is told the mark itself."""
        self.findings.append(Finding(rule, Severity.NOTE, "", place=self.row.place))

    @property
    def refused(self) -> bool:
        """Say whether the row holds an error, so that no value may be made of it."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def number(self, column: str) -> Decimal | None:
        """Return a number as the pack writes numbers; a doubtful one is refused, with what it may mean."""
        text = self[column]
        if not text:
            return None
        try:
            if self.numbers is Numbers.PLAIN:
                return vi_number.plain(text)
            reading = vi_number.from_text(text)
        except DataError as error:
            self.refuse("bad-number", column, *reason_and_cure(error))
            return None
        if not reading.doubt:
            return reading.value
        values = dict.fromkeys((reading.value, *reading.others))
        meanings = " hoặc ".join(quoted(vi_number.to_text(value)) for value in values)
        message = f"{quoted(text)} chưa rõ nghĩa: {reading.doubt}."
        self.refuse("doubtful-number", column, message, f"viết {meanings}, theo đúng số liệu.")
        return None

    def date(self, column: str) -> datetime.date | None:
        """Return a date, written 2023-11-27 or, as Excel saves it in Vietnam, 27/11/2023."""
        text = self[column]
        if not text:
            return None
        try:
            return vi_date.from_text(text) if "/" in text else datetime.date.fromisoformat(text)
        except (DataError, ValueError):
            fix = "viết năm-tháng-ngày như 2023-11-27, hoặc ngày/tháng/năm như 27/11/2023."
            self.refuse("bad-date", column, f"{quoted(text)} không phải là một ngày có thật.", fix)
            return None

    def period(self, column: str) -> Period | None:
        """Return a period by its key."""
        text = self[column]
        try:
            return period(text)
        except DataError:
            message = f"{quoted(text)} không phải là một kỳ báo cáo." if text else "thiếu kỳ báo cáo."
            fix = "viết như 2023-11, 2023-Q4, 2023-H2, 2023-9M hoặc 2023; trong Excel, đặt cột này kiểu Văn bản (Text)."
            self.refuse("bad-period", column, message, fix)
            return None

    def choice(self, column: str, choices: type[Choice], rule: str) -> Choice | None:
        """Return one of the words allowed, or None."""
        word = self[column].lower()
        if not word:
            return None
        try:
            return choices(word)
        except ValueError:
            self.refuse(rule, column, f"cột {column} không nhận {quoted(self[column])}.", near(word, choices))
            return None
