"""Wholes and parts: "12 vụ, trong đó 7 vụ trộm, 5 vụ đánh bạc", shares that make up a hundred, "còn lại"."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, takewhile

from attrs import evolve

from ngaman_core.audit.fault import Fault, fault
from ngaman_core.audit.figure import NEAR_BEHIND, Figure, before, tells_more, told
from ngaman_core.audit.role import Role, is_share
from ngaman_core.audit.rules.shares import beside
from ngaman_core.audit.stated import adds_up, amount_text, stated, stated_whole
from ngaman_core.evaluate.interval import Stated
from ngaman_core.evaluate.law import Fit
from ngaman_core.finding import Severity
from ngaman_core.measure.unit import Units

Number = Callable[[Figure, Units], Stated]

WHICH = ("trong", "đó")
MADE_OF = frozenset(("gồm",))
# What begins another thought: a figure behind it is no part of the list.
OTHERWISE = frozenset(
    ("lũy", "kế", "cùng", "kỳ", "tăng", "giảm", "nâng", "riêng", "ngoài", "qua", "bình", "quân", "tổng")
)
# A list that misses its whole by less than one in a hundred was meant to be complete.
NEARLY = Fraction(1, 100)
RECEIVED, SETTLED = (("tiếp", "nhận"), ("nhận", "được")), ("giải", "quyết")
OPEN, LOST = frozenset(("đang", "chưa", "tồn")), frozenset(("chết", "thiếu"))
RIDING = 4  # figures that only tell more of a whole, and where its list begins
FEWEST = 2
RULE = "total"
CHECK = "kiểm tra lại tổng số và từng số thành phần."


def check(figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Yield the wholes that their parts do not make, and parts above their whole."""
    for place, whole in enumerate(figures):
        parts = _parts(figures, place)
        if told(whole, *parts):
            continue
        if parts and whole.is_pair:
            for number in (stated, stated_whole):
                yield from _whole(whole, parts, number, units)
        elif parts:
            yield from _whole(whole, parts, stated, units)
    yield from _shares_of_hundred(figures, units)
    yield from _remainders(figures, units)


def _parts(figures: Sequence[Figure], place: int) -> list[Figure]:
    """Return the parts that are listed right behind a whole; a list within brackets ends where they do."""
    riding = figures[place + 1 : place + 1 + RIDING]
    ahead = next((at for at, one in enumerate(riding, place + 1) if not _rides_along(one)), None)
    if ahead is None or not (_is_which(figures[ahead]) or _made_of(figures[ahead])):
        return []
    nearest = figures[place + 1 : place + 1 + NEAR_BEHIND]
    rest = list(takewhile(lambda one: not one.opens_sentence or _is_which(one), nearest))
    whole, opening = figures[place], ahead - place - 1
    if opening >= len(rest):
        return []
    first, parts = rest[opening], []
    for one in rest[opening:]:
        if first.in_brackets and not whole.in_brackets and ")" in one.before and one is not first:
            break
        if one is not first and (not OTHERWISE.isdisjoint(one.leading) or _is_which(one)):
            break
        # A list that begins inside a clause ends with it; one that has a sentence of its own may hold clauses.
        if one is not first and one.opens_clause and not first.opens_clause:
            break
        if one.in_brackets == first.in_brackets and _alike(one, whole):
            parts.append(one)
    return parts


def _rides_along(figure: Figure) -> bool:
    """Say whether a figure only tells more of the whole before it: "242.656 tấn, đạt 102,47%, trong đó ..."."""
    return is_share(figure.token) and not _is_which(figure) and not _made_of(figure)


def _is_which(figure: Figure) -> bool:
    return WHICH[1] in figure.before and WHICH in pairwise(figure.before)


def _made_of(figure: Figure) -> bool:
    return not MADE_OF.isdisjoint(figure.before)


def _alike(one: Figure, whole: Figure) -> bool:
    if one.way or one.is_pair != whole.is_pair or not (one.alone or one.is_pair):
        return False
    return one.is_pair or one.token.unit == whole.token.unit


def _whole(whole: Figure, parts: list[Figure], number: Number, units: Units) -> Iterator[Fault]:
    total, numbers = number(whole, units), tuple(number(part, units) for part in parts)
    if is_share(whole.token) or total.bound or not (whole.token.unit or whole.is_pair):
        return
    listed = " + ".join(part.mention.text for part in parts)
    summed = sum((one.value for one in numbers), Fraction())
    right = amount_text(summed, whole)
    if len(parts) >= FEWEST and adds_up(total, numbers) is not Fit.BROKEN:
        return
    if len(parts) == 1:
        if not whole.is_pair and not _made_of(parts[0]) and adds_up(numbers[0], (total,), "<=") is Fit.BROKEN:
            message = f"Số thành phần “{listed}” lớn hơn số chung “{whole.mention.text}”."
            yield fault("part-above-whole", Severity.WARNING, parts[0], message, CHECK)
    elif summed > total.value or total.value - summed < NEARLY * total.value or _complete(parts):
        message = f"Các số thành phần cộng lại không bằng “{whole.mention.text}”: {listed} = {right}."
        yield fault(RULE, Severity.ERROR, whole, message, CHECK, right)


def _complete(parts: Sequence[Figure]) -> bool:
    """Say whether a list calls itself complete: "gồm"; "bao gồm" and "trong đó" may name some parts only."""
    words = parts[0].before
    return "gồm" in words and words[words.index("gồm") - 1 : words.index("gồm")] != ("bao",)


