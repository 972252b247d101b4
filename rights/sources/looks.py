"""Who looked at the person's record: agencies and roles, how often, and from when until when."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min

from accounts.enums import ACTIONS_OF, AuditAct
from accounts.models import AuditEvent
from accounts.permissions import Role
from cases.models import Case
from earlyhelp.common.dates import date_long, london_day

LOOKED = ACTIONS_OF[AuditAct.LOOKED] | ACTIONS_OF[AuditAct.TOOK]


@dataclass(frozen=True)
class Looks:
    """How often people of one agency in one role looked at a case."""

    case: Case
    agency: str
    role: str
    count: int
    first: datetime
    last: datetime


class LooksSource:
    """A source of its own kind: it counts lines of the audit trail, and names agencies but no worker."""

    code = "looks"
    label = "Who looked at the record"

    def models(self):
        return ["accounts.AuditEvent"]

    def rows(self, subject):
        by_reference = {case.reference: case for case in subject.cases}
        looks = AuditEvent.objects.filter(case_reference__in=by_reference, action__in=sorted(LOOKED))
        columns = ("case_reference", "agency_name", "role")
        told = looks.order_by(*columns).values_list(*columns)
        counted = told.annotate(Count("pk"), Min("happened_at"), Max("happened_at"))
        return [
            Looks(
                by_reference[reference],
                agency or "The system itself",
                Role(role).label if role in Role.values else "",
                *numbers,
            )
            for reference, agency, role, *numbers in counted
        ]

    def case_of(self, row):
        return row.case

    def day_of(self, row):
        return london_day(row.last)

    def text_of(self, row):
        times = "once" if row.count == 1 else f"{row.count:,} times"
        looked = f"Looked: {times}, from {date_long(row.first)} until {date_long(row.last)}"
        return "\n".join([row.agency, *([f"Role: {row.role}"] if row.role else []), looked])

    def people_of(self, row):
        return set()

    def flags(self, subject, row):
        return []

    def terms(self, subject, row):
        return []

    def item(self, subject, row):
        return "", None


SOURCES = [LooksSource()]
