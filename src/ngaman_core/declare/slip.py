"""A slip of the pen: one letter too many, too few, wrong, or in its neighbour's place."""

from collections.abc import Callable, Iterable

LONGEST = 60


def slips_of(names: Iterable[str]) -> Callable[[str], bool]:
    """Return what says whether a name is one of these, or one slip of the pen away from it.

    >>> slipped = slips_of(["herd", "rice.area"])
    >>> [name for name in ("herd", "hred", "herds", "rice.aria", "hay") if slipped(name)]
    ['herd', 'hred', 'herds', 'rice.aria']
    """
    known = frozenset(short for name in names for short in _shortened(name))
    return lambda name: not known.isdisjoint(_shortened(name.lower()))


def _shortened(name: str) -> set[str]:
    """Return a name, and what is left of it without one letter: of two names a slip apart something is the same."""
    if len(name) > LONGEST:
        return {name}
    return {name, *(name[:place] + name[place + 1 :] for place in range(len(name)))}
