"""Where help drifts: what a case lacks or is late with, as filters of the lists of cases.

A filter is a :class:`Drift` named in ``settings.CASE_DRIFT``. The tile on a manager's home page counts the
rows of the list with this filter, so both are the same by making.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils.module_loading import import_string

from cases.models import Agreement, LeadProfessional, Meeting, Task
from cases.seeing import children_unseen
from earlyhelp.common.dates import london_datetime
from people.models import FamilyMember


@dataclass(frozen=True)
class Drift:
    """One thing that a case can lack.

    :ivar code: what the address says.
    :ivar label: the words of tile and filter.
    :ivar rows: takes a query of open cases and today, and gives those that lack it.
    """

    code: str
    label: str
    rows: Callable


def drifts():
    """Return every filter by its code, in the order of the settings."""
    found = [import_string(path) for path in settings.CASE_DRIFT]
    return {drift.code: drift for drift in found}


def drifting(cases, code, today):
    """Return the open ones of these cases that lack what the code names."""
    return drifts()[code].rows(cases.open(), today)


def born_children():
    """Children who are in the family now, are born and alive, for ``Exists`` in a query of cases."""
    return FamilyMember.objects.current().children().born_and_alive().filter(family=OuterRef("family"))


def _child_not_seen(cases, today):
    """Cases with a child not seen for too long, by the rule of the case's own page."""
    return cases.filter(pk__in=children_unseen(cases, today).values("case_pk"))


def _no_agreement(cases, today):
    """Cases in which the family's agreement was never recorded."""
    return cases.filter(~Exists(Agreement.objects.filter(case=OuterRef("pk"))))


def _agreement_late(cases, today):
    """Cases whose family was to be asked again whether its agreement holds."""
    late = Agreement.objects.filter(case=OuterRef("pk")).latest_of_case().to_review(today)
    return cases.filter(Exists(late))


def _open_long(cases, today):
    """Cases open for more than ``settings.CASE_LONG_OPEN_DAYS`` days."""
    return cases.filter(opened_on__lt=today - timedelta(days=settings.CASE_LONG_OPEN_DAYS))


def _tasks_overdue(cases, today):
    """Cases with a task that was due before today and is not done."""
    return cases.filter(Exists(Task.objects.overdue(today).filter(case=OuterRef("pk"))))


def _no_meeting(cases, today):
    """No meeting arranged, ``settings.MEETING_WITHIN_DAYS`` after the last or the opening, as on its page."""
    last_day = today - timedelta(days=settings.MEETING_WITHIN_DAYS)
    meetings = Meeting.objects.filter(case=OuterRef("pk"))
    lately = meetings.held().filter(starts_at__gte=london_datetime(last_day, time.min))
    return cases.filter(opened_on__lt=last_day).exclude(Exists(meetings.arranged())).exclude(Exists(lately))


def _lead_gone(cases, today):
    """Cases whose lead professional has left, or cannot sign in."""
    return cases.filter(Exists(LeadProfessional.objects.gone().filter(case=OuterRef("pk"))))


LEAD_GONE = Drift("lead-gone", "Led by somebody who has left or is locked out", _lead_gone)
CHILD_NOT_SEEN = Drift(
    "not-seen", f"A child not seen for more than {settings.CONTACT_GAP_DAYS} days", _child_not_seen
)
NO_AGREEMENT = Drift("no-agreement", "No agreement of the family", _no_agreement)
AGREEMENT_LATE = Drift("agreement-late", "An agreement to review", _agreement_late)
OPEN_LONG = Drift("open-long", f"Open for more than {settings.CASE_LONG_OPEN_DAYS} days", _open_long)
NO_MEETING = Drift(
    "no-meeting", f"No meeting arranged or held in {settings.MEETING_WITHIN_DAYS} days", _no_meeting
)
TASKS_OVERDUE = Drift("tasks-overdue", "A task overdue", _tasks_overdue)
