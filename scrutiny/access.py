"""The gate to unusual access and to reports of who looked: information governance, and nobody's own."""

from django.db.models import Count, Max, Q
from django.http import Http404
from django.utils import timezone

from accounts import audit
from accounts.enums import ACTIONS_OF, AuditAct, AuditAction
from accounts.models import AuditEvent, User
from accounts.page_access import with_right
from accounts.permissions import Permission
from cases.models import Case, ConflictPerson
from people.finding import find_each_exactly
from people.models import FamilyMember, Person
from people.search import Description
from scrutiny.acts import LOOKS
from scrutiny.models import UnusualAccess

with_governance = with_right(Permission.AUDIT_VIEW)
"""Let only who reads the record of access open a page."""


def unusual_for(user):
    """All unusual access that the user may decide about."""
    return UnusualAccess.objects.shown_to(user)


def unusual_of(user, key):
    """One of them with what was decided. Raises Http404 where there is none that the user may see."""
    found = unusual_for(user).prefetch_related("triages__decided_by").filter(key=key).first()
    if found is None:
        raise Http404("No unusual access with this key.")
    return found


def events_behind(unusual, *, user):
    """The person's events of that day that it was found in, as far as they are about the case where it is.

    Only those that the user may see.
    """
    events = AuditEvent.objects.shown_to(user).between(unusual.day, unusual.day)
    events = events.filter(actor_email=unusual.actor_email)
    return events.filter(case_reference=unusual.case_reference) if unusual.case_reference else events


def people_called(*, user, values):
    """Primary keys of the people whom a name and a day of birth fit exactly. The search is written down.

    Nobody is found of whose record a conflict of interest keeps the user out.
    """
    kept_from = Person.objects.filter(pk__in=ConflictPerson.objects.people_kept_from(user.pk))
    (found,) = find_each_exactly([Description(**values)], besides=kept_from)
    audit.record(
        by=user,
        now=timezone.now(),
        action=AuditAction.SEARCHED,
        what="person, to see who looked",
        detail={"found": len(found)},
    )
    return [person.pk for person in found]


def looks_at_people(people, *, user, first=None, last=None):
    """Events about any case of a family that these people are or were in, and on which of them they are.

    A conflict that was declared since they were looked for keeps its cases from the user here too.

    :returns: (events, numbers): the events, and the people's numbers within the family of each case.
    """
    members = FamilyMember.objects.filter(person__in=people).order_by()
    cases = Case.objects.filter(family__in=members.values("family")).order_by()
    cases = cases.exclude(pk__in=Case.objects.kept_from(user).values("pk"))
    numbers = members.filter(family__cases__in=cases).values_list("family__cases__reference", "number")
    events = AuditEvent.objects.shown_to(user).between(first, last)
    events = events.filter(case_reference__in=cases.values("reference"))
    return events, set(numbers)


def who_looked(events):
    """Of each person and agency that did something: how many looks, changes and refusals, and the last."""
    grouped = events.exclude(actor_email="").order_by().values("actor_email", "agency_name")
    return list(
        grouped.annotate(
            name=Max("actor_name"),
            looks=Count("pk", filter=Q(action__in=LOOKS)),
            changes=Count("pk", filter=Q(action__in=ACTIONS_OF[AuditAct.CHANGED])),
            refusals=Count("pk", filter=Q(action=AuditAction.REFUSED)),
            last=Max("happened_at"),
        ).order_by("-last", "actor_email", "agency_name")
    )


MOST_STAFF = 100
"""So many people are in the report of what each did; more means that the filters should say more."""


def what_each_did(*, user, who="", first=None, last=None):
    """Of each person: how many cases they looked at, and their looks, changes, files, searches and refusals.

    The most cases first, and one more row than is shown where there are more. What the user may not see is
    not counted.

    :param who: words of a name or an e-mail address.
    """
    events = AuditEvent.objects.shown_to(user).between(first, last).exclude(actor_email="")
    if who:
        named = User.objects.named_like(who).values_list("email", flat=True)
        events = events.by_one_of([*named, who.strip().lower()])
    looked = Q(action__in=LOOKS) & ~Q(case_reference="")
    found = (
        events.order_by()
        .values("actor_email")
        .annotate(
            name=Max("actor_name"),
            cases=Count("case_reference", filter=looked, distinct=True),
            looks=Count("pk", filter=looked),
            changes=Count("pk", filter=Q(action__in=ACTIONS_OF[AuditAct.CHANGED])),
            files=Count("pk", filter=Q(action__in=ACTIONS_OF[AuditAct.TOOK])),
            searches=Count("pk", filter=Q(action=AuditAction.SEARCHED)),
            refusals=Count("pk", filter=Q(action=AuditAction.REFUSED)),
            last=Max("happened_at"),
        )
    )
    return list(found.order_by("-cases", "-looks", "actor_email")[: MOST_STAFF + 1])
