"""Meetings: listed, arranged, read, moved, cancelled, sent round, and put in a calendar."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases import meeting_services, minutes_services
from cases.access import may_write, meeting_of, meetings_of, with_case
from cases.colleagues import team_users
from cases.enums import WithheldPart
from cases.forms.meetings import (
    ArrangeMeetingForm,
    CancelMeetingForm,
    RearrangeMeetingForm,
    SendMinutesForm,
)
from cases.meeting_agenda import agenda_of
from cases.meeting_mail import calendar_of
from cases.pages import back_from_closed, render_case
from cases.withholding_access import withheld_here
from earlyhelp.common.saving import posted, saved


def meeting_or_404(case, number):
    found = meeting_of(case, number)
    if found is None:
        raise Http404("The case has no meeting with this number.")
    return found


def meeting_url(case, meeting):
    return reverse("cases:meeting", args=[case.reference, meeting.number])


@require_safe
@with_case(Permission.CASE_VIEW)
def meetings(request, case):
    found = meetings_of(case)
    return render_case(
        request,
        "cases/meetings.html",
        case=case,
        section="meetings",
        arranged=[meeting for meeting in reversed(found) if meeting.is_arranged],
        before=[meeting for meeting in found if not meeting.is_arranged],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def arrange_meeting(request, case):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    team = team_users(case)
    form = ArrangeMeetingForm(posted(request), team=team, members=case.family.people, initial={"team": team})
    if request.method == "POST" and form.is_valid() and _arranged(request, case, form):
        messages.success(request, "The meeting is arranged.")
        return redirect("cases:meetings", reference=case.reference)
    return _form_page(request, case, "cases/arrange_meeting.html", form, "cases:meetings")


def _arranged(request, case, form):
    names = ("kind", "place", "is_online", "chair", "note_taker", "agenda")
    arrangement = meeting_services.Arrangement(
        starts_at=form.starts_at, **{name: form.cleaned_data[name] for name in names}, **form.asked
    )
    return saved(
        form,
        meeting_services.arrange_meeting,
        case=case,
        arrangement=arrangement,
        submission=form.cleaned_data["submission"],
        by=request.user,
        now=timezone.now(),
    )


@require_safe
@with_case(Permission.CASE_VIEW)
def meeting(request, case, number):
    found = meeting_or_404(case, number)
    points = [point for point in found.points.all() if point.struck_at is None]
    return render_case(
        request,
        "cases/meeting.html",
        case=case,
        section="meetings",
        meeting=found,
        agenda=agenda_of(case, found, timezone.localdate()) if found.is_arranged else [],
        decisions=[point for point in points if point.owner is None],
        actions=[point for point in points if point.owner is not None],
        may_run=case.is_open and found.is_arranged and may_write(request.user, case),
        may_send=found.was_held and may_write(request.user, case),
        withheld_from=withheld_here(request.user, case, WithheldPart.MEETING, found),
        back_url=reverse("cases:meetings", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def rearrange_meeting(request, case, number):
    found = meeting_or_404(case, number)
    start = timezone.localtime(found.starts_at)
    initial = {"day": start.date(), "time": start.time(), "is_online": found.is_online, "place": found.place}
    form = RearrangeMeetingForm(posted(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        answers = {name: form.cleaned_data[name] for name in ("place", "is_online", "reason")}
        acts = {"by": request.user, "now": timezone.now()}
        act = meeting_services.rearrange_meeting
        if saved(form, act, meeting=found, starts_at=form.starts_at, **answers, **acts):
            messages.success(request, "The meeting is moved. The same people are asked.")
            return redirect("cases:meetings", reference=case.reference)
    return _meeting_form(request, case, "cases/rearrange_meeting.html", form, found)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def cancel_meeting(request, case, number):
    found = meeting_or_404(case, number)
    form = CancelMeetingForm(posted(request))
    if request.method == "POST" and form.is_valid():
        acts = {"reason": form.cleaned_data["reason"], "by": request.user, "now": timezone.now()}
        if saved(form, meeting_services.cancel_meeting, meeting=found, **acts):
            messages.success(request, "The meeting is cancelled.")
            return redirect("cases:meetings", reference=case.reference)
    return _meeting_form(request, case, "cases/cancel_meeting.html", form, found)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def send_minutes(request, case, number):
    found = meeting_or_404(case, number)
    form = SendMinutesForm(posted(request), people=found.people.all())
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": timezone.now()}
        if saved(form, minutes_services.send_minutes, meeting=found, people=form.chosen, **acts):
            messages.success(request, "The minutes are sent, and the day is kept.")
            return redirect(meeting_url(case, found))
    return _meeting_form(request, case, "cases/send_minutes.html", form, found)


@require_safe
@with_case(Permission.CASE_VIEW)
def meeting_calendar(request, case, number):
    found = meeting_or_404(case, number)
    link = request.build_absolute_uri(meeting_url(case, found))
    content = calendar_of(found, link=link, site=request.get_host(), now=timezone.now())
    name = f"{case.reference}-meeting-{found.number}.ics"
    return HttpResponse(
        content,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _meeting_form(request, case, template, form, found):
    """Show a form about a meeting; one that is over is only read, unless it is about its minutes."""
    over = not found.is_arranged and template != "cases/send_minutes.html"
    if request.method != "POST" and (over or (not found.was_held and template == "cases/send_minutes.html")):
        return redirect(meeting_url(case, found))
    return render_case(
        request,
        template,
        is_sharing=template == "cases/send_minutes.html",
        case=case,
        section="meetings",
        form=form,
        meeting=found,
        back_url=meeting_url(case, found),
    )


def _form_page(request, case, template, form, back):
    back_url = reverse(back, args=[case.reference])
    return render_case(request, template, case=case, section="meetings", form=form, back_url=back_url)
