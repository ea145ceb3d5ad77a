"""What figures are counted and measured in. The only door to pint, which opens at the first conversion that needs it.

Knowing the names of the units needs no pint, and no fractions: every start of the program pays for that, and few
starts convert anything.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, cached_property
from os.path import dirname, join
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import normalize

from attrs import field, frozen

from ngaman_core.errors import DataError, DeclarationError

if TYPE_CHECKING:
    from fractions import Fraction

    import pint

_EQUALS = re.compile(r"([0-9]+(?:\.[0-9]+)?)?(.*)", re.DOTALL)
_NAME = re.compile(r"[^0-9\[/×|=][^/×|=]*")

# What a unit comes down to: how many of which base units, each with its power.
Root: TypeAlias = "tuple[Fraction, frozenset[tuple[str, Fraction]]]"


class UnitMismatch(DataError):
    """Two units that count or measure different things met where only like and like can."""


def _spellings(also: Iterable[str]) -> tuple[str, ...]:
    """Keep a single spelling whole: a bare string would be taken apart into letters."""
    return (also,) if isinstance(also, str) else tuple(also)


@frozen
class Unit:
    """A unit as its author declares it: the printed name, what one of it equals, and other spellings.

    >>> Unit("thúng")                          # equals nothing: a count noun, it counts thúng and nothing else
    Unit(name='thúng', equals='', also=())
    >>> Unit("giạ", "20 kg", also="dạ")        # a measure, made of known units
    Unit(name='giạ', equals='20 kg', also=('dạ',))
    """

    name: str
    equals: str = ""
    also: tuple[str, ...] = field(default=(), converter=_spellings)

    def __str__(self) -> str:
        return f"{self.name} = {self.equals}" if self.equals else self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return its names as they are looked up, each once."""
        return tuple(dict.fromkeys(map(_folded, (self.name, *self.also))))

    @property
    def base(self) -> bool:
        """Tell whether it has a dimension of its own: a count noun, or a measure that opens one in brackets."""
        return not self.equals or self.equals.startswith("[")

    @property
    def product(self) -> tuple[str, list[str]]:
        """Return the number, then the units it equals with "×" or "/" between them."""
        number, units = _EQUALS.fullmatch(self.equals.strip()).groups()  # type: ignore[union-attr]  # it matches any text
        return number or "1", [term.strip() for term in re.split("([×/])", units)] if units else []


