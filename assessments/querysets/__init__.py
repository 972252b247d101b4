"""Filters of assessments, needs, plans and reviews."""

from assessments.querysets.assessment import (
    AnswerQuerySet,
    AssessmentPersonQuerySet,
    AssessmentQuerySet,
    PartQuerySet,
    QuestionSetQuerySet,
    VoiceEntryQuerySet,
)
from assessments.querysets.needs import NeedProgressQuerySet, NeedQuerySet
from assessments.querysets.plans import ActionQuerySet, GoalQuerySet, PlanQuerySet, ReviewQuerySet

__all__ = [
    "ActionQuerySet",
    "AnswerQuerySet",
    "AssessmentPersonQuerySet",
    "AssessmentQuerySet",
    "GoalQuerySet",
    "NeedProgressQuerySet",
    "NeedQuerySet",
    "PartQuerySet",
    "PlanQuerySet",
    "QuestionSetQuerySet",
    "ReviewQuerySet",
    "VoiceEntryQuerySet",
]
