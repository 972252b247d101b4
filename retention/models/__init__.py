"""How long records are kept, and what keeps them longer."""

from retention.models.holds import HoldKind, LegalHold

__all__ = ["HoldKind", "LegalHold"]
