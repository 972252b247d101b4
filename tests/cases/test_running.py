"""The page on which a meeting is recorded while it runs."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.acting import act_as
from cases import meeting_services as services
from cases import minutes_services as minutes
from cases.models import Meeting, MeetingPoint
from people.models import Person
from tests.cases.recording import say_who_came


@pytest.fixture
def acts(people, now):
    return {"by": act_as(people.lead, people.lead.memberships.get()), "now": now}


@pytest.fixture
def run(people, case, meeting, client_for):
    client, address = (
        client_for(people.lead),
        reverse("cases:run_meeting", args=[case.reference, meeting.number]),
    )

    def send(act, **answers):
        return client.post(f"{address}?act={act}", answers)

    send.get = lambda: client.get(address)
    return send


def test_a_whole_meeting_is_run_on_one_page(people, case, meeting, children, run, today):
    page = run.get()
    answers = {"person_1": "attended", "person_2": "apologies", "person_3": "attended", "person_4": "absent"}
    shown = {f"shown_{place}": "invited" for place in (1, 2, 3, 4)}
    assert run("attendance", **answers, **shown).status_code == 302
    for child in children:
        view = {f"view_{child.number}-how": "webstar", f"view_{child.number}-words": "School is better."}
        view[f"view_{child.number}-revision"] = 0
        assert run(f"view-{child.number}", **view).status_code == 302
    submission = page.context["decision"]["submission"].value()
    added = run("decision", **{"decision-text": "Stay with the plan", "decision-submission": submission})
    assert added["Location"].endswith("?then=decision#part-decision")
    day = {f"action-due_on_{place}": part for place, part in enumerate((today.day, today.month, today.year))}
    action = {
        "action-text": "Ring the GP",
        "action-owner": people.partner.pk,
        "action-submission": str(uuid4()),
    }
    assert run("action", **action, **day).status_code == 302
    assert (
        run("discussion", **{"discussion-discussion": "A good term.", "discussion-revision": "1"}).status_code
        == 302
    )
    assert run("finish")["Location"] == reverse("cases:send_minutes", args=[case.reference, meeting.number])
    assert Meeting.objects.get().status == "held"
    assert list(MeetingPoint.objects.values_list("kind", "text")) == [
        ("decision", "Stay with the plan"),
        ("action", "Ring the GP"),
    ]


def test_what_is_wrong_is_said_and_what_was_typed_stays(run):
    page = run("action", **{"action-text": "Ring the GP", "action-submission": str(uuid4())})
    assert page.status_code == 200
    assert "Select who does it." in page.content.decode()
    assert 'value="Ring the GP"' in page.content.decode()
    assert run("nonsense").status_code == 404
    assert run("strike", point="9").status_code == 404


def test_a_wrong_point_is_struck_out(meeting, run, acts):
    point = services.add_point(meeting=meeting, kind="decision", text="Wrong", **acts)
    run("strike", point=point.number)
    point.refresh_from_db()
    assert point.struck_at is not None
    assert "Wrong" not in run.get().content.decode()


def test_no_view_is_asked_of_a_child_who_died_or_is_not_born(meeting, case, children, run, acts, today):
    Person.objects.filter(pk=children[0].person_id).update(died_on=today)
    Person.objects.filter(pk=children[1].person_id).update(
        date_of_birth=None, due_date=today + timedelta(days=60)
    )
    page = run.get()
    assert page.context["views_missing"] == []
    assert page.context["child_forms"] == []
    say_who_came(meeting, acts)
    assert minutes.finish_meeting(meeting=meeting, **acts).was_held
