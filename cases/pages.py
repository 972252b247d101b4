"""What every page of a case has in common: the identity bar, the warnings and the sub navigation."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from accounts.permissions import Permission, can
from cases.access import left_out_of, may_work, own_grant, runs_case
from cases.attention import warnings_for
from cases.errors import CaseAlreadyClosed
from cases.step_words import case_words
from cases.warning_page import standing_kinds
from earlyhelp.common.dates import date_long, in_days
from earlyhelp.common.errors import RuleBroken

SECTIONS = [
    ("overview", "Overview", "cases:overview"),
    ("people", "People", "cases:people"),
    ("assessment", "Assessment", "assessments:assessment"),
    ("plan", "Plan", "assessments:plan"),
    ("webstar", "Webstar", "webstar:list"),
    ("timeline", "Timeline", "cases:timeline"),
    ("meetings", "Meetings", "cases:meetings"),
    ("tasks", "Tasks", "cases:tasks"),
    ("documents", "Documents", "cases:documents"),
    ("warnings", "Warnings", "cases:warnings"),
    ("steps", "Steps", "cases:steps"),
    ("team", "Team", "cases:team"),
    ("closing", "Closing", "closures:closure"),
]


def render_case(request, template, *, case, section, status=200, is_sharing=False, attention=None, **context):
    """Answer with a page of the case.

    The templates extend ``cases/page.html``, and a page that is one form ``cases/form_page.html``.

    :param case: a case from :func:`cases.access.get_case`, so its people and leads are fetched already.
    :param section: the code of the sub navigation's current item.
    :param is_sharing: whether the page's form lets somebody new know of the family; then it says at its top
        who or what the family wants left out.
    :param attention: everything that the case needs, where the page shows it; see :mod:`cases.attention`.
    """
    today, works = timezone.localdate(), may_work(request.user, case)
    lead = case.lead_history[0] if case.lead_history else None
    warnings = warnings_for(case, today) if attention is None else attention
    page = {
        "case": case,
        "family": case.family,
        "members": case.family.people,
        "lead": lead,
        "today": today,
        "days_open": case.days_open(today),
        "identity_facts": _identity_facts(case, lead, today),
        "identity_warnings": [
            *standing_kinds(case),
            *(item.text for item in warnings if item.is_warning),
        ],
        "attention": attention,
        "left_out": left_out_of(case) if is_sharing else "",
        "may_record": works and case.is_open and can(request.user, Permission.CASE_RECORD),
        "may_decide": works and case.is_open and runs_case(request.user, case),
        "own_grant": None if works else own_grant(request.user, case, now=timezone.now()),
        "sections": [
            {"label": label, "url": reverse(name, args=[case.reference]), "current": code == section}
            for code, label, name in SECTIONS
        ],
    }
    return render(request, template, page | context, status=status)


def _identity_facts(case, lead, today):
    """Return (label, value) of what identifies the case at the top of each of its pages."""
    length = in_days(case.days_open(today))
    step = case_words(case)
    return [
        ("Reference", case.reference),
        *([("Status", step)] if step else []),
        ("Level of need", case.level_of_need.label),
        ("Lead", f"{lead.user.full_name}, {lead.agency.name}" if lead else "Nobody"),
        ("Open", length) if case.is_open else ("Closed", f"{date_long(case.closed_on)}, after {length}"),
        ("Locality", case.locality.name),
        *([("Record", "Restricted")] if case.is_restricted else []),
    ]


def done(request, act, /, **told):
    """Do an act that asks nothing, and return whether it was done; a rule that forbids it is said instead."""
    try:
        act(by=request.user, now=timezone.now(), **told)
    except RuleBroken as error:
        messages.warning(request, error.message)
        return False
    return True


def back_from_closed(request, case):
    """Send somebody who asks for a page that adds to a closed case back to the case, and say why."""
    messages.warning(request, CaseAlreadyClosed.message)
    return redirect("cases:overview", reference=case.reference)
