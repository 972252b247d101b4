"""When each child was last seen, and the one rule that says which children were not seen for too long."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db.models import DateField, F, Max, OuterRef, Subquery
from django.db.models.functions import Greatest, TruncDate

from cases.models import CaseNotePerson
from earlyhelp.common.dates import days_between
from people.models import FamilyMember


@dataclass(frozen=True)
class Unseen:
    """A child not seen for too long.

    :ivar case_pk: the case in which nobody saw them.
    :ivar days: days since they were last seen, or since help for them began if nobody saw them since.
    :ivar was_seen: they were seen since help for them began.
    """

    case_pk: int
    name: str
    days: int
    was_seen: bool


def children_unseen(cases, today):
    """Return the children not seen in a contact of their case for over ``settings.CONTACT_GAP_DAYS`` days.

    The days are counted from when the child was last seen, when the case opened or when they joined the
    family, whichever is latest. A child not yet born is left out, and so is one who has died. The rows say
    ``case_pk``, ``seen_on`` (None for a child never seen) and ``since``.

    :param cases: cases, as a list or a query.
    """
    contacts = CaseNotePerson.objects.seen_in_contact().filter(
        member=OuterRef("pk"), note__case=OuterRef("case_pk")
    )
    last = contacts.order_by().values("member").annotate(last=Max(TruncDate("note__happened_at")))
    began = Greatest("family__cases__opened_on", "joined_on")
    return (
        FamilyMember.objects.current()
        .children()
        .born_and_alive()
        .filter(family__cases__in=cases)
        .annotate(case_pk=F("family__cases"), began=began)
        .annotate(seen_on=Subquery(last.values("last"), output_field=DateField()))
        .annotate(since=Greatest("seen_on", "began"))
        .filter(since__lt=today - timedelta(days=settings.CONTACT_GAP_DAYS))
    )


def unseen(cases, today):
    """Return :class:`Unseen` for each child of the cases who was not seen for too long, longest first."""
    rows = children_unseen(cases, today).select_related("person").order_by("since", "number")
    return [_told(row, today) for row in rows]


def _told(row, today):
    return Unseen(
        case_pk=row.case_pk,
        name=row.person.short_name,
        days=days_between(row.since, today),
        was_seen=row.seen_on is not None and row.seen_on >= row.began,
    )


def began_of(case, member, seen_on: date | None):
    """Return from when days without a contact are counted: see :func:`children_unseen`."""
    return max(day for day in (seen_on, case.opened_on, member.joined_on) if day)
