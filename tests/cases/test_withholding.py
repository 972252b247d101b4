"""Withholding a part of a record: by whom, from whom, until when, and what is left of it elsewhere."""

from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.enums import AuditAction, Role
from accounts.models import AuditEvent
from cases import withholding_services as services
from cases.enums import LeadChangeReason
from cases.models import Withholding
from cases.querysets.reach import who_reaches
from cases.services import assign_lead_professional
from cases.withholding import withheld_from
from cases.withholding_access import affected_by, case_as_seen_by
from cases.withholding_errors import (
    DecidesAboutThisCase,
    NotOfThisCase,
    OwnWithholding,
    ReadsNotAll,
    WithheldAlready,
    WithholdingEnded,
)
from people.services import record_address
from tests.factories.accounts import AgencyFactory, MembershipFactory
from tests.factories.cases import CaseFactory, CaseNoteFactory, InvolvementFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory


@pytest.fixture
def withhold(people, case, now):
    def withhold(**values):
        told = {"case": case, "part": "home", "reason": "He must not find them.", "by": people.lead}
        whom = {} if {"user", "agency"} & set(values) else {"agency": people.school}
        return services.withhold(now=now, **told | whom | values)

    return withhold


def hides_home(user, case):
    return withheld_from(user, case).hides_home_of(case.family_id)


def test_from_an_agency_its_parts_and_whoever_works_there_for_whatever_agency_they_act(
    people, case, withhold
):
    part = MembershipFactory(agency=AgencyFactory(part_of=people.school)).user
    elsewhere = MembershipFactory().user
    MembershipFactory(user=elsewhere, agency=people.school)
    withhold()
    assert hides_home(people.partner, case)
    assert hides_home(part, case)
    assert hides_home(elsewhere, case)
    assert not hides_home(people.stranger, case)


def test_not_from_the_lead_nor_who_oversees_the_agency_that_leads(people, case, withhold):
    withhold(agency=people.hub)
    assert not hides_home(people.lead, case)
    assert not hides_home(people.manager, case)
    assert hides_home(people.colleague, case)
    for user in (people.lead, people.manager):
        with pytest.raises(DecidesAboutThisCase):
            withhold(user=user, by=MembershipFactory(agency=people.hub, role=Role.TEAM_MANAGER).user)


def test_nothing_is_withheld_from_oneself_twice_or_of_another_case(people, case, withhold):
    with pytest.raises(OwnWithholding):
        withhold(user=people.lead)
    withhold()
    with pytest.raises(WithheldAlready):
        withhold()
    with pytest.raises(NotOfThisCase):
        withhold(part="note", thing=CaseNoteFactory())
    with pytest.raises(NotOfThisCase):
        withhold(part="reach", thing=FamilyMemberFactory())
    wrong = CaseNoteFactory(case=case)
    with pytest.raises(NotOfThisCase):
        withhold(part="note", thing=CaseNoteFactory(case=case, number=9, corrects=wrong))


def test_sent_twice_it_is_withheld_once_and_written_down(people, case, withhold, last_event):
    submission = uuid4()
    assert withhold(submission=submission) == withhold(submission=submission)
    event = last_event()
    assert (event.action, event.what, event.case_reference) == (
        AuditAction.CREATED,
        "withheld part",
        case.reference,
    )
    assert event.detail == {"number": 1, "part": "home", "from": people.school.name}


def test_it_is_ended_once_with_a_reason_and_stays(people, case, withhold, now):
    row = withhold()
    services.end_withholding(withholding=row, reason="He has moved away.", by=people.manager, now=now)
    assert not hides_home(people.partner, case)
    assert Withholding.objects.get().end_reason == "He has moved away."
    with pytest.raises(WithholdingEnded):
        services.end_withholding(withholding=row, reason="Again", by=people.manager, now=now)
    assert withhold().number == 2


