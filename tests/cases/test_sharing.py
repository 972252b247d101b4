"""Decisions to share and not to share: recorded once, shown to the team, told in the timeline."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.acting import act_as
from accounts.models import AuditEvent
from cases.errors import CaseAlreadyClosed, SharedInFuture, SharedLongAgo
from cases.models import SharingDecision
from cases.sharing_services import record_sharing

TYPED = {
    "decision": "not_shared",
    "decided_on_0": "29",
    "decided_on_1": "2",
    "decided_on_2": "2016",
    "what": "Where the family lives now.",
    "with_whom": "The housing association",
    "basis": "not_needed",
    "reason": "The repair can be done without it.",
    "is_family_told": "no",
    "not_told_reason": "They are away until Friday.",
}


@pytest.fixture
def acts(people, now, today):
    return {"by": act_as(people.lead, people.lead.memberships.get()), "now": now, "today": today}


@pytest.fixture
def values(today):
    return {
        "decided_on": today,
        "is_shared": True,
        "what": "How the children are at school.",
        "with_whom": "Dr Rao, GP",
        "basis": "agreement",
        "reason": "So that the referral is complete.",
        "is_family_told": True,
        "not_told_reason": "",
    }


@pytest.fixture
def typed():
    return TYPED | {"submission": str(uuid4())}


def test_a_decision_not_to_share_is_recorded_once_and_shown(people, case, client_for, typed):
    client = client_for(people.partner)
    address = reverse("cases:record_sharing", args=[case.reference])
    for _ in range(2):
        assert client.post(address, typed)["Location"] == reverse("cases:sharing", args=[case.reference])
    decision = SharingDecision.objects.get()
    assert (decision.is_shared, decision.recorded_for) == (False, people.school)
    assert AuditEvent.objects.get(what="sharing decision").detail == {"shared": False}
    page = client_for(people.lead).get(reverse("cases:sharing", args=[case.reference])).content.decode()
    for words in (
        "Not shared: The housing association, 29 February 2016",
        "The repair can be done without it.",
        "No: They are away until Friday.",
    ):
        assert words in page
    timeline = client_for(people.lead).get(reverse("cases:timeline", args=[case.reference]))
    assert "Not shared: The housing association" in timeline.content.decode()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"decision": "shared"}, "This is a reason not to share. Choose what sharing it rests on."),
        ({"decision": ""}, "Select what you decided."),
        ({"decided_on_2": "2020"}, "must be on or before 1 March 2016."),
        ({"decided_on_2": "1016"}, "must be on or after"),
        ({"what": " "}, "Enter what it is about."),
        ({"with_whom": "x" * 201}, "must be 200 characters or fewer."),
        ({"basis": "perhaps"}, "Select what the decision rests on from the answers on the page."),
        ({"reason": "a\x00b"}, "hidden character"),
        ({"not_told_reason": ""}, "Enter why the family does not know."),
        ({"is_family_told": "yes"}, "Leave this empty if the family knows."),
    ],
)
def test_bad_input_gets_a_sentence_and_keeps_the_rest(people, case, client_for, typed, changed, sentence):
    address = reverse("cases:record_sharing", args=[case.reference])
    page = client_for(people.lead).post(address, typed | changed).content.decode()
    assert sentence in page
    assert "The repair can be done" in page or "reason" in changed
    assert not SharingDecision.objects.exists()


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        (lambda today: {"decided_on": today + timedelta(days=1)}, SharedInFuture),
        (lambda today: {"decided_on": date(2014, 1, 1)}, SharedLongAgo),
    ],
)
def test_the_service_refuses_days_that_cannot_be(case, acts, values, today, changed, error):
    with pytest.raises(error):
        record_sharing(case=case, values=values | changed(today), **acts)


def test_a_closed_case_takes_no_decision(case, acts, values):
    case.status, case.closed_on = "closed", acts["today"]
    case.save()
    with pytest.raises(CaseAlreadyClosed):
        record_sharing(case=case, values=values, **acts)
