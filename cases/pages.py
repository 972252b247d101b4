"""What every page of a case has in common: the identity bar and the sub navigation."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from accounts.permissions import Permission, can
from cases.access import runs_case
from earlyhelp.common.errors import RuleBroken

SECTIONS = [
    ("overview", "Overview", "cases:overview"),
    ("people", "People", "cases:people"),
    ("webstar", "Webstar", "webstar:list"),
    ("timeline", "Timeline", "cases:timeline"),
    ("team", "Team", "cases:team"),
    ("closing", "Closing", "closures:closure"),
]


def render_case(request, template, *, case, section, status=200, **context):
    """Answer with a page of the case.

    :param case: a case from :func:`cases.access.get_case`, so its people and leads are fetched already.
    :param section: the code of the sub navigation's current item.
    """
    today = timezone.localdate()
    lead = case.lead_history[0] if case.lead_history else None
    page = {
        "case": case,
        "family": case.family,
        "members": case.family.people,
        "lead": lead,
        "today": today,
        "days_open": ((case.closed_on or today) - case.opened_on).days,
        "may_record": case.is_open and can(request.user, Permission.CASE_RECORD),
        "may_decide": case.is_open and runs_case(request.user, case),
        "sections": [
            {"label": label, "url": reverse(name, args=[case.reference]), "current": code == section}
            for code, label, name in SECTIONS
        ],
    }
    return render(request, template, page | context, status=status)


def show_broken_rule(form, error: RuleBroken):
    """Put the sentence of a broken rule beside its field, or above the form if it has none there."""
    form.add_error(error.field if error.field in form.fields else None, error.message)
