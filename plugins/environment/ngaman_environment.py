"""Land files, site clearance, lighting and building permits for ngaman-core."""

from collections.abc import Iterable

from ngaman_core import Domain, hookimpl


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="environment",
        title="Tài nguyên, môi trường, đô thị",
        chapter="economy",
        indicators=[],
    )
