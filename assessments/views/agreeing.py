"""The family agrees to the plan: each in turn, version by version, with a copy for each."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from assessments import plan_access, plan_services
from assessments.forms.agreeing import AgreePlanForm, WordForm, word_answers
from assessments.plan_content import content_of, differences, digest, told_content
from assessments.plan_errors import PlanChangedMeanwhile
from assessments.views.plans import SECTION, plan_form, plan_url
from cases.access import with_case
from cases.pages import back_from_closed, render_case
from earlyhelp.common.errors import EditConflict, RuleBroken
from earlyhelp.common.saving import posted, saved, show_broken_rule
from earlyhelp.common.tables import Column, Table


def version_url(case, version):
    return reverse("assessments:plan_version", args=[case.reference, version.plan.number, version.number])


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def agree_plan(request, case):
    """Go through the plan with the family and keep what each of them says of it."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    plan = plan_access.plan_written_on(request, case)
    members = [member for member in case.family.people if member.person.is_born_and_alive]
    content = content_of(plan)
    today = timezone.localdate()
    form = AgreePlanForm(
        posted(request), members=members, initial={"agreed_on": today, "seen": digest(content)}
    )
    if request.method == "POST" and form.is_valid():
        version = _agreed(request, plan, form)
        if version:
            messages.success(request, "The plan is agreed. Give everybody their copy, and put the date in.")
            return redirect(version_url(case, version))
    context = {"plan": plan, "content": told_content(content), "advice": plan_access.advice_on(plan)}
    return plan_form(request, case, "assessments/agree_plan.html", form, **context)


def _agreed(request, plan, form):
    """Keep the version; a rule that forbids it is shown on the form, on the day or the words it is about."""
    now = timezone.localtime()
    told = {"agreements": form.agreements, "seen": form.cleaned_data["seen"]}
    told |= {"submission": form.cleaned_data["submission"]}
    try:
        return plan_services.agree_plan(plan=plan, by=request.user, now=now, today=now.date(), **told)
    except PlanChangedMeanwhile as error:
        form.show_as_it_stands(error.message, digest(content_of(plan)))
    except RuleBroken as error:
        on_day = (error.field or "").startswith(("agreed_on", "copy_given_on"))
        show_broken_rule(form, error, instead={error.field: "agreed_on"} if on_day else None)
    return None


@require_safe
@with_case(Permission.CASE_VIEW)
def plan_version(request, case, plan, number):
    """A version as it was agreed, what each said of it, and what it changed."""
    found = plan_access.version_of(plan_access.plan_of(case, plan), number)
    versions = plan_access.versions_of(found.plan)
    before = next((each for each in versions if each.number == number - 1), None)
    is_latest = versions[0].number == number
    return render_case(
        request,
        "assessments/plan_version.html",
        case=case,
        section=SECTION,
        version=found,
        content=told_content(found.content),
        words=plan_access.words_of(found),
        changes=_changes(before, found) if before else None,
        before=before,
        may_change=is_latest and found.plan.is_current,
        back_url=plan_url(case),
    )


def _changes(before, after):
    """The table of what a version changed, or None where it changed nothing."""
    rows = [[what, old or "–", new or "–"] for what, old, new in differences(before.content, after.content)]
    columns = [Column("What"), Column(f"Version {before.number}"), Column(f"Version {after.number}")]
    return Table(f"What changed since version {before.number}", columns, rows) if rows else None


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def plan_word(request, case, plan, number, member):
    """What one of the family says of the latest version, and when they got their copy."""
    version = plan_access.version_of(plan_access.plan_of(case, plan), number)
    agreement = plan_access.word_of(version, member)
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    form = WordForm(posted(request), initial=word_answers(agreement))
    if request.method == "POST" and form.is_valid():
        now = timezone.localtime()
        told = {"word": form.word, "revision": form.cleaned_data["revision"]}
        acts = {"by": request.user, "now": now, "today": now.date()}
        if saved(form, _record_word, agreement=agreement, **told, **acts):
            messages.success(request, "It is saved.")
            return redirect(version_url(case, version))
    context = {"agreement": agreement, "version": version, "back_url": version_url(case, version)}
    return plan_form(request, case, "assessments/plan_word.html", form, **context)


def _record_word(**told):
    """Record a word; a rule on a member's day is said on this form's own field."""
    try:
        plan_services.record_word(**told)
    except EditConflict:
        raise
    except RuleBroken as error:
        field = (error.field or "").rsplit("_", 1)
        error.field = field[0] if len(field) == 2 and field[1].isdigit() else error.field
        raise
