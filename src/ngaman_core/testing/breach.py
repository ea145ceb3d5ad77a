"""A breach of the contract: which rule, where it stands, what was seen, and how to mend it."""

from collections.abc import Sequence

from attrs import frozen

from ngaman_core.finding import Place

# What each rule asks, and what to do where it is broken; docs/how-to/testing-a-domain.md explains them.
CURES = {
    "declaration": "mend the declaration",
    "dead-line": "change or remove the line: nobody will ever read it",
    "misread": "change the words around the figure, until the text reads back as it was said",
    "extended-unit": "put other words behind the figure: these make another unit of its own",
    "typed-number": "make the number a figure: a slot of a line, or Figure.counting in a teller",
    "polarity": "let {key:change}, {key:gap} or a verdict choose the word",
    "crash": "let the teller return None where assessment.fact(...) is a hole",
    "hole": "put what may be missing into [...], its comma and its words among it",
    "unstable": "say things in the order of a list or tuple, and keep nothing between two calls",
    "hidden-failure": "say the line as it is: Speaker leaves out what is absent, and shows what cannot be computed",
    "deaf": "tell the figure, or leave the indicator out",
    "untold": "let a Speaker say the line, so that the sentence holds the facts it tells",
}


@frozen
class Breach:
    """One breach: its rule, the file and line of what breaks it, what was seen."""

    rule: str
    place: Place
    seen: str

    def __str__(self) -> str:
        where = f"{self.place.file}:{self.place.row}: " if self.place else ""
        return f"{where}[{self.rule}] {self.seen}\n    {CURES[self.rule]}"


class BrokenContract(AssertionError):
    """A domain that does not hold what every domain must hold; `breaches` are all that were found."""

    def __init__(self, name: str, breaches: Sequence[Breach]) -> None:
        self.breaches = tuple(breaches)
        super().__init__("\n".join([f"domain {name!r} breaks the contract:", *map(str, breaches)]))
