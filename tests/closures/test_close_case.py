"""Closing is one act: summary, end of lead and team, and a shut case; or nothing at all."""

import uuid
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from accounts.models import AuditEvent, Notice
from cases.agreement_services import record_agreement
from cases.errors import CaseAlreadyClosed
from cases.models import Case, Meeting
from cases.note_services import add_note, correct_note
from cases.services import Opening, add_to_team, change_case, open_case
from closures.errors import (
    ClosedBeforeContact,
    ClosedBeforeOpening,
    ClosedInFuture,
    DraftReading,
    ReadingMissing,
)
from closures.models import ClosureSummary
from closures.services import close_case
from people.models import Person
from tests.factories.meetings import MeetingFactory
from tests.factories.plans import PlanFactory, ReviewFactory


def test_closing_ends_the_lead_and_the_team_and_shuts_the_case(closing):
    summary = close_case(**closing)
    case = Case.objects.get()
    assert (case.status, case.closed_on) == ("closed", summary.closed_on)
    assert [(lead.ended_on, lead.end_reason) for lead in case.leads.all()] == [(case.closed_on, "CLOSED")]
    assert {place.end_reason for place in case.involvements.all()} == {"closed"}
    assert case.involvements.current().count() == 0
    assert AuditEvent.objects.filter(action="closed", case_reference=case.reference).count() == 1


def test_meetings_from_the_closing_day_on_are_cancelled_and_say_why(closing, scene):
    today = scene.now.replace(hour=0)
    days = (today - timedelta(days=1), today, today + timedelta(days=7))
    before, that_day, after = (MeetingFactory(case=scene.the_case, starts_at=day) for day in days)
    held = MeetingFactory(case=scene.the_case, starts_at=today, status="held", ended_at=scene.now)
    close_case(**closing)
    told = {meeting.pk: (meeting.status, meeting.end_reason) for meeting in Meeting.objects.all()}
    cancelled = ("cancelled", "The case was closed")
    assert told == {
        before.pk: ("arranged", ""),
        that_day.pk: cancelled,
        after.pk: cancelled,
        held.pk: ("held", ""),
    }
    assert AuditEvent.objects.filter(action="ended", what="meeting").count() == 2


def test_the_team_is_told_that_the_case_is_closed_and_its_next_meeting_cancelled(closing, scene):
    for days in (7, 30):
        MeetingFactory(case=scene.the_case, starts_at=scene.now + timedelta(days=days))
    close_case(**closing)
    told = Notice.objects.get(kind="case_closed", to=scene.people.partner)
    assert told.sentence == (
        f"Case {scene.the_case.reference}, in whose team you were, is closed. "
        "The next meeting, on 8 March 2016 at 10:00am, is cancelled."
    )


@pytest.mark.parametrize("state", [{"died_on": date(2016, 2, 20)}, {"due_date": date(2016, 5, 1)}])
def test_nobody_asks_for_the_closing_webstar_of_somebody_who_died_or_is_not_born(closing, members, state):
    Person.objects.filter(pk=members[0].person_id).update(date_of_birth=None, **state)
    del closing["missing"][members[0]]
    assert members[0] not in {row.member for row in close_case(**closing).missing_readings.all()}


def test_a_person_without_closing_webstar_needs_a_reason(closing, members):
    del closing["missing"][members[1]]
    with pytest.raises(ReadingMissing) as refused:
        close_case(**closing)
    assert refused.value.field == f"missing_{members[1].number}"
    assert members[1].person.short_name in refused.value.message
    assert Case.objects.get().is_open
    assert not ClosureSummary.objects.exists()


def test_a_person_with_a_closing_webstar_needs_no_reason(closing, members, take_reading):
    take_reading(members[0])
    del closing["missing"][members[0]]
    summary = close_case(**closing)
    assert {row.member for row in summary.missing_readings.all()} == set(members[1:])


def test_a_reason_given_beside_a_closing_webstar_is_not_kept(closing, members, take_reading):
    take_reading(members[0])
    assert members[0] not in {row.member for row in close_case(**closing).missing_readings.all()}


def test_a_start_webstar_is_no_closing_one(closing, members, take_reading):
    take_reading(members[0], kind="start")
    del closing["missing"][members[0]]
    with pytest.raises(ReadingMissing):
        close_case(**closing)


