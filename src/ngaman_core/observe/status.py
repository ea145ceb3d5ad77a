"""How settled a figure is."""

from enum import StrEnum


class Status(StrEnum):
    """An estimate of a period not yet over, a provisional figure, or the final one."""

    ESTIMATED = "estimated"
    PROVISIONAL = "provisional"
    FINAL = "final"
