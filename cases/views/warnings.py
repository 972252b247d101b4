"""Warnings: listed, asked for, decided on, looked at again and ended."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission, can
from cases import warning_services
from cases.access import warning_of, warnings_of, with_case
from cases.choices import warning_kinds
from cases.enums import WarningStatus, WithheldPart
from cases.forms.warnings import AskForWarningForm, DecideWarningForm, EndWarningForm, ReviewOnForm
from cases.pages import back_from_closed, render_case
from cases.withholding_access import withheld_here
from earlyhelp.common.saving import posted, saved


@require_safe
@with_case(Permission.CASE_VIEW)
def warnings(request, case):
    found = warnings_of(case)
    return render_case(request, "cases/warnings.html", case=case, section="warnings", warnings=found)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def ask_for_warning(request, case):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    form = AskForWarningForm(
        posted(request), kinds=warning_kinds(), members=case.family.people, today=now.date()
    )
    if request.method == "POST" and form.is_valid():
        answers = {name: value for name, value in form.cleaned_data.items() if name != "about"}
        acts = {"by": request.user, "now": now, "today": now.date()}
        if saved(form, warning_services.ask_for_warning, case=case, member=form.member, **answers, **acts):
            messages.success(request, "The warning waits for a manager.")
            return redirect("cases:warnings", reference=case.reference)
    return _form_page(request, case, "cases/ask_for_warning.html", form, back="cases:warnings")


@require_safe
@with_case(Permission.CASE_VIEW)
def warning(request, case, number):
    found = _warning(case, number)
    manages = can(request.user, Permission.CASE_ALLOCATE)
    return render_case(
        request,
        "cases/warning.html",
        case=case,
        section="warnings",
        warning=found,
        may_settle=manages and found.status == WarningStatus.ASKED and found.asked_by_id != request.user.pk,
        may_review=manages and found.status == WarningStatus.AGREED,
        withheld_from=withheld_here(request.user, case, WithheldPart.WARNING, found),
        back_url=reverse("cases:warnings", args=[case.reference]),
    )


def _act(form_class, template, service, done_words, *, takes_today=False):
    """Make the view of one act on a warning, for those who allocate cases."""

    def view(request, case, number):
        found, now = _warning(case, number), timezone.localtime()
        day = {"today": now.date()}
        form = form_class(posted(request), **(day if takes_today else {}))
        if request.method == "POST" and form.is_valid():
            told = dict(form.cleaned_data) | (day if takes_today else {})
            if saved(form, service, warning=found, by=request.user, now=now, **told):
                messages.success(request, done_words)
                return redirect("cases:warning", reference=case.reference, number=found.number)
        return _form_page(request, case, template, form, back="cases:warning", warning=found)

    gate = with_case(Permission.CASE_ALLOCATE)
    return require_http_methods(["GET", "HEAD", "POST"])(gate(view))


decide_warning = _act(
    DecideWarningForm, "cases/decide_warning.html", warning_services.decide_warning, "Your decision is kept."
)
renew_warning = _act(
    ReviewOnForm,
    "cases/renew_warning.html",
    warning_services.renew_warning,
    "The warning stands until it is looked at again.",
    takes_today=True,
)
end_warning = _act(
    EndWarningForm, "cases/end_warning.html", warning_services.end_warning, "The warning has ended."
)


def _warning(case, number):
    found = warning_of(case, number)
    if found is None:
        raise Http404("The case has no warning with this number.")
    return found


def _form_page(request, case, template, form, *, back, warning=None):
    args = [case.reference, warning.number] if warning else [case.reference]
    return render_case(
        request,
        template,
        case=case,
        section="warnings",
        form=form,
        warning=warning,
        back_url=reverse(back, args=args),
    )
