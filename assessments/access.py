"""Assessments and own words of a case that came through the gate of :mod:`cases.access`."""

from dataclasses import dataclass

from assessments.models import (
    AssessmentOutcome,
    AssessmentPerson,
    NotHeardReason,
    VoiceEntry,
    VoiceMethod,
    WholeFamilyAssessment,
)
from cases.models import Case, LevelOfNeed

WITH_NAMES = (
    "question_set",
    "based_on",
    "started_by",
    "started_for",
    "signed_by",
    "signed_for",
    "approved_by",
    "level_of_need",
    "outcome",
)


def assessments_of(case):
    """Every assessment of the case, the latest first, with names."""
    return list(case.assessments.select_related(*WITH_NAMES).latest_first())


def open_assessment(case):
    """The assessment that is being written or is with the manager, or None."""
    return case.assessments.unfinished().select_related(*WITH_NAMES).first()


def assessment_of(case, number):
    """The assessment of this number in the case, or None."""
    return case.assessments.select_related(*WITH_NAMES).filter(number=number).first()


def people_of(assessment):
    """Member to their row in the assessment."""
    rows = AssessmentPerson.objects.filter(assessment=assessment)
    return {row.member_id: row for row in rows.select_related("not_heard_reason", "member__person")}


def words_for(assessment):
    """Standing words that count for the assessment, the latest first."""
    return list(VoiceEntry.objects.said_for(assessment).with_names())


def words_of(case):
    """Everybody's words in the case, the latest first, struck out or not."""
    return list(case.voices.with_names())


def words_numbered(case, number):
    """The own words of this number in the case, or None."""
    return case.voices.with_names().filter(number=number).first()


def voice_methods():
    return VoiceMethod.objects.active()


def not_heard_reasons():
    return NotHeardReason.objects.active()


def levels_of_need():
    return LevelOfNeed.objects.active()


def outcomes(assessment):
    """Outcomes to choose from: those in use, and the one chosen already."""
    chosen = AssessmentOutcome.objects.filter(pk=assessment.outcome_id)
    return AssessmentOutcome.objects.active() | chosen


@dataclass(frozen=True)
class Earlier:
    """A case that the family had before and the reader may open."""

    case: Case

    @property
    def closure(self):
        return getattr(self.case, "closure", None)


def earlier_cases(user, case):
    """Cases of the family before this one that the user reaches, the latest first, with how they ended."""
    reached = Case.objects.visible_to(user).filter(family=case.family_id).exclude(pk=case.pk)
    return [Earlier(found) for found in reached.select_related("reason", "closure__reason")[:10]]


def latest_complete(case):
    """The latest complete assessment of the case, or None."""
    return (
        WholeFamilyAssessment.objects.filter(case=case)
        .complete()
        .select_related(*WITH_NAMES)
        .latest_first()
        .first()
    )


def count_needs(case):
    """How many needs of the case stand."""
    return case.needs.standing().count()
