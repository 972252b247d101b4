"""Assessments, answers, own words, needs, plans, actions and reviews."""

from django.db.models import Q

from cases.enums import DisagreementKind
from rights.sources.declaring import Part, Source, in_cases, numbered


def _of_plans(subject):
    return Q(plan__case__in=subject.of_cases)


def _part_title(part):
    about = part.member.person.full_name if part.member_id else "the whole family"
    return f"{part.section.title}: {about}"


SOURCES = [
    Source(
        "assessments",
        "Assessments",
        "assessments.WholeFamilyAssessment",
        found=in_cases,
        title=lambda assessment: "Whole family assessment",
        dated="started_on",
        without=frozenset({"based_on"}),
        parts=(Part("people", "Who was assessed"),),
        item=numbered(DisagreementKind.ASSESSMENT),
    ),
    Source(
        "answers",
        "What the assessments say",
        "assessments.AssessmentPart",
        found=lambda subject: Q(assessment__case__in=subject.of_cases),
        title=_part_title,
        dated="saved_at",
        case="assessment__case",
        without=frozenset({"assessment", "section", "member"}),
        parts=(Part("answers", "Answer"),),
        about=("member",),
        also=("section", "member__person"),
        item=lambda subject, part: (DisagreementKind.ASSESSMENT, part.assessment.number),
    ),
    Source(
        "voices",
        "Own words",
        "assessments.VoiceEntry",
        found=in_cases,
        title=lambda said: f"Words of {said.member.person.full_name}",
        dated="said_on",
        without=frozenset({"assessment", "number"}),
        about=("member",),
    ),
    Source(
        "needs",
        "What help was needed with",
        "assessments.IdentifiedNeed",
        found=in_cases,
        title=lambda need: need.outcome.label,
        dated="identified_on",
        without=frozenset({"assessment", "number"}),
        parts=(
            Part("people", "For"),
            Part("progress", "How it stood at a review", frozenset({"review"})),
        ),
        about=("people__member",),
        item=numbered(DisagreementKind.NEED),
    ),
    Source(
        "plans",
        "Plans",
        "assessments.ActionPlan",
        found=in_cases,
        title=lambda plan: f"Plan {plan.number}",
        dated="started_on",
        without=frozenset({"assessment", "number", "coach_codes", "passes_coach", "coached_at"}),
    ),
    Source(
        "goals",
        "Goals and actions",
        "assessments.PlanGoal",
        found=_of_plans,
        title=lambda goal: f"Goal {goal.number} of plan {goal.plan.number}",
        case="plan__case",
        without=frozenset({"plan", "number"}),
        parts=(Part("actions", "Action", parts=(Part("people", "For"), Part("progress", "Progress"))),),
        order=("plan", "number"),
    ),
    Source(
        "versions",
        "The plan as it was put before the family",
        "assessments.PlanVersion",
        found=_of_plans,
        title=lambda version: f"Version {version.number} of plan {version.plan.number}",
        dated="made_on",
        case="plan__case",
        without=frozenset({"plan", "number"}),
        parts=(Part("agreements", "What somebody said of it"),),
    ),
    Source(
        "reviews",
        "Reviews",
        "assessments.Review",
        found=_of_plans,
        title=lambda review: f"Review {review.number}",
        dated="due_on",
        case="plan__case",
        without=frozenset({"plan", "meeting", "number"}),
    ),
]
