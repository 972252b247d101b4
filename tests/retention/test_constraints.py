"""What the database itself refuses about holds."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.db.models import F

from retention.models import LegalHold
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED


def refuses(name, row, values):
    with pytest.raises(IntegrityError, match=name):
        type(row).objects.filter(pk=row.pk).update(**values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("retention_legalhold_has_a_reason", {"reason": ""}),
        ("retention_legalhold_holds_one_thing", {"scope": "family"}),
        ("retention_legalhold_holds_one_thing", {"scope": "everything"}),
        ("retention_legalhold_holds_one_thing", {"family": "own"}),
        ("retention_legalhold_lifted_by_somebody", {"lifted_at": RECORDED + timedelta(400)}),
        ("retention_legalhold_lifted_by_somebody", {"lift_reason": "Over"}),
        (
            "retention_legalhold_lifted_by_somebody",
            {"lifted_at": RECORDED - timedelta(1), "lifted_by": F("placed_by"), "lift_reason": "Over"},
        ),
    ],
)
def test_a_hold(hold, name, values):
    held = hold(case=CaseFactory(closed=True))
    refuses(
        name, held, {key: held.case.family_id if value == "own" else value for key, value in values.items()}
    )


def test_an_unknown_scope(hold):
    held = hold()
    with pytest.raises(IntegrityError, match="retention_legalhold_holds_one_thing"):
        LegalHold.objects.filter(pk=held.pk).update(scope="nothing")
