"""Joiners, movers and leavers of an agency, on its own pages."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts import staff_services
from accounts.acting import act_as
from accounts.enums import AgencyKind, AuditAction, MembershipEndReason, Role
from accounts.errors import (
    AccountClosed,
    AddressNotOfAgency,
    CannotGiveRole,
    NothingToSend,
    NotYourStaff,
    OwnAccess,
    WorksHereAlready,
)
from accounts.models import AuditEvent, Membership, Notice, User
from accounts.permissions import ROLE_PERMISSIONS, ROLES_GIVEN
from accounts.staff_access import agencies_kept_by
from tests.factories.accounts import AccountLockFactory, AgencyFactory, MembershipFactory, UserFactory


@pytest.fixture
def acts(people, now, today):
    return {"by": people.manager, "now": now, "today": today}


@pytest.fixture
def hub(people):
    people.hub.email_domains = "hub.example"
    people.hub.save()
    return people.hub


@pytest.fixture
def add(hub, acts, today):
    def add(**values):
        person = {"full_name": "Nia Newcomer", "email": "nia@hub.example", "job_title": "Support worker"}
        person |= {name: values.pop(name) for name in list(values) if name in person}
        works = {"agency": hub, "role": Role.PRACTITIONER, "started_on": today, "person": person}
        return staff_services.add_staff(**(works | acts | values))

    return add


def test_no_role_gives_more_than_it_may_do_itself():
    for role, given in ROLES_GIVEN.items():
        if role != Role.ADMINISTRATOR:
            assert all(ROLE_PERMISSIONS[other] <= ROLE_PERMISSIONS[role] for other in given)
            assert not given & {Role.ADMINISTRATOR, Role.INFORMATION_GOVERNANCE, Role.PERFORMANCE_OFFICER}


def test_a_manager_keeps_the_agency_acted_for_and_its_parts_of_the_same_kind(people):
    head = MembershipFactory(agency=people.council, role=Role.TEAM_MANAGER).user
    people.make("hub", "front")
    AgencyFactory(part_of=people.council, kind=AgencyKind.SOCIAL_CARE)
    AgencyFactory(part_of=people.council, is_active=False)
    assert set(agencies_kept_by(head)) == {people.council, people.hub, people.front}
    assert set(agencies_kept_by(people.manager)) == {people.hub}
    assert not agencies_kept_by(people.lead)
    assert people.other_school in agencies_kept_by(people.administrator)


# --- Joiners ------------------------------------------------------------------------------------------


def test_who_joins_has_an_account_and_is_invited(add, people, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        membership = add()
    assert membership.user.email == "nia@hub.example"
    assert len(waiting) == 1
    made = AuditEvent.objects.filter(action=AuditAction.CREATED).values_list("what", flat=True)
    assert sorted(made) == ["account", "membership"]


def test_who_works_elsewhere_too_keeps_that_and_their_own_name(add, people):
    elsewhere = MembershipFactory(user__email="nia@hub.example", user__full_name="Nia Real")
    membership = add()
    assert membership.user == elsewhere.user
    assert membership.user.full_name == "Nia Real"
    elsewhere.refresh_from_db()
    assert elsewhere.ended_on is None
    told = Notice.objects.get(to=elsewhere.user)
    assert told.sentence == "Maggie Owen added you to Oswestry Family Hub: practitioner."


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"email": "nia@elsewhere.example"}, AddressNotOfAgency),
        ({"email": "nia@sub.hub.example"}, AddressNotOfAgency),
        ({"role": Role.ADMINISTRATOR}, CannotGiveRole),
        ({"role": Role.FRONT_DOOR}, CannotGiveRole),
        ({"role": Role.PERFORMANCE_OFFICER}, CannotGiveRole),
    ],
)
def test_what_a_manager_cannot_add(add, values, error):
    with pytest.raises(error):
        add(**values)
    assert not User.objects.filter(full_name="Nia Newcomer").exists()


def test_nobody_is_added_to_an_agency_that_is_not_one_s_own(add, people):
    people.school.email_domains = "hub.example"
    people.school.save()
    with pytest.raises(NotYourStaff):
        add(agency=people.school)


def test_an_agency_lead_gives_no_team_manager_s_role(add, people, hub):
    lead = MembershipFactory(agency=hub, role=Role.AGENCY_LEAD).user
    with pytest.raises(CannotGiveRole):
        add(by=lead, role=Role.TEAM_MANAGER)
    assert add(by=lead, role=Role.AGENCY_LEAD).role == Role.AGENCY_LEAD


def test_a_closed_account_is_for_an_administrator_to_open(add):
    UserFactory(email="nia@hub.example", is_active=False)
    with pytest.raises(AccountClosed):
        add()


def test_who_works_there_already_is_refused_with_a_sentence(add):
    add()
    with pytest.raises(WorksHereAlready):
        add()


def test_sent_twice_one_person_is_added_once(add):
    number = uuid4()
    assert add(submission=number) == add(submission=number)


def test_nobody_adds_themselves(add, people, hub):
    User.objects.filter(pk=people.administrator.pk).update(email="ada@hub.example")
    with pytest.raises(OwnAccess):
        add(by=people.administrator, email="ada@hub.example")


# --- Movers and leavers -------------------------------------------------------------------------------


@pytest.fixture
def work(people):
    return people.lead.memberships.get()


def test_a_mover_s_old_work_ends_on_the_day_on_which_the_new_begins(people, work, acts, today):
    head = MembershipFactory(agency=people.council, role=Role.TEAM_MANAGER).user
    moves = {"agency": people.front, "role": Role.PRACTITIONER, "job_title": "", "moved_on": today}
    begun = staff_services.move_staff(membership=work, **moves, **(acts | {"by": head}))
    work.refresh_from_db()
    assert (work.ended_on, work.end_reason) == (today, MembershipEndReason.MOVED)
    assert (begun.agency, begun.started_on, begun.user) == (people.front, today, people.lead)


def test_a_new_job_title_alone_ends_nothing(people, work, acts, today):
    moves = {"agency": work.agency, "role": work.role, "job_title": "Senior", "moved_on": today}
    assert staff_services.move_staff(membership=work, **moves, **acts).pk == work.pk
    work.refresh_from_db()
    assert (work.job_title, work.ended_on) == ("Senior", None)


def test_a_mover_goes_only_where_who_moves_them_keeps_the_staff(people, work, acts, today):
    moves = {"role": Role.PRACTITIONER, "job_title": "", "moved_on": today}
    with pytest.raises(NotYourStaff):
        staff_services.move_staff(membership=work, agency=people.front, **moves, **acts)


def test_a_leaver_reaches_nothing_at_the_next_page_of_an_open_session(people, work, acts, today, client_for):
    client = client_for(people.lead)
    assert client.get(reverse("cases:list")).status_code == 200
    staff_services.end_staff(membership=work, ended_on=today, reason=MembershipEndReason.LEFT, **acts)
    assert client.get(reverse("cases:list")).status_code == 403


def test_work_for_another_agency_goes_on(people, work, acts, today, client_for):
    other = MembershipFactory(user=people.lead, agency=people.school)
    staff_services.end_staff(membership=work, ended_on=today, reason=MembershipEndReason.LEFT, **acts)
    other.refresh_from_db()
    assert other.ended_on is None
    assert client_for(people.lead).get(reverse("cases:list")).status_code == 200


def test_nobody_changes_their_own_work(people, acts, today):
    own = people.manager.memberships.get()
    with pytest.raises(OwnAccess):
        staff_services.end_staff(membership=own, ended_on=today, reason=MembershipEndReason.LEFT, **acts)


def test_a_role_that_a_manager_does_not_give_they_do_not_end(people, acts, today):
    head = MembershipFactory(agency=people.council, role=Role.TEAM_MANAGER).user
    ends = {"ended_on": today, "reason": MembershipEndReason.LEFT} | acts | {"by": head}
    with pytest.raises(CannotGiveRole):
        staff_services.end_staff(membership=people.administrator.memberships.get(), **ends)


def test_a_link_is_sent_again_to_who_never_signed_in(people, work, now, last_event):
    staff_services.send_link_again(membership=work, by=people.manager, now=now)
    assert last_event().what == "account: invited again"
    User.objects.filter(pk=people.lead.pk).update(last_login=now)
    with pytest.raises(NothingToSend):
        staff_services.send_link_again(membership=work, by=people.manager, now=now)


def test_no_link_goes_to_a_locked_account(people, work, now):
    AccountLockFactory(user=people.lead)
    with pytest.raises(NothingToSend):
        staff_services.send_link_again(membership=work, by=people.manager, now=now)


# --- Pages --------------------------------------------------------------------------------------------


def names(answer):
    return [membership.user.full_name for membership in answer.context["page"].rows]


def test_the_list_holds_the_agency_s_own_staff_and_says_how_they_sign_in(people, client_for):
    people.make("colleague", "partner")
    AccountLockFactory(user=people.lead)
    answer = client_for(people.manager).get(reverse("staff:list"))
    assert names(answer) == ["Colin Jones", "Leah Pugh", "Maggie Owen"]
    page = answer.content.decode()
    assert "Locked" in page
    assert "Never" in page
    assert "Parveen" not in page


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"q": "leah"}, ["Leah Pugh"]),
        ({"state": "locked"}, ["Leah Pugh"]),
        ({"state": "never"}, ["Colin Jones", "Leah Pugh"]),
        ({"state": "no-second-step"}, ["Colin Jones", "Leah Pugh", "Maggie Owen"]),
        ({"agency": "front-door"}, []),
        ({"agency": "school"}, ["Colin Jones", "Leah Pugh", "Maggie Owen"]),
    ],
)
def test_filters(people, client_for, filters, found):
    """An agency that is not one's own filters nothing."""
    people.make("colleague", "partner", "front_door")
    AccountLockFactory(user=people.lead)
    client = client_for(people.manager)
    if filters == {"agency": "front-door"}:
        head = MembershipFactory(agency=people.council, role=Role.TEAM_MANAGER, user__full_name="Hedd").user
        client, found = client_for(head), ["Fatima Noor"]
    assert names(client.get(reverse("staff:list"), filters)) == found


