"""What the database itself refuses about subject access."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, InternalError, transaction

from rights.enums import Outcome, RequestStatus
from rights.models import EntryDecision, PackEntry, Release, RequestPause, SubjectRequest, WithholdingReason
from tests.factories.accounts import UserFactory
from tests.factories.people import RECORDED, PersonFactory
from tests.factories.rights import RECEIVED, PackEntryFactory, SubjectRequestFactory

DIGEST = "0" * 64


@pytest.fixture
def asked(db):
    return SubjectRequestFactory()


@pytest.fixture
def submitted(db):
    return SubjectRequestFactory(submitted=True, person=PersonFactory())


def refuses(name, row, **values):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        SubjectRequest.objects.filter(pk=row.pk).update(**values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("rights_subjectrequest_is_known", {"status": "lost"}),
        ("rights_subjectrequest_is_known", {"reference": "SAR-1"}),
        ("rights_subjectrequest_says_who_asks", {"asker_contact": ""}),
        ("rights_subjectrequest_says_who_asks", {"asker_kind": "neighbour"}),
        ("rights_subjectrequest_shows_authority", {"asker_kind": "parent"}),
        ("rights_subjectrequest_due_after_receipt", {"due_on": RECEIVED}),
        ("rights_subjectrequest_identity_is_whole", {"identity_on": RECEIVED}),
        ("rights_subjectrequest_identity_is_whole", {"identity_how": "Known."}),
        ("rights_subjectrequest_is_identified_first", {"status": RequestStatus.OPEN}),
        ("rights_subjectrequest_identity_is_whole", {"identity_how": "Known.", "identity_by": 0}),
        ("rights_subjectrequest_extension_is_whole", {"extended_on": RECEIVED}),
        ("rights_subjectrequest_extension_is_whole", {"extension_reason": "Much."}),
        ("rights_subjectrequest_end_is_whole", {"status": RequestStatus.WITHDRAWN}),
        ("rights_subjectrequest_end_is_whole", {"ended_how": "By post."}),
    ],
)
def test_a_request(asked, name, values):
    if "identity_by" in values:
        values = values | {"identity_by": asked.handler}
    refuses(name, asked, **values)


def test_identity_is_not_known_before_the_request_came(db):
    known = SubjectRequestFactory(known=True)
    refuses("rights_subjectrequest_identity_is_whole", known, identity_on=RECEIVED - timedelta(days=1))


def test_a_pack_is_of_somebody(db):
    known = SubjectRequestFactory(known=True)
    values = {"status": RequestStatus.REVIEW, "gathered_at": RECORDED}
    refuses("rights_subjectrequest_has_a_person", known, **values)


def test_a_pack_is_sent_for_approval_by_somebody(submitted):
    refuses("rights_subjectrequest_is_reviewed_by_somebody", submitted, submitted_by=None)


def test_nobody_approves_what_they_reviewed(submitted):
    released = {"status": RequestStatus.RELEASED, "approved_at": RECORDED}
    name = "rights_subjectrequest_approved_by_another"
    refuses(name, submitted, **released)
    refuses(name, submitted, approved_by=submitted.handler, **released)
    other = UserFactory()
    refuses(name, submitted, approved_by=other, submitted_by=other, **released)
    refuses(name, submitted, approved_by=other, approved_at=RECORDED)
    SubjectRequest.objects.filter(pk=submitted.pk).update(approved_by=other, **released)


def pause(asked, **values):
    told = {"asked_on": RECEIVED, "question": "Which?", "recorded_by": asked.handler, "recorded_at": RECORDED}
    return RequestPause.objects.create(request=asked, **told | values)


def test_they_are_asked_one_thing_at_a_time(asked):
    pause(asked, answered_on=RECEIVED, answer="All.")
    pause(asked)
    with pytest.raises(IntegrityError, match="rights_requestpause_one_at_a_time"):
        pause(asked)


@pytest.mark.parametrize(
    "values",
    [
        {"question": ""},
        {"answer": "All."},
        {"answered_on": date(2016, 1, 1), "answer": "All."},
        {"answered_on": RECEIVED},
    ],
)
def test_a_pause_is_whole(asked, values):
    with pytest.raises(IntegrityError, match="rights_requestpause_is_whole"):
        pause(asked, **values)


@pytest.fixture
def entry(submitted):
    return PackEntryFactory(request=submitted)


def decide(entry, **values):
    told = {"number": 1, "outcome": Outcome.GIVE, "decided_by": UserFactory(), "decided_at": RECORDED}
    return EntryDecision.objects.create(entry=entry, **told | values)


def test_an_entry_has_its_number_and_words(entry):
    with pytest.raises(IntegrityError, match="rights_packentry_number_is_unique"):
        PackEntryFactory(request=entry.request, number=entry.number)


def test_an_entry_says_something(submitted):
    with pytest.raises(IntegrityError, match="rights_packentry_says_something"):
        PackEntryFactory(request=submitted, text="")


def test_a_decision_has_its_number(entry):
    decide(entry)
    with pytest.raises(IntegrityError, match="rights_entrydecision_number_is_unique"):
        decide(entry)


@pytest.mark.parametrize(
    ("values", "with_reason"),
    [
        ({"outcome": Outcome.GIVE, "spans": [[0, 1]]}, False),
        ({"outcome": Outcome.GIVE}, True),
        ({"outcome": Outcome.REDACT}, True),
        ({"outcome": Outcome.REDACT, "spans": [[0, 1]]}, False),
        ({"outcome": Outcome.WITHHOLD}, False),
        ({"outcome": "burn"}, False),
    ],
)
def test_a_decision_is_whole(entry, values, with_reason):
    reason = WithholdingReason.objects.first() if with_reason else None
    with pytest.raises(IntegrityError, match="rights_entrydecision_is_whole"):
        decide(entry, reason=reason, **values)


def release(submitted, **values):
    files = {"pdf_name": "a", "pdf_sha256": DIGEST, "pdf_size": 1, "data_name": "b", "data_sha256": DIGEST}
    told = {"released_at": RECORDED, "entries": 1, "withheld": 0, "data_size": 1, **files}
    return Release.objects.create(request=submitted, **told | values)


def test_what_is_given_keeps_its_digests(submitted):
    with pytest.raises(IntegrityError, match="rights_release_keeps_its_digests"):
        release(submitted, pdf_sha256="")


def changed_or_removed(row):
    rows = type(row).objects.filter(pk=row.pk)
    return [lambda: rows.update(id=row.pk), rows.delete]


@pytest.mark.parametrize("kind", [PackEntry, EntryDecision, Release])
@pytest.mark.parametrize("way", [0, 1])
def test_what_was_decided_and_given_is_never_changed_or_removed(submitted, kind, way):
    row = PackEntryFactory(request=submitted)
    if kind is EntryDecision:
        row = decide(row)
    if kind is Release:
        row = release(submitted)
    with pytest.raises(InternalError, match="Cannot"):
        changed_or_removed(row)[way]()