def _shares_of_hundred(figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Check values that each have their share of one whole, where the shares make up a hundred."""
    for run in _runs_of_shares(figures):
        shares = [stated(share, units) for _, share in run]
        off = abs(sum((one.value for one in shares), Fraction()) - 100)
        if len(run) < FEWEST + 1 or off > sum((one.step for one in shares), Fraction()):
            continue
        summed = sum((stated(value, units).value for value, _ in run), Fraction())
        whole = _whole_of(run[0][0], figures, summed, units)
        if whole is None:
            continue
        # Beside 77,6 and 22,7 a bare 206 is 206,0: all numbers of one list are taken to be equally fine.
        finest = min(stated(one, units).step for one in (whole, *(value for value, _ in run)))
        numbers = tuple(evolve(stated(value, units), step=finest) for value, _ in run)
        total = evolve(stated(whole, units), step=finest)
        if adds_up(total, numbers) is Fit.BROKEN:
            listed = " + ".join(value.mention.text for value, _ in run)
            right = amount_text(summed, whole)
            message = f"Các số thành phần cộng lại không bằng “{whole.mention.text}”: {listed} = {right}."
            yield fault(RULE, Severity.ERROR, whole, message, CHECK, right)
        for (value, share), number in zip(run, numbers, strict=True):
            yield from beside(share, number, total, units, f"{value.mention.text} : {whole.mention.text}")


def _runs_of_shares(figures: Sequence[Figure]) -> Iterator[list[tuple[Figure, Figure]]]:
    """Yield lists such as "206 tỷ đồng, bằng 67,3%, ... 77,6 tỷ đồng, bằng 25,3%"."""
    run: list[tuple[Figure, Figure]] = []
    place = 0
    while place + 1 < len(figures):
        value, share = figures[place : place + 2]
        fits = value.alone and not is_share(value.token) and share.role is Role.PERCENT and share.alone
        if fits and tells_more(share) and (not run or value.token.unit == run[0][0].token.unit):
            run.append((value, share))
            place += 2
            continue
        if run:
            yield run
        run, place = [], place + 1
    if run:
        yield run


def _whole_of(first: Figure, figures: Sequence[Figure], summed: Fraction, units: Units) -> Figure | None:
    """Return the value before a list that is, or should be, its sum."""
    for one in reversed(before(figures, first.place)):
        if one.alone and one.token.unit == first.token.unit:
            value = stated(one, units).value
            if abs(value - summed) < 2 * NEARLY * summed:
                return one
    return None


def _remainders(figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    """Check "tiếp nhận A, giải quyết B, còn lại C", and files received, settled and still open."""
    for place, rest in enumerate(figures):
        if not rest.alone or rest.way or is_share(rest.token) or rest.in_brackets:
            continue
        if not _may_be_rest(rest):
            continue
        earlier = [one for one in before(figures, place) if not one.in_brackets and one.alone]
        earlier = [one for one in earlier if one.is_total == earlier[-1].is_total]
        if len(earlier) < FEWEST or told(rest, *earlier[-2:]):
            continue
        whole, done = earlier[-2:]
        if not whole.token.unit == done.token.unit == rest.token.unit or done.way or whole.way:
            continue
        if _passes(whole, rest) and _is_rest(whole, done, rest):
            yield from _remainder(whole, done, rest, figures, units)


def _passes(whole: Figure, rest: Figure) -> bool:
    """Say whether no sentence ends between the whole and what remains."""
    return not any(spot.opens_sentence for spot in rest.passage.spots[whole.place + 1 : rest.place + 1])


def _may_be_rest(rest: Figure) -> bool:
    """Say whether a figure calls itself what remains, or what is still open."""
    return _remains(rest) or _is_open(rest)


def _remains(rest: Figure) -> bool:
    return (rest.phrase[:1] == ("còn",) or rest.phrase[:2] == ("số", "còn")) and LOST.isdisjoint(rest.phrase)


def _is_open(rest: Figure) -> bool:
    behind = rest.behind[:5]
    return ("hạn" in behind and "trong" in behind) or not OPEN.isdisjoint((*behind[:2], *rest.phrase[:2]))


def _is_rest(whole: Figure, done: Figure, rest: Figure) -> bool:
    """Say whether three figures are a whole, what is done of it and what remains; files are known by their verbs."""
    received = any(pair in pairwise(whole.before) for pair in RECEIVED)
    return _remains(rest) or (received and SETTLED in pairwise(done.before))


def _remainder(whole: Figure, done: Figure, rest: Figure, figures: Sequence[Figure], units: Units) -> Iterator[Fault]:
    total, part, left = (stated(one, units) for one in (whole, done, rest))
    if adds_up(total, (part, left)) is not Fit.BROKEN:
        return
    right = amount_text(total.value - part.value, rest)
    message = f"“{rest.mention.text}” không phải là số còn lại: {whole.mention.text} − {done.mention.text} = {right}."
    asides = [one for one in figures[whole.place : rest.place] if one.in_brackets and one.token.unit == rest.token.unit]
    if len(asides) == FEWEST and adds_up(stated(asides[0], units), (stated(asides[1], units), left)) is not Fit.BROKEN:
        message += f" Số này chỉ khớp với số trong ngoặc: {asides[0].mention.text} − {asides[1].mention.text}."
    yield fault(
        "remainder",
        Severity.WARNING,
        rest,
        message,
        "kiểm tra lại ba số, ghi rõ số kỳ trước chuyển sang nếu có.",
        right,
    )
