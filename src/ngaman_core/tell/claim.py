"""Claims: what people wrote in notes ("thu ngân sách vượt kế hoạch"), held against the Progress of what it names."""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from ngaman_core.declare.indicator import Indicator
from ngaman_core.declare.line import SLOT
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.shown import said_rate
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.finding import Finding, Place, Severity

REACHED = (Verdict.EXCEEDED, Verdict.MET, Verdict.WITHIN_CEILING)
BEHIND = (Verdict.BEHIND, Verdict.NOT_MET, Verdict.OVER_CEILING)
GOAL = r"(?:\w+ )?(?:chỉ tiêu|kế hoạch|dự toán|cam kết|mục tiêu|mức giao)"
# What a clause may claim, and the verdicts that bear it out; the first that is found in it counts.
CLAIMS: tuple[tuple[re.Pattern[str], tuple[Verdict, ...]], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)"), verdicts)
    for words, verdicts in (
        (rf"(?:chưa|không) (?:đạt|hoàn thành)(?: {GOAL})?", (*BEHIND, Verdict.ON_TRACK)),
        (r"(?:chưa|không) vượt mức cho phép", (Verdict.WITHIN_CEILING,)),
        (r"(?:chưa|không) vượt", tuple(one for one in Verdict if one is not Verdict.EXCEEDED)),
        (r"(?:không|chưa|hết)(?: còn)? chậm|(?:vượt|đúng|kịp|bảo đảm) tiến độ", (*REACHED, Verdict.ON_TRACK)),
        (r"vượt mức cho phép", (Verdict.OVER_CEILING,)),
        (rf"(?:đạt|hoàn thành) (?:và|hoặc) vượt|giảm vượt|(?:đạt|hoàn thành) {GOAL}", REACHED),
        (r"vượt", (Verdict.EXCEEDED, Verdict.OVER_CEILING)),
        (r"chậm", BEHIND),
    )
)
CLAUSE_END = re.compile(r"[;,.:](?:\s|$)|\s(?:nhưng|song|tuy nhiên)\s")
A_SLOT = re.compile(r"\{[^{}]*\}")
# What is meant to be is no claim of what is.
AIM = re.compile(r"(?<!\w)(?:phấn đấu|quyết tâm|nhằm|hướng tới|không để|tránh|tập trung|sẽ)(?!\w)")
# What was, or is elsewhere in time, has no Progress here.
OTHER_TIME = re.compile(r"(?<!\w)(?:(?:năm|tháng|quý|kỳ|vụ) (?:trước|ngoái|tới|sau)|cùng kỳ)(?!\w)")
# Stands for a comma that belongs to a name, while a text is cut into clauses.
HELD = "\ue000"


@frozen
class Claim:
    """A clause that judges: its words, the verdicts that would bear it out, the indicators it names."""

    text: str
    verdicts: tuple[Verdict, ...]
    indicators: tuple[Indicator, ...]
    source: Place


def contradictions(assessment: Assessment) -> Iterator[Finding]:
    """Yield an error for every claim of a note that the data deny, a note for every one that nothing can be held to.

    Tasks claim nothing: they say what is meant to be.
    """
    for claim in _claims(assessment):
        met = [_attainments(claim.text, indicator, assessment) for indicator in claim.indicators]
        if OTHER_TIME.search(claim.text.lower()) or not any(met):
            message = (
                f"nhận định “{claim.text}” không đối chiếu được: không nêu chỉ tiêu nào có mức giao và số liệu kỳ này."
            )
            fix = "nêu đúng tên chỉ tiêu, hoặc để nguyên nếu đã kiểm tra."
            yield Finding("unchecked-claim", Severity.NOTE, message, fix, claim.source)
            continue
        denied = [ones for ones in met if ones and not any(one.verdict in claim.verdicts for one in ones)]
        if denied:
            states = "; ".join(_state(ones[0], assessment) for ones in denied)
            message = f"nhận định “{claim.text}” trái với số liệu: {states}."
            yield Finding("denied-claim", Severity.ERROR, message, "sửa lời văn, hoặc kiểm tra lại số.", claim.source)


