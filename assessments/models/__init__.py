"""Rows of assessments, needs, plans and reviews."""

from assessments.models.assessment import Answer, AssessmentPart, AssessmentPerson, WholeFamilyAssessment
from assessments.models.lists import (
    AssessmentOutcome,
    FamilyOutcome,
    FrameworkHeadline,
    FrameworkNeed,
    NotHeardReason,
    OutcomeFramework,
    ReviewInterval,
    StartRating,
    VoiceMethod,
)
from assessments.models.needs import IdentifiedNeed, NeedPerson, NeedProgress
from assessments.models.plans import (
    ActionPerson,
    ActionPlan,
    ActionProgress,
    PlanAction,
    PlanAgreement,
    PlanGoal,
    PlanVersion,
)
from assessments.models.questions import AssessmentSection, Question, QuestionOption, QuestionSet
from assessments.models.reviews import Review
from assessments.models.voice import VoiceEntry

__all__ = [
    "ActionPerson",
    "ActionPlan",
    "ActionProgress",
    "Answer",
    "AssessmentOutcome",
    "AssessmentPart",
    "AssessmentPerson",
    "AssessmentSection",
    "FamilyOutcome",
    "FrameworkHeadline",
    "FrameworkNeed",
    "IdentifiedNeed",
    "NeedPerson",
    "NeedProgress",
    "NotHeardReason",
    "OutcomeFramework",
    "PlanAction",
    "PlanAgreement",
    "PlanGoal",
    "PlanVersion",
    "Question",
    "QuestionOption",
    "QuestionSet",
    "Review",
    "ReviewInterval",
    "StartRating",
    "VoiceEntry",
    "VoiceMethod",
    "WholeFamilyAssessment",
]