def test_the_queries_do_not_grow_with_the_staff(people, client_for, count_queries):
    client = client_for(people.manager)
    few = count_queries(lambda: client.get(reverse("staff:list")))
    MembershipFactory.create_batch(20, agency=people.hub)
    assert count_queries(lambda: client.get(reverse("staff:list"))) == few


@pytest.mark.parametrize("page", ["person", "move", "end", "unlock"])
def test_staff_of_another_agency_is_not_there(people, client_for, page):
    work = people.partner.memberships.get()
    address = reverse(f"staff:{page}", args=[work.key])
    assert client_for(people.manager).get(address).status_code == 404
    assert AuditEvent.objects.filter(action=AuditAction.REFUSED, what=f"staff:{page}").exists()
    of_school = MembershipFactory(agency=people.school, role=Role.AGENCY_LEAD).user
    assert client_for(of_school).get(address).status_code in (200, 302)


def test_a_part_s_staff_is_there_for_the_whole_and_not_the_other_way(people, client_for):
    head = MembershipFactory(agency=people.council, role=Role.TEAM_MANAGER)
    work = people.lead.memberships.get()
    assert client_for(head.user).get(reverse("staff:person", args=[work.key])).status_code == 200
    assert client_for(people.manager).get(reverse("staff:person", args=[head.key])).status_code == 404