def test_who_leads_another_case_of_the_same_person_does_not_read_where_they_are(
    people, case, adult, withhold
):
    """Separated parents, each with a worker: the mother is in both families."""
    other = FamilyFactory()
    member = FamilyMemberFactory(family=other, person=adult.person, is_adult=True)
    theirs = CaseFactory(family=other, lead=people.partner)
    withhold(part="reach", thing=adult)
    assert withheld_from(people.partner, theirs).hides_reach_of(member)
    assert withheld_from(people.partner, case).hides_reach_of(adult)


def test_a_family_s_home_is_withheld_in_its_earlier_cases_too(people, case, withhold):
    earlier = CaseFactory(family=case.family, closed=True, lead=people.partner)
    withhold()
    assert hides_home(people.partner, earlier)


def test_nobody_leads_from_whom_something_is_withheld(people, case, withhold, now, today):
    row = withhold()
    told = {"case": case, "lead": people.partner, "agency": people.school, "by": people.manager, "now": now}
    with pytest.raises(ReadsNotAll):
        assign_lead_professional(reason=LeadChangeReason.TRANSFER, today=today, **told)
    case.leads.get(ended_on=None, user=people.lead)
    services.end_withholding(withholding=row, reason="They lead now.", by=people.lead, now=now)
    assign_lead_professional(reason=LeadChangeReason.TRANSFER, today=today, **told)


def test_nobody_oversees_from_whom_something_is_withheld(people, case, withhold, now, today):
    school_lead = MembershipFactory(agency=people.school, role=Role.AGENCY_LEAD).user
    withhold(user=school_lead)
    told = {"case": case, "lead": people.partner, "agency": people.school, "by": people.manager, "now": now}
    with pytest.raises(ReadsNotAll):
        assign_lead_professional(reason=LeadChangeReason.TRANSFER, today=today, **told)


def test_the_page_says_of_exactly_those_whom_it_concerns(people, case, adult, withhold, role):
    for user, agency in ((people.colleague, people.hub), (people.stranger, people.other_school)):
        InvolvementFactory(case=case, user=user, agency=agency, role=role)
    MembershipFactory(user=people.stranger, agency=people.school)
    rows = [
        withhold(),
        withhold(user=people.colleague),
        withhold(part="reach", thing=adult, agency=people.hub),
    ]
    readers = {membership.user for _, membership in who_reaches(case)}
    concerned = affected_by(case, rows)
    for row in rows:
        kept = {user for user in readers if row in Withholding.objects.from_user(user)}
        assert set(concerned[row.pk]) == kept


@pytest.fixture
def role(case):
    return case.involvements.first().role


@pytest.mark.parametrize("who", ["agency lead", "partner"])
def test_only_who_leads_or_oversees_them_withholds(people, case, client_for, who):
    user = people.partner
    if who == "agency lead":
        user = MembershipFactory(agency=people.school, role=Role.AGENCY_LEAD).user
    client = client_for(user)
    for address in ("withhold/home/", "preview/", "preview/?agency=hub"):
        assert client.get(f"/cases/{case.reference}/access/{address}").status_code == 403
    page = client.get(reverse("cases:who_can_see", args=[case.reference])).content.decode()
    assert "withheld" not in page.lower()


def test_the_lead_withholds_from_the_page_of_the_thing_and_ends_it(people, case, client_for, now):
    client, note = client_for(people.lead), CaseNoteFactory(case=case, title="A call")
    link = reverse("cases:withhold", args=[case.reference, "note", note.number])
    assert link in client.get(reverse("cases:note", args=[case.reference, note.number])).content.decode()
    assert "A call" in client.get(link).content.decode()
    sent = {"whom": f"agency-{people.school.code}", "reason": "It names him.", "submission": uuid4()}
    page = client.post(link, sent, follow=True).content.decode()
    assert "It names him." in page
    assert "Parveen Akhtar" in page
    row = Withholding.objects.get()
    assert (row.note, row.agency, row.begun_by) == (note, people.school, people.lead)
    end = reverse("cases:end_withholding", args=[case.reference, row.number])
    assert "They can see it again." in client.post(end, {"reason": "Over."}, follow=True).content.decode()


