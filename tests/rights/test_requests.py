"""Requests: who asks, about whom, by when, and how they end."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from rights import pack_services, services
from rights.enums import MOVES, OVER, AskerKind, RequestStatus
from rights.errors import (
    DayTooEarly,
    ExtendedAlready,
    ExtendedTooLate,
    NobodyFound,
    NoPerson,
    NotAllowedNow,
    NotAsked,
    TakenAlready,
    WaitsForAnswer,
)
from rights.models import SubjectRequest
from rights.reminding import remind_of_requests
from tests.cases.at_once import at_once
from tests.factories.grants import ConflictFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.factories.rights import SubjectRequestFactory

DUE = date(2016, 3, 14)


def test_the_month_runs_from_receipt(asked):
    assert asked.reference == "SAR-2016-0001"
    assert asked.due_on == DUE
    assert asked.status == RequestStatus.CHECKING


def test_it_is_recorded_once_however_often_it_is_sent(values, acts):
    told = {"values": values, "submission": "7f9bb7d6-0000-4000-8000-000000000001", **acts}
    assert services.record_request(**told) == services.record_request(**told)


@pytest.mark.django_db(transaction=True)
def test_two_at_once_record_one_request(values, acts):
    told = {"values": values, "submission": "7f9bb7d6-0000-4000-8000-000000000001", **acts}
    kept = []

    def record():
        kept.append(services.record_request(**told))

    assert at_once(record, record) == ["", ""]
    assert kept[0] == kept[1] == SubjectRequest.objects.get()


def test_who_asks_for_another_shows_that_they_may(values, acts):
    with pytest.raises(ValidationError, match="how you know that they may ask"):
        services.record_request(values=values | {"asker_kind": AskerKind.PARENT}, **acts)


def test_where_proof_was_asked_for_the_month_begins_when_it_came(asked, acts, today):
    told = {"how": "A passport.", "checked_on": today, "asked_on": date(2016, 2, 15)}
    assert services.check_identity(request=asked, **told, **acts).due_on == date(2016, 4, 1)


def test_proof_does_not_come_before_it_is_asked_for(asked, acts, today):
    told = {"how": "A passport.", "checked_on": date(2016, 2, 14), "asked_on": date(2016, 2, 15)}
    with pytest.raises(DayTooEarly):
        services.check_identity(request=asked, **told, **acts)


def test_the_days_until_they_say_what_they_mean_do_not_count(asked, acts, today):
    services.pause_request(request=asked, question="Which years?", asked_on=date(2016, 2, 15), **acts)
    with pytest.raises(WaitsForAnswer):
        services.pause_request(request=asked, question="Again?", asked_on=today, **acts)
    answer = {"answer": "All of them.", "answered_on": date(2016, 2, 20)}
    assert services.resume_request(request=asked, **answer, **acts).due_on == date(2016, 3, 17)
    with pytest.raises(NotAsked):
        services.resume_request(request=asked, **answer, **acts)


def test_two_months_more_if_they_are_told_within_the_month(asked, acts, today):
    told = {"reason": "Twelve years of records.", "today": today, **acts}
    with pytest.raises(ExtendedTooLate):
        services.extend_request(request=asked, told_on=DUE + timedelta(days=1), **told)
    assert services.extend_request(request=asked, told_on=today, **told).due_on == date(2016, 5, 12)
    with pytest.raises(ExtendedAlready):
        services.extend_request(request=asked, told_on=today, **told)


def look(request, values, acts, **changed):
    names = ("given_name", "family_name", "date_of_birth", "case_reference")
    whom = {name: values[name] for name in names} | changed
    return services.find_person(request=request, values=whom, **acts)


def test_the_person_is_found_by_name_and_day_of_birth(found, mother):
    assert found.person == mother.person


def test_or_by_name_and_a_case_of_theirs(identified, values, case, mother, acts):
    told = {"date_of_birth": None, "case_reference": case.reference}
    assert look(identified, values, acts, **told).person == mother.person


@pytest.mark.parametrize(
    "changed",
    [
        {"family_name": "Jones"},
        {"given_name": "Rh"},
        {"date_of_birth": date(1984, 5, 7)},
        {"date_of_birth": None, "case_reference": "EH-2016-9999"},
        {"date_of_birth": None},
    ],
)
def test_nobody_else_is(identified, values, case, acts, changed):
    with pytest.raises(NobodyFound):
        look(identified, values, acts, **changed)
    event = AuditEvent.objects.filter(action=AuditAction.SEARCHED).get()
    assert "Rhian" not in str(event.detail)


def test_of_two_people_who_are_meant_nobody_is_taken(identified, values, case, mother, acts):
    FamilyMemberFactory(
        family=FamilyFactory(),
        is_adult=True,
        person__given_name="Rhian",
        person__date_of_birth=mother.person.date_of_birth,
    )
    with pytest.raises(NobodyFound):
        look(identified, values, acts)


def test_a_conflict_of_interest_keeps_governance_out_too(
    identified, values, case, child, people, acts, found
):
    ConflictFactory(user=people.governance, person=child.person)
    assert not SubjectRequest.objects.visible_to(acts["by"]).exists()
    found.person = None
    found.save()
    with pytest.raises(NobodyFound):
        look(found, values, acts)


def test_nothing_is_gathered_of_nobody(identified, acts):
    with pytest.raises(NoPerson):
        pack_services.gather_pack(request=identified, **acts)


def test_a_pack_is_gathered_once(gathered, acts):
    count = gathered.entries.count()
    with pytest.raises(NotAllowedNow):
        pack_services.gather_pack(request=gathered, **acts)
    assert gathered.entries.count() == count


def test_a_request_that_is_over_stays_so(asked, acts, others, today):
    ended = {"request": asked, "how": "They changed their mind.", "ended_on": today}
    services.end_request(status=RequestStatus.WITHDRAWN, **ended, **acts)
    with pytest.raises(NotAllowedNow):
        services.end_request(status=RequestStatus.REFUSED, **ended, **acts)
    with pytest.raises(NotAllowedNow):
        services.take_request(request=asked, **others)


def test_it_is_not_answered_before_it_is_released(reviewed, acts, today):
    told = {"how": "By post.", "ended_on": today, "status": RequestStatus.ANSWERED}
    with pytest.raises(NotAllowedNow):
        services.end_request(request=reviewed, **told, **acts)


def test_every_status_has_its_moves():
    assert set(MOVES) == set(RequestStatus)
    assert {"answered", "nothing_held", "refused", "withdrawn"} == OVER


def test_somebody_else_takes_it(asked, acts, others, second):
    with pytest.raises(TakenAlready):
        services.take_request(request=asked, **acts)
    assert services.take_request(request=asked, **others).handler == second


def test_seven_days_before_its_last_day_somebody_is_told_once(asked, people, now):
    def remind(day):
        return remind_of_requests(today=day, now=now)

    assert remind(DUE - timedelta(days=8)) == 0
    assert remind(DUE - timedelta(days=7)) == 1
    assert remind(DUE - timedelta(days=6)) == 0
    assert people.governance.notices.get().sentence == "SAR-2016-0001 must be answered by 14 March 2016."


def test_where_whoever_works_on_it_is_kept_from_it_everybody_else_is_told(found, people, second, father, now):
    ConflictFactory(user=people.governance, person=father.person)
    remind_of_requests(today=DUE, now=now)
    assert second.notices.get().sentence == "SAR-2016-0001 must be answered by 14 March 2016."
    assert not people.governance.notices.exists()


def test_a_new_last_day_is_told_of_again_and_a_request_that_is_over_is_not(asked, acts, now, today):
    remind_of_requests(today=DUE, now=now)
    services.extend_request(request=asked, reason="Much.", told_on=today, today=today, **acts)
    assert remind_of_requests(today=asked.due_on + timedelta(days=59), now=now) == 1
    services.end_request(request=asked, status=RequestStatus.WITHDRAWN, how="No.", ended_on=today, **acts)
    assert remind_of_requests(today=date(2017, 1, 1), now=now) == 0


def test_the_command_does_what_the_job_does(asked, capsys):
    call_command("remind_of_requests")
    assert capsys.readouterr().out == "Told of 0 requests.\n"


def test_the_most_pressing_comes_first(people, now):
    later, sooner = SubjectRequestFactory(due_on=date(2016, 4, 1)), SubjectRequestFactory()
    found = SubjectRequest.objects.visible_to(people.governance).running().order_by("due_on", "pk")
    assert list(found) == [sooner, later]
