"""Sends to one form and judges the answer: never a fault, never half a row, never another's record."""

import copy
from collections import Counter

from django.db import connection

from tests.fuzz import watching
from tests.fuzz.place import MARKER
from tests.fuzz.sending import send
from tests.permissions.standing import undone

SENT_ON = {302, 303}
REFUSED = {400, 403, 404, 409, 413, 422, 429}
KEPT_ALL_THE_SAME = {
    "cases_openingdraft",
    "cases_helprequestdraft",
    "closures_closurepart",
    "webstar_handover",
}
"""Drafts hold what was typed, right or wrong; a screen in a child's hands, how often a passcode was wrong."""
PART_BY_PART = {"cases:run_meeting"}
"""A page of several forms, of which each that is right is saved whole and the others come back."""


class Broken(AssertionError):
    """What was sent ended otherwise than it must."""


class Sender:
    """Sends values to a form; each time is undone. ``answers`` counts what came back, ``rows`` is what the
    last one wrote, by table.

    :param foreign: numbers and names of another agency's records, of which no number may be written.
    """

    def __init__(self, visit, row, foreign):
        self.client, self.form, self.row = visit.client, visit.form, row
        self.foreign, self.answers = foreign, Counter()
        self.cookies = copy.deepcopy(self.client.cookies)

    def __call__(self, values, **told):
        since = watching.mark()
        with undone(), watching.watching() as watch:
            self.client.cookies = copy.deepcopy(self.cookies)
            response = send(self.client, self.form, values, **told)
            connection.check_constraints()
            self.rows = watching.newer(watch.family_tables, since)
            self.judge(response, watch)
        return response

    def judge(self, response, watch):
        status, path = response.status_code, self.form.path
        self.answers[status] += 1
        if status not in SENT_ON | REFUSED | {200}:
            raise Broken(f"{path} answered {status}")
        if MARKER.encode() in response.content:
            raise Broken(f"{path} told of another agency's family")
        if taken := set(filter(str.isdigit, self.foreign)) & {str(value) for value in watch.values}:
            raise Broken(f"{path} wrote {taken} of another agency's record")
        if not is_accepted(response) and self.row.name not in PART_BY_PART:
            left = {table for table, rows in self.rows.items() if rows} - KEPT_ALL_THE_SAME
            if left:
                raise Broken(f"{path} answered {status} and had saved {left}")


def is_accepted(response):
    """Whether the answer says that it was done: it leads on, or tells the script that it is saved."""
    is_saved = response.status_code == 200 and "json" in response.get("Content-Type", "")
    return is_saved or response.status_code in SENT_ON
