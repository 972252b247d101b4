"""The page on which a meeting is recorded while it runs."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from accounts.acting import act_as
from cases import meeting_services as services
from cases import minutes_services as minutes
from cases.models import Meeting, MeetingPoint
from people.models import Person
from tests.both_versions import asked_of
from tests.cases.recording import bring_views, say_who_came


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


@pytest.fixture
def page(run):
    """What every box of the open page holds, as a browser without JavaScript sends it."""
    context = run.get().context
    names = ("attendance", "decision", "action", "discussion")
    forms = [*context["child_forms"], *(context[name] for name in names)]
    boxes = {}
    for bound in (bound for form in forms for bound in form):
        widget, value = bound.field.widget, bound.value()
        parts = widget.decompress(value) if hasattr(widget, "decompress") else None
        boxes |= (
            {bound.html_name: value}
            if parts is None
            else {f"{bound.html_name}_{place}": part for place, part in enumerate(parts)}
        )
    return {name: "" if value is None else value for name, value in boxes.items()}


def everything(page, children):
    """The page with each of its parts typed into."""
    typed = {name: "attended" for name in page if name.startswith("person_")}
    for child in children:
        typed |= {f"view_{child.number}-how": "own_work", f"view_{child.number}-words": "I like it."}
    return page | typed | {"discussion-discussion": "A good term.", "decision-text": "Stay with the plan"}


def test_finishing_saves_all_that_was_typed(meeting, children, run, page):
    assert run("finish", **everything(page, children)).status_code == 302
    held = Meeting.objects.get()
    assert (held.status, held.discussion) == ("held", "A good term.")
    assert set(held.people.values_list("attendance", flat=True)) == {"attended"}
    assert (held.views.count(), held.points.count()) == (len(children), 1)


def test_a_button_of_one_part_saves_the_words_of_the_others(meeting, children, run, page):
    sent = run("attendance", **page | {"discussion-discussion": "A good term."})
    assert sent["Location"].endswith("?then=discussion#part-discussion")
    meeting.refresh_from_db()
    assert meeting.discussion == "A good term."
    assert not meeting.views.exists()


def test_what_cannot_be_saved_keeps_the_record_open_and_its_words(meeting, children, run, page):
    wrong = {"action-text": "Ring the GP", "action-owner": ""}
    answer = run("finish", **everything(page, children) | wrong)
    assert "Select who does it." in answer.content.decode()
    assert 'value="Ring the GP"' in answer.content.decode()
    again = Meeting.objects.get()
    assert (again.status, again.discussion) == ("arranged", "A good term.")
    assert answer.context["discussion"]["revision"].value() == again.revision


def test_what_nobody_typed_into_undoes_nothing_that_somebody_else_saved(meeting, run, page, acts):
    told = {"meeting": meeting, "next_on": None, "revision": 1}
    services.write_discussion(discussion="Theirs", **told, **acts)
    assert run("decision", **page | {"decision-text": "Go on"}).status_code == 302
    meeting.refresh_from_db()
    assert meeting.discussion == "Theirs"
    both = run("finish", **page | {"discussion-discussion": "Mine"})
    assert asked_of(both.context["discussion"]) == {"discussion": ("Theirs", "Mine")}


def test_finishing_says_what_is_missing_and_leads_there(meeting, children, run, page, acts):
    answer = run("finish", **page)
    assert answer.context["problems"] == [
        ("part-views", "Say for each child how their view was brought, or why not.")
    ]
    bring_views(meeting, children, acts)
    answer = run("finish", **page)
    assert answer.context["problems"] == [
        ("part-attendance", "Say for everybody who was asked whether they came.")
    ]
    assert len(answer.context["attendance_missing"]) == 4
    assert 'href="#part-attendance"' in answer.content.decode()


def test_one_button_of_the_page_is_the_first(run):
    html = run.get().content.decode().partition("data-session-warning")[0]
    buttons = re.findall(r'<button[^>]*class="govuk-button[^"]*"', html)
    assert [button for button in buttons if "secondary" not in button and "eh-" not in button] == buttons[-1:]


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
