"""What this app puts on the home page: tasks, meetings, warnings, children not seen, and what is missing."""

from datetime import time, timedelta

from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from accounts.permissions import Permission, can
from cases.attention import not_seen_words
from cases.drift import drifting, drifts
from cases.enums import WarningStatus
from cases.home import MOST, HomeItem, TeamTile
from cases.models import Agreement, Case, CaseWarning, Meeting, Task
from cases.seeing import unseen
from cases.withholding import withheld_from
from earlyhelp.common.dates import date_long, datetime_long, in_days, london_datetime, london_day

MEETING_DAYS_AHEAD = 7
TASK_DAYS_AHEAD = 7
"""A task stands on the home page from so many days before it is due."""


def _led(user):
    return Case.objects.visible_to(user).led_for_now(user)


def tasks(user, today, now):
    """The person's own tasks that are overdue or due within a week."""
    soon = today + timedelta(days=TASK_DAYS_AHEAD)
    mine = Task.objects.visible_to(user).owned_by(user).open().filter(due_on__lte=soon)
    for task in mine.with_names().order_by("due_on", "pk")[:MOST]:
        late = task.due_on < today
        yield HomeItem(
            sentence=f"{task.title}, {task.case.family}",
            verb="Mark as done",
            url=reverse("cases:task_done", args=[task.case.reference, task.number]),
            group="Your tasks",
            due_on=task.due_on,
            is_pressing=late,
            is_post=True,
            note="" if task.given_by_id == user.pk else f"{task.given_by} gave you this",
        )


def children_not_seen(user, today, now):
    """Children of the cases that the person leads whom nobody has seen for too long, longest first."""
    found = unseen(_led(user), today)[:MOST]
    cases = Case.objects.select_related("family").in_bulk({child.case_pk for child in found})
    for child in found:
        case = cases[child.case_pk]
        yield HomeItem(
            sentence=not_seen_words(child, of=str(case.family)),
            verb="Add a case note",
            url=reverse("cases:add_note", args=[case.reference]),
            group="Children to see",
            due_on=today - timedelta(days=child.days - settings.CONTACT_GAP_DAYS),
            is_pressing=True,
            note=f"{case.family}, {case.reference}",
            note_url=reverse("cases:overview", args=[case.reference]),
        )


def agreements_missing(user, today, now):
    """Cases that the person leads in which no agreement is recorded."""
    cases = drifting(_led(user), "no-agreement", today).select_related("family").order_by("opened_on", "pk")
    for case in cases[:MOST]:
        yield HomeItem(
            sentence=f"The agreement of the {case.family} is not recorded.",
            verb="Record the agreement",
            url=reverse("cases:record_agreement", args=[case.reference]),
            group="Agreements",
            due_on=case.opened_on,
            is_pressing=True,
        )


def agreements_withdrawn(user, today, now):
    """Cases that the person leads and whose family withdrew or refused its agreement, the earliest first."""
    latest = Agreement.objects.filter(case__in=_led(user)).latest_of_case().stopped()
    for agreement in latest.select_related("case__family")[:MOST]:
        ended = "did not agree" if agreement.is_refused else "withdrew its agreement"
        yield HomeItem(
            sentence=f"The {agreement.case.family} {ended}.",
            verb="Decide what comes next",
            url=reverse("cases:agreement", args=[agreement.case.reference]),
            group="Agreements",
            due_on=agreement.stopped_on,
            is_pressing=True,
        )


def agreements_to_review(user, today, now):
    """Cases that the person leads and whose family is to be asked again, the longest due first."""
    latest = Agreement.objects.filter(case__in=_led(user)).latest_of_case().to_review(today)
    for agreement in latest.select_related("case__family").order_by("review_on", "pk")[:MOST]:
        ask = f"Ask the {agreement.case.family} whether their agreement still holds."
        look = f"Look again at why help for the {agreement.case.family} goes on without agreement."
        yield HomeItem(
            sentence=ask if agreement.is_given else look,
            verb="Record the agreement",
            url=reverse("cases:record_agreement", args=[agreement.case.reference]),
            group="Agreements",
            due_on=agreement.review_on,
        )


def open_long(user, today, now):
    """Cases that the person leads and that are open for over a year."""
    cases = drifting(_led(user), "open-long", today).select_related("family").order_by("opened_on", "pk")
    for case in cases[:MOST]:
        yield HomeItem(
            sentence=f"Help for the {case.family} has gone on for {in_days(case.days_open(today))}.",
            verb="Record what comes next",
            url=reverse("cases:add_note", args=[case.reference]),
            group=f"Open for more than {in_days(settings.CASE_LONG_OPEN_DAYS)}",
            note=f"Since {date_long(case.opened_on)}",
        )


def meetings(user, today, now):
    """Meetings of the coming week to which the person is asked, and those they lead whose record is open."""
    soon = london_datetime(today + timedelta(days=MEETING_DAYS_AHEAD + 1), time.min)
    asked = Meeting.objects.filter(case__in=Case.objects.visible_to(user), people__user=user).arranged()
    asked = asked.exclude(pk__in=withheld_from(user).meetings)
    to_record = Q(starts_at__gte=london_datetime(today, time.min)) | Q(chair=user) | Q(note_taker=user)
    found = asked.filter(to_record, starts_at__lt=soon).select_related("case__family")
    for meeting in found.order_by("starts_at", "pk")[:MOST]:
        day = london_day(meeting.starts_at)
        is_past = day < today
        yield HomeItem(
            sentence=f"{meeting.get_kind_display()}, {meeting.case.family}",
            verb="Record it" if is_past else "Run the meeting" if day == today else "See the meeting",
            url=reverse(
                "cases:run_meeting" if day <= today else "cases:meeting",
                args=[meeting.case.reference, meeting.number],
            ),
            group="Meetings",
            due_on=day,
            is_pressing=is_past,
            note=f"{datetime_long(meeting.starts_at)}, {meeting.place}",
        )


def warnings(user, today, now):
    """For those who allocate cases: warnings that wait for a decision or were to be looked at again."""
    if not can(user, Permission.CASE_ALLOCATE):
        return
    found = CaseWarning.objects.filter(case__in=Case.objects.visible_to(user).open()).needing_a_manager(
        besides=user, today=today
    )
    found = found.exclude(pk__in=withheld_from(user).warnings)
    for warning in found.select_related("kind", "case__family", "asked_by").order_by("asked_at", "pk")[:MOST]:
        is_new = warning.status == WarningStatus.ASKED
        yield HomeItem(
            sentence=f"Warning “{warning.kind}”, {warning.case.family}",
            verb="Decide on it" if is_new else "Look at it again",
            url=reverse("cases:warning", args=[warning.case.reference, warning.number]),
            group="Warnings",
            due_on=london_day(warning.asked_at) if is_new else warning.review_on,
            is_pressing=True,
            note=f"{warning.asked_by} asks for it"
            if is_new
            else f"To be looked at by {date_long(warning.review_on)}",
        )


def drift(user, today, now):
    """How many of the team's cases lack each thing, if it has open ones; each tile leads to exactly those."""
    if not can(user, Permission.CASE_LIST_TEAM):
        return
    cases, address = Case.objects.visible_to(user), reverse("cases:team_list")
    if not cases.open().exists():
        return
    for code, kind in drifts().items():
        count = drifting(cases, code, today).count()
        yield TeamTile(label=kind.label, count=count, url=f"{address}?drift={code}")
