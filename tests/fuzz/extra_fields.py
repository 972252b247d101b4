"""Names of columns that no form asks for, sent along with one that is accepted."""

import re
from functools import cache

from django.apps import apps
from django.db import models

from tests.fuzz.place import FAMILY_APPS, FIRST_AFTERWARDS, FIRST_OF_OTHERS

UUID = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}")
NEW_EACH_TIME = {"id", "password", "passcode", "session_key", "seed", "pgh_context_id"} | {
    *("due_at", "asked_at"),  # of a job, by the clock of the database
    *("run_id", "notice_id"),
}
ALWAYS = {"is_superuser": "on", "is_staff": "on", "pk": "1", "id": "1"}


@cache
def columns():
    """Every column of our tables with a value that it could hold."""
    found = dict(ALWAYS)
    for label in ["accounts", *FAMILY_APPS]:
        for model in apps.get_app_config(label).get_models():
            if not hasattr(model, "pgh_id"):
                found |= {
                    name: value for field in model._meta.concrete_fields for name, value in _values(field)
                }
    return found


def _values(field):
    if field.is_relation:
        yield field.attname, str(FIRST_OF_OTHERS + 1)
        yield field.name, str(FIRST_OF_OTHERS + 1)
    elif isinstance(field, models.BooleanField):
        yield field.name, "on"
    elif isinstance(field, models.DateField):
        yield field.name, "2001-02-03"
    elif isinstance(field, models.IntegerField):
        yield field.name, "7"
    elif field.choices:
        yield field.name, str(field.choices[-1][0])
    else:
        yield field.name, "sent along"


def extra_fields(form, shown):
    """The columns that neither the page nor the form behind it names."""
    asked = {name.partition("-")[2] or name for name in form.boxes} | set(form.boxes)
    asked |= {name for each in shown for name in each.fields}
    return {name: [value] for name, value in columns().items() if name not in asked}


def changed_by(plain, more, sent):
    """What was written otherwise, by table: keys, times and tokens that are new each time apart."""
    known = {str(value) for values in sent.values() for value in values}
    tables = plain.keys() | more.keys()
    told = {
        table: [[_same(row, known) for row in rows.get(table, ())] for rows in (plain, more)]
        for table in tables
    }
    return {table: pair for table, pair in told.items() if pair[0] != pair[1]}


def _same(value, known):
    if isinstance(value, dict):
        return {name: _same(each, known) for name, each in value.items() if name not in NEW_EACH_TIME}
    if isinstance(value, list):
        return [_same(each, known) for each in value]
    if isinstance(value, int) and not isinstance(value, bool) and value >= FIRST_AFTERWARDS:
        return "new"
    if isinstance(value, str) and value not in known:
        return UUID.sub("new", value)
    return value
