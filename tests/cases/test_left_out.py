"""Who or what the family wants left out is said where somebody new may learn of it."""

import pytest
from django.urls import reverse

from cases.minutes_services import finish_meeting
from tests.cases.recording import bring_views, say_who_came
from tests.factories.cases import AgreementFactory

WORDS = "Nothing must reach the grandfather."
SHARING = ["add_to_team", "assign_lead", "ask_step_up", "ask_transfer", "hand_over", "record_sharing"]


def page(client, case, name, *more):
    return client.get(reverse(f"cases:{name}", args=[case.reference, *more])).content.decode()


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def agreed(case, adult):
    AgreementFactory(case=case, given_by=adult.person, given_on="2016-01-10", left_out="Not the school.")
    return AgreementFactory(case=case, given_by=adult.person, given_on="2016-02-10", left_out=WORDS)


@pytest.mark.parametrize("name", SHARING)
def test_a_page_that_shares_says_what_the_latest_agreement_leaves_out(name, client, case, agreed):
    text = page(client, case, name)
    assert WORDS in text
    assert "Not the school." not in text


def test_so_do_the_invitation_and_the_minutes(client, case, agreed, people, meeting, children, now):
    acts = {"by": people.lead, "now": now}
    assert WORDS in page(client, case, "invite", people.other_school.code)
    bring_views(meeting, children, acts)
    say_who_came(meeting, acts)
    finish_meeting(meeting=meeting, **acts)
    assert WORDS in page(client, case, "send_minutes", meeting.number)


def test_nothing_is_said_where_nothing_is_left_out(client, case, agreed, count_queries):
    told = count_queries(lambda: page(client, case, "record_sharing"))
    type(agreed).objects.update(left_out="")
    assert "wants this left out" not in page(client, case, "record_sharing")
    assert count_queries(lambda: page(client, case, "record_sharing")) == told