def test_a_draft_webstar_is_completed_first(closing, members, take_reading):
    take_reading(members[0], complete=False)
    with pytest.raises(DraftReading):
        close_case(**closing)


@pytest.mark.parametrize(("days", "error"), [(1, ClosedInFuture), (-1, ClosedBeforeOpening)])
def test_the_closing_date_lies_between_opening_and_today(closing, days, error):
    closing["values"]["closed_on"] += timedelta(days=days)
    with pytest.raises(error):
        close_case(**closing)


def test_the_closing_date_is_not_before_the_last_contact(closing, scene, members):
    Case.objects.update(opened_on=scene.today - timedelta(days=9))
    assert scene.the_note.happened_at.date() == scene.today
    closing["values"]["closed_on"] -= timedelta(days=1)
    with pytest.raises(ClosedBeforeContact):
        close_case(**closing)


def test_the_closing_date_is_not_before_the_last_review(closing, scene, members):
    Case.objects.update(opened_on=scene.today - timedelta(days=9))
    day = scene.today - timedelta(days=5)
    plan = PlanFactory(case=scene.the_case, active=True, started_on=day, active_from=day)
    ReviewFactory(plan=plan, held=True, held_on=scene.today)
    closing["values"]["closed_on"] -= timedelta(days=1)
    with pytest.raises(ClosedBeforeContact):
        close_case(**closing)


@pytest.mark.parametrize("judgement", ["partially", "not_at_all"])
def test_less_than_full_is_explained(closing, scene, judgement):
    closing["values"]["judgement"] = judgement
    with pytest.raises(ValidationError, match="Explain what was and what was not achieved"):
        close_case(**closing, ending=scene.considered, decision=scene.decision())
    assert Case.objects.get().is_open


def test_the_same_form_twice_closes_once(closing):
    closing["submission"] = uuid.uuid4()
    assert close_case(**closing) == close_case(**closing)
    assert ClosureSummary.objects.count() == 1


def test_a_second_closing_is_refused(closing):
    close_case(**closing)
    with pytest.raises(CaseAlreadyClosed):
        close_case(**closing)


def test_nothing_is_added_to_a_closed_case_but_a_correction(closing, scene, members, take_reading):
    note = scene.the_note
    close_case(**closing)
    case = Case.objects.get()
    writes = [
        lambda: add_note(
            case=case,
            kind=note.kind,
            happened_at=scene.now,
            title="Late",
            text="Late",
            about={members[0]: ""},
            **scene.acts,
        ),
        lambda: take_reading(members[0]),
        lambda: add_to_team(
            case=case,
            user=scene.people.colleague,
            agency=scene.people.hub,
            role=case.involvements.first().role,
            **scene.acts_today,
        ),
        lambda: record_agreement(
            case=case,
            values={
                "method": "written",
                "given_by": [members[2].person],
                "given_on": scene.today,
                "to_take_part": True,
            },
            **scene.acts_today,
        ),
        lambda: change_case(case=case, values={"what_prompted": "Else"}, revision=None, **scene.acts),
    ]
    for write in writes:
        with pytest.raises(CaseAlreadyClosed):
            write()
    correction = correct_note(note=note, text="It was the day before.", **scene.acts)
    assert correction.corrects == note


def test_the_family_can_come_back(closing, scene):
    old = close_case(**closing).case
    opening = Opening(
        opened_on=scene.today,
        source=old.source,
        reason=old.reason,
        level_of_need=old.level_of_need,
        locality=old.locality,
    )
    new = open_case(
        family=old.family,
        opening=opening,
        lead=scene.people.lead,
        lead_agency=scene.people.hub,
        **scene.acts_today,
    )
    assert new.family.cases.count() == 2


def test_the_lead_and_their_manager_still_read_a_closed_case_and_the_partner_does_not(closing, scene):
    case = close_case(**closing).case
    seen = {
        name
        for name in ("lead", "colleague", "partner", "stranger", "manager")
        if Case.objects.visible_to(getattr(scene.people, name)).filter(pk=case.pk).exists()
    }
    assert seen == {"lead", "manager"}
