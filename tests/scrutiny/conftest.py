"""Acts of a day gone by, written to the audit trail as the site does, and what the night finds in them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from accounts.audit import record
from accounts.enums import AuditAction
from scrutiny.models import UnusualAccess
from scrutiny.services import find_unusual_access
from tests.factories.cases import CaseFactory

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2016, 2, 29, 11, 0, tzinfo=LONDON)
"""The working day before the tests' day, at eleven in the morning."""


@pytest.fixture
def case(people):
    return CaseFactory(lead=people.lead)


@pytest.fixture
def looks(db):
    """Return a function that writes down that somebody looked at a case."""

    def look(user, case, *, at=MONDAY, action=AuditAction.VIEWED, what="cases:overview", times=1):
        for number in range(times):
            record(
                by=user,
                now=at + timedelta(minutes=number),
                action=action,
                what=what,
                case_reference=case.reference if case else "",
            )

    return look


@pytest.fixture
def found(db, now):
    """Return a function that looks through the last days and gives (kind, name, reference) of each."""

    def find(*, today=None):
        find_unusual_access(today=today or now.date(), now=timezone.now())
        rows = UnusualAccess.objects.order_by("kind", "actor_name", "case_reference")
        return list(rows.values_list("kind", "actor_name", "case_reference"))

    return find