def test_the_page_of_the_thing_says_from_whom_it_is_withheld_to_who_decides_that(
    people, case, withhold, client_for, now
):
    note, other = CaseNoteFactory(case=case), CaseNoteFactory(case=case, number=2)
    row = withhold(part="note", thing=note)
    pages = [reverse("cases:note", args=[case.reference, each.number]) for each in (note, other)]

    def says_so(user):
        told = f"This is withheld from {people.school.name}."
        return [told in client_for(user).get(page).content.decode() for page in pages]

    assert says_so(people.lead) == [True, False]
    assert says_so(people.colleague) == [False, False]
    services.end_withholding(withholding=row, reason="He has moved away.", by=people.manager, now=now)
    assert says_so(people.lead) == [False, False]


def test_asking_for_what_is_withheld_is_a_refusal(people, case, withhold, client_for, last_event):
    note = CaseNoteFactory(case=case)
    withhold(part="note", thing=note)
    address = reverse("cases:note", args=[case.reference, note.number])
    assert client_for(people.partner).get(address).status_code == 404
    event = last_event()
    assert (event.action, event.what, event.actor_email) == (
        AuditAction.REFUSED,
        "cases:note",
        people.partner.email,
    )


def test_the_form_asks_which_other_agency_and_takes_it(people, case, client_for):
    client, link = client_for(people.lead), reverse("cases:withhold", args=[case.reference, "home"])
    sent = {"whom": "other", "reason": "He works there.", "submission": uuid4()}
    assert "Select the other agency." in client.post(link, sent).content.decode()
    client.post(link, sent | {"agency": people.other_school.pk})
    assert Withholding.objects.get().agency == people.other_school


@pytest.mark.parametrize("part", ["home/1/", "note/", "note/9/", "nothing/1/", "reach/99/"])
def test_what_is_not_there_cannot_be_withheld(people, case, client_for, part):
    assert client_for(people.lead).get(f"/cases/{case.reference}/access/withhold/{part}").status_code == 404


@pytest.fixture
def home(people, case, now, today):
    values = {"line_1": "4 Mill Lane", "postcode": "SY11 1AA"}
    return record_address(family=case.family, values=values, lived_from=today, by=people.lead, now=now)


def test_the_preview_shows_what_they_would_see_and_why_not_and_is_written_down(
    people, case, home, client_for, withhold, adult, last_event
):
    address, client = reverse("cases:preview", args=[case.reference]), client_for(people.lead)
    adult.person.phone = "01691 770101"
    adult.person.save()
    other = client.get(address, {"agency": people.other_school.code}).content.decode()
    assert "4 Mill Lane" in other
    assert "Nobody of Hill Primary School is in the team." in other
    withhold()
    withhold(part="reach", thing=adult)
    page = client.get(address, {"agency": people.school.code}).content.decode()
    assert "4 Mill Lane" not in page
    assert "01691 770101" not in page
    assert "He must not find them." in page
    event = last_event()
    assert event.what == "case as another agency would see it"
    assert event.detail == {"agency": people.school.name}
    events = AuditEvent.objects.count()
    assert "Agency" in client.get(address).content.decode()
    assert client.get(address, {"agency": "nothing"}).status_code == 200
    assert AuditEvent.objects.count() == events + 2


def test_the_preview_shows_no_more_than_its_reader_may_see(people, case, adult, withhold, now):
    """What another case withholds from the lead stays withheld in a preview of their own."""
    other = CaseFactory(lead=people.partner)
    FamilyMemberFactory(family=other.family, person=adult.person, is_adult=True)
    member = other.family.members.get(person=adult.person)
    acts = {"by": people.partner, "now": now, "reason": "Why"}
    services.withhold(case=other, part="reach", thing=member, agency=people.hub, **acts)
    case.withheld = withheld_from(people.lead, case)
    seen = case_as_seen_by(people.other_school, case)
    assert seen.withheld.hides_reach_of(adult)
