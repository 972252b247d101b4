"""How the database keeps each version of each row of a family's record.

Every model with ``@pghistory.track()`` gets what :data:`TRACKERS` names: triggers that write a version down
when a row is added, changed or removed, by whomever and however, and triggers that keep those versions.
"""

from contextlib import contextmanager

import pghistory
import pgtrigger
from django.db import connection

CLOCK = "earlyhelp.clock"
"""A setting of a transaction: the moment that its versions are dated with. Only the demo year sets it."""

MOMENT = f"COALESCE(NULLIF(CURRENT_SETTING('{CLOCK}', TRUE), '')::TIMESTAMPTZ, NOW())"
"""The moment of a version, as its trigger asks for it: the beginning of the transaction."""

ONLY_ADDED_TO = "only_added_to"
NEVER_EMPTIED = "never_emptied"


class Kept(pghistory.Tracker):
    """Lets nobody change, remove or empty the versions, nor empty the table that they are of.

    A table is emptied without its rows being looked at, so no version would be written down.
    """

    label = "kept"

    def setup(self, event_model):
        refuses = {"when": pgtrigger.Before, "level": pgtrigger.Statement}
        versions = pgtrigger.Trigger(
            name=ONLY_ADDED_TO,
            operation=pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate,
            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
            **refuses,
        )
        rows = pgtrigger.Trigger(
            name=NEVER_EMPTIED,
            operation=pgtrigger.Truncate,
            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
            **refuses,
        )
        pgtrigger.register(versions)(event_model)
        pgtrigger.register(rows)(event_model.pgh_tracked_model)


TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), Kept())


@contextmanager
def versions_may_go(*models):
    """Let the versions of these models be removed: at the end of retention, and for nothing else.

    The rows themselves go first: that they went is a version too.
    """
    names = [f"{model.pgh_event_model._meta.label}:{ONLY_ADDED_TO}" for model in models]
    with pgtrigger.ignore(*names):
        yield


def date_versions(moment):
    """Date what this transaction writes from now on with a moment other than the present.

    For a year of casework that is made up at once. Nobody else may use it, and a test sees to that.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, TRUE)", [CLOCK, moment.isoformat() if moment else ""])
