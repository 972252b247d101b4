"""What the database itself refuses about restrictions and conflicts of interest."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from django.db.models import F

from cases.models import Conflict, ConflictPerson, Restriction
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED, PersonFactory

NAMED = {"given_name": "Ann", "family_name": "Pugh", "date_of_birth": date(1980, 1, 1)}


@pytest.fixture
def restriction(db):
    return Restriction.objects.create(
        case=CaseFactory(),
        reason="A parent works here.",
        begun_by=UserFactory(),
        begun_for=AgencyFactory(),
        begun_at=RECORDED,
    )


@pytest.fixture
def conflict(db):
    return Conflict.objects.create(
        user=UserFactory(),
        relation="friend",
        declared_by=UserFactory(),
        declared_for=AgencyFactory(),
        declared_at=RECORDED,
    )


def refuses(name, row, values):
    with pytest.raises(IntegrityError, match=name):
        type(row).objects.filter(pk=row.pk).update(**values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_restriction_has_a_reason", {"reason": ""}),
        ("cases_restriction_ended_by_somebody", {"ended_at": RECORDED}),
        ("cases_restriction_ended_by_somebody", {"end_reason": "Over"}),
        (
            "cases_restriction_ended_by_somebody",
            {"ended_at": RECORDED - timedelta(1), "ended_by": F("begun_by"), "end_reason": "Over"},
        ),
    ],
)
def test_a_restriction(restriction, name, values):
    refuses(name, restriction, values)


def test_one_restriction_at_a_time(restriction):
    restriction.pk = None
    with pytest.raises(IntegrityError, match="cases_restriction_one_at_a_time"):
        restriction.save()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_conflict_relation_is_known", {"relation": "enemy"}),
        ("cases_conflict_names_somebody_wholly", {"given_name": "Ann"}),
        ("cases_conflict_names_somebody_wholly", NAMED),
        ("cases_conflict_names_somebody_wholly", NAMED | {"declared_by": F("user"), "family_name": ""}),
        ("cases_conflict_ended_by_another", {"ended_at": RECORDED}),
        (
            "cases_conflict_ended_by_another",
            {"ended_at": RECORDED, "ended_by": F("user"), "end_reason": "A mistake"},
        ),
    ],
)
def test_a_conflict(conflict, name, values):
    refuses(name, conflict, values)


def test_a_person_is_named_once_in_a_conflict(conflict):
    person = PersonFactory()
    ConflictPerson.objects.create(conflict=conflict, person=person)
    with pytest.raises(IntegrityError, match="cases_conflictperson_once"):
        ConflictPerson.objects.create(conflict=conflict, person=person)
