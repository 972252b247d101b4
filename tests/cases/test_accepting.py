"""Accepting a request: the case opens with everything that was sent, for a new family or one known before."""

from datetime import date

import pytest

from cases import accepting_services, opening_services, request_services
from cases.errors import (
    RequestMovedOn,
    RequestNotStarted,
)
from cases.models import Case, LevelOfNeed, OpeningReason, RequestOutcome, RequestSource
from cases.opening_answers import Answers
from people.models import Relationship
from people.services import record_address, record_relationship
from tests.cases.test_request_services import advise, the_open_case
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyMemberFactory
from tests.factories.requests import HelpRequestFactory


@pytest.fixture
def acts(people, now):
    return {"by": people.front_door, "now": now}


def accept(request, acts, **told):
    outcome = RequestOutcome.objects.get(code="ACCEPTED")
    return accepting_services.begin_accepting(
        request=request, outcome=outcome, reason="They need help.", **told, **acts
    )


def complete(draft, people, acts):
    """What the front door adds: level of need, locality, day and who leads."""
    today = acts["now"].date()
    typed = {
        "level_of_need": [str(LevelOfNeed.objects.first().pk)],
        "locality": [str(people.locality.pk)],
        "service": [""],
        **{
            f"opened_on_{place}": [str(part)]
            for place, part in enumerate((today.day, today.month, today.year))
        },
    }
    opening_services.keep_typed(draft=draft, step="help", typed=typed, now=acts["now"])
    membership = people.lead.memberships.get()
    draft = opening_services.choose_lead(
        draft=draft, membership=membership, typed={"who": ["somebody_else"]}, now=acts["now"]
    )
    return Answers(draft, user=acts["by"], today=today)


@pytest.fixture
def lists(db):
    """The reference lists of a new site, which the test database holds from the start."""


@pytest.fixture
def sent(lists):
    """A request as a school sends it, with items of the real lists."""
    return HelpRequestFactory(
        source=RequestSource.objects.get(code="2A"),
        reason=OpeningReason.objects.get(code="SCHOOL"),
        opened=True,
        wanted="Mornings without a quarrel.",
        safe_contact="Ring after six.",
        interpreter="Welsh",
    )


def test_accepting_opens_the_case_with_everything_that_was_sent(sent, people, acts):
    sent.people.filter(role="child").update(school="Meadow Primary School")
    request_services.look_for_people(request=sent, **acts)
    answers = complete(accept(sent, acts), people, acts)
    assert answers.missing() == []
    case = opening_services.open_from_draft(
        draft=answers.draft, plan=answers.plan(), today=acts["now"].date(), **acts
    )
    sent.refresh_from_db()
    assert (sent.status, sent.case, sent.outcome.code) == ("decided", case, "ACCEPTED")
    assert sent.level_of_need == case.level_of_need
    assert {member.person.full_name for member in case.family.members.all()} == {"Ffion Tudor", "Rhian Tudor"}
    assert (case.source, case.reason) == (sent.source, sent.reason)
    assert case.what_prompted == f"{sent.why}\n\nWhat the family would like: {sent.wanted}"
    address = case.family.addresses.get()
    assert (address.line_1, address.postcode) == ("4 Mill Lane", "SY11 1AA")
    agreement = case.agreements.get()
    assert (agreement.method, agreement.given_on) == (sent.agreed_how, date(2016, 2, 26))
    assert (agreement.given_by.get().full_name, agreement.to_share) == ("Rhian Tudor", True)
    child = case.family.members.get(role="child").person
    assert (child.date_of_birth, child.school) == (date(2007, 9, 1), "Meadow Primary School")
    mother = agreement.given_by.get()
    assert (mother.contact_how, mother.communication) == ("Ring after six.", "Welsh")
    relationship = Relationship.objects.get()
    assert (relationship.kind, relationship.other) == ("parent", child)


def test_the_level_that_was_chosen_at_deciding_is_filled_in(sent, people, acts):
    request_services.look_for_people(request=sent, **acts)
    level = LevelOfNeed.objects.last()
    draft = accept(sent, acts, level_of_need=level)
    assert draft.answers["steps"]["help"] == {"level_of_need": [str(level.pk)]}


