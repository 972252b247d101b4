"""The front door's pages: the board, its filters and bulk acts, and one request from start to decision."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import AuditEvent
from cases.models import HelpRequest, LevelOfNeed, RequestOutcome
from cases.request_home import requests_to_decide
from cases.views.requests import PAGE_SIZE
from tests.cases.test_request_services import the_open_case
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyMemberFactory, PersonFactory
from tests.factories.requests import HelpRequestFactory, HelpRequestPersonFactory


@pytest.fixture
def front(people, client_for, db):
    return client_for(people.front_door)


def text(response):
    return response.content.decode()


def board(client, **query):
    return text(client.get(reverse("requests:board"), query))


def act(client, name, request, **data):
    return client.post(reverse(f"requests:{name}", args=[request.reference]), data)


def test_the_board_says_how_each_request_stands_in_words(front, clock):
    HelpRequestFactory(sent_at="2016-02-22T09:00Z", decide_by="2016-02-25")
    HelpRequestFactory(decide_by="2016-03-01")
    HelpRequestFactory(opened=True)
    HelpRequestFactory(decided=True)
    page = board(front)
    assert "3 requests to decide" in page
    for words in (
        "Overdue by 3 working days",
        "Due today",
        "Due in 2 working days",
        "since 29 February 2016",
    ):
        assert words in page
    assert "1 request overdue" in board(front, status="overdue")
    assert "Decided on the same day" in board(front, status="decided")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"q": "tud"}, 2),
        ({"q": "hill primary"}, 1),
        ({"q": "req-2016-999999"}, 0),
        ({"status": "new"}, 1),
        ({"mine": "on"}, 1),
        ({"sender": "family"}, 0),
        ({"status": "nonsense", "outcome": "\0", "after": "x"}, 2),
    ],
)
def test_filters(query, count, front, people):
    HelpRequestFactory(sender_agency="Hill Primary School")
    HelpRequestFactory(opened=True, opened_by=people.front_door)
    page = board(front, **query)
    assert f"{count or 'No'} request{'' if count == 1 else 's'}" in page


def test_the_board_runs_as_many_queries_for_many_as_for_one(front):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            board(front)
        return len(captured)

    HelpRequestFactory(opened=True)
    few = queries()
    for _ in range(8):
        HelpRequestFactory(opened=True)
    assert queries() == few


def test_one_request_from_the_start_to_an_open_case(front, people):
    case, child = the_open_case(people)
    asked = HelpRequestFactory(visiting_risks="A large dog.")
    assert "Start looking at this" in text(front.get(reverse("requests:request", args=[asked.reference])))
    act(front, "start", asked)
    page = text(front.get(reverse("requests:request", args=[asked.reference])))
    assert "Before you visit: A large dog." in page
    assert "Fatima Noor began to look at it" in page
    assert act(front, "look", asked)["Location"] == reverse("requests:found", args=[asked.reference])
    page = text(front.get(reverse("requests:found", args=[asked.reference])))
    assert f"open case {case.reference}" in page
    act(front, "found", asked, person_1=str(child.pk), person_2="new")
    page = text(front.get(reverse("requests:decide", args=[asked.reference])))
    assert f'value="{case.reference}"' in page
    outcome = RequestOutcome.objects.get(code="ADDED")
    level = LevelOfNeed.objects.get(code="LEVEL_2")
    decision = {"outcome": outcome.pk, "reason": "Known already.", "level_of_need": level.pk}
    act(front, "decide", asked, case=case.reference.lower(), **decision)
    asked.refresh_from_db()
    assert (asked.case, asked.people.get(number=1).person) == (case, child)
    decided = text(front.get(reverse("requests:request", args=[asked.reference])))
    assert "Known already." in decided
    assert f"Level of need: {level.label}." in decided
    assert reverse("cases:overview", args=[case.reference]) in decided
    assert front.get(reverse("requests:decide", args=[asked.reference])).status_code == 302
    assert "This is the wrong case: take it off" in decided
    timeline = text(front.get(reverse("cases:timeline", args=[case.reference])))
    assert "Request for help" in timeline
    assert "Ffion is often late and tired." in timeline


def test_a_hidden_case_is_only_hinted_at(front, people):
    case, child = the_open_case(people)
    type(case).objects.update(opened_for=people.hub)
    child.date_of_birth = "2007-09-01"
    child.save()
    asked = HelpRequestFactory(opened=True)
    act(front, "look", asked)
    page = text(front.get(reverse("requests:found", args=[asked.reference])))
    assert "already known to early help. Contact Oswestry Family Hub" in page
    assert case.reference not in page


def test_a_decision_needs_what_belongs_to_it(front):
    asked = HelpRequestFactory(opened=True)
    needs = {
        "SIGNPOSTED": "Enter the service that the family was told of.",
        "DUPLICATE": "Enter the other request’s reference, like REQ-2026-000123.",
        "ADDED": "Enter the reference of the open case, like EH-2026-0042.",
    }
    for code, sentence in needs.items():
        outcome = RequestOutcome.objects.get(code=code).pk
        assert sentence in text(act(front, "decide", asked, outcome=outcome, reason="So."))
    accepted = RequestOutcome.objects.get(code="ACCEPTED").pk
    page = text(act(front, "decide", asked, outcome=accepted, reason="So."))
    assert "Look for each person of this request first" in page
    assert "Enter why you decide so." in text(act(front, "decide", asked, outcome=accepted))


def test_accepting_leads_to_the_case_with_everything_filled_in(front):
    asked = HelpRequestFactory(opened=True)
    act(front, "look", asked)
    act(front, "found", asked, person_1="new", person_2="new")
    outcome = RequestOutcome.objects.get(code="ACCEPTED").pk
    response = act(front, "decide", asked, outcome=outcome, reason="They need help.")
    page = text(front.get(response["Location"]))
    for told in ("Ffion Tudor", "Rhian Tudor", "4 Mill Lane", "Ffion is often late and tired."):
        assert told in page
    assert reverse("requests:request", args=[asked.reference]) in page
    again = act(front, "decide", asked, outcome=outcome, reason="They need help.")
    assert again["Location"] == response["Location"]


def test_many_people_are_looked_for_with_as_many_queries_as_one(front, people, now, count_queries):
    """Each of them is known from a case in reach, and somebody just like them from a case out of reach."""
    asked = HelpRequestFactory(opened=True)
    asked.people.exclude(number=1).delete()

    def known(given_name, number):
        told = {"given_name": given_name, "family_name": "Tudor", "date_of_birth": date(2006 + number, 9, 1)}
        if number > 1:
            HelpRequestPersonFactory(request=asked, number=number, **told)
        for lead in (people.front_door, people.partner):
            case = CaseFactory(lead=lead)
            FamilyMemberFactory(family=case.family, person=PersonFactory(**told))
        asked.people.update(searched_at=now, searched_by=people.front_door)

    address = reverse("requests:found", args=[asked.reference])
    known("Ffion", 1)
    one = count_queries(lambda: front.get(address))
    for number, name in enumerate(("Dylan", "Megan", "Owain", "Carys"), start=2):
        known(name, number)
    page = text(front.get(address))
    for name in ("Ffion", "Dylan", "Megan", "Owain", "Carys"):
        assert f"Who is {name} Tudor?" in page
        assert f"{name} Tudor, Born 1 September" in page
    assert page.count("already known to early help.") == 5
    assert count_queries(lambda: front.get(address)) == one


def test_asking_waiting_answering(front):
    asked = HelpRequestFactory(opened=True)
    day = {"answer_by_0": 4, "answer_by_1": 3, "answer_by_2": 2016}
    act(front, "ask", asked, whom="sender", question="Which school?", **day)
    asked.refresh_from_db()
    assert asked.status == "waiting"
    act(front, "contact", asked, whom="family", text="Rang, nobody in.", submission=str(uuid4()))
    act(front, "answer", asked, answer="Meadow School.")
    page = text(front.get(reverse("requests:request", args=[asked.reference])))
    for told in ("Which school?", "Answer needed by 4 March 2016.", "Rang, nobody in.", "Meadow School."):
        assert told in page


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("ask", {"whom": "nobody", "question": "\0", "answer_by_0": "x"}),
        ("answer", {"answer": "a" * 2_001}),
        ("contact", {}),
        ("decide", {"outcome": "\0", "reason": "So.", "case": "'; --", "same_as": "REQ"}),
        ("found", {"person_1": "999999999999999999999"}),
    ],
)
def test_nonsense_changes_nothing(name, data, front):
    asked = HelpRequestFactory(opened=True)
    act(front, "look", asked)
    before = asked.history.count()
    assert act(front, name, asked, **data).status_code == 200
    asked.refresh_from_db()
    assert (asked.status, asked.history.count()) == ("opened", before)


def test_a_reference_in_another_form_is_nowhere(front):
    for reference in ("REQ-2016-1", "EH-2016-0001", "x" * 300):
        assert front.get(reverse("requests:request", args=[reference])).status_code == 404


def test_opening_a_request_is_written_down(front, last_event):
    asked = HelpRequestFactory()
    front.get(reverse("requests:request", args=[asked.reference]))
    event = last_event()
    assert (event.action, event.what, event.detail) == (
        "viewed",
        "requests:request",
        {"request": asked.reference},
    )


def test_the_home_page_leads_to_what_is_to_be_decided(front, people, client_for, today, now):
    HelpRequestFactory(decide_by="2016-02-25")
    HelpRequestFactory(opened=True)
    HelpRequestFactory(waiting=True, opened_by=people.front_door)
    HelpRequestFactory(decided=True)
    late, waiting = requests_to_decide(people.front_door, today, now)
    assert late.is_pressing
    assert late.sentence == ("Tudor family: a request that nobody has read yet. Overdue by 3 working days.")
    assert waiting.verb == "Look whether the answer has come"
    assert list(requests_to_decide(people.manager, today, now)) == []
    assert late.url in text(front.get(reverse("home")))


# --- many at once ------------------------------------------------------------------------------------------


def bulk(client, **data):
    return client.post(reverse("requests:bulk"), data)


def test_all_that_match_are_all_on_every_page_and_no_others(front):
    made = [HelpRequestFactory(sender_agency="Spam Ltd") for _ in range(2 * PAGE_SIZE + 3)]
    others = [HelpRequestFactory(), HelpRequestFactory(opened=True)]
    page = board(front, q="spam")
    assert f"All {len(made)} that match, on every page" in page
    chosen = {"act": "not_a_request", "which": "all", "filters": "q=spam&after=anything"}
    assert f"{len(made)} requests?" in text(bulk(front, **chosen))
    assert HelpRequest.objects.undecided().count() == len(made) + len(others)
    bulk(front, confirmed="yes", reason="Advertising.", **chosen)
    assert set(HelpRequest.objects.undecided()) == set(others)
    decided = HelpRequest.objects.filter(decision_kind="not_a_request")
    assert decided.count() == AuditEvent.objects.filter(action="closed").count() == len(made)


def test_those_chosen_are_started_and_those_too_late_are_named(front):
    new, started = HelpRequestFactory(), HelpRequestFactory(opened=True)
    references = [new.reference, started.reference, "REQ-2016-999999"]
    response = bulk(front, act="start", which="chosen", reference=references, confirmed="yes")
    page = text(front.get(response["Location"]))
    assert "Done: 1 request is changed." in page
    assert f"{started.reference}: " in page


def test_several_are_marked_as_the_same_as_another(front):
    first, *again = [HelpRequestFactory() for _ in range(3)]
    chosen = {"act": "duplicate", "which": "chosen", "reference": [each.reference for each in again]}
    bulk(front, confirmed="yes", reason="Sent three times.", same_as=first.reference, **chosen)
    assert HelpRequest.objects.filter(same_as=first).count() == 2


@pytest.mark.parametrize(
    "data", [{}, {"act": "delete"}, {"act": "start"}, {"act": "start", "reference": "\0"}]
)
def test_nothing_chosen_changes_nothing(data, front):
    HelpRequestFactory()
    assert bulk(front, **data, confirmed="yes").status_code == 302
    assert HelpRequest.objects.get().status == "new"


def test_the_nightly_command_says_how_many(db, capsys):
    call_command("clear_help_request_drafts")
    assert capsys.readouterr().out == "Drafts thrown away: 0.\n"
