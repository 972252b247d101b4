"""Whatever is sent to a form ends in a page that says what is wrong, or in a whole row. Never in a fault."""

from zlib import crc32

import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from tests.fuzz.attacking import Sender, is_accepted
from tests.fuzz.drawing import changed, ways
from tests.fuzz.filling import fill_until_accepted, first_fill, wrong_names
from tests.permissions.matrix import MATRIX

pytestmark = pytest.mark.django_db

PAGES = [row for row in MATRIX if row.method == "get"]


@pytest.mark.parametrize("row", PAGES, ids=lambda row: row.name)
def test_no_form_breaks_or_saves_by_half(row, place, record_property):
    with place.visiting(row) as visits:
        for client, form in visits:
            sender = Sender(client, form, row)
            accepted = accepted_by(form, sender, place.today)
            attack(form, sender, accepted, row.name, place.of_others)
            record_property("form", (form.method, row.name, dict(sender.answers)))


def accepted_by(form, sender, today):
    """What the form takes, as far as a willing person finds out; for a filter, what it opens with."""
    if form.method != "post":
        return first_fill(form, today)

    def told(values):
        response = sender(values)
        return is_accepted(response), wrong_names(response)

    return fill_until_accepted(form, today, told)[0]


def attack(form, sender, accepted, name, of_others):
    @seed(crc32(name.encode()))
    @given(values=changed(form, accepted, of_others), way=ways, action=st.sampled_from(form.actions))
    def attacked(values, way, action):
        sender(values, action=action, **way)

    attacked()
