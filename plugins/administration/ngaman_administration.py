"""Citizen reception, legal education, mediation and one-stop files for ngaman-core."""

from collections.abc import Iterable

from ngaman_core import Domain, hookimpl


@hookimpl
def ngaman_domains() -> Iterable[Domain]:
    """Yield the one domain of this plugin."""
    yield Domain(
        key="administration",
        title="Tiếp dân, tư pháp, cải cách hành chính",
        chapter="administration",
        indicators=[],
    )
