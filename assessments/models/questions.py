"""What a whole family assessment asks, kept as data: a question set has sections, and sections questions."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from assessments.enums import QuestionKind, SectionAbout
from assessments.querysets import QuestionSetQuerySet
from earlyhelp.common.reference import CODE

FIXED_ONCE_USED = """
IF EXISTS (
    SELECT FROM assessments_wholefamilyassessment assessment WHERE assessment.question_set_id = {set}
) THEN
    RAISE EXCEPTION 'assessments_question_fixed_once_used'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'assessments_question_fixed_once_used';
END IF;
IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
RETURN NEW;
"""
"""What an assessment asked is never changed, so that old answers stay readable: a new set takes its place."""


def fixed_once_used(of):
    """Return the trigger that refuses to change or remove a row of a question set that was used.

    :param of: an SQL expression for the set's key, from the row ``OLD``.
    """
    return pgtrigger.Trigger(
        name="fixed_once_used",
        operation=pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=FIXED_ONCE_USED.format(set=of),
    )


class QuestionSet(models.Model):
    """One version of what a whole family assessment asks, from a day until a day.

    A used set is never changed. A question keeps its code from set to set as long as it means the same, and
    by the code answers of different sets are compared.
    """

    number = models.PositiveSmallIntegerField(unique=True)
    name = models.CharField(max_length=120)
    valid_from = models.DateField("in use from")
    valid_until = models.DateField("in use until", null=True, blank=True)
    source = models.CharField("where it comes from", max_length=200, blank=True)

    objects = QuestionSetQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        verbose_name = "question set of the assessment"
        verbose_name_plural = "question sets of the assessment"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="assessments_questionset_ends_after_it_starts",
                violation_error_message="The set cannot go out of use before it comes into use.",
            ),
        ]

    def __str__(self):
        return f"{self.name}, version {self.number}"


class AssessmentSection(models.Model):
    """A subject of the assessment, answered for the family together or for each child or adult."""

    question_set = models.ForeignKey(QuestionSet, on_delete=models.CASCADE, related_name="sections")
    position = models.PositiveSmallIntegerField()
    code = models.CharField(
        max_length=40, validators=[CODE], help_text="The same code in every set means the same subject."
    )
    title = models.CharField(max_length=80)
    about = models.CharField("asks about", max_length=6, choices=SectionAbout)
    help_text = models.CharField("what to think of", max_length=300, blank=True)

    class Meta:
        ordering = ["question_set", "position"]
        verbose_name = "section of the assessment"
        verbose_name_plural = "sections of the assessment"
        triggers = [fixed_once_used("OLD.question_set_id")]
        constraints = [
            models.UniqueConstraint(
                fields=["question_set", "code"],
                name="assessments_section_code_is_unique",
                violation_error_message="Two sections of a set cannot have the same code.",
            ),
            models.UniqueConstraint(
                fields=["question_set", "position"],
                name="assessments_section_position_is_unique",
                violation_error_message="Two sections of a set cannot have the same place.",
            ),
            models.CheckConstraint(
                condition=Q(about__in=SectionAbout.values),
                name="assessments_section_about_is_known",
                violation_error_message="Say whom the section asks about.",
            ),
        ]

    def __str__(self):
        return self.title


class Question(models.Model):
    """One question of a section."""

    section = models.ForeignKey(AssessmentSection, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    code = models.CharField(
        max_length=40, validators=[CODE], help_text="The same code in every set means the same question."
    )
    text = models.CharField("question", max_length=200)
    help_text = models.CharField("what to think of", max_length=300, blank=True)
    kind = models.CharField("answered", max_length=6, choices=QuestionKind, default=QuestionKind.TEXT)
    is_needed = models.BooleanField("must be answered before the assessment is signed off", default=False)

    class Meta:
        ordering = ["section", "position"]
        triggers = [
            fixed_once_used(
                "(SELECT section.question_set_id FROM assessments_assessmentsection section "
                "WHERE section.id = OLD.section_id)"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["section", "code"],
                name="assessments_question_code_is_unique",
                violation_error_message="Two questions of a section cannot have the same code.",
            ),
            models.UniqueConstraint(
                fields=["section", "position"],
                name="assessments_question_position_is_unique",
                violation_error_message="Two questions of a section cannot have the same place.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=QuestionKind.values),
                name="assessments_question_kind_is_known",
                violation_error_message="Say how the question is answered.",
            ),
        ]

    def __str__(self):
        return self.text


class QuestionOption(models.Model):
    """One answer that can be chosen."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="options")
    position = models.PositiveSmallIntegerField()
    code = models.CharField(
        max_length=40, validators=[CODE], help_text="The same code in every set means the same answer."
    )
    label = models.CharField(max_length=120)

    class Meta:
        ordering = ["question", "position"]
        verbose_name = "answer to choose"
        verbose_name_plural = "answers to choose"
        triggers = [
            fixed_once_used(
                "(SELECT section.question_set_id FROM assessments_assessmentsection section "
                "JOIN assessments_question question ON question.section_id = section.id "
                "WHERE question.id = OLD.question_id)"
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "code"],
                name="assessments_option_code_is_unique",
                violation_error_message="Two answers of a question cannot have the same code.",
            ),
            models.UniqueConstraint(
                fields=["question", "position"],
                name="assessments_option_position_is_unique",
                violation_error_message="Two answers of a question cannot have the same place.",
            ),
        ]

    def __str__(self):
        return self.label
