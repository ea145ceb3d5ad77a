"""Domains with one fault each, as an author may write them, and a sound one that does what they meant to do."""

from collections.abc import Callable
from typing import Any

from ngaman_core import Domain, Line, Topic, flow, stock, tell

VISITS = flow("zoo.visits", "lượt tham quan", "lượt", better="higher")
BIRTHS = flow("zoo.births", "thú non ra đời", "con", better="higher")
ACCIDENTS = flow("zoo.accidents", "vụ việc", "vụ", better="lower")
CAGES = stock("zoo.cages", "cơ sở nuôi", "cơ sở")
BORN = Line("sinh sản {zoo.births}")
SOUND = Line("đón {zoo.visits} {when}[, bằng {zoo.visits:rate|1} {zoo.visits:basis}]")
REST = [BORN, Line("để xảy ra {zoo.accidents}"), Line("có {zoo.cages}")]


def zoo(lines: Any = (SOUND,), tellers: Any = (), teller_lines: Any = (), rest: Any = REST) -> Domain:
    return Domain(
        key="zoo",
        title="Vườn thú",
        chapter="society",
        indicators=[VISITS, BIRTHS, ACCIDENTS, CAGES],
        topics=[Topic("Vườn thú", [*lines, *rest])],
        tellers=tellers,
        teller_lines=teller_lines,
    )


RATED = Line("tham quan đạt {zoo.visits:rate|1} kế hoạch")
PLAIN = Line("tham quan {zoo.visits:total}")
GROWN = Line("thú non {zoo.births:change} so với cùng kỳ")


def careful(assessment: Any) -> Any:
    """Say that births have fallen where they have."""
    change = assessment.fact("zoo.births", "change")
    if not change or change.value >= 0:
        return None
    said = tell.Speaker(assessment).say(GROWN)
    return tell.Paragraph("Vườn thú", (*said, tell.Sentence((tell.Text("thú non giảm", fact=change),), GROWN)))


def gloomy(assessment: Any) -> Any:
    """Say that births have fallen, whether they have or not."""
    change = assessment.fact("zoo.births", "change")
    if not change:
        return None
    said = tell.Speaker(assessment).say(GROWN)
    figure = next(figure for sentence in said for figure in sentence.figures)
    return tell.Paragraph("Vườn thú", (tell.Sentence((tell.Text("thú non giảm tới "), figure), GROWN),))


def hasty(assessment: Any) -> Any:
    """Ask a fact for its value without looking whether it is there."""
    if assessment.fact("zoo.births").value > 0:
        return None
    return None


def smooth(assessment: Any) -> Any:
    """Say another line where a rate cannot be computed, so that nobody sees that it cannot."""
    said = tell.Speaker(assessment).say(RATED)
    return tell.Paragraph("Tham quan", tell.Speaker(assessment).say(PLAIN) if said[0].missing else said)


def plain(assessment: Any) -> Any:
    """Say a line as it is: a gap stands where its rate cannot be computed."""
    return tell.Paragraph("Tham quan", tell.Speaker(assessment).say(RATED))


def counting(assessment: Any) -> Any:
    """Write a number into the words."""
    births = assessment.fact("zoo.births")
    if not births:
        return None
    return tell.Paragraph("Vườn thú", (tell.Sentence((tell.Text("cả 2 loài đều sinh sản", fact=births),), GROWN),))


def ragged(assessment: Any) -> Any:
    """Leave a blank where a figure is missing."""
    births = assessment.fact("zoo.births")
    return tell.Paragraph("Sinh sản", (tell.Sentence((tell.Text(f"thú non {'' if births else ' '}khỏe"),), GROWN),))


def vague(assessment: Any) -> Any:
    """Say of a figure what does not depend on it."""
    births = assessment.fact("zoo.births")
    if not births:
        return None
    return tell.Paragraph("Sinh sản", (tell.Sentence((tell.Text("thú non ra đời đều đặn", fact=births),), BORN),))


