"""Webstars of a case: everybody's, one begun, one scored, one read."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases.access import may_write, with_case
from cases.disagreements import beside, disagree_url
from cases.enums import DisagreementKind
from cases.pages import back_from_closed, done, render_case
from earlyhelp.common.errors import EditConflict, RuleBroken
from earlyhelp.common.saving import posted, show_broken_rule
from webstar import access
from webstar.enums import WITHOUT_THE_PERSON, ReadingStatus
from webstar.forms.readings import BeginReadingForm, ScoreReadingForm
from webstar.progress import views_table
from webstar.services import begin_reading, discard_reading, score_reading
from webstar.views.pages import picture_response, reading_of


@require_safe
@with_case(Permission.CASE_VIEW)
def list_readings(request, case):
    """Everybody's Webstars, start beside now."""
    return render_case(
        request, "webstar/list.html", case=case, section="webstar", everybody=access.readings_of(case)
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def begin(request, case):
    """Begin a Webstar as a draft. A link may say whose and which kind."""
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.now()
    today = timezone.localdate(now)
    initial = {
        "whom": request.GET.get("member", ""),
        "kind": request.GET.get("kind", ""),
        "read_on": today,
    }
    form = BeginReadingForm(posted(request), members=case.family.people, initial=initial)
    if request.method == "POST" and form.is_valid():
        reading = _begun(request, case, form, now, today)
        if reading is not None:
            return redirect("webstar:score", reference=case.reference, number=reading.number)
    return render_case(
        request,
        "webstar/begin.html",
        case=case,
        section="webstar",
        form=form,
        back_url=reverse("webstar:list", args=[case.reference]),
    )


def _begun(request, case, form, now, today):
    """Return the draft, or None with the sentence of the rule that forbids it on the form."""
    answers = form.cleaned_data
    try:
        return begin_reading(
            case=case,
            member=form.member,
            tool_version=access.tool_version_for(form.member, answers["read_on"]),
            kind=answers["kind"],
            read_on=answers["read_on"],
            completed_with=answers["completed_with"],
            submission=answers["submission"],
            by=request.user,
            now=now,
            today=today,
        )
    except RuleBroken as error:
        show_broken_rule(form, error, instead={"tool_version": "whom"})
    except ValidationError as error:
        form.add_error(None, error.messages)
    return None


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def score(request, case, number):
    """Score a draft: keep it as it is, or complete it."""
    reading = reading_of(case, number)
    is_over = reading.status == ReadingStatus.COMPLETE or not case.is_open
    if is_over and request.method != "POST":
        return redirect("webstar:reading", reference=case.reference, number=number)
    form = ScoreReadingForm(posted(request), reading=reading, reasons=access.not_scored_reasons(reading))
    if request.method == "POST" and form.is_valid() and _scored(request, reading, form):
        return _after_scoring(request, case, reading, form.is_to_complete)
    return render_case(
        request,
        "webstar/score.html",
        case=case,
        section="webstar",
        reading=reading,
        start=access.start_beside(reading),
        form=form,
        hand_to=_hand_to(reading),
        back_url=reverse("webstar:list", args=[case.reference]),
    )


def _hand_to(reading):
    """Return the verb that hands the screen over, or "" where nobody is there to take it."""
    if reading.completed_with in WITHOUT_THE_PERSON:
        return ""
    if reading.member is None:
        return "Hand to the family"
    return "Hand to the child" if reading.member.is_child else f"Hand to {reading.member.person.short_name}"


def _scored(request, reading, form):
    """Keep the answers, and return whether they are kept."""
    try:
        score_reading(
            reading=reading,
            answers=form.answers,
            own_words=form.cleaned_data["own_words"],
            revision=form.cleaned_data["revision"],
            complete=form.is_to_complete,
            by=request.user,
            now=timezone.now(),
        )
    except EditConflict:
        form.say_saved_at_once()
    except RuleBroken as error:
        show_broken_rule(form, error)
    except ValidationError as error:
        form.add_error(None, error.messages)
    return not form.errors


def _after_scoring(request, case, reading, complete):
    if complete:
        messages.success(request, "The Webstar is complete. Thank you for making time for it.")
        return redirect("webstar:reading", reference=case.reference, number=reading.number)
    messages.success(request, "Your draft is saved. You can go on with it at any time.")
    return redirect("webstar:list", reference=case.reference)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def discard(request, case, number):
    """Ask whether to throw a draft away, and do it."""
    reading = reading_of(case, number)
    page = redirect("webstar:reading", reference=case.reference, number=number)
    if not case.is_open or reading.status == ReadingStatus.COMPLETE:
        messages.warning(request, "Only a draft in an open case can be thrown away.")
        return page
    if request.method == "POST":
        if done(request, discard_reading, reading=reading):
            messages.success(request, "The draft is thrown away.")
        return redirect("webstar:list", reference=case.reference)
    return render_case(
        request, "webstar/discard.html", case=case, section="webstar", reading=reading, back_url=page.url
    )


@require_safe
@with_case(Permission.CASE_VIEW)
def reading(request, case, number):
    """One Webstar beside the start, with its table and words."""
    found = reading_of(case, number)
    return render_case(
        request,
        "webstar/reading.html",
        case=case,
        section="webstar",
        reading=found,
        start=access.start_beside(found),
        is_draft=found.status == ReadingStatus.DRAFT,
        is_without=found.completed_with in WITHOUT_THE_PERSON,
        views=views_table([found]),
        drawings=access.drawings_of(found).values(),
        disagreements=beside(case, DisagreementKind.READING, found.number),
        disagree_url=disagree_url(case, DisagreementKind.READING, found.number)
        if may_write(request.user, case)
        else "",
    )


@require_safe
@with_case(Permission.CASE_VIEW)
def drawing(request, case, number, place):
    """The picture beside one axis, for the page of its reading."""
    return picture_response(request, reading_of(case, number), place)
