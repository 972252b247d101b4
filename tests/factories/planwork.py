"""Casework with assessments, plans and reviews as plain rows, for tests of counting."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from assessments.enums import AssessmentStatus, PlanStatus, ReviewOutcome, ReviewStatus
from assessments.models import (
    ActionPlan,
    AssessmentOutcome,
    AssessmentPerson,
    NotHeardReason,
    QuestionSet,
    Review,
    VoiceEntry,
    VoiceMethod,
    WholeFamilyAssessment,
)
from cases.enums import MeetingKind, MeetingStatus
from cases.models import Meeting
from tests.factories.casework import RECORDED, Casework


class Planwork(Casework):
    """Makes assessments, plans and reviews of the cases that it makes."""

    def __init__(self):
        super().__init__()
        self.question_set, _ = QuestionSet.objects.get_or_create(
            number=1, defaults={"name": "Whole family", "valid_from": date(2014, 1, 1)}
        )
        self.plan_follows, self.no_plan = (
            AssessmentOutcome.objects.create(code=code, label=code, leads_to_plan=leads)
            for code, leads in (("TEST_PLAN", True), ("TEST_NO_PLAN", False))
        )
        self.method = VoiceMethod.objects.create(code="TEST_TALKED", label="Talked")
        self.away = NotHeardReason.objects.create(code="TEST_AWAY", label="Away")

    def assessment(self, case, started_on, completed_on=None, *, agency=None, outcome=None):
        """An assessment of the child and the parent; complete where it has a day for that."""
        told = {}
        if completed_on:
            told = {
                "status": AssessmentStatus.COMPLETE,
                "level_of_need": case.level_of_need,
                "level_reason": "School and home agree.",
                "outcome": outcome or self.plan_follows,
                "signed_by": self.lead,
                "signed_for": agency or self.hub,
                "signed_at": RECORDED,
                "signed_on": completed_on,
                "completed_on": completed_on,
            }
        assessment = WholeFamilyAssessment.objects.create(
            case=case,
            number=next(self._number),
            question_set=self.question_set,
            started_on=started_on,
            started_by=self.lead,
            started_for=self.hub,
            recorded_at=RECORDED,
            **told,
        )
        for member in (case.child, case.parent):
            AssessmentPerson.objects.create(assessment=assessment, member=member)
        return assessment

    def words(self, case, said_on, *, assessment=None, member=None):
        """What the child said."""
        return VoiceEntry.objects.create(
            case=case,
            number=next(self._number),
            member=member or case.child,
            assessment=assessment,
            said_on=said_on,
            method=self.method,
            words="I like it here.",
            recorded_by=self.lead,
            recorded_for=self.hub,
            recorded_at=RECORDED,
        )

    def meeting(self, case, day, *, kind=MeetingKind.INITIAL, status=MeetingStatus.HELD):
        return Meeting.objects.create(
            case=case,
            number=next(self._number),
            kind=kind,
            status=status,
            starts_at=datetime.combine(day, time(10), tzinfo=ZoneInfo("Europe/London")),
            place="Hub",
            chair=self.lead,
            ended_at=RECORDED if status == MeetingStatus.HELD else None,
            recorded_by=self.lead,
            recorded_for=self.hub,
            recorded_at=RECORDED,
        )

    def plan(self, case, active_from, ended_on=None, *, passes_coach=False):
        """A plan that is active from a day, until a day where one is given."""
        return ActionPlan.objects.create(
            case=case,
            number=next(self._number),
            status=PlanStatus.ENDED if ended_on else PlanStatus.ACTIVE,
            started_on=active_from,
            active_from=active_from,
            ended_on=ended_on,
            started_by=self.lead,
            started_for=self.hub,
            recorded_at=RECORDED,
            passes_coach=passes_coach,
        )

    def review(self, plan, due_on, *, held_on=None, ended_on=None):
        """A review that is due, held on a day, or not needed any more since a day."""
        told = {"status": ReviewStatus.NOT_NEEDED, "ended_on": ended_on} if ended_on else {}
        if held_on:
            told = {
                "status": ReviewStatus.HELD,
                "held_on": held_on,
                "outcome": ReviewOutcome.CONTINUE,
                "recorded_by": self.lead,
                "recorded_for": self.hub,
                "recorded_at": RECORDED,
            }
        return Review.objects.create(plan=plan, number=next(self._number), due_on=due_on, **told)
