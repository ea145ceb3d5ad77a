"""Welfare, jobs, training, insurance and poverty programmes for ngaman-core."""

from collections.abc import Iterable

from ngaman_core import Domain, hookimpl


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="society",
        title="An sinh xã hội",
        chapter="society",
        indicators=[],
    )