def test_accepting_uses_the_record_that_was_found(sent, people, acts):
    case, child = the_open_case(people)
    case.family.members.filter(role="child").update(left_on=acts["now"].date())
    request_services.look_for_people(request=sent, **acts)
    person = sent.people.get(role="child")
    request_services.match_person(person=person, record=child, **acts)
    answers = Answers(accept(sent, acts), user=acts["by"], today=acts["now"].date())
    assert answers.people[0].person == child


@pytest.fixture
def known(people):
    """A closed case that the front door led to the end: a mother, a child and a brother of theirs."""
    case = CaseFactory(closed=True, lead=people.front_door)
    FamilyMemberFactory(family=case.family)
    return case


def test_accepting_for_a_family_helped_before_carries_everybody_in_it_over(sent, known, people, acts):
    child = known.family.members.filter(role="child").earliest("pk").person
    request_services.look_for_people(request=sent, **acts)
    request_services.match_person(person=sent.people.get(role="child"), record=child, **acts)
    answers = complete(accept(sent, acts), people, acts)
    assert answers.family == known.family
    members = {each.person for each in answers.people if each.is_member}
    assert members == {member.person for member in known.family.members.all()}
    assert [each.person.full_name for each in answers.people if not each.is_member] == ["Rhian Tudor"]
    assert len({each.number for each in answers.people}) == len(answers.people) == 4
    assert answers.missing() == []
    case = opening_services.open_from_draft(
        draft=answers.draft, plan=answers.plan(), today=acts["now"].date(), **acts
    )
    assert case.family == known.family
    assert case.family.members.current().count() == 4


def test_what_is_recorded_of_a_family_stays_when_its_request_is_accepted(sent, known, people, acts):
    mother, child = (known.family.members.filter(role=role).earliest("pk") for role in ("adult", "child"))
    told = {"kind": "parent", "parental_responsibility": "yes", "details": "Sees him at weekends."}
    record_relationship(person=mother.person, other=child.person, **told, **acts)
    moved_in = date(2015, 3, 1)
    home = {"line_1": sent.line_1, "town": sent.town, "postcode": sent.postcode}
    record_address(family=known.family, values=home, lived_from=moved_in, **acts)
    request_services.look_for_people(request=sent, **acts)
    for role, record in (("adult", mother), ("child", child)):
        request_services.match_person(person=sent.people.get(role=role), record=record.person, **acts)
    sent.people.filter(role="adult").update(relationship="grandparent", has_parental_responsibility=None)
    answers = complete(accept(sent, acts), people, acts)
    assert answers.missing() == []
    opening_services.open_from_draft(
        draft=answers.draft, plan=answers.plan(), today=acts["now"].date(), **acts
    )
    kept = Relationship.objects.among([mother.person_id, child.person_id]).get()
    assert (kept.kind, kept.parental_responsibility, kept.details) == tuple(told.values())
    assert known.family.addresses.get().lived_from == moved_in


def test_a_family_with_an_open_case_or_out_of_reach_is_not_carried_over(known, people):
    child = known.family.members.filter(role="child").earliest("pk").person
    assert accepting_services.known_family({child.pk}, people.front_door) == known.family
    assert accepting_services.known_family({child.pk}, people.stranger) is None
    CaseFactory(family=known.family, lead=people.lead)
    assert accepting_services.known_family({child.pk}, people.front_door) is None


def test_of_two_who_accept_one_opens_a_case(sent, people, acts):
    request_services.look_for_people(request=sent, **acts)
    answers = complete(accept(sent, acts), people, acts)
    assert answers.missing() == []
    advise(sent, acts)
    with pytest.raises(RequestMovedOn, match="Fatima Noor decided this request"):
        opening_services.open_from_draft(
            draft=answers.draft, plan=answers.plan(), today=acts["now"].date(), **acts
        )


def test_a_request_nobody_looks_at_is_not_accepted(lists, acts):
    request = HelpRequestFactory()
    with pytest.raises(RequestNotStarted):
        accept(request, acts)
    assert not Case.objects.exists()
