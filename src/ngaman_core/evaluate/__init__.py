"""Progress against targets: arithmetic only, exact, and every number knows what it rests on."""

from ngaman_core.evaluate.assessment import Assessment, assessment

__all__ = ["Assessment", "assessment"]
