"""What a closing tells besides the summary's own fields, as the forms give it and the service keeps it."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Words:
    """What changed for one of the family, and what they say of closing or why that is not known."""

    difference: str = ""
    view: str = ""
    no_view_reason: str = ""

    @property
    def is_empty(self):
        return not (self.difference or self.view or self.no_view_reason)


@dataclass(frozen=True)
class Signposting:
    service: str
    on: date
    family_agreed: bool


@dataclass(frozen=True)
class Told:
    """An agency that was told: ``agency`` is its record, where it has one."""

    name: str
    on: date
    agency: object = None


@dataclass(frozen=True)
class Telling:
    """Member to :class:`Words`, and lists of :class:`Signposting` and :class:`Told`."""

    words: dict = field(default_factory=dict)
    signposts: list = field(default_factory=list)
    agencies: list = field(default_factory=list)


@dataclass(frozen=True)
class Ending:
    """What was considered where help ends without a positive outcome.

    :ivar attempts: (day, what was tried and what came of it).
    """

    risk: str
    step_up: str
    attempts: list = field(default_factory=list)
    no_attempts_reason: str = ""


@dataclass(frozen=True)
class Decision:
    """A manager's word that a case may close, and the day on which somebody looks again."""

    by: object
    words: str = ""
    follow_up_on: date | None = None
