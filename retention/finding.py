"""What is due: worked out in SQL from the rules, for families and for requests for help.

Somebody born on 29 February is a year older on 1 March of a common year (see :func:`dates.age_in_years`), and
whoever's case closed on that day is counted in the same way. A child whose birthday nobody knows is taken to
have been born when they were expected, or else on the day they joined the family: no child can be younger.
"""

from django.db.models import DateField, Exists, F, Func, Max, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Greatest, TruncDate

from cases.enums import CaseStatus, HelpRequestStatus
from cases.models import Case, HelpRequest, HelpRequestPerson
from earlyhelp.common.dates import LONDON
from people.enums import FamilyRole
from people.models import Family, FamilyMember
from retention.enums import RecordKind
from retention.models import LegalHold


class YearsAfter(Func):
    """The day so many years after a day; after a 29 February 1 March, where the year has no such day."""

    output_field = DateField()

    def __init__(self, day, years):
        super().__init__(day)
        self.years = int(years)

    def as_sql(self, compiler, connection, **extra):
        sql, params = compiler.compile(self.get_source_expressions()[0])
        later = f"({sql} + make_interval(years => {self.years}))"
        moved = f"(extract(day FROM {later}) <> extract(day FROM {sql}))::int"
        return f"({later}::date + {moved})", (*params,) * 3


def due(rule, *, day):
    """Return the records that a rule says are due on a day, whether something holds them or not.

    Each has ``ended_on``, ``youngest_on`` and ``due_on``.

    :param rule: with ``kind``, ``years`` and ``child_age``.
    """
    find = {RecordKind.FAMILY: _families, RecordKind.REQUEST: _requests}[RecordKind(rule.kind)]
    return find(rule).filter(due_on__lte=day)


def free(rows, rule, *, day):
    """Leave out the records that a hold in force keeps."""
    holds = LegalHold.objects.in_force(day)
    on = holds.on_family if rule.kind == RecordKind.FAMILY else holds.on_request
    return rows.exclude(Exists(on(OuterRef("pk"))))


def _families(rule):
    """Families whose every case is closed and about whom no request for help waits."""
    cases = Case.objects.filter(family=OuterRef("pk"))
    children = FamilyMember.objects.filter(family=OuterRef("pk"), role=FamilyRole.CHILD)
    born = Coalesce("person__date_of_birth", "person__due_date", "joined_on")
    ended = {"ended_on": _latest(cases, "family", Max("closed_on"))}
    ended |= {"youngest_on": _latest(children, "family", Max(born))}
    people = FamilyMember.objects.filter(family=OuterRef(OuterRef("pk"))).values("person")
    asked = HelpRequestPerson.objects.filter(person__in=people)
    waits = asked.exclude(request__status=HelpRequestStatus.DECIDED)
    found = Family.objects.annotate(**ended).filter(
        ~Exists(cases.filter(status=CaseStatus.OPEN)), ~Exists(waits), ended_on__isnull=False
    )
    days = [YearsAfter(F("ended_on"), rule.years)]
    if rule.child_age:
        days.append(YearsAfter(F("youngest_on"), rule.child_age))
    return found.annotate(due_on=Greatest(*days) if len(days) > 1 else days[0])


def _requests(rule):
    """Requests that were decided and led to no case. One that repeats another goes with that one."""
    again = HelpRequest.objects.filter(same_as=OuterRef("pk"))
    decided = TruncDate("decided_at", tzinfo=LONDON)
    found = HelpRequest.objects.filter(
        Q(status=HelpRequestStatus.DECIDED, case__isnull=True, same_as__isnull=True)
    ).annotate(
        ended_on=Greatest(decided, _latest(again, "same_as", Max(decided))),
        youngest_on=Value(None, output_field=DateField()),
    )
    return found.annotate(due_on=YearsAfter(F("ended_on"), rule.years))


def _latest(rows, by, latest):
    """A subquery: the latest of the rows that belong to one outer row."""
    return Subquery(rows.order_by().values(by).annotate(found=latest).values("found"), DateField())
