"""Who has no Webstar where one is wanted: a start in an open case, an end in a case that is closing."""

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef

from accounts.permissions import Permission, can
from cases.models import Case
from people.models import FamilyMember
from webstar.enums import ReadingKind
from webstar.models import WebstarReading


@dataclass(frozen=True)
class WithoutReading:
    """Somebody of a family in an open case, without a complete reading of a kind."""

    member: FamilyMember
    case: Case


def cases_looked_at(user):
    """The open cases of whoever has a team's list; of others those that they lead."""
    reached = Case.objects.visible_to(user)
    return reached.open() if can(user, Permission.CASE_LIST_TEAM) else reached.led_for_now(user)


def _without(cases, kind):
    """Members now, born and alive, of these open cases who have no complete reading of the kind.

    Everything is asked of one of these cases, ``case_pk``: a reading at another time that the family had
    help does not count.
    """
    complete = WebstarReading.objects.complete().filter(
        member=OuterRef("pk"), case=OuterRef("case_pk"), kind=kind
    )
    members = FamilyMember.objects.current().born_and_alive()
    each = members.annotate(case_pk=F("family__cases"), opened_on=F("family__cases__opened_on"))
    return each.filter(case_pk__in=cases.values("pk")).filter(~Exists(complete))


def without_start(cases):
    return _without(cases, ReadingKind.START)


def without_end(cases):
    """Those of cases whose closing has begun."""
    return _without(cases.filter(closure_draft__isnull=False), ReadingKind.CLOSING)


def listed(members, most):
    """Return so many of them at most with their cases, those of the oldest case first."""
    found = list(members.with_person().order_by("opened_on", "case_pk", "number")[:most])
    cases = Case.objects.select_related("family").in_bulk({member.case_pk for member in found})
    return [WithoutReading(member, cases[member.case_pk]) for member in found]
