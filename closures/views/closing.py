"""The closing page: the form of an open case, the summary of a closed one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission, can
from cases.access import runs_case, with_case
from cases.pages import posted, render_case, show_broken_rule
from closures import access
from closures.forms.close import CloseCaseForm
from closures.services import close_case
from earlyhelp.common.errors import RuleBroken


@require_safe
@with_case(Permission.CASE_VIEW)
def closure(request, case):
    """What has to be done before closing, or how the case ended."""
    summary = access.closure_of(case)
    without = [] if summary else access.members_without_closing_reading(case)
    return render_case(
        request,
        "closures/closure.html",
        case=case,
        section="closing",
        summary=summary,
        without_reading=without,
        drafts=[] if summary else access.draft_readings(case),
        unanswered=[] if summary else access.unanswered(case),
        may_close=can(request.user, Permission.CASE_CLOSE) and runs_case(request.user, case),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_CLOSE, to_decide=True)
def close(request, case):
    """The closing form. A case that is closed already shows its summary instead."""
    if not case.is_open and request.method != "POST":
        return redirect("closures:closure", reference=case.reference)
    today = timezone.localdate()
    form = CloseCaseForm(
        posted(request),
        opened_on=case.opened_on,
        today=today,
        **access.closing_choices(),
        without_reading=access.members_without_closing_reading(case) if case.is_open else [],
        needs=access.needs_to_rate(case) if case.is_open else [],
        initial={"closed_on": today, "reason": access.likely_reason(case)},
    )
    if request.method == "POST" and form.is_valid() and _closed(request, case, form):
        messages.success(
            request, f"Early help for the {case.family} has ended. Thank you for what you did for them."
        )
        return redirect("closures:closure", reference=case.reference)
    return render_case(
        request,
        "closures/close.html",
        case=case,
        section="closing",
        form=form,
        back_url=reverse("closures:closure", args=[case.reference]),
        drafts=access.draft_readings(case),
        unanswered=access.unanswered(case),
    )


def _closed(request, case, form):
    """Close the case; a rule that forbids it is shown on the form."""
    now = timezone.now()
    try:
        close_case(
            case=case,
            values=form.summary_values,
            missing=form.missing,
            ratings=form.ratings,
            submission=form.cleaned_data["submission"],
            by=request.user,
            now=now,
            today=timezone.localdate(now),
        )
    except RuleBroken as error:
        show_broken_rule(form, error)
    except ValidationError as error:
        form.add_error(None, error.messages)
    return not form.errors
