"""Whatever is sent to a form ends in a page that says what is wrong, or in a whole row. Never in a fault."""

from itertools import product
from random import Random
from zlib import crc32

import pytest
from django.forms import ModelChoiceField
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.attacking import Broken, Sender, is_accepted
from tests.fuzz.drawing import changed, ways
from tests.fuzz.extra_fields import changed_by, extra_fields
from tests.fuzz.filling import fill_until_accepted, first_fill, wrong_names
from tests.permissions.matrix import MATRIX

pytestmark = pytest.mark.django_db

PAGES = [row for row in MATRIX if row.method == "get"]


@pytest.mark.parametrize("row", PAGES, ids=lambda row: row.name)
def test_no_form_breaks_saves_by_half_or_takes_what_is_not_offered(row, place, record_property):
    with place.visiting(row) as visits:
        for visit in visits:
            sender = Sender(visit, row, place.foreign)
            accepted, is_taken = accepted_by(visit.form, sender, place.today)
            if is_taken:
                take_nothing_extra(visit, sender, accepted)
            offers_nothing_of_others(visit, place.of_others)
            attack(visit.form, sender, accepted, row.name)
            take_nothing_of_others(visit.form, sender, accepted, row.name)
            record_property("form", (visit.form.method, is_taken, dict(sender.answers)))


def accepted_by(form, sender, today):
    """What the form takes, as far as a willing person finds out, and whether it was taken."""
    if form.method != "post":
        return first_fill(form, today), False

    def told(values):
        response = sender(values)
        return is_accepted(response), wrong_names(response)

    return fill_until_accepted(form, today, told)


def attack(form, sender, accepted, name):
    """Send what strangers send."""

    @seed(crc32(name.encode()))
    @given(values=changed(form, accepted, sender.foreign), way=ways, action=st.sampled_from(form.actions))
    def attacked(values, way, action):
        sender(values, action=action, **way)

    attacked()


def offers_nothing_of_others(visit, of_others):
    for form in visit.shown:
        for name, field in form.fields.items():
            if isinstance(field, ModelChoiceField) and field.queryset.model in of_others:
                offered = field.queryset.filter(pk__in=of_others[field.queryset.model])
                if found := list(offered.values_list("pk", flat=True)):
                    raise Broken(f"{visit.form.path} offers {found} of another agency as {name}")


def take_nothing_of_others(form, sender, accepted, name):
    """Send numbers and names of another agency's records in boxes that hold such: hidden ones and choices."""
    boxes = [box.name for box in form.boxes.values() if box.kind == "hidden" or box.options]
    pairs = sorted(product({*boxes} - {"csrfmiddlewaretoken"}, sender.foreign))
    few = max(1, settings().max_examples // 2)
    for box, sent in Random(name).sample(pairs, min(few, len(pairs))):
        sender(accepted | {box: [sent]})


def take_nothing_extra(visit, sender, accepted):
    """Send every column of the database along with what was accepted: what is written is the same."""
    plain = sender.rows
    sender(extra_fields(visit.form, visit.shown) | accepted)
    if difference := changed_by(plain, sender.rows, accepted):
        raise Broken(f"{visit.form.path} took more than it asks for: {difference}")