@frozen(eq=False)
class Units:
    """Every unit that is known. It never changes: `adding` returns a larger one.

    >>> units = Units.house().adding([Unit("giạ", "20 kg")])
    >>> units.canonical("tỉ đồng"), units.factor("tấn", "giạ")
    ('tỷ đồng', Fraction(50, 1))
    """

    units: tuple[Unit, ...] = ()
    _known: dict[str, Unit] = field(init=False, factory=dict, repr=False)
    _money: dict[str, Decimal] = field(init=False, factory=dict, repr=False)
    _roots: dict[str, Root] = field(init=False, factory=dict, repr=False)

    def __attrs_post_init__(self) -> None:
        mistakes = [mistake for unit in self.units for mistake in self._take(unit)]
        if mistakes:
            raise DeclarationError("\n".join(mistakes))

    @classmethod
    @cache
    def house(cls) -> "Units":
        """Return the units of units.txt, which every domain may use."""
        with open(join(dirname(__file__), "units.txt"), encoding="utf-8") as file:
            lines = file.read().splitlines()
        return cls(tuple(_unit(line) for line in lines if line and not line.startswith("#")))

    def adding(self, units: Iterable[Unit]) -> "Units":
        """Return these units and more; two domains may declare the same unit, but not two units by one name."""
        fresh = dict.fromkeys(unit for unit in units if unit not in self.units)
        return Units((*self.units, *fresh)) if fresh else self

    def canonical(self, spelling: str) -> str:
        """Return the one name of a unit, or of units joined by "/", however it is spelled."""
        unit = self._known.get(spelling)
        return unit.name if unit else "/".join(self._named(part) for part in spelling.split("/"))

    def known(self, spelling: str) -> bool:
        """Tell whether this names a unit, or units joined by "/"."""
        return all(self._found(part) for part in spelling.split("/"))

    def counted(self, spelling: str) -> bool:
        """Tell whether this is a count noun, whose numbers are whole and printed with two digits at least."""
        unit = self._found(spelling)
        return unit is not None and not unit.equals

    def money(self, spelling: str) -> Decimal | None:
        """Return how many đồng one of it is, or None where it is not money."""
        unit = self._found(spelling)
        return self._money.get(unit.name) if unit else None

    def spellings(self) -> Mapping[str, str]:
        """Return every spelling with the name it stands for."""
        return MappingProxyType({text: unit.name for unit in self.units for text in (unit.name, *unit.also)})

    def nearest(self, spelling: str) -> str:
        """Return the name of the unit most like an unknown spelling, or nothing where none is near."""
        from difflib import get_close_matches

        near = get_close_matches(_folded(spelling), self._known, n=1)
        return self._known[near[0]].name if near else ""

    def factor(self, source: str, target: str) -> "Fraction":
        """Return how many of the target one of the source is, exactly; unlike units raise `UnitMismatch`."""
        from fractions import Fraction

        source, target = self.canonical(source), self.canonical(target)
        if source == target:
            return Fraction(1)
        (have, what), (want, other) = self.root(source), self.root(target)
        if what != other:
            raise UnitMismatch(self._mismatch(source, target))
        return have / want

    def root(self, spelling: str) -> Root:
        """Return what one of a unit comes down to; units of one kind come down to the same base units."""
        name = self.canonical(spelling)
        if name not in self._roots:
            self._roots[name] = self._known_root(name) or self._converted_root(name)
        return self._roots[name]

    def product_root(self, spellings: Iterable[str]) -> Root:
        """Return what one of a product of units comes down to, money counted in đồng."""
        from collections import defaultdict
        from fractions import Fraction

        size, powers = Fraction(1), defaultdict[str, Fraction](Fraction)
        for spelling in spellings:
            own, kinds = (Fraction(1), {("đồng", Fraction(1))}) if self.money(spelling) else self.root(spelling)
            size *= own
            for name, power in kinds:
                powers[name] += power
        return size, frozenset((name, power) for name, power in powers.items() if power)

    def __reduce__(self) -> tuple[type["Units"], tuple[tuple[Unit, ...]]]:
        """Pickle the declarations alone: where a registry is needed, it is built anew."""
        return Units, (self.units,)

    def _found(self, spelling: str) -> Unit | None:
        """Return a unit by any spelling; most are written in the very letters by which they are looked up."""
        return self._known.get(spelling) or self._known.get(_folded(spelling))

    def _named(self, spelling: str) -> str:
        unit = self._found(spelling)
        if unit is None:
            near = self.nearest(spelling)
            hint = f"did you mean {near!r}?" if near else "a domain declares its own with units=[Unit(...)]"
            raise DeclarationError(f"unknown unit {spelling.strip()!r}; {hint}")
        return unit.name

    def _take(self, unit: Unit) -> Iterator[str]:
        """Enter a unit under all its spellings and say what is wrong with it."""
        if not _NAME.fullmatch(unit.name):
            yield f"unit {unit.name!r}: a name starts with a letter and holds none of / × | ="
        if not unit.base:
            yield from self._take_product(unit)
        for spelling in unit.spellings:
            other = self._known.setdefault(spelling, unit)
            if other is not unit:
                yield f"units '{other}' and '{unit}' are both spelled {spelling!r}; rename one"
        if unit.equals == "[tiền]":
            self._money[unit.name] = Decimal(1)

    def _take_product(self, unit: Unit) -> Iterator[str]:
        """Check what a unit equals, and note how many đồng it is if it is money."""
        number, terms = unit.product
        for term in terms[::2]:
            if _folded(term) not in self._known:
                near = self.nearest(term)
                hint = f"did you mean {near!r}?" if near else "declare it first"
                yield f"unit '{unit}': {term!r} is no unit known here; {hint}"
        if not Decimal(number):
            yield f"unit '{unit}': nothing can be measured in a unit of size 0"
        if len(terms) == 1 and (worth := self.money(terms[0])):
            self._money[unit.name] = Decimal(number) * worth

    def _known_root(self, name: str) -> "Root | None":
        """Return the root of a base unit or of money, for which nobody needs to be asked."""
        from fractions import Fraction

        if (worth := self.money(name)) is not None:
            return Fraction(worth), frozenset({("đồng", Fraction(1))})
        unit = self._known.get(_folded(name))
        return (Fraction(1), frozenset({(name, Fraction(1))})) if unit and unit.base else None

    def _converted_root(self, name: str) -> Root:
        """Ask pint for the root of a unit made of others."""
        from fractions import Fraction

        aliases = self._aliases
        expression = "/".join(aliases[part] for part in name.split("/"))
        found = self._registry.Quantity(Fraction(1), self._registry.Unit(expression)).to_root_units()
        names = {alias: name for name, alias in aliases.items()}
        powers = ((names[alias], power) for alias, power in found.unit_items())
        return found.magnitude, frozenset(powers)  # type: ignore[arg-type]  # pint cannot say that it counts in fractions

    @cached_property
    def _aliases(self) -> dict[str, str]:
        """Return the names by which pint knows the units: it reads Python identifiers, not "vụ, việc" or "m²"."""
        return {unit.name: f"u{place}" for place, unit in enumerate(self.units)}

    @cached_property
    def _registry(self) -> "pint.UnitRegistry[Fraction]":
        """Return a registry of these units alone, counting in fractions.

        Pint's own units would cost ten times the time to load, and bring names that officials use for other things.
        """
        from fractions import Fraction

        import pint

        registry: pint.UnitRegistry[Fraction] = pint.UnitRegistry(None, non_int_type=Fraction)
        registry.load_definitions([self._definition(unit) for unit in self.units])
        return registry

    def _definition(self, unit: Unit) -> str:
        """Return a unit in pint's language."""
        alias = self._aliases[unit.name]
        if unit.base:
            return f"{alias} = [{alias}]"
        number, terms = unit.product
        marks = {"×": "*", "/": "/"}
        product = "".join(marks.get(term) or self._aliases[self._named(term)] for term in terms)
        return f"{alias} = {number} * {product}" if product else f"{alias} = {number}"

    def _mismatch(self, one: str, other: str) -> str:
        """Say why two units do not go together, and what to do about it."""
        if self.counted(one) and self.counted(other):
            why = f"{one} và {other} đếm hai thứ khác nhau"
        elif {one, other} == {"%", "điểm %"}:
            why = "điểm % là chênh lệch giữa hai tỷ lệ, còn % là một tỷ lệ"
        else:
            why = f"{one} và {other} không đo cùng một đại lượng"
        return (
            f"Đơn vị không khớp: {why}, nên không cộng trừ, so sánh hay quy đổi cho nhau được."
            " Cách sửa: tách thành hai chỉ tiêu riêng, hoặc sửa lại đơn vị nếu ghi nhầm."
        )


def _unit(line: str) -> Unit:
    """Read a line of units.txt."""
    declared, *also = (text.strip() for text in line.split("|"))
    name, _, equals = declared.partition("=")
    return Unit(name.strip(), equals.strip(), tuple(also))


def _folded(spelling: str) -> str:
    """Return a spelling as it is looked up: composed letters, lower case, one space between words."""
    return " ".join(normalize("NFC", spelling).lower().replace(",", ", ").replace("%", " %").split())
