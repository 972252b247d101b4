"""Finding colleagues who have an account, for the team of a case or to lead it."""

from django.db.models import Exists, OuterRef

from accounts.models import Membership, User
from cases.models import Involvement
from cases.querysets.team import RECORDING_ROLES


def _who_may_record():
    return Membership.objects.current().filter(role__in=RECORDING_ROLES).select_related("user", "agency")


def _places(case):
    return Involvement.objects.current().filter(case=case, user=OuterRef("user"), agency=OuterRef("agency"))


def nobody():
    """Return no colleague, for a page on which nobody has been looked for yet."""
    return Membership.objects.none()


def colleagues_named(*, agency, name, case):
    """Memberships at the agency whose person's name holds every word, or whose e-mail address is the name.

    Those in the team already are left out.
    """
    found = _who_may_record().filter(agency=agency).exclude(Exists(_places(case)))
    return found.named_like(name).order_by("user__full_name")


def leads_named(*, agency, name):
    """Memberships at the agency who may lead a new case, found by name or e-mail address."""
    return _who_may_record().filter(agency=agency).named_like(name).order_by("user__full_name", "pk")


def who_can_lead(*, user_pk, agency_pk):
    """The current membership of somebody who may record for the agency, or None."""
    return _who_may_record().filter(user=user_pk, agency=agency_pk).first()


def recorders_at(agency):
    """Memberships at the agency who may lead a case, by name."""
    return _who_may_record().filter(agency=agency).order_by("user__full_name", "pk")


def team_members(case):
    """Memberships of those in the team now who may record, but not the present lead professional's."""
    lead = case.lead_history[0]
    return (
        _who_may_record()
        .filter(Exists(_places(case)))
        .exclude(user=lead.user_id, agency=lead.agency_id)
        .order_by("user__full_name")
    )


def team_users(case):
    """Everybody who is in the team now, by name."""
    return User.objects.filter(pk__in=case.involvements.current().values("user")).order_by("full_name", "pk")