def claimed(words: str) -> tuple[re.Match[str], tuple[Verdict, ...]] | None:
    """Return what a clause in small letters claims, and the verdicts that would bear it out, if it judges."""
    found = next(((match, of) for pattern, of in CLAIMS if (match := pattern.search(words))), None)
    return None if AIM.search(words) else found


def _claims(assessment: Assessment) -> Iterator[Claim]:
    names = _names(assessment)
    for note in assessment.book.notes:
        before: tuple[Indicator, ...] = ()
        for clause in (one for text in (note.text, note.footnote) for one in _clauses(text, names)):
            plain = A_SLOT.sub(" ", clause).lower()
            named = tuple(_named(clause, names, assessment))
            if claim := claimed(plain):
                match, verdicts = claim
                # A clause that begins with what it claims, or with an item, has the subject of the one before it.
                follows = match.start() == 0 or any(_items_named(clause, one, assessment) for one in before)
                yield Claim(clause, verdicts, named or (before if follows else ()), note.source)
            before = named or before


def _clauses(text: str, names: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the clauses of a text; a comma in the name of an indicator ends none."""
    for name in names:
        if "," in name:
            text = re.sub(re.escape(name), lambda match: match[0].replace(",", HELD), text, flags=re.IGNORECASE)
    for clause in CLAUSE_END.split(text):
        if words := clause.replace(HELD, ",").strip(" ."):
            yield " ".join(words.split())


def _names(assessment: Assessment) -> dict[str, list[str]]:
    """Return the keys of the indicators by their names in small letters, the longest name first."""
    keys: dict[str, list[str]] = {}
    for key, indicator in assessment.catalog.indicators.items():
        for name in (indicator.name, *indicator.also):
            keys.setdefault(name.lower(), []).append(key)
    return dict(sorted(keys.items(), key=lambda pair: -len(pair[0])))


def _named(clause: str, names: Mapping[str, list[str]], assessment: Assessment) -> Iterator[Indicator]:
    """Yield the indicators of a clause: those of its slots and of its names; not of one inside a longer one."""
    keys = [match["key"] for text in A_SLOT.findall(clause) if (match := SLOT.fullmatch(text[1:-1]))]
    rest = A_SLOT.sub(" ", clause).lower()
    for name, of_name in names.items():
        if name in rest and (match := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", rest)):
            rest = rest[: match.start()] + HELD + rest[match.end() :]
            keys += of_name
    known = assessment.catalog.indicators
    yield from (known[key] for key in dict.fromkeys(keys) if key in known)


def _items_named(clause: str, indicator: Indicator, assessment: Assessment) -> list[str]:
    items = assessment.book.items.of(indicator.by) if indicator.by else ()
    return [item.key for item in items if item.name.lower() in clause.lower()]


def _attainments(text: str, indicator: Indicator, assessment: Assessment) -> list[Attainment]:
    """Return the judged targets that a claim may speak of: of the items and of the basis it names, else of all."""
    items = assessment.book.items.of(indicator.by) if indicator.by else ()
    keys = _items_named(text, indicator, assessment) or ["", *(item.key for item in items)]
    found = [one for key in keys for one in assessment.attainments(indicator.key, key) if one.verdict]
    named = [
        one for one in found if one.target.basis.lower() in text.lower() or one.target.authority.label in text.lower()
    ]
    return named or found


def _state(one: Attainment, assessment: Assessment) -> str:
    """Return how an indicator stands beside its target."""
    item = assessment.book.items.get(one.indicator.by, one.target.item) if one.target.item else None
    name = f"{one.indicator.name} {item.name}" if item else one.indicator.name
    rated = one.rated
    rate = f" bằng {said_rate(rated, assessment.catalog.units)} {one.target.basis}" if rated else ""
    return f"{name}{rate} ({one.verdict.word if one.verdict else ''})"
