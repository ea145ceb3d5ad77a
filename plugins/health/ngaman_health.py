"""Medical visits, outbreaks and vaccination for ngaman-core."""

from collections.abc import Iterable

from ngaman_core import Domain, hookimpl


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="health",
        title="Y tế",
        chapter="society",
        indicators=[],
    )