class Alternating:
    """Say two things in turn: what it said before decides."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, assessment: Any) -> Any:
        self.calls += 1
        lines = [PLAIN, Line("có {zoo.cages} sạch đẹp")]
        said = [tell.Speaker(assessment).say(line) for line in (lines if self.calls % 2 else lines[::-1])]
        return tell.Paragraph("Tham quan", (*said[0], *said[1]))


def faulty() -> dict[str, tuple[Callable[[], Domain], str, str]]:
    """Return each bad domain by its name, with the rule that it breaks and what the message says."""
    return {
        "a dead line": (
            lambda: zoo([SOUND, Line("tiếp {zoo.visits} {when}"), Line("tiếp được {zoo.visits} {when}")]),
            "declaration",
            "this line reads the same text as that of planted.py:",
        ),
        "a line that no figure makes speak": (
            lambda: zoo([SOUND, Line("tham quan {zoo.visits:total} {zoo.visits:within}")]),
            "dead-line",
            "no figures make this line speak",
        ),
        "a number typed into a line": (
            lambda: zoo([Line("đón 2 đoàn và {zoo.visits} {when}")]),
            "declaration",
            "a number must be a slot",
        ),
        "a number typed into a teller": (
            lambda: zoo(tellers=[counting], teller_lines=[GROWN]),
            "typed-number",
            "“2” is no figure",
        ),
        "a wrong polarity word": (
            lambda: zoo(tellers=[gloomy], teller_lines=[GROWN]),
            "polarity",
            "says “giảm” where no figure of it does so",
        ),
        "a wrong polarity word in a line": (
            lambda: zoo([SOUND, Line("thú non giảm còn {zoo.births:total}[, {zoo.births:total.change}]")]),
            "polarity",
            "says “giảm” where no figure of it does so",
        ),
        "a verdict in a quoted slot": (
            lambda: zoo([Line("tham quan {'vượt kế hoạch'}, bằng {zoo.visits:rate|1} {zoo.visits:basis}")]),
            "polarity",
            "says “vượt” where the figures are",
        ),
        "a crash on a missing figure": (
            lambda: zoo(tellers=[hasty]),
            "crash",
            "without any figure: AttributeError: 'Hole' object has no attribute 'value'",
        ),
        "a figure that no line says": (
            lambda: zoo(tellers=[gloomy], teller_lines=[GROWN]),
            "misread",
            "of no indicator: thú non giảm tới",
        ),
        "a clause left hanging": (
            lambda: zoo(tellers=[ragged], teller_lines=[GROWN]),
            "hole",
            "without any figure, “  ” is left",
        ),
        "words that no figure changes": (
            lambda: zoo(tellers=[vague], teller_lines=[BORN], rest=REST[1:]),
            "deaf",
            "zoo.births period 2023-11 may be",
        ),
        "a target that is named and not told": (
            lambda: zoo([Line("đón {zoo.visits} {when} theo {zoo.visits:basis}")]),
            "untold",
            "no sentence holds the target of zoo.visits",
        ),
        "a literal that extends a unit where a part drops": (
            lambda: zoo(rest=[BORN, Line("để xảy ra {zoo.accidents}[ tại {zoo.cages}] tai nạn")]),
            "extended-unit",
            "in another unit",
        ),
        "an unstable order": (
            lambda: zoo(tellers=[Alternating()], teller_lines=[PLAIN]),
            "unstable",
            "asked twice, the domain says",
        ),
        "a word of one period in a literal": (
            lambda: zoo([Line("đón {zoo.visits} trong tháng")]),
            "declaration",
            "write {when} or {to_date} instead",
        ),
        "a literal that extends a unit": (
            lambda: zoo(rest=[REST[0], Line("để xảy ra {zoo.accidents} tai nạn"), REST[2]]),
            "extended-unit",
            "in another unit",
        ),
        "a computed failure hidden by another line": (
            lambda: zoo([Line("đón {zoo.visits} {when}")], tellers=[smooth], teller_lines=[RATED, PLAIN]),
            "hidden-failure",
            "{zoo.visits:rate|1} cannot be computed",
        ),
    }


def sound() -> Domain:
    """Return the domain without a fault."""
    return zoo(tellers=[careful, plain], teller_lines=[GROWN, RATED])
