"""Access for a time: given with a reason; it is to read, it ends, and it is told of."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.urls import reverse

from accounts.enums import Role
from accounts.models import AuditEvent, Notice
from cases import grant_services as services
from cases.agreement_errors import AgencyInTeam, AgencyLeftOut, NotAskedYet
from cases.agreement_services import record_wish
from cases.errors import CannotLead
from cases.grant_errors import (
    AccessOver,
    LastDayTooEarly,
    LastDayTooLate,
    OwnAccess,
    ReadsAlready,
)
from cases.models import AccessGrant, Case, CaseNote
from cases.task_bulk_services import give_to_leads
from tests.factories.accounts import MembershipFactory
from tests.factories.cases import AgreementFactory


@pytest.fixture
def give(people, case, now, today):
    """Give the stranger access, with other values where a test says so."""

    def give(**values):
        told = {
            "case": case,
            "user": people.stranger,
            "agency": people.other_school,
            "reason": "A report for the court.",
            "last_day": today + timedelta(days=3),
            "by": people.lead,
            "now": now,
            "today": today,
        }
        return services.give_access(**(told | values))

    return give


def opens(client, case, page="cases:overview"):
    return client.get(reverse(page, args=[case.reference])).status_code == 200


def notices(user):
    return list(Notice.objects.filter(to=user).values_list("kind", flat=True))


def test_access_is_given_to_read_until_the_end_of_a_day_and_no_longer(people, case, give, client_for, clock):
    client = client_for(people.stranger)
    assert not opens(client, case)
    give()
    assert opens(client, case)
    clock.shift(timedelta(days=3, hours=13, minutes=59))
    assert opens(client_for(people.stranger), case)
    clock.shift(timedelta(minutes=1))
    assert not opens(client_for(people.stranger), case)


def test_nothing_is_written_by_it(people, case, give, client_for):
    give()
    client = client_for(people.stranger)
    page = client.get(reverse("cases:timeline", args=[case.reference])).content.decode()
    assert "Add case note" not in page
    assert client.get(reverse("cases:add_note", args=[case.reference])).status_code == 403
    assert client.post(reverse("cases:add_note", args=[case.reference]), {"text": "Me"}).status_code == 403
    assert not CaseNote.objects.exists()


def test_a_manager_with_access_for_a_time_decides_nothing(people, case, give, client_for):
    manager = MembershipFactory(agency=people.other_school, role=Role.TEAM_MANAGER).user
    give(user=manager)
    client = client_for(manager)
    assert opens(client, case, "cases:team")
    assert client.get(reverse("cases:who_looked", args=[case.reference])).status_code == 403
    assert client.get(reverse("cases:add_to_team", args=[case.reference])).status_code == 403


def test_the_page_says_until_when_and_each_look_says_why(people, case, give, client_for):
    give()
    page = client_for(people.stranger).get(reverse("cases:overview", args=[case.reference])).content.decode()
    assert "You can read this case until the end of 4 March 2016: A report for the court." in page
    event = AuditEvent.objects.filter(what="cases:overview", actor_email=people.stranger.email).get()
    assert event.reason == "Given by who runs the case: A report for the court."


def test_whoever_works_in_the_case_looks_without_a_reason_of_access(people, case, client_for):
    opens(client_for(people.partner), case)
    assert AuditEvent.objects.get(what="cases:overview").reason == ""


def test_it_is_told_of(people, case, give, client_for):
    give()
    assert notices(people.stranger) == ["access_given"]
    page = client_for(people.stranger).get(reverse("home")).content.decode()
    assert f"You may read {case.reference}" in page
    page = client_for(people.partner).get(reverse("cases:timeline", args=[case.reference])).content.decode()
    assert "Stuart Evans (Hill Primary School) was given access to read" in page


def test_it_is_only_for_the_agency_that_it_was_given_for(people, case, give, client_for):
    give()
    place = people.stranger.memberships.get()
    place.ended_on = place.started_on + timedelta(days=1)
    place.save()
    MembershipFactory(user=people.stranger, agency=people.council)
    assert not opens(client_for(people.stranger), case)


@pytest.mark.parametrize(
    ("days", "error"),
    [(-1, LastDayTooEarly), (settings.GRANT_DAYS_MOST + 1, LastDayTooLate), (9_000, LastDayTooLate)],
)
def test_days_that_are_refused(give, today, days, error):
    with pytest.raises(error):
        give(last_day=today + timedelta(days=days))
    assert not AccessGrant.objects.exists()


@pytest.mark.parametrize("days", [0, settings.GRANT_DAYS_MOST])
def test_days_that_are_not(give, today, days):
    assert give(last_day=today + timedelta(days=days)).pk


def test_who_may_not_be_given_it(people, give):
    with pytest.raises(OwnAccess):
        give(user=people.lead, agency=people.hub)
    with pytest.raises(ReadsAlready):
        give(user=people.partner, agency=people.school)
    with pytest.raises(CannotLead):
        give(user=people.analyst, agency=people.council)
    with pytest.raises(CannotLead):
        give(agency=people.school)


def test_it_is_given_once_however_often_it_is_sent(give):
    submission = uuid4()
    assert give(submission=submission) == give(submission=submission)
    with pytest.raises(ReadsAlready):
        give(submission=uuid4())


def test_the_family_s_wishes_hold(people, case, give, adult, now, today):
    AgreementFactory(case=case)
    with pytest.raises(NotAskedYet):
        give()
    assert give(agreed_by=adult.person)
    wish = {
        "agency": people.other_school,
        "may_know": False,
        "said_by": adult.person,
        "said_on": today,
        "note": "",
    }
    acts = {"by": people.lead, "now": now, "today": today}
    with pytest.raises(AgencyInTeam):
        record_wish(case=case, values=wish, **acts)
    services.end_access(grant=case.grants.get(), reason="Done.", by=people.lead, now=now)
    record_wish(case=case, values=wish, **acts)
    with pytest.raises(AgencyLeftOut):
        give(agreed_by=adult.person)


def test_ending_it_ends_it_at_the_next_page(people, case, give, client_for, now):
    grant = give()
    client = client_for(people.stranger)
    assert opens(client, case)
    services.end_access(grant=grant, reason="The report is written.", by=people.lead, now=now)
    assert not opens(client, case)
    with pytest.raises(AccessOver):
        services.end_access(grant=grant, reason="Again.", by=people.lead, now=now)


def test_it_ends_in_the_browser_with_a_reason(people, case, give, client_for):
    grant = give()
    client = client_for(people.lead)
    address = reverse("cases:end_access", args=[case.reference, grant.number])
    assert "Enter why it ends" in client.post(address, {"reason": ""}).content.decode()
    assert client.post(address, {"reason": "The report is written."}).status_code == 302
    page = client.get(reverse("cases:who_can_see", args=[case.reference])).content.decode()
    assert "Ended on 1 March 2016 at 10:00am: The report is written." in page
    assert client.get(address).status_code == 302


def test_what_is_read_for_a_time_is_found_listed_and_counted_alike(people, case, give, client_for):
    manager = MembershipFactory(agency=people.other_school, role=Role.TEAM_MANAGER).user
    give(user=manager)
    assert Case.objects.visible_to(manager).count() == 1
    client = client_for(manager)
    assert case.reference in client.get(reverse("cases:team_list")).content.decode()
    assert case.reference not in client.get(reverse("cases:list")).content.decode()


def test_a_task_is_not_given_in_bulk_by_access_for_a_time(people, case, give, client_for):
    manager = MembershipFactory(agency=people.other_school, role=Role.TEAM_MANAGER).user
    give(user=manager)
    acts = {"by": manager, "now": case.recorded_at, "today": case.opened_on}
    report = give_to_leads(
        references=[case.reference], title="Ring", due_on=case.opened_on, submission=uuid4(), **acts
    )
    assert len(report.refused) == 1
    assert not case.tasks.exists()


def test_somebody_without_an_account_in_use_opens_nothing(people, case, give, client_for):
    give()
    people.stranger.is_active = False
    people.stranger.save()
    assert not Case.objects.visible_to(people.stranger).exists()


def test_giving_it_in_the_browser(people, case, client_for, today):
    people.stranger.memberships.get()
    client, address = client_for(people.lead), reverse("cases:give_access", args=[case.reference])
    found = f"{address}?agency=other-school&name=stuart"
    page = client.get(found).content.decode()
    assert "Stuart Evans, Practitioner, Hill Primary School" in page
    sent = {
        "colleague": people.stranger.memberships.get().pk,
        "reason": "A report for the court.",
        "last_day_0": today.day,
        "last_day_1": today.month,
        "last_day_2": today.year,
        "submission": uuid4(),
    }
    wrong = client.post(found, sent | {"last_day_2": "2015"}).content.decode()
    assert "The last day must be today or later." in wrong
    assert "A report for the court." in wrong
    assert client.post(found, sent).status_code == 302
    page = client.get(reverse("cases:who_can_see", args=[case.reference])).content.decode()
    assert "Was given access for a time, to read only" in page
    assert "Given by Leah Pugh, Oswestry Family Hub" in page
