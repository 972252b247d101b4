"""A row in words: a line for each column that says something, under the name that the model gives it."""

from datetime import date, datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models

from earlyhelp.common.dates import date_long, datetime_long
from earlyhelp.common.words import capital
from people.models import FamilyMember

NEVER = frozenset(
    {
        *("id", "submission", "revision", "key", "case", "request"),
        *("stored_name", "sha256", "content_type", "is_scanned"),
    }
)
"""Columns that say nothing of anybody, in every model."""
CALLED = {"user": "worker", "member": "person"}
"""What columns are called in a pack, by their names: words of a family and not of this program."""


def told_columns(model, without, inside=None):
    """The columns of a model that are told.

    :param inside: the model of the row that this one is told inside of, so that it is not told again.
    """
    return [
        column
        for column in model._meta.concrete_fields
        if column.name not in NEVER | without and not (inside and column.related_model is inside)
    ]


def lines_of(row, without=frozenset(), parts=(), inside=None):
    """Return a line for each thing that a row says, with its parts after it."""
    told = [
        f"{capital(CALLED.get(column.name, column.verbose_name))}: {words}"
        for column in told_columns(type(row), without, inside)
        if (words := words_of(row, column))
    ]
    for part in parts:
        for each in _rows_of(row, part.relation):
            inner = lines_of(each, part.without, part.parts, type(row))
            told.append(f"{part.label}: {'; '.join(inner)}" if inner else part.label)
    return told


def _rows_of(row, relation):
    """The rows of a part, also where there is one or none."""
    try:
        value = getattr(row, relation)
    except models.ObjectDoesNotExist:
        return []
    return value.all() if hasattr(value, "all") else [value]


def words_of(row, column):
    """Return what a column says in words, "" for nothing."""
    value = getattr(row, column.name)
    if value in (None, "", [], {}):
        return ""
    if isinstance(column, ArrayField):
        labels = dict(column.base_field.flatchoices)
        return ", ".join(str(labels.get(item, item)) for item in value)
    if column.flatchoices:
        return str(dict(column.flatchoices).get(value, value))
    if isinstance(value, FamilyMember):
        return value.person.full_name
    if isinstance(column, models.JSONField):
        return flat(value)
    return plain_words(value)


def plain_words(value):
    """Return a value as a person says it: "Yes", "3 March 2016", or the text itself."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return datetime_long(value)
    return date_long(value) if isinstance(value, date) else str(value)


def flat(value):
    """Return what JSON holds as one text."""
    if isinstance(value, dict):
        value = [
            f"{capital(name.replace('_', ' '))}: {flat(inner)}" for name, inner in value.items() if inner
        ]
    if isinstance(value, list):
        return "; ".join(text for text in (flat(inner) for inner in value) if text)
    return str(value)
