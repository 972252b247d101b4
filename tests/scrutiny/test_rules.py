"""What is found in the record of access, and what is not; each rule over acts of one day."""

from datetime import date, datetime, timedelta

import pytest

from accounts.acting import act_as
from accounts.enums import AuditAction, Role
from cases.grant_services import ask_for_access, take_emergency_access
from cases.own_name import names_oneself
from people.search import Description
from quality.models import AuditRound
from scrutiny.models import UnusualAccess
from tests.factories.accounts import AgencyFactory, MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.grants import AccessGrantFactory
from tests.factories.people import FamilyAddressFactory, FamilyFactory, FamilyMemberFactory, PersonFactory
from tests.factories.quality import SampledCaseFactory
from tests.scrutiny.conftest import LONDON, MONDAY


def somebody(full_name, agency, role=Role.PRACTITIONER):
    user = UserFactory(full_name=full_name)
    MembershipFactory(user=user, agency=agency, role=role)
    return user


def in_team(case, user):
    InvolvementFactory(case=case, user=user, agency=user.memberships.get().agency)
    return user


def test_a_day_s_work_is_not_unusual(people, case, looks, found):
    in_team(case, people.partner)
    for person in (people.lead, people.partner, people.manager):
        looks(person, case, times=3)
    assert found() == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Siân Tudor", "same_name"),
        ("Siân Owen-TUDOR", "same_name"),
        ("Rhian Tudor", "own_record"),
        ("Rhian Mair Tudor", "own_record"),
        ("Tudor Jones", None),
        ("Rhian", None),
    ],
)
def test_a_name_of_the_family(name, kind, people, case, looks, found):
    looks(in_team(case, somebody(name, people.hub)), case)
    assert found() == ([(kind, name, case.reference)] if kind else [])


def test_somebody_of_the_same_name_lives_at_the_same_address(people, case, looks, found):
    FamilyAddressFactory(family=case.family, line_1="1, Mill Lane", postcode="SY11 1AA")
    neighbours = FamilyFactory(name="Evans")
    FamilyMemberFactory(
        family=neighbours, person=PersonFactory(given_name="Stuart", family_name="Evans"), is_adult=True
    )
    elsewhere = FamilyAddressFactory(family=neighbours, line_1="2 Mill Lane", postcode="SY11 1AA")
    looks(in_team(case, people.stranger), case)
    assert found() == []
    type(elsewhere).objects.filter(pk=elsewhere.pk).update(line_1="1 MILL LANE")
    assert found() == [("same_address", "Stuart Evans", case.reference)]


class TestNoRelation:
    @pytest.fixture
    def outsider(self, people):
        return somebody("Olive Reid", people.school, Role.TEAM_MANAGER)

    def test_who_only_may_is_told_of(self, case, outsider, looks, found):
        looks(outsider, case, times=2)
        assert found() == [("no_relation", "Olive Reid", case.reference)]
        assert UnusualAccess.objects.get().acts == 2

    def test_who_wrote_something_lately_works_with_the_family(self, case, outsider, looks, found):
        looks(outsider, case)
        looks(outsider, case, action=AuditAction.CREATED, at=MONDAY - timedelta(days=30))
        assert found() == []

    def test_who_wrote_long_ago_does_not(self, case, outsider, looks, found):
        looks(outsider, case)
        looks(outsider, case, action=AuditAction.CREATED, at=MONDAY - timedelta(days=31))
        assert len(found()) == 1

    def test_who_was_given_access_was_asked_to_look(self, people, case, outsider, looks, found):
        AccessGrantFactory(case=case, user=outsider, agency=people.school)
        looks(outsider, case)
        assert found() == []

    def test_for_whom_the_case_was_drawn_audits_it(self, people, case, outsider, looks, found):
        drawn = SampledCaseFactory(
            case=case, auditor=outsider, agency=people.school, round__starts_on=MONDAY.date()
        )
        looks(outsider, case)
        assert found() == []
        AuditRound.objects.filter(pk=drawn.round_id).update(starts_on=MONDAY.date() + timedelta(days=1))
        assert len(found()) == 1

    def test_an_emergency_alone_is_no_relation(self, people, case, looks, found):
        by = act_as(people.front_door, people.front_door.memberships.get())
        take_emergency_access(reference=case.reference, reason="A call at night.", by=by, now=MONDAY)
        looks(people.front_door, case)
        assert found() == [("no_relation", "Fatima Noor", case.reference)]

    def test_to_have_asked_for_access_is_none_either(self, people, case, outsider, looks, found):
        by = act_as(outsider, outsider.memberships.get())
        ask_for_access(reference=case.reference, reason="A report.", by=by, now=MONDAY)
        looks(outsider, case)
        assert len(found()) == 1

    def test_who_left_the_team_before_that_day_is_told_of(self, people, case, outsider, looks, found):
        InvolvementFactory(
            case=case,
            user=outsider,
            agency=people.school,
            started_on=date(2016, 1, 4),
            ended_on=date(2016, 2, 28),
            end_reason="done",
        )
        looks(outsider, case)
        assert len(found()) == 1

    def test_who_oversees_a_part_of_the_whole_that_leads(self, people, case, looks, found):
        looks(somebody("Una Price", people.council, Role.TEAM_MANAGER), case)
        looks(somebody("Ola Price", AgencyFactory(name="Elsewhere"), Role.TEAM_MANAGER), case)
        assert found() == [("no_relation", "Ola Price", case.reference)]


