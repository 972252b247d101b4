"""What one of the family says of the plan."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Word:
    """What one of the family says of the plan, and when they were given their copy.

    :ivar agrees: True, False, or None for not asked yet.
    """

    agrees: bool | None = None
    agreed_on: date | None = None
    agreed_how: str = ""
    comment: str = ""
    copy_given_on: date | None = None
