"""Sends to one form and judges the answer: never a fault, never half a row, never another's record."""

import copy
from collections import Counter

from django.db import connection

from tests.fuzz import watching
from tests.fuzz.place import MARKER, undone
from tests.fuzz.sending import send

SENT_ON = {302, 303}
REFUSED = {400, 403, 404, 409, 413, 422, 429}
KEPT_ALL_THE_SAME = {
    *(
        "cases_openingdraft",
        "cases_helprequestdraft",
        "closures_closurepart",
    ),  # what was typed, right or wrong
    "webstar_handover",  # how often a wrong passcode was tried
}
PART_BY_PART = {"cases:run_meeting"}
"""A page of several forms, of which each that is right is saved whole and the others come back."""


class Broken(AssertionError):
    """What was sent ended otherwise than it must."""


class Sender:
    """Sends values to a form; each time is undone. ``answers`` counts what came back."""

    def __init__(self, client, form, row):
        self.client, self.form, self.row, self.answers = client, form, row, Counter()
        self.cookies = copy.deepcopy(client.cookies)

    def __call__(self, values, **told):
        since = watching.mark()
        with undone(), watching.watching() as watch:
            self.client.cookies = copy.deepcopy(self.cookies)
            response = send(self.client, self.form, values, **told)
            connection.check_constraints()
            self.judge(response, watch, since)
        return response

    def judge(self, response, watch, since):
        status = response.status_code
        self.answers[status] += 1
        if status not in SENT_ON | REFUSED | {200}:
            raise Broken(f"{self.form.path} answered {status}")
        if MARKER.encode() in response.content:
            raise Broken(f"{self.form.path} told of another agency's family")
        if not is_accepted(response) and self.row.name not in PART_BY_PART:
            tables = set(watch.family_tables) - KEPT_ALL_THE_SAME
            left = {table: rows for table, rows in watching.newer(tables, since).items() if rows}
            if left:
                raise Broken(f"{self.form.path} answered {status} and had saved {left}")


def is_accepted(response):
    """Whether the answer says that it was done: it leads on, or tells the script that it is saved."""
    is_saved = response.status_code == 200 and "json" in response.get("Content-Type", "")
    return is_saved or response.status_code in SENT_ON
