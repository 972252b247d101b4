"""People who left or are locked out, and reviews of access, on the home page and on the case."""

from django.urls import reverse

from accounts.permissions import Permission, can
from accounts.review_access import reviews_to_answer
from cases.attention import Attention
from cases.home import MOST, HomeItem
from cases.models import Case, LeadProfessional
from earlyhelp.common.dates import date_long


def leads_gone(user, today, now):
    """For those who allocate: open cases whose lead has left or cannot sign in."""
    if not can(user, Permission.CASE_ALLOCATE):
        return
    gone = LeadProfessional.objects.gone().filter(case__in=Case.objects.workable_by(user).open().values("pk"))
    for lead in gone.with_has_left().select_related("user", "agency", "case__family").order_by("pk")[:MOST]:
        yield HomeItem(
            sentence=f"The {lead.case.family} is led by {lead.user}, who {_why(lead)}.",
            verb="Choose a new lead",
            url=reverse("cases:assign_lead", args=[lead.case.reference]),
            group="Cases whose lead is gone",
            is_pressing=True,
        )


def _why(lead):
    """Whether they left, or their account is locked or closed."""
    return f"has left {lead.agency}" if lead.has_left else "cannot sign in now"


def lead_gone(case, today):
    """On the case: that its lead has left or cannot sign in."""
    for lead in case.leads.gone().with_has_left().select_related("user", "agency"):
        yield Attention(
            f"{lead.user}, who leads, {_why(lead)}. Somebody else must lead.",
            reverse("cases:team", args=[case.reference]),
            "Look at the team",
        )


def reviews_of_access(user, today, now):
    """Reviews of access in which the user has something to do."""
    if not (can(user, Permission.STAFF_MANAGE) or can(user, Permission.AUDIT_VIEW)):
        return
    for review in reviews_to_answer(user, today).order_by("due_on", "pk")[:MOST]:
        settled = review.people - review.left
        yield HomeItem(
            sentence=f"Who still needs access for {review.agency}, by {date_long(review.due_on)}",
            verb="Answer" if review.left else "Sign",
            url=reverse("staff:review", args=[review.key]),
            group="Reviews of access",
            due_on=review.due_on,
            is_pressing=review.is_overdue(today),
            note=f"{settled} of {review.people} answered",
        )
