"""The database itself refuses what a closure may not be."""

import pytest
from django.db import IntegrityError, transaction

from closures.models import ClosureSummary, MissingClosingReading
from closures.services import close_case

BROKEN = {
    "closures_closuresummary_judgement_is_known": {"judgement": "mostly"},
    "closures_closuresummary_shortfall_is_explained": {"judgement": "partially", "explanation": ""},
    "closures_closuresummary_says_what_next": {"what_next": ""},
}


@pytest.mark.parametrize(("constraint", "values"), BROKEN.items())
def test_the_database_refuses(closing, constraint, values):
    close_case(**closing)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        ClosureSummary.objects.update(**values)


def test_one_reason_for_each_person(closing):
    row = close_case(**closing).missing_readings.first()
    again = MissingClosingReading(closure=row.closure, member=row.member, reason=row.reason)
    with (
        pytest.raises(IntegrityError, match="closures_missingclosingreading_once_for_a_person"),
        transaction.atomic(),
    ):
        MissingClosingReading.objects.bulk_create([again])
