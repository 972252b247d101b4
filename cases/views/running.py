"""The page on which a meeting is recorded while it runs. Each act is kept by itself, at once."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from cases import meeting_services, minutes_services
from cases.access import with_case
from cases.colleagues import team_users
from cases.enums import PointKind
from cases.errors import MeetingIsOver
from cases.forms.meetings import ActionForm, AttendanceForm, DecisionForm, DiscussionForm, ViewForm
from cases.meeting_agenda import agenda_of
from cases.pages import back_from_closed, done, render_case
from cases.views.meetings import meeting_or_404, meeting_url
from cases.views.people import saved
from earlyhelp.common.dates import london_day
from earlyhelp.common.errors import EditConflict

ACTION_DAYS = 14
"""By when an action is done unless somebody says otherwise."""


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def run_meeting(request, case, number):
    """Show the meeting's forms; a POST does the act that the address names, and comes back to its form."""
    meeting = meeting_or_404(case, number)
    if not case.is_open:
        return back_from_closed(request, case)
    if not meeting.is_arranged:
        messages.warning(request, MeetingIsOver.message)
        return redirect(meeting_url(case, meeting))
    act = request.GET.get("act", "")
    if request.method == "POST" and act in SIMPLE:
        return SIMPLE[act](request, case, meeting)
    forms = _forms(case, meeting, act if request.method == "POST" else "", request.POST)
    if request.method == "POST":
        if act not in forms:
            raise Http404("A meeting has no such act.")
        form = forms[act]
        if form.is_valid() and _kept(request, case, meeting, act, form):
            return redirect(f"{request.path}?then={act}#part-{act}")
    return _page(request, case, meeting, forms)


def is_heard(member):
    """Whether the meeting asks for the member's view: each child who is born and alive."""
    return member.is_child and member.person.is_born_and_alive


def _page(request, case, meeting, forms):
    points = [point for point in meeting.points.all() if point.struck_at is None]
    then = request.GET.get("then", "")
    if then in PointKind.values and request.method != "POST":
        forms[then].fields["text"].widget.attrs["autofocus"] = True
    views = {view.member_id: view for view in meeting.views.all()}
    return render_case(
        request,
        "cases/run_meeting.html",
        case=case,
        section="meetings",
        meeting=meeting,
        agenda=agenda_of(case, meeting, timezone.localdate()),
        attendance=forms["attendance"],
        child_forms=[form for act, form in forms.items() if act.startswith("view-")],
        decision=forms[PointKind.DECISION],
        action=forms[PointKind.ACTION],
        discussion=forms["discussion"],
        decisions=[point for point in points if point.kind == PointKind.DECISION],
        actions=[point for point in points if point.kind == PointKind.ACTION],
        faulty=next((form for form in forms.values() if form.errors), None),
        views_missing=[
            member.person.short_name
            for member in case.family.people
            if is_heard(member) and member.pk not in views
        ],
        back_url=reverse("cases:meeting", args=[case.reference, meeting.number]),
    )


def _forms(case, meeting, act, data):
    """Return every form of the page by its act; the one that was sent holds what was sent."""

    def sent(name):
        return data if act == name else None

    team = team_users(case)
    due_on = max(london_day(meeting.starts_at), timezone.localdate()) + timedelta(days=ACTION_DAYS)
    told = {"discussion": meeting.discussion, "next_on": meeting.next_on, "revision": meeting.revision}
    forms = {"attendance": AttendanceForm(sent("attendance"), people=meeting.people.all())}
    views = {view.member_id: view for view in meeting.views.all()}
    for child in (member for member in case.family.people if is_heard(member)):
        view = views.get(child.pk)
        initial = {"how": view.how, "words": view.words} if view else {}
        initial["revision"] = view.revision if view else 0
        name = f"view-{child.number}"
        forms[name] = ViewForm(sent(name), child=child, initial=initial)
    forms[PointKind.DECISION.value] = DecisionForm(sent(PointKind.DECISION))
    forms[PointKind.ACTION.value] = ActionForm(sent(PointKind.ACTION), team=team, initial={"due_on": due_on})
    forms["discussion"] = DiscussionForm(sent("discussion"), initial=told)
    return forms


def _kept(request, case, meeting, act, form):
    """Do the act of a form that is right; a rule that forbids it is said on the form.

    Where somebody else saved first, the form shows both versions.
    """
    service, told = _act(act, form)
    try:
        return saved(form, service, meeting=meeting, by=request.user, now=timezone.now(), **told)
    except EditConflict as error:
        form.show_both_versions(error)
        return False


def _act(act, form):
    """Return the service of an act, and what it is told."""
    answers = dict(form.cleaned_data)
    if act == "attendance":
        return meeting_services.record_attendance, {"attendance": form.attendance, "shown": form.shown}
    if act == "discussion":
        return meeting_services.write_discussion, answers
    if act.startswith("view-"):
        return meeting_services.record_view, answers | {"child": form.child}
    return meeting_services.add_point, answers | {"kind": act}


def _strike(request, case, meeting):
    number = request.POST.get("point", "")
    point = next((point for point in meeting.points.all() if str(point.number) == number), None)
    if point is None:
        raise Http404("The meeting has no point with this number.")
    done(request, meeting_services.strike_point, point=point)
    return redirect(f"{request.path}?then={point.kind}#part-{point.kind}")


def _finish(request, case, meeting):
    if not done(request, minutes_services.finish_meeting, meeting=meeting):
        return redirect(request.path)
    messages.success(request, "The record of the meeting is finished. Send the minutes next.")
    return redirect("cases:send_minutes", reference=case.reference, number=meeting.number)


SIMPLE = {"strike": _strike, "finish": _finish}
"""Acts that ask nothing."""
