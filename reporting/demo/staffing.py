"""Who signed in when, an account that nobody uses, and a review of access that waits for the manager."""

from datetime import timedelta

from accounts.models import UnusedWarning, User
from accounts.review_services import open_access_review
from accounts.unused_services import lock_unused_accounts, mail_unused_warning
from cases.models import LeadProfessional
from reporting.demo.calendar import evening
from reporting.demo.people import HIRED_AT

TEAM = "family-team-north"
UNUSED_FOR_DAYS = 120
SIGNED_IN_DAYS = 9
"""Everybody else of the staff signed in within so many days."""


def record_staff(*, today, desk):
    """Let everybody have signed in lately but one, whose account is locked, and open the team's review."""
    unused = _unused(desk)
    staff = User.objects.filter(joined_at=HIRED_AT).exclude(pk=unused.pk)
    for place in range(SIGNED_IN_DAYS):
        some = [user.pk for user in staff.order_by("email")[place::SIGNED_IN_DAYS]]
        User.objects.filter(pk__in=some).update(last_login=evening(today - timedelta(days=place + 1)))
    last = evening(today - timedelta(days=UNUSED_FOR_DAYS))
    User.objects.filter(pk=unused.pk).update(last_login=last)
    for days_ago in (20, 5):
        day = today - timedelta(days=days_ago)
        lock_unused_accounts(today=day, now=evening(day))
        for warning in UnusedWarning.objects.filter(mailed_at=None):
            mail_unused_warning(warning_id=warning.pk, now=evening(day))
    yesterday = evening(today - timedelta(days=1))
    open_access_review(agency=desk.partnership.agencies[TEAM], today=today, now=yesterday)


def _unused(desk):
    """Somebody of the team who leads no case, so that no family waits for them."""
    leading = set(LeadProfessional.objects.current().values_list("user", flat=True))
    cast = {worker.user.pk for workers in desk.staff.cast.values() for worker in workers}
    free = [worker.user for worker in desk.staff.at(TEAM) if worker.user.pk not in leading | cast]
    return free[0]
