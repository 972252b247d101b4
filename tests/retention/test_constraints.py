"""What the database itself refuses about holds, rules, what is due and the log."""

from datetime import date, timedelta
from uuid import uuid4

import pgtrigger
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import F

from retention.models import DisposalLog, DueRecord, LegalHold, RetentionRule
from tests.factories.cases import CaseFactory
from tests.factories.people import RECORDED, FamilyMemberFactory
from tests.retention.disposals import dispose_of, look


def refuses(name, row, values):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
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


@pytest.fixture
def record(db, now):
    family = FamilyMemberFactory(is_adult=True).family
    CaseFactory(family=family, opened_on=date(2009, 1, 1), status="closed", closed_on=date(2009, 6, 1))
    look(now)
    return DueRecord.objects.get()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("retention_duerecord_is_of_one_record", {"kind": "request"}),
        ("retention_duerecord_is_of_one_record", {"family": None}),
        ("retention_duerecord_is_kept_for_a_reason", {"status": "kept", "kept_until": date(2020, 1, 1)}),
        ("retention_duerecord_is_kept_for_a_reason", {"kept_reason": "A claim"}),
        ("retention_duerecord_is_proposed_by_somebody", {"status": "proposed", "proposed_at": RECORDED}),
        ("retention_duerecord_is_proposed_by_somebody", {"proposed_at": RECORDED}),
        ("retention_duerecord_is_sent_back_for_a_reason", {"returned_reason": "No"}),
    ],
)
def test_a_due_record(record, name, values):
    refuses(name, record, values)


def test_a_record_is_due_once(record):
    record.pk, record.key = None, uuid4()
    with pytest.raises(IntegrityError, match="family_id"):
        record.save()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("retention_retentionrule_keeps_a_year_or_more", {"years": 0}),
        ("retention_retentionrule_keeps_a_year_or_more", {"kind": "person", "child_age": None}),
        ("retention_retentionrule_age_is_of_a_child_in_a_family", {"child_age": 17}),
        ("retention_retentionrule_age_is_of_a_child_in_a_family", {"kind": "request"}),
    ],
)
def test_a_rule(db, name, values):
    rule = RetentionRule.objects.create(
        kind="family", valid_from=date(2001, 1, 1), years=5, child_age=25, source="Council"
    )
    refuses(name, rule, values)


def test_one_rule_of_a_kind_from_a_day(db):
    rule = RetentionRule.objects.first()
    rule.pk = None
    with pytest.raises(IntegrityError, match="retention_retentionrule_one_from_a_day"):
        rule.save()


@pytest.fixture
def disposal(record, people, now):
    return dispose_of(record, people, now)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("retention_disposallog_approved_by_another", {"approved_by_email": "gita@example.org"}),
        ("retention_disposallog_days_in_order", {"began_on": date(2010, 1, 1)}),
        ("retention_disposallog_days_in_order", {"due_on": date(2009, 6, 1)}),
    ],
)
def test_a_disposal(disposal, name, values):
    with pgtrigger.ignore("retention.DisposalLog:retention_disposallog_is_append_only"):
        refuses(name, disposal, values)


def test_the_log_is_append_only(disposal):
    for act in (
        lambda: DisposalLog.objects.update(children=0),
        lambda: DisposalLog.objects.all()._raw_delete("default"),
        lambda: connection.cursor().execute("TRUNCATE retention_disposallog CASCADE"),
    ):
        with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic():
            act()
    assert DisposalLog.objects.count() == 1