def test_one_s_own_page_offers_no_change_and_its_forms_refuse(people, client_for):
    own, client = people.manager.memberships.get(), client_for(people.manager)
    page = client.get(reverse("staff:person", args=[own.key])).content.decode()
    assert "This is you." in page
    assert "End their access" not in page
    assert client.get(reverse("staff:end", args=[own.key])).status_code == 403


def test_who_acts_for_another_agency_keeps_that_one_s_staff(people, client_for):
    second = MembershipFactory(user=people.manager, agency=people.school, role=Role.PRACTITIONER)
    act_as(people.manager, second)
    assert not agencies_kept_by(people.manager)


def test_add_on_its_page(people, hub, client_for):
    client = client_for(people.manager)
    sent = {
        "full_name": "Nia Newcomer",
        "email": "nia@elsewhere.example",
        "agency": hub.code,
        "role": "practitioner",
        "job_title": "",
        "started_on_0": 1,
        "started_on_1": 3,
        "started_on_2": 2016,
        "submission": uuid4(),
    }
    assert "It ends in @hub.example." in client.get(reverse("staff:add")).content.decode()
    refused = client.post(reverse("staff:add"), sent).content.decode()
    assert "This is not an address of that agency." in refused
    assert client.post(reverse("staff:add"), sent | {"role": "administrator"}).status_code == 200
    client.post(reverse("staff:add"), sent | {"email": "nia@hub.example"})
    assert Membership.objects.get(user__email="nia@hub.example").started_on == date(2016, 3, 1)


def test_end_on_its_page(people, work, client_for, today):
    client, page = client_for(people.manager), reverse("staff:end", args=[work.key])
    tomorrow = today + timedelta(days=1)
    days = {"ended_on_0": tomorrow.day, "ended_on_1": tomorrow.month, "ended_on_2": tomorrow.year}
    assert "must be" in client.post(page, days | {"reason": "left"}).content.decode()
    assert client.post(page, days | {"ended_on_0": today.day, "reason": "left"})["Location"] == reverse(
        "staff:list"
    )
    work.refresh_from_db()
    assert (work.ended_on, work.end_reason) == (today, "left")


def test_what_is_ended_twice_is_said_to_have_ended(people, client_for, today):
    person = MembershipFactory(agency=people.hub)
    client, page = client_for(people.manager), reverse("staff:end", args=[person.key])
    day = {"ended_on_0": today.day, "ended_on_1": today.month, "ended_on_2": today.year}
    sent = day | {"reason": MembershipEndReason.LEFT}
    assert client.post(page, sent).status_code == 302
    again = client.post(page, sent, follow=True)
    assert "has ended already" in again.content.decode()
    assert client_for(people.stranger).post(page, sent).status_code == 403
