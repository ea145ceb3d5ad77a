"""Culture, festivals and the town's portal for ngaman-core."""

from collections.abc import Iterable

from ngaman_core import Domain, hookimpl


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="culture",
        title="Văn hóa, thông tin",
        chapter="society",
        indicators=[],
    )
