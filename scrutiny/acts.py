"""What was done on one day, read from the audit trail in few statements."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Count, Max, Min

from accounts.enums import ACTIONS_OF, AuditAct, AuditAction
from accounts.models import AuditEvent

LOOKS = frozenset({AuditAction.VIEWED}) | ACTIONS_OF[AuditAct.TOOK]
"""Acts by which somebody learns what a record says."""
ABOUT_ACCESS = ("emergency access", "request for access")
"""Changes that somebody makes to reach a case, and that are no work with the family."""


@dataclass(frozen=True)
class Acts:
    """Several acts of one person, of one kind of unusual access.

    :ivar cases: how many cases they were about; 0 where that says nothing.
    """

    email: str
    name: str
    agency: str
    count: int
    first: object
    last: object
    case: str = ""
    role: str = ""
    cases: int = 0


@dataclass(frozen=True)
class Day:
    """A day in London, with what the rules need of it, each asked for once.

    :ivar date: the day.
    """

    date: date
    kept: dict = field(default_factory=dict)

    @cached_property
    def events(self):
        """Every event of somebody with an account."""
        return AuditEvent.objects.between(self.date, self.date).exclude(actor_email="").order_by()

    @cached_property
    def looks(self):
        """Looks at records: of each person at each case, for each agency and role."""
        seen = self.events.filter(action__in=LOOKS).exclude(case_reference="")
        return summed(seen, "case_reference", "role")

    @cached_property
    def references(self):
        """References of the cases that somebody looked at."""
        return {acts.case for acts in self.looks}

    def wrote_lately(self, days):
        """(e-mail address, reference) of who changed something in which of these cases, of late."""
        since = self.date - timedelta(days=days)
        changes = AuditEvent.objects.between(since, self.date).filter(
            action__in=ACTIONS_OF[AuditAct.CHANGED], case_reference__in=self.references
        )
        changes = changes.exclude(what__in=ABOUT_ACCESS)
        return set(changes.order_by().values_list("actor_email", "case_reference").distinct())


def summed(events, *by):
    """Return :class:`Acts` of each person and agency, and of each of what else is named.

    Who acted under several names on a day is named by the last in the alphabet.
    """
    grouped = events.values("actor_email", "agency_name", *by).annotate(
        named=Max("actor_name"),
        n=Count("pk"),
        first=Min("happened_at"),
        last=Max("happened_at"),
        cases=Count("case_reference", distinct=True),
    )
    return [
        Acts(
            email=row["actor_email"],
            name=row["named"],
            agency=row["agency_name"],
            count=row["n"],
            first=row["first"],
            last=row["last"],
            case=row.get("case_reference", ""),
            role=row.get("role", ""),
            cases=row["cases"],
        )
        for row in grouped
    ]
