"""While a request runs, nothing of the record of the person whom it is about is disposed of."""

from datetime import date

import pytest
from django.urls import reverse

from retention.disposal_services import dispose
from retention.errors import HeldNow, HoldFollows
from retention.models import DueRecord, LegalHold
from retention.queue_services import propose_disposal
from retention.services import lift_hold
from rights import services
from rights.enums import RequestStatus
from rights.errors import NobodyFound
from tests.factories.people import FamilyMemberFactory
from tests.retention.disposals import LATER, close, due_of, look


@pytest.fixture
def ended(case):
    """A record that is due by its rule."""
    close(case)
    return case


def is_due(case):
    look()
    return DueRecord.objects.filter(family=case.family).exists()


def test_a_record_is_due_without_a_request(ended, asked):
    assert is_due(ended)


@pytest.mark.parametrize("status", ["nothing_held", "refused", "withdrawn"])
def test_a_record_is_not_due_while_a_request_runs_and_is_again_after(found, ended, acts, today, status):
    assert not is_due(ended)
    told = {"status": RequestStatus(status), "how": "By letter.", "ended_on": today}
    services.end_request(request=found, **told, **acts)
    assert is_due(ended)


def test_nor_until_what_was_released_is_sent(released, ended, acts, today):
    assert not is_due(ended)
    told = {"status": RequestStatus.ANSWERED, "how": "By post.", "ended_on": today}
    services.end_request(request=released.request, **told, **acts)
    assert is_due(ended)


def test_a_record_that_is_on_the_queue_already_is_not_proposed(identified, ended, values, acts, people):
    assert is_due(ended)
    find(identified, values, acts)
    with pytest.raises(HeldNow):
        propose_disposal(record=due_of(ended.family), by=people.governance, now=LATER)


def find(request, values, acts, **changed):
    names = ("given_name", "family_name", "date_of_birth", "case_reference")
    whom = {name: values[name] for name in names} | changed
    return services.find_person(request=request, values=whom, **acts)


def test_the_hold_says_which_request_and_nobody_s_name(found, mother, case, today):
    hold = LegalHold.objects.in_force(today).get()
    assert (hold.kind.code, hold.person, hold.follows) == ("SUBJECT_ACCESS", mother.person, found.reference)
    assert hold.reason == f"Subject access request {found.reference}"
    assert hold.named_as == f"{case.reference}, person {mother.number}"


def test_looking_for_the_same_person_again_places_no_second_hold(found, values, acts):
    find(found, values, acts)
    assert LegalHold.objects.count() == 1


def test_where_somebody_else_is_meant_the_hold_is_theirs(found, values, acts, case, today):
    other = FamilyMemberFactory(is_adult=True, person__given_name="Rhian", person__family_name="Parry")
    born = date(1990, 1, 1)
    type(other.person).objects.filter(pk=other.person_id).update(date_of_birth=born)
    find(found, values, acts, family_name="Parry", date_of_birth=born)
    assert LegalHold.objects.in_force(today).get().person == other.person


def test_where_nobody_is_meant_any_more_there_is_no_hold(found, values, acts, today):
    with pytest.raises(NobodyFound):
        find(found, values, acts, family_name="Nobody")
    assert not LegalHold.objects.in_force(today).exists()


def test_nobody_lifts_it_before_the_request_ends(found, people, client_for, now, today):
    hold = LegalHold.objects.get()
    with pytest.raises(HoldFollows):
        lift_hold(hold=hold, reason="Enough.", by=people.governance, now=now)
    client = client_for(people.governance)
    page = client.get(reverse("retention:holds")).content.decode()
    assert f"Ends with {found.reference}" in page
    assert "Lift this hold" not in page
    page = client.post(reverse("retention:lift_hold", args=[hold.key]), {"reason": "Enough."})
    assert f"This hold ends by itself, with {found.reference}." in page.content.decode()
    assert LegalHold.objects.in_force(today).exists()


def test_a_record_with_a_request_that_runs_is_not_disposed_of_even_without_its_hold(found, ended, people):
    LegalHold.objects.all().delete()
    look()
    record = propose_disposal(record=due_of(ended.family), by=people.governance, now=LATER)
    with pytest.raises(HeldNow):
        dispose(record=record, by=people.administrator, now=LATER)
