"""The gate to rounds of audits: an auditor's own sample, and for who draws them how many, never whose."""

from django.http import Http404

from accounts.acting import acting_membership
from accounts.enums import Role
from accounts.models import Membership
from accounts.page_access import only_for, with_right
from accounts.permissions import Permission, Reach, reach_of
from cases.access import cases_reached_by
from quality.models import AuditRound, SampledCase


def audits(user):
    """Whether the user audits case files for the agency that they act for."""
    return reach_of(user) == Reach.SAMPLED


with_own_sample = only_for(audits)
"""Let only auditors open a page."""

with_rounds = with_right(Permission.AUDIT_ARRANGE)
"""Let only who draws rounds open a page."""


def sample_for(user, day):
    """Cases that the user audits on the day and reaches, the round that ends first before the others."""
    membership = acting_membership(user)
    if membership is None or not audits(user):
        return SampledCase.objects.none()
    reached = cases_reached_by(user).order_by().values("pk")
    own = SampledCase.objects.running(day).of(membership).filter(case__in=reached)
    return own.select_related("round", "case__family", "case__level_of_need").order_by(
        "round__ends_on", "round", "case__reference"
    )


def all_rounds():
    """Every round with how many cases were drawn for how many auditors."""
    return AuditRound.objects.with_counts()


def round_of(number):
    """A round. Raises Http404 where there is none."""
    found = all_rounds().filter(number=number).first()
    if found is None:
        raise Http404("No round with this number.")
    return found


def auditors_now():
    """Memberships of everybody who audits now, by name."""
    current = Membership.objects.current().filter(role=Role.AUDITOR).select_related("user", "agency")
    return current.order_by("user__full_name", "pk")
