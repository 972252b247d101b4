"""What the database itself refuses about unusual access."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, InternalError, transaction
from django.db.models import F

from scrutiny.models import Triage, UnusualAccess
from tests.factories.people import RECORDED
from tests.factories.unusual import TriageFactory, UnusualAccessFactory


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("scrutiny_unusualaccess_kind_is_known", {"kind": "odd"}),
        ("scrutiny_unusualaccess_standing_is_known", {"standing": "odd"}),
        ("scrutiny_unusualaccess_case_fits_its_kind", {"case_reference": "EH-2016-0001"}),
        ("scrutiny_unusualaccess_case_fits_its_kind", {"kind": "same_name"}),
        ("scrutiny_unusualaccess_is_of_acts", {"acts": 0}),
        ("scrutiny_unusualaccess_is_of_acts", {"last_at": RECORDED - timedelta(seconds=1)}),
        ("scrutiny_unusualaccess_is_somebody_s", {"actor_email": ""}),
    ],
)
def test_unusual_access(db, name, values):
    row = UnusualAccessFactory()
    with pytest.raises(IntegrityError, match=name):
        UnusualAccess.objects.filter(pk=row.pk).update(**values)


def test_it_is_found_once(db):
    row = UnusualAccessFactory()
    with pytest.raises(IntegrityError, match="scrutiny_unusualaccess_found_once"):
        UnusualAccessFactory(actor_email=row.actor_email)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("scrutiny_triage_decision_is_known", {"decision": "expected"}),
        ("scrutiny_triage_has_a_reason", {"reason": ""}),
        (
            "scrutiny_triage_is_not_one_s_own",
            {"decided_by_email": "a@b.org", "about_email": "a@b.org"},
        ),
    ],
)
def test_a_decision(db, name, values):
    with pytest.raises(IntegrityError, match=name):
        TriageFactory(**values)


def test_a_decision_is_never_changed_or_removed(db):
    row = TriageFactory()
    for act in (lambda: Triage.objects.update(reason=F("decision")), row.delete):
        with pytest.raises(InternalError, match="Cannot"), transaction.atomic():
            act()
