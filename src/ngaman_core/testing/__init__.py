"""Testing: what a plugin's author holds a domain against. `contract(DOMAIN)` is the one call that checks everything.

Nothing is loaded before it is asked for; what draws books needs hypothesis, which the extra `testing` brings.
"""

from typing import TYPE_CHECKING

from ngaman_core.later import later

if TYPE_CHECKING:
    from ngaman_core.testing.breach import Breach, BrokenContract
    from ngaman_core.testing.checks import breaches, contract
    from ngaman_core.testing.drawn import amounts, books
    from ngaman_core.testing.table import month, said

__all__ = ["Breach", "BrokenContract", "amounts", "books", "breaches", "contract", "month", "said"]

__getattr__ = later(
    __name__,
    {
        **dict.fromkeys(("Breach", "BrokenContract"), "ngaman_core.testing.breach"),
        **dict.fromkeys(("breaches", "contract"), "ngaman_core.testing.checks"),
        **dict.fromkeys(("amounts", "books"), "ngaman_core.testing.drawn"),
        **dict.fromkeys(("month", "said"), "ngaman_core.testing.table"),
    },
)
