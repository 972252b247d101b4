"""Who decides what is withheld, what is, and from whom it can be."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils import timezone

from accounts.acting import acting_membership
from accounts.models import Agency, Membership
from accounts.permissions import Permission
from cases.access import events_of, may_write, record_refusal, with_case
from cases.models import THING_OF_PART, Case, Withholding
from cases.querysets.reach import who_reaches
from cases.querysets.withholding import leads_or_oversees, memberships_that_decide, own_agencies
from cases.withholding import show_without, withheld_from_agency
from earlyhelp.common.numbers import join_and


def may_withhold(user, case):
    """Return whether the user decides what is withheld: who leads the case or oversees the agency that does.

    Narrower than :func:`cases.access.runs_case`: who oversees another agency in the team does not, because
    parts may be withheld from that agency.
    """
    return may_write(user, case) and _leads_or_oversees(user, case)


def withheld_here(user, case, part, thing=None):
    """From whom a part is withheld now, in words: "" for nobody, None for a user who does not decide that."""
    if not may_withhold(user, case):
        return None
    name = THING_OF_PART[part]
    standing = case.withholdings.standing().filter(part=part, **({name: thing} if name else {}))
    return join_and(row.whom for row in standing.select_related("agency", "user").order_by("number"))


def _leads_or_oversees(user, case):
    return case.leads.filter(leads_or_oversees(user)).exists()


def decides_what_is_withheld_in(case, user):
    """Whether somebody leads the case or oversees the agency that does, for one of those they work for."""
    return memberships_that_decide(case).filter(user=user).exists()


def events_shown_to(user, case):
    """What the audit trail holds about the case, as far as the user may know it.

    Who oversees another agency in the team than the one that leads sees what their own people did: the rest
    could tell them of what is withheld.
    """
    if _leads_or_oversees(user, case):
        return events_of(case)
    agency = acting_membership(user).agency
    names = Agency.objects.filter(Q(pk=agency.pk) | Q(part_of=agency)).values("name")
    return events_of(case).filter(agency_name__in=names)


def with_withholding(view):
    """Give a view the case, for those who decide what is withheld of it; others who reach it get 403."""

    @wraps(view)
    def gate(request, *args, case, **kwargs):
        if not may_withhold(request.user, case):
            record_refusal(request.user, case.reference, "withheld parts", timezone.now())
            raise PermissionDenied
        return view(request, *args, case=case, **kwargs)

    return with_case(Permission.CASE_RECORD, to_decide=True)(gate)


def withholdings_of(case):
    """Everything that is or was withheld of the case, the latest first."""
    return list(case.withholdings.with_names().order_by("-number"))


def withholding_of(case, number):
    """One of them, or None."""
    return case.withholdings.with_names().filter(number=number).first()


def agencies_to_choose():
    """Agencies in use, by name."""
    return Agency.objects.active().order_by("name")


def agencies_in_team(case):
    """Agencies that somebody in the team works for now, but the one that leads, by name."""
    found = Agency.objects.filter(pk__in=case.involvements.current().values("agency"))
    return list(found.exclude(pk__in=case.leads.current().values("agency")).order_by("name"))


def agency_named(code):
    """The agency in use with this code, or None."""
    return agencies_to_choose().filter(code=code.replace("\x00", "")).first()


def people_to_choose(case):
    """Everybody who opens the case now, but for those who decide what is withheld of it, by name."""
    decide = set(memberships_that_decide(case).values_list("user", flat=True))
    found = {membership.user_id: membership.user for _, membership in who_reaches(case)}
    others = [user for pk, user in found.items() if pk not in decide]
    return sorted(others, key=lambda user: (user.full_name, user.pk))


def affected_by(case, rows):
    """Return whom each row keeps something from, of those who open the case now, by the row's primary key."""
    readers = {user.pk: user for user in people_to_choose(case)}
    agencies = {pk: set() for pk in readers}
    for membership in Membership.objects.current().filter(user__in=readers).select_related("agency"):
        agencies[membership.user_id] |= own_agencies([membership.agency])
    return {
        row.pk: [user for pk, user in readers.items() if row.user_id == pk or row.agency_id in agencies[pk]]
        for row in rows
    }


def case_as_seen_by(agency, case):
    """The case as somebody of the agency in its team would see it, and without what the reader must not see.

    It is fetched anew and read by the functions that read every page, so there is no second set of rules.
    """
    seen = Case.objects.with_people().get(pk=case.pk)
    return show_without(seen, withheld_from_agency(agency, seen) | case.withheld)


def withheld_from_in(agency, case):
    """What of the case stands and is withheld from everybody who works for the agency."""
    return list(Withholding.objects.from_agency(agency).filter(case=case).with_names().order_by("number"))
