"""The page on which a meeting is recorded while it runs. Each act is kept by itself, at once."""

from datetime import timedelta
from functools import partial

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
from cases.enums import Attendance, PointKind, ViewBrought
from cases.errors import AttendanceMissing, MeetingIsOver, ViewsMissing
from cases.forms.running import ActionForm, AttendanceForm, DecisionForm, DiscussionForm, ViewForm
from cases.meeting_agenda import agenda_of
from cases.pages import back_from_closed, done, render_case
from cases.views.meetings import meeting_or_404, meeting_url
from earlyhelp.common.dates import london_day
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.forms import error_links
from earlyhelp.common.saving import saved

ACTION_DAYS = 14
"""By when an action is done unless somebody says otherwise."""


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def run_meeting(request, case, number):
    """Show the meeting's forms. A POST does the act that the address names, and saves all that was typed."""
    meeting = meeting_or_404(case, number)
    if not case.is_open:
        return back_from_closed(request, case)
    if not meeting.is_arranged:
        messages.warning(request, MeetingIsOver.message)
        return redirect(meeting_url(case, meeting))
    if request.method == "POST":
        return _record(request, case, meeting, request.GET.get("act", ""))
    return _page(request, case, meeting, {})


def _record(request, case, meeting, act):
    """Save each part that was typed into by itself; one that cannot be saved comes back with its words."""
    makers = _makers(case, meeting)
    if act not in makers and act not in SIMPLE:
        raise Http404("A meeting has no such act.")
    point = _point(meeting, request.POST.get("point", "")) if act == "strike" else None
    typed = [name for name, make in makers.items() if make().was_typed(request.POST)]
    faulty = {}
    for name in sorted({*typed, act} & set(makers), key=list(makers).index):
        form = makers[name](request.POST)
        if not (form.is_valid() and _kept(request, meeting, name, form)):
            faulty[name] = form
    if point is not None:
        done(request, meeting_services.strike_point, point=point)
        act = point.kind
    if faulty:
        return _page(request, case, meeting_or_404(case, meeting.number), faulty)
    if act == "finish":
        return _finish(request, case, meeting)
    then = act if act in typed or not typed or point is not None else typed[-1]
    return redirect(f"{request.path}?then={then}#part-{then}")


def is_heard(member):
    """Whether the meeting asks for the member's view: each child who is born and alive."""
    return member.is_child and member.person.is_born_and_alive


def _page(request, case, meeting, faulty, refusals=()):
    """Show the page.

    :param faulty: mapping of an act to its form which could not be saved.
    :param refusals: (id of a part, sentence) of each rule that keeps the record open.
    """
    forms = {name: make() for name, make in _makers(case, meeting).items()} | faulty
    points = [point for point in meeting.points.all() if point.struck_at is None]
    then = request.GET.get("then", "") if request.method != "POST" else ""
    if then in PointKind.values:
        forms[then].fields["text"].widget.attrs["autofocus"] = True
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
        problems=[link for form in faulty.values() for link in error_links(form)] + list(refusals),
        then=then,
        is_early=meeting.starts_at > timezone.now(),
        **_missing(case, meeting),
        back_url=reverse("cases:meeting", args=[case.reference, meeting.number]),
    )


def _missing(case, meeting):
    """Return whose view is still to be said, and of whom it is still to be said whether they came."""
    views = {view.member_id: view.how for view in meeting.views.all()}
    return {
        "views_missing": [
            member.person.short_name
            for member in case.family.people
            if is_heard(member) and member.pk not in views
        ],
        "attendance_missing": [
            person.who
            for person in meeting.people.all()
            if person.attendance == Attendance.INVITED and views.get(person.member_id) != ViewBrought.ATTENDED
        ],
    }


def _makers(case, meeting):
    """Return what makes each form of the page, by its act: called with what was sent, or with nothing."""
    due_on = max(london_day(meeting.starts_at), timezone.localdate()) + timedelta(days=ACTION_DAYS)
    told = {"discussion": meeting.discussion, "next_on": meeting.next_on, "revision": meeting.revision}
    makers = {"attendance": partial(AttendanceForm, people=list(meeting.people.all()))}
    views = {view.member_id: view for view in meeting.views.all()}
    for child in (member for member in case.family.people if is_heard(member)):
        view = views.get(child.pk)
        initial = {"how": view.how, "words": view.words} if view else {}
        initial["revision"] = view.revision if view else 0
        makers[f"view-{child.number}"] = partial(ViewForm, child=child, initial=initial)
    makers[PointKind.DECISION.value] = DecisionForm
    makers[PointKind.ACTION.value] = partial(ActionForm, team=team_users(case), initial={"due_on": due_on})
    makers["discussion"] = partial(DiscussionForm, initial=told)
    return makers


def _kept(request, meeting, act, form):
    """Do the act of a form that is right; a rule that forbids it is said on the form."""
    service, told = _act(act, form)
    return saved(form, service, meeting=meeting, by=request.user, now=timezone.now(), **told)


def _act(act, form):
    """Return the service of an act, and what it is told."""
    if act == "attendance":
        return meeting_services.record_attendance, {"attendance": form.attendance, "shown": form.shown}
    if act == "discussion":
        return meeting_services.write_discussion, form.answers()
    if act.startswith("view-"):
        return meeting_services.record_view, form.answers() | {"child": form.child}
    return meeting_services.add_point, form.answers() | {"kind": act}


def _point(meeting, number):
    point = next((point for point in meeting.points.all() if str(point.number) == number), None)
    if point is None:
        raise Http404("The meeting has no point with this number.")
    return point


def _finish(request, case, meeting):
    acts = {"by": request.user, "now": timezone.now()}
    try:
        minutes_services.finish_meeting(meeting=meeting, was_earlier="earlier" in request.GET, **acts)
    except RuleBroken as error:
        refusal = (WHERE_TO_MEND.get(type(error), "part-finish"), error.message)
        return _page(request, case, meeting_or_404(case, meeting.number), {}, [refusal])
    messages.success(request, "The record of the meeting is finished. Send the minutes next.")
    return redirect("cases:send_minutes", reference=case.reference, number=meeting.number)


SIMPLE = ("strike", "finish")
"""Acts that ask nothing."""
WHERE_TO_MEND = {AttendanceMissing: "part-attendance", ViewsMissing: "part-views"}
"""The part of the page that a rule of finishing is about."""
