"""Claims: what people wrote in notes ("thu ngân sách vượt kế hoạch"), held against the Progress of what it names."""

import re
from collections.abc import Callable, Iterator

from attrs import frozen

from ngaman_core.declare.indicator import Indicator
from ngaman_core.declare.line import SLOT
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.shown import said_rate
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.finding import Finding, Place, Severity
from ngaman_core.observe.contents import Note

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
        (r"(?:không|chưa) chậm|(?:vượt|đúng|kịp|bảo đảm) tiến độ", (*REACHED, Verdict.ON_TRACK)),
        (r"vượt mức cho phép", (Verdict.OVER_CEILING,)),
        (rf"(?:đạt|hoàn thành) (?:và|hoặc) vượt|giảm vượt|(?:đạt|hoàn thành) {GOAL}", REACHED),
        (r"vượt", (Verdict.EXCEEDED, Verdict.OVER_CEILING)),
        (r"chậm", BEHIND),
    )
)
CLAUSE_END = re.compile(r"[;,.:](?:\s|$)|\s(?:nhưng|song|tuy nhiên)\s")
A_SLOT = re.compile(r"\{[^{}]*\}")


@frozen
class Claim:
    """A clause that judges: its words, the verdicts that would bear it out, the indicators it names."""

    text: str
    verdicts: tuple[Verdict, ...]
    indicators: tuple[Indicator, ...]
    source: Place


def contradictions(assessment: Assessment) -> Iterator[Finding]:
    """Yield an error for every claim of a note that the data deny, a note for every one that nothing can be held to."""
    for claim in _claims(assessment):
        met = [one for one in _attainments(claim, assessment) if one.verdict]
        if not met:
            message = f"nhận định “{claim.text}” không đối chiếu được: không nêu chỉ tiêu nào có mức giao và số liệu."
            fix = "nêu đúng tên chỉ tiêu, hoặc để nguyên nếu đã kiểm tra."
            yield Finding("unchecked-claim", Severity.NOTE, message, fix, claim.source)
        elif not any(one.verdict in claim.verdicts for one in met):
            message = f"nhận định “{claim.text}” trái với số liệu: {_state(met[0], assessment)}."
            yield Finding("denied-claim", Severity.ERROR, message, "sửa lời văn, hoặc kiểm tra lại số.", claim.source)


def _claims(assessment: Assessment) -> Iterator[Claim]:
    names = _names(assessment)
    for note in assessment.book.notes:
        before: tuple[Indicator, ...] = ()
        for clause in _clauses(note):
            plain = A_SLOT.sub(" ", clause).lower()
            found, verdicts = next(((match, of) for words, of in CLAIMS if (match := words.search(plain))), (None, ()))
            named = tuple(_named(clause, names, assessment))
            if found:
                # A clause that begins with what it claims has the subject of the one before it.
                yield Claim(clause, verdicts, named or (before if found.start() == 0 else ()), note.source)
            before = named or before


def _clauses(note: Note) -> Iterator[str]:
    for clause in CLAUSE_END.split(note.text):
        if words := clause.strip(" ."):
            yield " ".join(words.split())


def _names(assessment: Assessment) -> Callable[[str], list[str]]:
    """Return what finds the keys that a text names: those of the longest name in it."""
    keys: dict[str, list[str]] = {}
    for key, indicator in assessment.catalog.indicators.items():
        for name in (indicator.name, *indicator.also):
            keys.setdefault(name.lower(), []).append(key)
    longest = sorted(keys, key=len, reverse=True)

    def named(text: str) -> list[str]:
        found = (name for name in longest if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))
        return keys.get(next(found, ""), [])

    return named


def _named(clause: str, names: Callable[[str], list[str]], assessment: Assessment) -> Iterator[Indicator]:
    """Yield the indicators of a clause: those of its slots, else those of the longest name in it."""
    slots = [match["key"] for text in A_SLOT.findall(clause) if (match := SLOT.fullmatch(text[1:-1]))]
    known = assessment.catalog.indicators
    yield from (known[key] for key in dict.fromkeys(slots or names(clause.lower())) if key in known)


def _attainments(claim: Claim, assessment: Assessment) -> list[Attainment]:
    """Return the targets that a claim may speak of: of the items it names, and of the basis, where it names one."""
    text = claim.text.lower()
    found: list[Attainment] = []
    for indicator in claim.indicators:
        items = assessment.book.items.of(indicator.by) if indicator.by else ()
        named = [item.key for item in items if item.name.lower() in text]
        for key in named or ["", *(item.key for item in items)]:
            found += assessment.attainments(indicator.key, key)
    of_basis = [one for one in found if one.target.basis.lower() in text or one.target.authority.label in text]
    return of_basis or found


def _state(one: Attainment, assessment: Assessment) -> str:
    """Return how an indicator stands beside its target."""
    item = assessment.book.items.get(one.indicator.by, one.target.item) if one.target.item else None
    name = f"{one.indicator.name} {item.name}" if item else one.indicator.name
    rated = one.rated
    rate = f" bằng {said_rate(rated, assessment.catalog.units)} {one.target.basis}" if rated else ""
    return f"{name}{rate} ({one.verdict.word if one.verdict else ''})"
