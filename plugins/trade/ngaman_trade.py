"""OCOP products, enterprises, household businesses and turnover for ngaman-core."""

from collections.abc import Iterable

from ngaman_core import Domain, hookimpl


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="trade",
        title="Công thương, đầu tư",
        chapter="economy",
        indicators=[],
    )
