"""Batch: many packs at once. Folders go in; each report is written into one folder, and a `Summary` says how it went.

One pack that fails costs no other its report. What is finished is recorded beside the reports, so that the next call
builds only the rest; and what is built is the same, whether by this process, by others or by a Dask cluster.
"""

from typing import TYPE_CHECKING

from ngaman_core.later import later

if TYPE_CHECKING:
    from ngaman_core.batch.many import packs, reports
    from ngaman_core.batch.outcome import Outcome, State, Summary

__all__ = ["Outcome", "State", "Summary", "packs", "reports"]

__getattr__ = later(
    __name__,
    {
        **dict.fromkeys(("packs", "reports"), "ngaman_core.batch.many"),
        **dict.fromkeys(("Outcome", "State", "Summary"), "ngaman_core.batch.outcome"),
    },
)
