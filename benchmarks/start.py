"""What a start costs: imports, the catalog, the first of everything, whole programs; in processes of their own."""

from collections.abc import Iterator

from benchmarks.fresh import ROOT, Step, commands_compared, steps_compared
from benchmarks.turns import Row

TURNS, RUNS = 5, 3

# What the house cannot do without.
FLOOR = Step("import attrs, pluggy, babel.numbers", "import attrs, pluggy, babel.numbers")
CATALOG = Step("declare.catalog(), all domains", "from ngaman_core import declare; declare.catalog()")
LOADED = "from decimal import Decimal\nfrom ngaman_core import Month, Target, flow, progress, quantity"
PROGRESS = """livestock = flow("livestock", "đàn gia súc", "con", better="higher")
done = progress(livestock, Month("2023-11"), total=57474, target=Target(52500, "resolution"))
done.rate, done.verdict"""
PINT = """import pint
registry = pint.UnitRegistry()
registry.Quantity(1.5, "hectare").to("meter ** 2")"""
BABEL = """from decimal import Decimal
from babel.numbers import format_decimal
format_decimal(Decimal("22338.49"), locale="vi")"""

STEPS = [
    (Step("import ngaman_core", "import ngaman_core"), FLOOR, None, None),
    (CATALOG, FLOOR, 1.5, None),
    (Step("import what progress needs", LOADED), FLOOR, None, None),
    (Step("first progress, rate and verdict", PROGRESS, LOADED), FLOOR, None, 10),
    (
        Step("first conversion: 1,5 ha to m²", "quantity('1,5 ha').to('m²')", LOADED),
        Step("pint: import, registry, one conversion", PINT),
        1,
        None,
    ),
    (
        Step(
            "first number written",
            'number.to_text(Decimal("22338.49"))',
            f"{LOADED}; from ngaman_core.vi import number",
        ),
        Step("babel: import, one number", BABEL),
        1,
        None,
    ),
]

# Each script with the libraries that it cannot do without.
SCRIPTS = {
    "import_it.py": "import pint; pint.UnitRegistry()",
    "section.py": "import pandas, babel.numbers",
    "whole_report.py": "import attrs, pluggy, babel.numbers",
}


def rows() -> Iterator[Row]:
    """Yield a row for each step, then one for each script in examples/."""
    for ours, theirs, goal, most in STEPS:
        yield steps_compared(ours, theirs, TURNS, goal=goal, most=most)
    for script, needed in SCRIPTS.items():
        own = (f"examples/{script} (at most 1000 ms)", [ROOT / "examples" / script])
        yield commands_compared(own, (needed, ["-c", needed]), RUNS)
