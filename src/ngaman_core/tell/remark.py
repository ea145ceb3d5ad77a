"""The general assessment, from verdicts: what was reached, what lags ("Tuy nhiên ..."), how many targets, what to do.

No sentence here is anybody's opinion: each is chosen by the verdict on the Progress it carries, and speaks its figures.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import evolve, frozen

from ngaman_core.declare.authority import Authority
from ngaman_core.declare.comparison import SAME, base_of
from ngaman_core.declare.indicator import Better, Indicator, Ratio, has_total
from ngaman_core.declare.line import Line
from ngaman_core.declare.remark import Remark, remark
from ngaman_core.evaluate.attainment import Attainment
from ngaman_core.evaluate.fact import Answer
from ngaman_core.evaluate.progress import Progress
from ngaman_core.evaluate.standing import Assessment
from ngaman_core.evaluate.verdict import Verdict
from ngaman_core.observe.items import Item
from ngaman_core.tell.paragraph import Figure, Paragraph, Part, Sentence, Text
from ngaman_core.tell.speech import Speaker
from ngaman_core.vi import count

# How a good verdict opens a clause; what it is measured against follows it.
REACHED = {Verdict.EXCEEDED: "vượt {basis} về ", Verdict.MET: "hoàn thành {basis} về "}
KEPT = "giữ trong mức cho phép: "
SUMMARY: tuple[tuple[str, tuple[Verdict, ...]], ...] = (
    ("vượt", (Verdict.EXCEEDED,)),
    ("đạt", (Verdict.MET, Verdict.WITHIN_CEILING)),
    ("đúng tiến độ", (Verdict.ON_TRACK,)),
    ("chậm tiến độ", (Verdict.BEHIND,)),
    ("chưa đạt", (Verdict.NOT_MET, Verdict.OVER_CEILING)),
)
TARGETS = "chỉ tiêu"


@frozen
class Judge:
    """One who says what an assessment comes to."""

    assessment: Assessment

    def summary(self) -> Iterator[Paragraph]:
        """Yield the count of targets by verdict; each is counted once, by the target that leads."""
        judged = [(one, one.verdict) for one in self._wholes() if one.verdict]
        if not judged:
            return
        parts: list[str | Figure] = ["trong số ", self._count([one for one, _ in judged]), " có mức giao: "]
        said = [(word, [one for one, verdict in judged if verdict in verdicts]) for word, verdicts in SUMMARY]
        for number, (word, of_word) in enumerate((word, of_word) for word, of_word in said if of_word):
            parts += [", "] * bool(number) + [self._count(of_word), f" {word}"]
        worded = tuple(Text(part) if isinstance(part, str) else part for part in parts)
        sentence = Sentence(worded, Line(""), progress=tuple(one for one, _ in judged))
        yield Paragraph("", (sentence,), chapter="summary")

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield what was reached and, where anything lags, what does."""
        reached, lagging = tuple(self._reached()), tuple(self._lagging())
        if reached:
            yield Paragraph("Kết quả đạt được", reached, chapter="assessment")
        if lagging:
            title = "Tuy nhiên, vẫn còn mặt hạn chế" if reached else "Mặt hạn chế"
            yield Paragraph(title, lagging, chapter="assessment")

    def tasks(self) -> Iterator[Paragraph]:
        """Yield, chapter by chapter, what the coming period has to bring of what is behind its time."""
        behind = [one for one in self._judged if one.verdict is Verdict.BEHIND and one.leading and one.leading.required]
        for chapter in dict.fromkeys(map(self._chapter, behind)):
            ones = (one for one in behind if self._chapter(one) == chapter)
            said = tuple(sentence for one in ones for sentence in self._say(Remark.CATCH_UP, one, one.leading))
            if said:
                yield Paragraph("Bù đắp phần việc chậm", said, chapter=chapter)

    def without_base(self) -> Iterator[str]:
        """Yield what lags behind no target and cannot be set beside last year, for want of that year's row."""
        for one in self._in_order(lambda indicator, item: True):
            change = self._change(one)
            if not change and change.lacks == "row" and one.headline and not list(self._against_targets(one)):
                yield f"{one.indicator.key} (item {one.item})" if one.item else one.indicator.key

    def _reached(self) -> Iterator[Sentence]:
        """Yield a clause for each good verdict and each basis, with all that reached it."""
        good = [one for one in self._wholes() if one.leading and one.leading.rate]
        for verdict, words in REACHED.items():
            of_verdict = [one for one in good if one.verdict is verdict]
            for basis in dict.fromkeys(one.leading.target.basis for one in of_verdict if one.leading):
                ones = [one for one in of_verdict if one.leading and one.leading.target.basis == basis]
                yield from self._enumerated(words.format(basis=basis), Remark.REACHED, ones)
        kept = (one for one in self._wholes() if one.verdict is Verdict.WITHIN_CEILING)
        yield from self._enumerated(KEPT, Remark.KEPT, kept)

    def _lagging(self) -> Iterator[Sentence]:
        """Yield a clause for what is over its ceiling, behind or short of a target, else worse than last year."""
        for one in self._in_order(self._may_lag):
            said = list(self._against_targets(one))
            yield from said or self._against_last_year(one)

    def _against_targets(self, one: Progress) -> Iterator[Sentence]:
        for number, attainment in enumerate(one.attainments):
            is_commitment = attainment.target.authority is Authority.COMMITMENT
            if not attainment.verdict or attainment.verdict.good or (number and not is_commitment):
                continue
            if attainment.verdict is Verdict.OVER_CEILING:
                yield from self._say(Remark.OVER, one, attainment)
            elif is_commitment and attainment.gap:
                yield from self._say(Remark.APART, one, attainment)
            elif attainment.rated:
                yield from self._say(Remark.SHORT, one, attainment)

    def _against_last_year(self, one: Progress) -> Iterator[Sentence]:
        change = self._change(one) if self._is_remembered(one.indicator) else None
        if change and (change.value > 0 if one.indicator.better is Better.LOWER else change.value < 0):
            yield from self._say(Remark.WORSE, one)

    def _may_lag(self, indicator: Indicator, item: str) -> bool:
        """Say whether an indicator has anything to lag behind: a target, or last year."""
        return self._is_remembered(indicator) or self._is_judged(indicator, item)

    def _is_remembered(self, indicator: Indicator) -> bool:
        behind = indicator.of or () if isinstance(indicator, Ratio) else ()
        return not self._remembered.isdisjoint((indicator.key, *behind))

    @cached_property
    def _remembered(self) -> frozenset[str]:
        """Hold the indicators of which any row is as old as the same period last year; most have none."""
        base, rows = base_of(self.assessment.period, SAME), self.assessment.book.observations
        return frozenset(row.indicator for row in rows if row.period.first <= base.last)

    def _change(self, one: Progress) -> Answer:
        facet = "total.change" if has_total(one.indicator, self.assessment.catalog.indicators) else "change"
        return self.assessment.fact(one.indicator.key, facet, item=one.item)

    def _say(self, kind: Remark, one: Progress, attainment: Attainment | None = None) -> Iterator[Sentence]:
        """Yield a remark; nothing where its figures cannot be said, or are not those of this very target."""
        who = attainment.target.authority.value if attainment else ""
        line = remark(kind, one.indicator, self.assessment.catalog.indicators, who, of_item=bool(one.item))
        said = Speaker(self.assessment, self._item(one)).clause(line)
        if not said.missing and all(
            attainment.target in fact.targets for fact in said.facts if attainment and fact.targets
        ):
            yield evolve(said, progress=(one,))

    def _enumerated(self, words: str, kind: Remark, ones: Iterable[Progress]) -> Iterator[Sentence]:
        """Yield what is said of several as one clause, behind the words that are true of all."""
        target = (lambda one: one.leading) if kind is Remark.REACHED else (lambda one: None)
        said = [sentence for one in ones for sentence in self._say(kind, one, target(one))]
        if said:
            parts: list[Part] = [Text(words), *said[0].parts]
            for sentence in said[1:]:
                parts += [Text(", "), *sentence.parts]
            progress = tuple(one for sentence in said for one in sentence.progress)
            yield evolve(said[0], parts=tuple(parts), progress=progress, item="")

    def _item(self, one: Progress) -> Item | None:
        return self.assessment.book.items.get(one.indicator.by, one.item) if one.item else None

    def _count(self, ones: Iterable[Progress]) -> Figure:
        facts = [one.leading.value for one in ones if one.leading and one.leading.value]
        figure = Figure.counting(facts, TARGETS, self.assessment.catalog.units)
        return evolve(figure, printed=evolve(figure.printed, text=f"{count.to_text(len(facts))} {TARGETS}"))

    def _wholes(self) -> Iterator[Progress]:
        """Yield what a target bears on: the whole of an indicator, or its items where no target bears on the whole."""
        whole = {one.indicator.key for one in self._judged if not one.item}
        return (one for one in self._judged if not one.item or one.indicator.key not in whole)

    def _is_judged(self, indicator: Indicator, item: str) -> bool:
        return bool(self.assessment.attainments(indicator.key, item))

    @cached_property
    def _judged(self) -> list[Progress]:
        """Hold the progress of all that a target bears on."""
        return self._in_order(self._is_judged)

    def _in_order(self, asked: Callable[[Indicator, str], bool]) -> list[Progress]:
        """Return the progress of what has a good direction and is asked for, in the order of the pack's outline."""
        assessment = self.assessment
        found = [
            assessment.progress(indicator.key, item)
            for indicator in assessment.catalog.indicators.values()
            if indicator.better
            for item in ("", *assessment.items_of(indicator))
            if asked(indicator, item)
        ]
        outline, homes = assessment.book.settings.outline, assessment.catalog.homes
        named = dict.fromkeys(domain for chapter in (outline.chapters if outline else ()) for domain in chapter.domains)
        ranks = {domain: rank for rank, domain in enumerate(named)}
        return sorted(found, key=lambda one: ranks.get(homes[one.indicator.key].key, len(ranks)))

    def _chapter(self, one: Progress) -> str:
        return self.assessment.catalog.homes[one.indicator.key].chapter
