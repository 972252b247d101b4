"""How long records are kept, what keeps them longer, what is due, and what was disposed of."""

from retention.models.due import DueRecord
from retention.models.holds import HoldKind, LegalHold
from retention.models.log import DisposalLog, FileToRemove
from retention.models.rules import RetentionRule

__all__ = ["DisposalLog", "DueRecord", "FileToRemove", "HoldKind", "LegalHold", "RetentionRule"]
