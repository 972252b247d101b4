"""What the front door may do with a request, move by move, and what it may not."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.urls import reverse

from accounts.enums import Role
from accounts.models import AuditEvent, Notice
from cases import accepting_services, bulk_services, opening_services, request_services
from cases.enums import HELP_REQUEST_MOVES, OPENS_A_CASE, DecisionKind, HelpRequestStatus
from cases.errors import (
    AnswerDueInPast,
    AnswerDueTooLate,
    NotAnOpenCase,
    PeopleNotLookedFor,
    RequestMovedOn,
    RequestNotStarted,
    SameAsItself,
)
from cases.models import Case, HelpRequest, LevelOfNeed, OpeningReason, RequestOutcome, RequestSource
from cases.opening_answers import Answers
from cases.tasks import mail_sender_task
from earlyhelp.common.errors import RuleBroken
from people.models import Relationship
from people.services import record_address, record_relationship
from reporting.reference_lists import load_reference_lists
from tests.factories.accounts import MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyMemberFactory
from tests.factories.requests import HelpRequestFactory, RequestOutcomeFactory

STATES = {
    "new": {},
    "opened": {"opened": True},
    "waiting": {"waiting": True},
    "decided": {"decided": True},
}


@pytest.fixture
def by(people):
    return people.front_door


@pytest.fixture
def acts(by, now):
    return {"by": by, "now": now}


def start(request, acts):
    request_services.start_looking(request=request, **acts)


def ask(request, acts):
    told = {"whom": "sender", "question": "Which school?", "answer_by": acts["now"].date()}
    request_services.ask_for_information(request=request, today=acts["now"].date(), **told, **acts)


def answer(request, acts):
    request_services.record_answer(request=request, answer="Meadow School.", **acts)


def advise(request, acts):
    outcome = RequestOutcomeFactory(kind=DecisionKind.ADVICE)
    request_services.decide(request=request, outcome=outcome, reason="Enough for now.", **acts)


MOVES = {
    ("new", start): "opened",
    ("opened", ask): "waiting",
    ("waiting", answer): "opened",
    ("opened", advise): "decided",
    ("waiting", advise): "decided",
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("act", [start, ask, answer, advise])
def test_every_move_that_is_legal_and_every_one_that_is_not(state, act, acts):
    request = HelpRequestFactory(**STATES[state])
    ends = MOVES.get((state, act))
    if ends is None:
        with pytest.raises(RuleBroken) as broken:
            act(request, acts)
        assert broken.value.message.endswith(".")
    else:
        act(request, acts)
    request.refresh_from_db()
    assert request.status == (ends or state)


def test_the_moves_are_those_of_the_list():
    listed = {(before, after) for before, afters in HELP_REQUEST_MOVES.items() for after in afters}
    assert listed == {(before, after) for (before, _), after in MOVES.items()}
    assert set(HELP_REQUEST_MOVES) == set(HelpRequestStatus.values)


def test_who_is_second_learns_who_was_first(people, acts, now):
    request = HelpRequestFactory(opened=True)
    advise(request, acts)
    with pytest.raises(RequestMovedOn, match="Fatima Noor decided this request on 1 March 2016 at 10:00am"):
        advise(request, acts)
    assert request.history.filter(kind="decided").count() == 1


@pytest.mark.parametrize(("days", "error"), [(-1, AnswerDueInPast), (367, AnswerDueTooLate)])
def test_an_answer_is_not_needed_yesterday_or_in_some_years(acts, now, days, error):
    request = HelpRequestFactory(opened=True)
    with pytest.raises(error):
        request_services.ask_for_information(
            request=request,
            whom="family",
            question="When?",
            answer_by=now.date() + timedelta(days=days),
            today=now.date(),
            **acts,
        )


@pytest.mark.parametrize("state", ["new", "decided"])
def test_nobody_notes_a_contact_before_or_after(state, acts):
    with pytest.raises(RuleBroken):
        request_services.note_contact(
            request=HelpRequestFactory(**STATES[state]), whom="family", text="Rang.", **acts
        )


# --- looking for the people, and deciding ------------------------------------------------------------------


def the_open_case(people, **family):
    """An open case that the front door opened, of a child who is called as in the request."""
    case = CaseFactory(lead=people.lead, opened_for=people.front)
    child = case.family.members.get(role="child").person
    child.given_name, child.family_name = "Ffion", "Tudor"
    child.save()
    return case, child


def test_looking_is_logged_for_each_person(acts):
    request = HelpRequestFactory(opened=True)
    before = AuditEvent.objects.filter(action="searched").count()
    found = request_services.look_for_people(request=request, **acts)
    assert AuditEvent.objects.filter(action="searched").count() - before == len(found) == 2
    assert not request.people.filter(searched_at__isnull=True).exists()


@pytest.mark.parametrize("kind", sorted(OPENS_A_CASE))
def test_nothing_is_accepted_before_everybody_was_looked_for(kind, acts):
    request = HelpRequestFactory(opened=True)
    request_services.look_for_people(request=request, **acts)
    request.people.filter(role="adult").update(searched_at=None, searched_by=None)
    told = {"outcome": RequestOutcomeFactory(kind=kind), "reason": "They need help."}
    with pytest.raises(PeopleNotLookedFor):
        accepting_services.begin_accepting(request=request, **told, **acts)
    request.people.all().delete()


def test_a_case_gets_no_request_before_everybody_was_looked_for(people, acts):
    case, _ = the_open_case(people)
    told = {
        "outcome": RequestOutcomeFactory(kind="added"),
        "reason": "Known.",
        "case_reference": case.reference,
    }
    request = HelpRequestFactory(opened=True)
    with pytest.raises(PeopleNotLookedFor):
        request_services.decide(request=request, **told, **acts)
    request_services.look_for_people(request=request, **acts)
    decided = request_services.decide(request=request, **told, **acts)
    assert (decided.case, decided.decision_kind) == (case, "added")


@pytest.mark.parametrize("which", ["closed", "hidden", "none"])
def test_a_request_is_added_only_to_an_open_case_that_the_decider_sees(which, people, acts):
    cases = {
        "closed": lambda: CaseFactory(closed=True, opened_for=people.front).reference,
        "hidden": lambda: CaseFactory(lead=people.lead, opened_for=people.hub).reference,
        "none": lambda: "EH-2016-9999",
    }
    request = HelpRequestFactory(opened=True)
    request_services.look_for_people(request=request, **acts)
    with pytest.raises(NotAnOpenCase):
        request_services.decide(
            request=request,
            outcome=RequestOutcomeFactory(kind="added"),
            reason="Known.",
            case_reference=cases[which](),
            **acts,
        )


def test_nothing_is_a_duplicate_of_itself(acts):
    request = HelpRequestFactory(opened=True)
    told = {"outcome": RequestOutcomeFactory(kind="duplicate"), "reason": "Twice."}
    with pytest.raises(SameAsItself):
        request_services.decide(request=request, same_as=request.reference, **told, **acts)
    other = HelpRequestFactory()
    decided = request_services.decide(request=request, same_as=other.reference, **told, **acts)
    assert decided.same_as == other


def test_a_decision_tells_the_sender_that_there_is_an_answer_and_not_which(
    acts, django_capture_on_commit_callbacks
):
    request = HelpRequestFactory(opened=True)
    with django_capture_on_commit_callbacks() as waiting:
        advise(request, acts)
    assert (len(waiting), mail.outbox) == (1, [])
    mail_sender_task(request_id=request.pk, letter="answer")
    (message,) = mail.outbox
    assert message.to == ["menna@school.example"]
    assert request.reference in message.body
    assert not [word for word in ("Tudor", "Ffion", "dvice", "Enough") if word in message.body]


def test_a_sender_with_an_account_and_the_lead_of_the_case_are_told_in_the_app(people, acts):
    case, _ = the_open_case(people)
    request = HelpRequestFactory(opened=True, sender=people.stranger, sender_for=people.other_school)
    request_services.look_for_people(request=request, **acts)
    outcome = RequestOutcomeFactory(kind="added")
    told = {"outcome": outcome, "reason": "Known.", "case_reference": case.reference}
    request_services.decide(request=request, **told, **acts)
    assert not mail.outbox
    assert {notice.to: notice.url for notice in Notice.objects.all()} == {
        people.stranger: reverse("asking:copy", args=[request.reference]),
        people.lead: reverse("cases:timeline", args=[case.reference]),
    }


# --- accepting ---------------------------------------------------------------------------------------------


def accept(request, acts):
    outcome = RequestOutcome.objects.get(code="ACCEPTED")
    return accepting_services.begin_accepting(
        request=request, outcome=outcome, reason="They need help.", **acts
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
    load_reference_lists()


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
    assert (agreement.given_by.full_name, agreement.to_share) == ("Rhian Tudor", True)
    child = case.family.members.get(role="child").person
    assert (child.date_of_birth, child.school) == (date(2007, 9, 1), "Meadow Primary School")
    mother = agreement.given_by
    assert (mother.contact_how, mother.communication) == ("Ring after six.", "Welsh")
    relationship = Relationship.objects.get()
    assert (relationship.kind, relationship.other) == ("parent", child)


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


# --- many at once, and who sees what -----------------------------------------------------------------------


def test_many_at_once_are_judged_one_by_one(acts):
    requests = [HelpRequestFactory(), HelpRequestFactory(opened=True), HelpRequestFactory(decided=True)]
    result = bulk_services.start_several(keys=[request.pk for request in requests], **acts)
    assert result.done == 1
    assert [reference for reference, _ in result.refused] == [request.reference for request in requests[1:]]


def test_many_at_once_reach_nobody_elses(people, now):
    request = HelpRequestFactory()
    result = bulk_services.start_several(keys=[request.pk], by=people.partner, now=now)
    assert (result.done, result.refused) == (0, [])


@pytest.mark.parametrize(
    ("who", "sees"),
    [("front_door", 2), ("manager", 2), ("stranger", 1), ("lead", 0), ("partner", 0), ("analyst", 0)],
)
def test_who_sees_which_requests(who, sees, people):
    HelpRequestFactory()
    HelpRequestFactory(sender=people.stranger, sender_for=people.other_school)
    assert HelpRequest.objects.visible_to(getattr(people, who)).count() == sees


def test_a_manager_of_a_partner_sees_none(people):
    head = UserFactory()
    MembershipFactory(user=head, agency=people.school, role=Role.TEAM_MANAGER)
    HelpRequestFactory()
    assert not HelpRequest.objects.visible_to(head).exists()
    assert not HelpRequest.objects.visible_to(people.anonymous).exists()
