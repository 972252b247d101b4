"""What the front door may do with a request, move by move, and what it may not."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from accounts.enums import Role
from accounts.models import AuditEvent, Notice
from cases import accepting_services, bulk_services, request_services
from cases.enums import HELP_REQUEST_MOVES, OPENS_A_CASE, DecisionKind, HelpRequestStatus
from cases.errors import (
    AnswerDueInPast,
    AnswerDueTooLate,
    NobodyOfTheCase,
    NotAddedToACase,
    NotAnOpenCase,
    PeopleNotLookedFor,
    RequestMovedOn,
    SameAsItself,
)
from cases.models import HelpRequest
from cases.tasks import mail_sender_task
from earlyhelp.common.errors import RuleBroken
from tests.factories.accounts import MembershipFactory, UserFactory
from tests.factories.cases import CaseFactory
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
    with pytest.raises(NobodyOfTheCase, match=f"Nobody in this request is in {case.reference}, the case of"):
        request_services.decide(request=request, **told, **acts)
    decided = request_services.decide(request=request, although_nobody_is_in_it=True, **told, **acts)
    assert (decided.case, decided.decision_kind) == (case, "added")


def add_to(case, child, acts, request=None):
    """Add a request to the case of the child whom it is about."""
    request = request or HelpRequestFactory(opened=True)
    request_services.look_for_people(request=request, **acts)
    request_services.match_person(person=request.people.get(number=1), record=child, **acts)
    told = {
        "outcome": RequestOutcomeFactory(kind="added"),
        "reason": "Known.",
        "case_reference": case.reference,
    }
    return request_services.decide(request=request, **told, **acts)


def test_a_request_added_to_the_wrong_case_is_taken_off_and_decided_again(people, acts):
    case, child = the_open_case(people)
    request = add_to(case, child, acts)
    taken = request_services.take_off_case(request=request, reason="Another Ffion.", **acts)
    assert (taken.status, taken.case, taken.outcome, taken.decision_reason) == ("opened", None, None, "")
    assert request.history.order_by("-pk").first().text == f"Taken off {case.reference}. Another Ffion."
    assert Notice.objects.filter(to=people.lead, sentence__contains="is taken off the case").exists()
    with pytest.raises(NotAddedToACase):
        request_services.take_off_case(request=request, reason="Again.", **acts)
    advise(taken, acts)
    with pytest.raises(NotAddedToACase):
        request_services.take_off_case(request=taken, reason="No case.", **acts)


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
    case, child = the_open_case(people)
    request = HelpRequestFactory(opened=True, sender=people.stranger, sender_for=people.other_school)
    add_to(case, child, acts, request)
    assert not mail.outbox
    assert {notice.to: notice.url for notice in Notice.objects.all()} == {
        people.stranger: reverse("asking:copy", args=[request.reference]),
        people.lead: reverse("cases:timeline", args=[case.reference]),
    }


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
