"""What this app puts on the home page: tasks, children not seen, agreements missing, cases open long."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse

from accounts.permissions import Permission, can
from cases.attention import not_seen_words, unseen
from cases.drift import drifting, drifts
from cases.home import MOST, HomeItem, TeamTile
from cases.models import Case, CaseNotePerson, Task
from earlyhelp.common.dates import date_long, in_days

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
    cases = list(drifting(_led(user), "not-seen", today).with_people().order_by("opened_on", "pk")[:MOST])
    seen = CaseNotePerson.objects.last_seen_in(cases)
    found = [
        (days, case, not_seen_words(name, days, ever))
        for case in cases
        for name, days, ever in unseen(case, seen[case.pk], today)
    ]
    for days, case, words in sorted(found, key=lambda row: -row[0])[:MOST]:
        yield HomeItem(
            sentence=words,
            verb="Add a case note",
            url=reverse("cases:add_note", args=[case.reference]),
            group="Children to see",
            due_on=today - timedelta(days=days),
            is_pressing=True,
            note=str(case.family),
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


def drift(user, today, now):
    """How many of the team's cases lack each thing; each tile leads to exactly those."""
    if not can(user, Permission.CASE_LIST_TEAM):
        return
    cases, address = Case.objects.visible_to(user), reverse("cases:team_list")
    for code, kind in drifts().items():
        count = drifting(cases, code, today).count()
        yield TeamTile(label=kind.label, count=count, url=f"{address}?drift={code}")
