"""Assessments with their answers, own words, and the needs that were named."""

from assessments.models import (
    Answer,
    AssessmentPart,
    IdentifiedNeed,
    NeedPerson,
    NeedProgress,
    VoiceEntry,
    WholeFamilyAssessment,
)
from earlyhelp.common.dates import date_long
from history.entries import Entry, Section, facts
from history.record import grouped, keys


def assessment_entries(record):
    """Each assessment, and after it each of its parts that was begun, with what was answered."""
    assessments = record.of_case(WholeFamilyAssessment, "started_by", "level_of_need", "outcome")
    parts = record.rows(AssessmentPart, "section", assessment__in=keys(assessments))
    answers = grouped(record.rows(Answer, "question", "option", part__in=keys(parts)), "part_id")
    parts = grouped(parts, "assessment_id")
    entries = []
    for row in assessments:
        entries.append(_assessment(row))
        entries += [
            _part(record, row, part, answers.get(part.pgh_obj_id, []))
            for part in parts.get(row.pgh_obj_id, [])
        ]
    return entries


def _assessment(row):
    told = facts(row, "status", "started_on", "started_by", "level_of_need", "level_reason", "outcome")
    told += facts(row, "outcome_reason", "family_comments", "signed_on", "manager_comment", "completed_on")
    return Entry(("assessment", row.pgh_obj_id), f"Assessment {row.number}", told)


def _part(record, assessment, part, answers):
    about = record.name_of(part.member_id) if part.member_id else "the family"
    same = f"As written of {record.name_of(part.same_as_id)}" if part.same_as_id else ""
    said = [(row.question_words or "", row.option_words or row.text) for row in answers]
    return Entry(
        ("part", part.pgh_obj_id),
        f"Assessment {assessment.number}: {part.section_words}, {about}",
        (*facts(part, "is_done"), ("Answers", same), *said),
    )


def own_words_entries(record):
    return [
        Entry(
            row.pgh_obj_id,
            f"{record.name_of(row.member_id)}, {date_long(row.said_on)}",
            facts(row, "words", "method", "struck_reason"),
        )
        for row in record.of_case(VoiceEntry, "method")
    ]


def need_entries(record):
    """Needs that stood, with whom they concerned and how they were rated last."""
    needs = record.of_case(IdentifiedNeed, "outcome", "start_rating", error_at=None)
    people = grouped(record.rows(NeedPerson, need__in=keys(needs)), "need_id")
    rated = grouped(record.rows(NeedProgress, need__in=keys(needs)), "need_id")
    return [
        Entry(
            row.pgh_obj_id,
            f"Need {row.number}: {row.outcome_words}",
            (
                ("For", record.names_of(people.get(row.pgh_obj_id, [])) or "The whole family"),
                *facts(row, "description", "start_rating", "identified_on"),
                ("At the last review", _rating(rated.get(row.pgh_obj_id, []))),
            ),
        )
        for row in needs
    ]


def _rating(rated):
    return rated[-1].get_rating_display() if rated else ""


ASSESSMENTS = Section(
    "Assessment",
    assessment_entries,
    "assessments:assessment",
    "No assessment had been started.",
)
OWN_WORDS = Section(
    "Own words",
    own_words_entries,
    "assessments:assessment",
    "Nobody’s own words had been recorded.",
)
NEEDS = Section("Needs", need_entries, "assessments:plan", "No need had been named.")