@pytest.mark.parametrize(
    ("at", "is_found"),
    [
        (datetime(2016, 2, 29, 6, 59, tzinfo=LONDON), True),
        (datetime(2016, 2, 29, 7, 0, tzinfo=LONDON), False),
        (datetime(2016, 2, 29, 19, 59, tzinfo=LONDON), False),
        (datetime(2016, 2, 29, 20, 0, tzinfo=LONDON), True),
        (datetime(2016, 2, 28, 11, 0, tzinfo=LONDON), True),
    ],
)
def test_out_of_hours(at, is_found, people, case, looks, found):
    looks(people.lead, case, at=at)
    assert found() == ([("out_of_hours", "Leah Pugh", "")] if is_found else [])


def test_hours_are_london_s_in_summer_too(people, case, looks, found):
    looks(people.lead, case, at=datetime(2015, 7, 1, 7, 30, tzinfo=LONDON))
    assert found(today=date(2015, 7, 2)) == []
    looks(people.lead, case, at=datetime(2015, 7, 1, 20, 30, tzinfo=LONDON))
    assert found(today=date(2015, 7, 2)) == [("out_of_hours", "Leah Pugh", "")]


def test_a_bank_holiday_is_out_of_hours(people, case, looks, found):
    looks(people.lead, case, at=datetime(2015, 12, 28, 11, 0, tzinfo=LONDON))
    assert found(today=date(2015, 12, 29)) == [("out_of_hours", "Leah Pugh", "")]


def test_looking_at_no_record_at_night_is_nobody_s_business(people, looks, found):
    looks(people.lead, None, at=datetime(2016, 2, 29, 23, 0, tzinfo=LONDON), what="home")
    assert found() == []


class TestMany:
    def open_(self, people, looks, number, *, minutes):
        for place in range(number):
            case = CaseFactory(lead=people.lead)
            looks(people.lead, case, at=MONDAY + timedelta(minutes=place * minutes))

    def test_more_than_so_many_within_an_hour(self, people, settings, looks, found):
        settings.UNUSUAL = settings.UNUSUAL | {"cases_in_an_hour": 4}
        self.open_(people, looks, 5, minutes=15)
        assert found() == [("many", "Leah Pugh", "")]
        assert UnusualAccess.objects.get().cases == 5

    def test_as_many_over_a_longer_time(self, people, settings, looks, found):
        settings.UNUSUAL = settings.UNUSUAL | {"cases_in_an_hour": 4}
        self.open_(people, looks, 5, minutes=16)
        assert found() == []

    def test_the_same_case_again_is_one(self, people, settings, case, looks, found):
        settings.UNUSUAL = settings.UNUSUAL | {"cases_in_an_hour": 1}
        looks(people.lead, case, times=30)
        assert found() == []


def test_refused_again_and_again(people, case, settings, looks, found):
    settings.UNUSUAL = settings.UNUSUAL | {"refusals_in_a_day": 2}
    looks(people.stranger, case, action=AuditAction.REFUSED, times=2)
    assert found() == []
    looks(people.stranger, CaseFactory(), action=AuditAction.REFUSED)
    assert found() == [("refused", "Stuart Evans", "")]
    assert UnusualAccess.objects.get().acts == 3


@pytest.mark.parametrize(
    ("typed", "is_own"),
    [
        ("pugh", True),
        ("ava PUGH", True),
        ("Púgh 2010", True),
        ("leah", False),
        ("pughe", False),
        ("", False),
        (Description(family_name="Pugh"), True),
        (Description(given_name="Leah", postcode="SY1 1AA"), False),
    ],
)
def test_one_s_own_last_name(typed, is_own, people):
    assert names_oneself(people.lead, typed) is is_own


def test_a_search_for_one_s_own_name_is_found_and_no_word_is_kept(people, client_for, found, today):
    from accounts.models import AuditEvent

    client = client_for(people.lead)
    client.get("/cases/", {"q": "pugh"})
    client.post("/cases/find/", {"words": "Pugh"}, follow=True)
    client.post("/cases/find/", {"words": "Owen"}, follow=True)
    kept = AuditEvent.objects.filter(action="searched").order_by("pk").values_list("detail", flat=True)
    assert [detail.get("own_name") for detail in kept] == [True, True, None]
    assert "pugh" not in str(list(kept)).lower()
    assert found(today=today + timedelta(days=1)) == [("own_name", "Leah Pugh", "")]
    assert UnusualAccess.objects.get().acts == 2
