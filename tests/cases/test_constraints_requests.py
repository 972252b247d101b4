"""What the database refuses of requests for help, whichever way it comes."""

import pytest
from django.db import DatabaseError, IntegrityError

from cases.models import HelpRequest, HelpRequestEvent, HelpRequestPerson, RequestOutcome
from tests.factories.accounts import UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.requests import (
    SENT,
    HelpRequestEventFactory,
    HelpRequestFactory,
    HelpRequestPersonFactory,
    RequestOutcomeFactory,
)

OF_A_NEW_REQUEST = [
    ("cases_helprequest_reference_has_its_form", {"reference": "2016/1"}),
    ("cases_helprequest_is_opened_by_somebody", {"opened_at": SENT}),
    ("cases_helprequest_is_opened_by_somebody", {"status": "opened"}),
    ("cases_helprequest_decision_is_whole", {"decision_reason": "Because."}),
    ("cases_helprequest_decision_is_whole", {"decided_at": SENT}),
    ("cases_helprequest_signposted_to_something", {"signposted_to": "Parenting course"}),
    ("cases_helprequest_was_agreed_to", {"agreed_by": ""}),
    ("cases_helprequest_was_agreed_to", {"agreed_how": "override"}),
    ("cases_helprequest_sender_can_be_reached", {"sender_email": ""}),
]


@pytest.mark.parametrize(("name", "values"), OF_A_NEW_REQUEST)
def test_a_new_request(db, name, values):
    HelpRequestFactory()
    with pytest.raises(IntegrityError, match=name):
        HelpRequest.objects.update(**values)


def test_status_is_one_that_is_known(db):
    HelpRequestFactory(opened=True)
    with pytest.raises(IntegrityError, match="cases_helprequest_status_is_known"):
        HelpRequest.objects.update(status="lost")


OF_A_DECIDED_REQUEST = [
    ("cases_helprequest_decision_is_whole", {"decision_reason": ""}),
    ("cases_helprequest_decision_is_whole", {"decided_by": None}),
    ("cases_helprequest_decision_is_whole", {"outcome": None}),
    ("cases_helprequest_has_its_case", {"decision_kind": "added"}),
    ("cases_helprequest_has_its_case", {"decision_kind": "accepted"}),
    ("cases_helprequest_duplicate_of_another", {"decision_kind": "duplicate"}),
    ("cases_helprequest_signposted_to_something", {"decision_kind": "signposted"}),
]


@pytest.mark.parametrize(("name", "values"), OF_A_DECIDED_REQUEST)
def test_a_decided_request(db, name, values):
    HelpRequestFactory(decided=True)
    with pytest.raises(IntegrityError, match=name):
        HelpRequest.objects.update(**values)


def test_a_case_belongs_to_a_decision_that_has_one(db):
    HelpRequestFactory(decided=True)
    with pytest.raises(IntegrityError, match="cases_helprequest_has_its_case"):
        HelpRequest.objects.update(case=CaseFactory())


def test_only_a_duplicate_is_the_same_as_another(db):
    other = HelpRequestFactory()
    HelpRequestFactory(decided=True)
    with pytest.raises(IntegrityError, match="cases_helprequest_duplicate_of_another"):
        HelpRequest.objects.filter(status="decided").update(same_as=other)


OF_A_PERSON = [
    ("cases_helprequestperson_has_a_name", {"given_name": ""}),
    ("cases_helprequestperson_is_born_or_due", {"due_date": "2016-05-01"}),
    ("cases_helprequestperson_is_searched_by_somebody", {"searched_at": SENT}),
]


@pytest.mark.parametrize(("name", "values"), OF_A_PERSON)
def test_a_person_of_a_request(db, name, values):
    HelpRequestFactory()
    with pytest.raises(IntegrityError, match=name):
        HelpRequestPerson.objects.filter(role="child").update(**values)


def test_a_record_is_chosen_after_a_search(db):
    HelpRequestFactory()
    record = CaseFactory().family.members.first().person
    with pytest.raises(IntegrityError, match="cases_helprequestperson_is_found_by_a_search"):
        HelpRequestPerson.objects.update(person=record)


def test_numbers_in_a_request_are_unique(db):
    asked = HelpRequestFactory()
    with pytest.raises(IntegrityError, match="cases_helprequestperson_number_is_unique"):
        HelpRequestPersonFactory(request=asked, number=1)


def test_kinds_are_known(db):
    with pytest.raises(IntegrityError, match="cases_helprequestevent_kind_is_known"):
        HelpRequestEvent.objects.bulk_create([HelpRequestEventFactory.build(**saved(), kind="lost")])


@pytest.mark.parametrize(
    "values", [{"kind": "asked"}, {"kind": "sent", "answer_by": "2016-03-05"}, {"kind": "asked", "text": "?"}]
)
def test_a_question_is_asked_of_somebody(db, values):
    with pytest.raises(IntegrityError, match="cases_helprequestevent_asks_somebody_something"):
        HelpRequestEvent.objects.bulk_create([HelpRequestEventFactory.build(**saved(), **values)])


def saved():
    return {"request": HelpRequestFactory(), "by": UserFactory()}


def test_an_outcome_does_something_known(db):
    RequestOutcomeFactory()
    with pytest.raises(IntegrityError, match="cases_requestoutcome_kind_is_known"):
        RequestOutcome.objects.update(kind="lost")


@pytest.mark.parametrize(
    "act", [lambda rows: rows.update(text="Changed"), lambda rows: rows._raw_delete("default")]
)
def test_what_happened_to_a_request_cannot_be_changed_or_cut(db, act):
    HelpRequestEventFactory()
    with pytest.raises(DatabaseError, match="append_only|Cannot"):
        act(HelpRequestEvent.objects.all())
