"""Every table with personal data says how long it is kept, and every column of words how it is scrubbed."""

from io import StringIO

import pghistory.models
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from retention.belongings import links
from retention.schedule import SCHEDULE, KeptWith, words_columns
from retention.schedule.kept import GOES_WITH_A_RECORD
from retention.words import SEVERAL

APPS = (
    "accounts",
    "people",
    "cases",
    "assessments",
    "webstar",
    "closures",
    "retention",
    "scrutiny",
    "quality",
    "rights",
)


def models():
    """Every table of these apps but for the history, which goes with what it tells of."""
    found = [model for app in APPS for model in apps.get_app_config(app).get_models()]
    return [model for model in found if not issubclass(model, pghistory.models.Event)]


def test_every_table_is_named():
    assert sorted(model._meta.label for model in models() if model._meta.label not in SCHEDULE) == []


def test_nothing_is_named_that_is_not_there():
    assert sorted(label for label in SCHEDULE if not _exists(label)) == []


def _exists(label):
    app, _, name = label.partition(".")
    return name.lower() in apps.all_models.get(app, {})


@pytest.mark.parametrize("model", models(), ids=lambda model: model._meta.label)
def test_every_column_of_words_says_how_it_is_scrubbed(model):
    entry = SCHEDULE.get(model._meta.label)
    if entry.kept_with != KeptWith.LIST:
        assert sorted(entry.columns) == sorted(words_columns(model))
        assert set(entry.speaks_of.split()) <= set(words_columns(model))


def test_what_goes_with_a_record_can_be_found_from_one():
    """Each such table points at another, or names a reference."""
    pointing = {model._meta.label for model, _, _ in links()}
    roots = {"people.Family", "people.Person", "cases.HelpRequest", "cases.Conflict"}
    going = {label for label, entry in SCHEDULE.items() if entry.kept_with in GOES_WITH_A_RECORD}
    named = {label for label in going if SCHEDULE[label].speaks_of}
    assert sorted(going - pointing - roots - named) == []


def test_the_page_is_what_is_printed():
    call_command("print_retention", stdout=(out := StringIO()))
    assert out.getvalue() in (settings.ROOT / "docs" / "retention.md").read_text()


def test_what_has_a_name_for_several_is_a_table():
    assert {apps.get_model(label)._meta.label_lower for label in SEVERAL} == set(SEVERAL)
