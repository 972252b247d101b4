"""What the database itself refuses about case file audits."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.db.models import F

from quality.models import AuditRound
from tests.factories.people import RECORDED
from tests.factories.quality import AuditRoundFactory, SampledCaseFactory

DAY = RECORDED.date()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("quality_auditround_has_a_name", {"name": ""}),
        ("quality_auditround_is_drawn_from_cases", {"drawn_from": "some"}),
        ("quality_auditround_ends_within_three_months", {"ends_on": DAY - timedelta(1)}),
        ("quality_auditround_ends_within_three_months", {"ends_on": DAY + timedelta(93)}),
        ("quality_auditround_ended_by_somebody", {"ended_at": RECORDED}),
        ("quality_auditround_ended_by_somebody", {"end_reason": "Over"}),
        (
            "quality_auditround_ended_by_somebody",
            {"ended_at": RECORDED - timedelta(1), "ended_by": F("drawn_by"), "end_reason": "Over"},
        ),
    ],
)
def test_a_round(db, name, values):
    row = AuditRoundFactory()
    with pytest.raises(IntegrityError, match=name):
        AuditRound.objects.filter(pk=row.pk).update(**values)


def test_a_case_is_drawn_once_in_a_round(db):
    row = SampledCaseFactory()
    with pytest.raises(IntegrityError, match="quality_sampledcase_once_in_a_round"):
        SampledCaseFactory(round=row.round, case=row.case)
