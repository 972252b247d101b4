"""A pack holds everything: each model that leads to a family is told, or left out with a reason."""

import pghistory.models
from django.apps import apps

from cases.models import Case
from people.models import Family, FamilyMember, Person
from rights.sources import EXCEPTIONS, SOURCES, covered
from tests.architecture.test_habits import APPS


def models_of_families():
    """Every model from which a way of columns leads to a person, a family or a case."""
    ours = [model for app in APPS for model in apps.get_app_config(app).get_models()]
    ours = [model for model in ours if not issubclass(model, pghistory.models.Event)]
    found = {Case, Family, FamilyMember, Person}
    while True:
        more = {
            model
            for model in ours
            if model not in found
            and any(column.related_model in found for column in model._meta.concrete_fields)
        }
        if not more:
            return {model._meta.label for model in found}
        found |= more


def test_every_model_of_families_is_in_a_pack_or_left_out_with_a_reason():
    assert sorted(models_of_families() - covered() - set(EXCEPTIONS)) == []


def test_no_model_is_both_told_and_left_out():
    assert sorted(covered() & set(EXCEPTIONS)) == []


def test_no_exception_outlives_its_model():
    assert sorted(set(EXCEPTIONS) - models_of_families() - {"cases.OpeningDraft", "cases.Conflict"}) == []


def test_every_source_has_a_name_of_its_own():
    codes = [source.code for source in SOURCES]
    assert len(set(codes)) == len(codes)
