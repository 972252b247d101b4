"""Loads the demo in one transaction: all of it, or nothing where it is cut off."""

from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, transaction

from accounts.models import User
from earlyhelp.common.history import date_versions
from people.models import Family
from people.search_index import indexed_together
from reporting.demo import agencies, caseload, people
from reporting.demo.access import record_access
from reporting.demo.around import record_around
from reporting.demo.assessing import Questions
from reporting.demo.casework import Casework, Desk, Lists
from reporting.demo.closings import record_closings
from reporting.demo.looks import record_looks
from reporting.demo.readings import Webstars
from reporting.demo.requests import record_requests
from reporting.demo.retention import record_retention
from reporting.demo.rights import record_rights
from reporting.demo.staffing import record_staff
from reporting.demo.stars import record_stars
from reporting.demo.steps import record_hand_over, record_steps, record_transfer
from reporting.demo.today import record_today, without_mail
from reporting.reference_lists import load_reference_lists

COUNT_AFTER = frozenset({30, 120, 400})
"""After so many cases the server counts the rows, which it never does by itself within a transaction.

What it plans for tables that it takes for empty reads all of their rows each time, and is kept as the plan.
"""


class HoldsOtherRecords(Exception):
    """The site holds families that are not the demo's."""


@dataclass(frozen=True)
class Progress:
    """How far the loading is."""

    cases: int
    of: int
    notes: int
    webstars: int


def is_loaded():
    """Return whether the demo is there already."""
    return User.objects.filter(email=people.CAST[0].email).exists()


@contextmanager
def all_or_nothing():
    """One transaction without savepoints: any error ends all of it, and half the round trips are spared.

    Foreign keys are checked with each statement and not at the end. The checks that wait would be looked
    through by every row of the history, which asks for its context in a block of its own: ever more of them.
    """
    uses_savepoints = connection.features.uses_savepoints
    with transaction.atomic():
        keys = _foreign_keys()
        _run(f"SET CONSTRAINTS {keys} IMMEDIATE")
        connection.features.uses_savepoints = False
        try:
            yield
        finally:
            connection.features.uses_savepoints = uses_savepoints
        _run(f"SET CONSTRAINTS {keys} DEFERRED")


@all_or_nothing()
def load_demo(*, today, tell):
    """Build the partnership, the published year, today's caseload and the requests at the front door.

    :param today: the day on which the caseload of today is open.
    :param tell: called with a :class:`Progress` after each case.
    :raises HoldsOtherRecords: nothing is mixed with records of real families.
    """
    if Family.objects.exists():
        raise HoldsOtherRecords
    load_reference_lists()
    partnership = agencies.make_partnership()
    desk = Desk(partnership, people.hire(partnership), Lists(), Webstars(), Questions(), today)
    plans = caseload.plan_year() + caseload.plan_today(today)
    without_mail()
    notes = webstars = 0
    tell(Progress(0, len(plans), 0, 0))
    with indexed_together():
        for done, plan in enumerate(plans, start=1):
            more_notes, more_webstars = Casework(plan, desk).record()
            notes, webstars = notes + more_notes, webstars + more_webstars
            tell(Progress(done, len(plans), notes, webstars))
            if done in COUNT_AFTER:
                _count_rows()
    _count_rows()
    record_requests(today=today, desk=desk)
    record_steps(today=today, desk=desk)
    record_transfer(today=today, desk=desk)
    record_hand_over(today=today, desk=desk)
    record_around(today=today, desk=desk)
    record_stars(today=today, desk=desk)
    record_closings(today=today, desk=desk)
    record_access(today=today, desk=desk)
    record_rights(today=today, desk=desk)
    record_today(today=today)
    record_looks(today=today, desk=desk)
    record_staff(today=today, desk=desk)
    record_retention(today=today, desk=desk)
    date_versions(None)
    _count_rows()


def _count_rows():
    """Let the server count the rows now: searches and figures follow before it would do so by itself."""
    _run("ANALYZE")


def _run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _foreign_keys():
    """Return the names of all foreign keys that wait for the end of a transaction, as SQL takes them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT string_agg(DISTINCT quote_ident(conname), ', ') FROM pg_constraint "
            "WHERE contype = 'f' AND condeferrable AND connamespace = 'public'::regnamespace"
        )
        return cursor.fetchone()[0]
