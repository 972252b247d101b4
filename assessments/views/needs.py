"""Identified needs: listed, added, changed, and marked as entered in error."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from assessments import need_services, plan_access
from assessments.forms.needs import AddNeedForm, ChangeNeedForm, NeedInErrorForm, people_chosen
from assessments.plan_pages import counted_words, counts_as, headlines_of
from cases.access import may_write, with_case
from cases.disagreements import beside_each, disagree_url
from cases.enums import DisagreementKind
from cases.pages import back_from_closed, render_case
from earlyhelp.common.saving import posted, saved

SECTION = "assessment"


def needs_url(case):
    return reverse("assessments:needs", args=[case.reference])


@require_safe
@with_case(Permission.CASE_VIEW)
def needs(request, case):
    found = plan_access.needs_of(case)
    said = beside_each(case, DisagreementKind.NEED, [need.number for need in found])
    works = may_write(request.user, case)
    return render_case(
        request,
        "assessments/needs.html",
        case=case,
        section=SECTION,
        rows=[_need_row(case, need, said, works) for need in found if not need.is_error],
        in_error=[need for need in found if need.is_error],
        counted=counted_words(found),
        plan=plan_access.current_plan(case),
        back_url=reverse("assessments:assessment", args=[case.reference]),
    )


def _need_row(case, need, said, works):
    return {
        "need": need,
        "counts_as": counts_as(need.outcome),
        "disagreements": said[need.number],
        "disagree_url": disagree_url(case, DisagreementKind.NEED, need.number) if works else "",
    }


def _need_form(form_class, request, case, present=None, **initial):
    members = list(case.family.people)
    if present is not None:  # who has left the family since may stay
        gone = [each.member for each in present.people.all() if each.member not in members]
        members += gone
    return form_class(
        posted(request),
        outcomes=plan_access.outcomes_to_choose(present.outcome if present else None),
        ratings=plan_access.ratings_to_choose(present.start_rating if present else None),
        members=members,
        counts_as=counts_as,
        initial=initial,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_need(request, case):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    form = _need_form(AddNeedForm, request, case, people=request.GET.getlist("for"))
    if request.method == "POST" and form.is_valid():
        source, assessment = plan_access.where_seen(case)
        now = timezone.localtime()
        told = {"values": form.values, "people": form.people, "source": source, "assessment": assessment}
        acts = {"by": request.user, "now": now, "today": now.date()}
        once = form.cleaned_data["submission"]
        if saved(form, need_services.identify_need, case=case, submission=once, **told, **acts):
            messages.success(request, f"The need is added. {_counts_once(form)}")
            return redirect(needs_url(case))
    return _form_page(request, case, "assessments/add_need.html", form)


def _counts_once(form):
    found = headlines_of(form.values["outcome"])
    return f"{counts_as(form.values['outcome'])}." if found else ""


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def change_need(request, case, number):
    found = plan_access.need_of(case, number)
    if request.method != "POST":
        if not case.is_open:
            return back_from_closed(request, case)
        if found.is_error:
            return redirect(needs_url(case))
    form = _need_form(
        ChangeNeedForm,
        request,
        case,
        present=found,
        people=people_chosen(found),
        outcome=str(found.outcome_id),
        description=found.description,
        start_rating=found.start_rating,
        revision=found.revision,
    )
    if request.method == "POST" and form.is_valid():
        told = {"values": form.values, "people": form.people, "revision": form.cleaned_data["revision"]}
        acts = {"by": request.user, "now": timezone.now()}
        if saved(form, need_services.change_need, need=found, **told, **acts):
            messages.success(request, "The need is changed.")
            return redirect(needs_url(case))
    return _form_page(request, case, "assessments/change_need.html", form, need=found)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def need_in_error(request, case, number):
    """Say that a need was entered in error, and why."""
    found = plan_access.need_of(case, number)
    if request.method != "POST":
        if not case.is_open:
            return back_from_closed(request, case)
        if found.is_error:
            return redirect(needs_url(case))
    form = NeedInErrorForm(posted(request))
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": timezone.now(), "reason": form.cleaned_data["reason"]}
        if saved(form, need_services.enter_need_in_error, need=found, **acts):
            messages.success(request, "The need is marked as entered in error. It counts nowhere any more.")
            return redirect(needs_url(case))
    return _form_page(request, case, "assessments/need_in_error.html", form, need=found)


def _form_page(request, case, template, form, **context):
    return render_case(
        request, template, case=case, section=SECTION, form=form, back_url=needs_url(case), **context
    )
