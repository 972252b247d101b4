"""A few looks at records of the last days, as the gate writes them down, and what the night finds in them."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from accounts import audit
from accounts.enums import AuditAction
from cases.models import Case
from scrutiny.services import find_unusual_access

LONDON = ZoneInfo("Europe/London")
PAGES = ("cases:overview", "cases:people", "cases:timeline")


def record_looks(*, today, desk):
    """Let the lead read at ten at night, and the front door look again at what it opened in an emergency."""
    lead, front_door = desk.staff.cast["lead"][0].user, desk.staff.cast["front-door"][0].user
    late = datetime.combine(today - timedelta(days=1), time(22, 10), tzinfo=LONDON)
    noon = datetime.combine(today - timedelta(days=2), time(12, 5), tzinfo=LONDON)
    _look(lead, Case.objects.workable_by(lead).led_for_now(lead).order_by("-opened_on", "pk")[:2], late)
    _look(front_door, Case.objects.filter(grants__user=front_door).order_by("pk")[:1], noon)
    found_at = datetime.combine(today, time(0), tzinfo=LONDON)
    find_unusual_access(today=today, now=found_at)


def _look(user, cases, at):
    for case in cases:
        for page in PAGES:
            audit.record(by=user, now=at, action=AuditAction.VIEWED, what=page, case_reference=case.reference)
            at += timedelta(minutes=2)
