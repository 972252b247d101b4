"""What the people of the demo have to do today: tasks for those who sign in, and notices of the last days.

Nothing here touches the published year: tasks are given in today's caseload only.
"""

from datetime import timedelta

from django.db.models import F

from accounts.enums import MAILED_AT_ONCE, NoticeMail
from accounts.models import Notice, NoticeChoice, User
from cases.models import Case
from cases.task_services import add_task, finish_task
from reporting.demo.calendar import evening
from reporting.demo.people import CAST

TASKS = (
    # given so many days ago, due in so many days
    (16, -3),
    (9, 0),
    (6, 2),
    (4, 5),
    (2, 12),
)
TITLES = (
    "Ring the school about breakfast club",
    "Ask the health visitor for the two-year check",
    "Send the family the times of the parenting course",
    "Visit at home after school",
    "Check that the housing repair is done",
    "Ask the GP practice for an appointment",
    "Find out about a place at the youth club",
    "Write up what the children said they want",
    "Help with the form for free school meals",
    "Agree a date for the next meeting with everybody",
)
NOTICES_KEPT_DAYS = 6
"""Notices older than this were read long ago."""


def without_mail():
    """Let nobody of the demo have a mail while years of casework are recorded at once."""
    NoticeChoice.objects.bulk_create(
        NoticeChoice(user=user, kind=kind, mail=NoticeMail.NONE)
        for user in User.objects.all()
        for kind in sorted(MAILED_AT_ONCE)
    )


def record_today(*, today):
    """Give tasks to everybody who signs in and reaches families, then settle the notices."""
    for user in User.objects.filter(email__in=[part.email for part in CAST]).order_by("email"):
        cases = Case.objects.workable_by(user).open().order_by("-opened_on", "reference")
        for place, case in enumerate(cases.with_people()[: len(TASKS)]):
            _give(case, user, place, today)
    _settle_notices(today)


def _give(case, user, place, today):
    """The lead gives a task to somebody of the team; whoever is in no team gives it to themselves."""
    ago, due = TASKS[place]
    given = set(case.tasks.values_list("title", flat=True))
    fresh = [title for title in TITLES[place:] + TITLES[:place] if title not in given]
    title = next(iter(fresh), TITLES[place])
    day = max(today - timedelta(days=ago), case.opened_on)
    is_in_team = case.involvements.current().filter(user=user).exists()
    by = case.lead_history[0].user if is_in_team else user
    task = add_task(
        case=case,
        title=title,
        owner=user,
        due_on=max(today + timedelta(days=due), day),
        by=by,
        now=evening(day),
        today=day,
    )
    if due > 10 and by != user:
        finish_task(task=task, by=user, now=evening(today - timedelta(days=1)))


def _settle_notices(today):
    NoticeChoice.objects.all().delete()
    old = Notice.objects.filter(made_at__lt=evening(today - timedelta(days=NOTICES_KEPT_DAYS)))
    old.update(read_at=F("made_at"), mailed_at=F("made_at"))
