"""What the database itself refuses about what somebody disagrees with."""

import pytest
from django.db import IntegrityError

from cases.models import Disagreement
from tests.factories.accounts import AgencyFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED


@pytest.fixture
def values(db):
    case = CaseFactory()
    return {
        "case": case,
        "number": 1,
        "kind": "note",
        "item": 1,
        "said_by": case.family.members.first(),
        "said_on": RECORDED.date(),
        "words": "It was Tuesday.",
        "decision": "beside",
        "what_was_done": "Nothing.",
        "recorded_by": UserFactory(),
        "recorded_for": AgencyFactory(),
        "recorded_at": RECORDED,
    }


@pytest.mark.parametrize(
    "changed", [{"words": ""}, {"what_was_done": ""}, {"kind": "letter"}, {"decision": "ignored"}]
)
def test_it_is_whole(values, changed):
    with pytest.raises(IntegrityError, match="cases_disagreement_is_whole"):
        Disagreement.objects.create(**values | changed)


def test_its_number_is_its_own(values):
    Disagreement.objects.create(**values)
    with pytest.raises(IntegrityError, match="cases_disagreement_number_is_unique"):
        Disagreement.objects.create(**values)
