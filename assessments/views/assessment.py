"""The whole family assessment of a case: begun, its task list, its judgement, its signatures."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission, can
from assessments import access, signing_services
from assessments.assessment_services import keep_judgement, record_agreement, start_assessment
from assessments.context import context_of, heard_words, names_unheard
from assessments.forms.assessment import (
    JudgementForm,
    ManagerForm,
    PersonAgreementForm,
    SignOffForm,
    StartAssessmentForm,
)
from assessments.outline import outline_of
from assessments.task_list import tasks_of
from cases.access import member_of, runs_case, with_case
from cases.pages import back_from_closed, render_case
from earlyhelp.common.errors import EditConflict
from earlyhelp.common.saving import posted, saved

SECTION = "assessment"


def page_url(case):
    return reverse("assessments:assessment", args=[case.reference])


def written_on(request, case):
    """Return the assessment that the page writes in: the one being written.

    What is sent goes to the one that the page was opened for, though it is signed off since, so that it is
    refused with a sentence and the words stay on the page.
    """
    every = access.assessments_of(case)
    found = next((each for each in every if each.is_draft), None)
    if request.method == "POST":
        opened = request.POST.get("assessment", "")
        opened_for = next((each for each in every if str(each.number) == opened), None)
        found = opened_for or found or next(iter(every), None)
    if found is None:
        raise Http404("No assessment is being written.")
    return found


@require_safe
@with_case(Permission.CASE_VIEW)
def assessment(request, case):
    """The assessment being written as a list of tasks; without one, the latest and a way to start one."""
    every = access.assessments_of(case)
    current = every[0] if every and not every[0].is_complete else None
    context = {"current": current, "earlier": [found for found in every if found is not current]}
    if current is not None:
        members = case.family.people
        people, words = access.people_of(current), access.words_for(current)
        heard = heard_words(current, members, words, people)
        outline = outline_of(current, members)
        context |= {
            "task_sections": tasks_of(case, current, outline, heard, people, access.count_needs(case)),
            "context": context_of(case, request.user, timezone.localdate()),
            "unheard": names_unheard(heard),
            "is_writer": current.is_draft and case.is_open,
            "may_sign": _may_sign(request.user, case, current),
        }
    return render_case(request, "assessments/assessment.html", case=case, section=SECTION, **context)


def _may_sign(user, case, assessment):
    """Whether the user is a manager of the case who did not write the assessment."""
    may = runs_case(user, case) and can(user, Permission.CASE_ALLOCATE)
    return may and user.pk not in signing_services.writers_of(assessment)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def start(request, case):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    if access.open_assessment(case) is not None and request.method != "POST":
        return redirect(page_url(case))
    now = timezone.localtime()
    form = StartAssessmentForm(posted(request), today=now.date(), initial={"started_on": now.date()})
    if request.method == "POST" and form.is_valid():
        answers = {name: form.cleaned_data[name] for name in ("started_on", "submission")}
        acts = {"by": request.user, "now": now, "today": now.date()}
        if saved(form, start_assessment, case=case, **answers, **acts):
            messages.success(request, "The assessment is started. Write its sections in any order.")
            return redirect(page_url(case))
    return render_case(
        request,
        "assessments/start.html",
        case=case,
        section=SECTION,
        form=form,
        before=access.latest_complete(case),
        back_url=page_url(case),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def judgement(request, case):
    """The level of need, the outcome, and what the family says."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    found = written_on(request, case)
    names = ("level_of_need", "level_reason", "outcome", "outcome_reason", "family_comments")
    form = JudgementForm(
        posted(request),
        levels=access.levels_of_need(),
        outcomes=access.outcomes(found),
        initial={name: getattr(found, name) for name in names} | {"revision": found.revision},
    ).opened_for(found)
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": timezone.now(), "revision": form.cleaned_data["revision"]}
        if saved(form, keep_judgement, assessment=found, values=form.values, **acts):
            messages.success(request, "What you judge is saved.")
            return redirect(page_url(case))
    return render_case(
        request,
        "assessments/judgement.html",
        case=case,
        section=SECTION,
        form=form,
        assessment=found,
        back_url=page_url(case),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def agreement(request, case, number):
    """Whether one of the family agrees with the assessment."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    found = written_on(request, case)
    member = member_of(case, number)
    if member is None or member.left_on:
        raise Http404("Nobody in the family has this number.")
    row = access.people_of(found).get(member.pk)
    form = PersonAgreementForm(posted(request), today=timezone.localdate(), initial=_agreed(row))
    form.opened_for(found)
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": timezone.now(), "today": timezone.localdate()}
        told = {"values": form.values, "revision": form.cleaned_data["revision"]}
        if saved(form, record_agreement, assessment=found, member=member, **told, **acts):
            messages.success(request, f"What {member.person.short_name} says of it is saved.")
            return redirect(page_url(case))
    return render_case(
        request,
        "assessments/agreement.html",
        case=case,
        section=SECTION,
        form=form,
        member=member,
        back_url=page_url(case),
    )


def _agreed(row):
    if row is None:
        return {"revision": 0}
    return {
        "revision": row.revision,
        "agrees": {True: "yes", False: "no", None: ""}[row.agrees],
        "agreed_on": row.agreed_on,
        "agreed_how": row.agreed_how,
        "comment": row.comment,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def sign(request, case):
    """What stands in the way of signing off, or the last question before it."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    found = access.open_assessment(case)
    if found is None or (not found.is_draft and request.method != "POST"):
        return redirect(page_url(case))
    missing = signing_services.blockers(found) if found.is_draft else []
    form = SignOffForm(posted(request), initial={"revision": found.revision})
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": timezone.now(), "today": timezone.localdate()}
        try:
            if saved(
                form,
                signing_services.sign_off,
                assessment=found,
                revision=form.cleaned_data["revision"],
                **acts,
            ):
                messages.success(request, _signed_words())
                return redirect(page_url(case))
        except EditConflict:
            form = SignOffForm(initial={"revision": access.open_assessment(case).revision})
            messages.warning(
                request, "Somebody changed the assessment since you opened this page. Read it again first."
            )
    return render_case(
        request,
        "assessments/sign.html",
        case=case,
        section=SECTION,
        form=form,
        missing=missing,
        assessment=found,
        needs_manager=settings.ASSESSMENT_NEEDS_MANAGER,
        back_url=page_url(case),
    )


def _signed_words():
    if settings.ASSESSMENT_NEEDS_MANAGER:
        return "You have signed the assessment off. A manager looks at it now."
    return "The assessment is complete. Thank you for listening to everybody in the family."


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def decide(request, case):
    """A manager signs an assessment off, or gives it back to its author."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    found = access.open_assessment(case)
    if found is None or found.is_draft:
        messages.warning(request, "No assessment waits for a manager.")
        return redirect(page_url(case))
    if request.method != "POST" and not _may_sign(request.user, case, found):
        messages.warning(request, "Another manager signs this off: nobody does so with their own work.")
        return redirect(page_url(case))
    form = ManagerForm(posted(request))
    if request.method == "POST" and form.is_valid() and _decided(request, form, found):
        return redirect(page_url(case))
    return render_case(
        request,
        "assessments/decide.html",
        case=case,
        section=SECTION,
        form=form,
        assessment=found,
        back_url=page_url(case),
    )


def _decided(request, form, found):
    comment, now = form.cleaned_data["comment"], timezone.now()
    if form.cleaned_data["decision"] == "return":
        done = saved(
            form,
            signing_services.return_to_author,
            assessment=found,
            reason=comment,
            by=request.user,
            now=now,
        )
        words = "The assessment is back with its author, who is told why."
    else:
        acts = {"by": request.user, "now": now, "today": timezone.localdate(now)}
        done = saved(form, signing_services.approve, assessment=found, comment=comment, **acts)
        words = "The assessment is complete."
    if done:
        messages.success(request, words)
    return done
