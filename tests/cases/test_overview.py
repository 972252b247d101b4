"""The case at a glance: what needs doing, who, what happened last, and how a closed case looks."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from cases.enums import AgreementMethod
from cases.models import Case, NoteKind
from closures.models import ClosureReason, ClosureSummary
from people.models import FamilyMember
from tests.factories.assessments import AssessmentFactory
from tests.factories.cases import AgreementFactory, CaseFactory, CaseNoteFactory
from tests.factories.meetings import MeetingFactory
from tests.factories.tasks import TaskFactory
from tests.factories.webstar import ReadingFactory


@pytest.fixture
def read(people, case, client_for):
    client = client_for(people.lead)

    def page(name="cases:overview"):
        response = client.get(reverse(name, args=[case.reference]))
        assert response.status_code == 200
        return response

    return page


def warnings(response):
    return [item.text for item in response.context["attention"]]


def test_the_identity_bar_stands_on_every_page(case, read):
    for name in ("cases:overview", "cases:timeline", "cases:team", "cases:agreement", "cases:add_note"):
        text = read(name).content.decode()
        for words in ("Tudor family", case.reference, "57 days", "Leah Pugh, Oswestry Family Hub"):
            assert words in text


def test_a_missing_agreement_is_said(read):
    assert "The family’s agreement is not recorded." in warnings(read())


def test_an_agreement_takes_the_warning_away(case, read):
    AgreementFactory(case=case)
    assert not any("agreement" in text for text in warnings(read()))


def test_help_without_agreement_is_said(case, read):
    AgreementFactory(case=case, given_on=date(2016, 1, 5))
    AgreementFactory(
        case=case,
        given_on=date(2016, 2, 5),
        method=AgreementMethod.OVERRIDE,
        given_by=None,
        to_take_part=False,
        override_reason="Risk at home.",
    )
    assert "Help goes on without the family’s agreement." in warnings(read())


def seen_on(case, child, day, seen="seen", kind="HOME_VISIT"):
    CaseNoteFactory(
        case=case,
        kind=NoteKind.objects.get(code=kind),
        happened_at=datetime.combine(day, datetime.min.time(), tzinfo=UTC),
        about=[child],
        about__seen=seen,
    )


@pytest.mark.parametrize(("days", "is_said"), [(28, False), (29, True)])
def test_a_child_not_seen_for_more_than_28_days_is_said(days, is_said, case, children, today, read):
    ffion, dylan = children
    seen_on(case, dylan, today)
    seen_on(case, ffion, today - timedelta(days=days))
    assert (f"Ffion has not been seen for {days} days." in warnings(read())) is is_said
    assert not any("Dylan has not been seen" in text for text in warnings(read()))


def test_a_child_last_seen_before_the_case_opened_is_counted_from_the_opening(case, children, today, read):
    for child in children:
        seen_on(case, child, case.opened_on - timedelta(days=20))
    assert "Ffion has not been seen for 57 days, which is since help began." in warnings(read())
    Case.objects.update(opened_on=today - timedelta(days=10))
    assert not any("seen" in text for text in warnings(read()))


@pytest.mark.parametrize(("seen", "kind"), [("not_seen", "HOME_VISIT"), ("seen", "PROFESSIONALS")])
def test_only_being_seen_in_a_contact_counts(seen, kind, case, children, today, read):
    seen_on(case, children[0], today, seen=seen, kind=kind)
    assert "Ffion has not been seen for 57 days, which is since help began." in warnings(read())


def test_a_child_who_joined_lately_and_a_baby_to_come_are_not_said_to_be_unseen(case, children, today, read):
    FamilyMember.objects.filter(pk=children[0].pk).update(joined_on=today - timedelta(days=3))
    unborn = children[1].person
    unborn.date_of_birth, unborn.due_date = None, today + timedelta(days=60)
    unborn.save()
    assert not any("seen" in text for text in warnings(read()))


@pytest.mark.parametrize(("days", "is_said"), [(365, False), (366, True)])
def test_a_case_open_for_more_than_a_year_is_said(days, is_said, case, today, read):
    Case.objects.update(opened_on=today - timedelta(days=days))
    assert any("has been open for" in text for text in warnings(read())) is is_said


def test_the_last_four_events_stand_on_the_page(case, children, read):
    for day in range(1, 8):
        CaseNoteFactory(
            case=case, title=f"Visit {day}", happened_at=datetime(2016, 2, day, 9, tzinfo=UTC), about=children
        )
    titles = [event["title"] for event in read().context["latest"]]
    assert titles == ["Visit 7", "Visit 6", "Visit 5", "Visit 4"]


def test_buttons_start_the_next_thing(case, read):
    text = read().content.decode()
    for name in ("cases:add_note", "closures:closure", "cases:change_details"):
        assert reverse(name, args=[case.reference]) in text


@pytest.fixture
def closed(people, lists):
    case = CaseFactory(closed=True, lead=people.lead)
    ClosureSummary.objects.create(
        case=case,
        closed_on=case.closed_on,
        reason=ClosureReason.objects.get(code="NEEDS_MET"),
        judgement="partially",
        explanation="Mornings work.",
        what_next="School keeps in touch.",
        completed_by=people.lead,
        completed_for=people.hub,
        completed_at=case.recorded_at,
    )
    return case


def test_a_closed_case_says_when_why_and_how_it_was_judged(closed, people, client_for):
    response = client_for(people.lead).get(reverse("cases:overview", args=[closed.reference]))
    text = response.content.decode()
    for words in (
        "This case closed on 1 February 2016",
        "Needs met, no further support",
        "achieved partially",
        "1 February 2016, after 28 days",
    ):
        assert words in text
    assert response.context["attention"] == []
    assert "Add case note" not in text


@pytest.mark.parametrize(
    "name", ["add_note", "change_details", "add_to_team", "assign_lead", "record_agreement"]
)
def test_a_page_that_adds_to_a_closed_case_leads_back_and_says_why(name, closed, people, client_for):
    client = client_for(people.lead)
    address = reverse("cases:overview", args=[closed.reference])
    if name in ("add_to_team", "assign_lead"):
        client = client_for(people.manager)
    response = client.get(reverse(f"cases:{name}", args=[closed.reference]), follow=True)
    assert response.redirect_chain == [(address, 302)]
    assert (
        "This case is closed. You can add a correction note, and nothing else." in response.content.decode()
    )


def test_the_next_meeting_and_tasks_come_up_the_earliest_first(case, now, today, read):
    assert "No meeting is arranged and no task is to do." in read().content.decode()
    MeetingFactory(case=case, starts_at=now + timedelta(days=9))
    TaskFactory(case=case, title="Ring the school", due_on=today - timedelta(days=2))
    TaskFactory(case=case, title="Visit at home", due_on=today + timedelta(days=12))
    rows = read().context["coming"]
    assert [row["day"] - today for row in rows] == [timedelta(days=days) for days in (-2, 9, 12)]
    text = read().content.decode()
    assert text.index("<strong>Overdue:</strong> 28 February 2016") < text.index("Visit at home")


def test_each_person_leads_to_their_record_and_each_child_says_when_they_were_seen(case, children, read):
    child = children[0]
    url = reverse("cases:person", args=[case.reference, child.number])
    text = read().content.decode()
    assert f'href="{url}"' in text
    assert "Not seen yet" in text
    seen_on(case, child, date(2016, 2, 20))
    assert "Last seen 20 February 2016" in read().content.decode()


def test_a_new_case_says_what_comes_next_and_not_that_nothing_is_missing(case, children, today, read):
    Case.objects.update(opened_on=today)
    AgreementFactory(case=case)
    text = read().content.decode()
    assert "Nothing is missing" not in text
    for words in (
        "Nobody has written yet that they saw Ffion and Dylan.",
        "No start Webstar is begun yet of Ffion and Dylan.",
        "No meeting is arranged yet.",
        "Nobody has a task yet.",
    ):
        assert words in text
    for child in children:
        seen_on(case, child, today)
    TaskFactory(case=case)
    MeetingFactory(case=case)
    text = read().content.decode()
    assert "Nobody has" not in text
    assert "No meeting is arranged yet." not in text
    assert "No start Webstar is begun yet of Ffion and Dylan." in text


def test_thanks_are_said_only_where_nothing_is_to_come(case, children, today, read):
    Case.objects.update(opened_on=today)
    AgreementFactory(case=case)
    for child in children:
        seen_on(case, child, today)
        ReadingFactory(case=case, member=child, complete=True)
    AssessmentFactory(case=case, complete=True, completed_on=today, outcome__leads_to_plan=False)
    task, meeting = TaskFactory(case=case), MeetingFactory(case=case)
    text = read().content.decode()
    assert "Nothing besides what is coming up, below." in text
    assert "Nothing is missing" not in text
    type(task).objects.update(status="done", ended_at=meeting.starts_at, ended_by=task.owner)
    type(meeting).objects.update(status="held", ended_at=meeting.starts_at)
    assert "Nothing is missing. Thank you." in read().content.decode()
