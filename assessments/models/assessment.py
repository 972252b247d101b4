"""A whole family assessment: its people, its parts and their answers."""

import pghistory
from django.db import models
from django.db.models import F, Q

from assessments.enums import AgreedHow, AssessmentStatus
from assessments.models.lists import AssessmentOutcome, NotHeardReason
from assessments.models.questions import AssessmentSection, Question, QuestionOption, QuestionSet
from assessments.querysets import AnswerQuerySet, AssessmentPersonQuerySet, AssessmentQuerySet, PartQuerySet
from earlyhelp.common.models import Once, Revisioned

DRAFT = Q(status=AssessmentStatus.DRAFT)
SIGNED = Q(status=AssessmentStatus.SIGNED)
COMPLETE = Q(status=AssessmentStatus.COMPLETE)
NOT_SIGNED = Q(signed_by__isnull=True, signed_at__isnull=True, signed_on__isnull=True)
IS_SIGNED = Q(signed_by__isnull=False, signed_at__isnull=False, signed_on__isnull=False)
NOT_APPROVED = Q(approved_by__isnull=True, approved_at__isnull=True)


@pghistory.track()
class WholeFamilyAssessment(Revisioned, Once):
    """One assessment of a whole family, by the questions of one set.

    It is a draft until its author signs it off. Where ``settings.ASSESSMENT_NEEDS_MANAGER`` is set a manager
    signs it off too, or returns it with a reason; then it is a draft again. A later one starts from it.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="assessments")
    number = models.PositiveIntegerField(editable=False)
    question_set = models.ForeignKey(QuestionSet, on_delete=models.PROTECT, related_name="assessments")
    based_on = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="later", editable=False
    )
    status = models.CharField(
        max_length=8, choices=AssessmentStatus, default=AssessmentStatus.DRAFT, editable=False
    )
    started_on = models.DateField("date it was started")
    started_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    started_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)
    level_of_need = models.ForeignKey(
        "cases.LevelOfNeed", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    level_reason = models.TextField("why this level of need", max_length=2000, blank=True)
    outcome = models.ForeignKey(
        AssessmentOutcome, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    outcome_reason = models.TextField("why this outcome", max_length=2000, blank=True)
    family_comments = models.TextField("what the family says of it", max_length=4000, blank=True)
    signed_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_for = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField(null=True, blank=True, editable=False)
    signed_on = models.DateField(null=True, blank=True, editable=False)
    approved_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    manager_comment = models.TextField("what the manager says of it", max_length=2000, blank=True)
    completed_on = models.DateField(null=True, blank=True, editable=False)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["case", "-number"]
        verbose_name = "whole family assessment"
        indexes = [
            models.Index(fields=["started_on"], name="assessments_started_on"),
            models.Index(fields=["completed_on"], name="assessments_completed_on"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="assessments_assessment_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=~COMPLETE,
                name="assessments_assessment_one_open_per_case",
                violation_error_message="An assessment is being written in this case. Go on with that one.",
            ),
            models.CheckConstraint(
                condition=(DRAFT & NOT_SIGNED & NOT_APPROVED & Q(completed_on__isnull=True))
                | (SIGNED & IS_SIGNED & NOT_APPROVED & Q(completed_on__isnull=True))
                | (COMPLETE & IS_SIGNED & Q(completed_on__isnull=False)),
                name="assessments_assessment_status_has_its_facts",
                violation_error_message="A signed assessment says who signed it and when.",
            ),
            models.CheckConstraint(
                condition=DRAFT
                | (Q(outcome__isnull=False, level_of_need__isnull=False) & ~Q(level_reason="")),
                name="assessments_assessment_is_signed_whole",
                violation_error_message="Choose the level of need with its reason, and the outcome.",
            ),
            models.CheckConstraint(
                condition=Q(completed_on__isnull=True) | Q(completed_on__gte=F("started_on")),
                name="assessments_assessment_completed_after_start",
                violation_error_message="The assessment cannot be complete before it was started.",
            ),
        ]

    def __str__(self):
        return f"Assessment {self.number} of case {self.case_id}"

    @property
    def is_draft(self):
        return self.status == AssessmentStatus.DRAFT

    @property
    def is_complete(self):
        return self.status == AssessmentStatus.COMPLETE


@pghistory.track()
class AssessmentPerson(Revisioned):
    """That a member of the family is assessed; why they were not heard, and whether they agree with it."""

    assessment = models.ForeignKey(WholeFamilyAssessment, on_delete=models.PROTECT, related_name="people")
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")
    not_heard_reason = models.ForeignKey(
        NotHeardReason, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    not_heard_note = models.CharField("more about why", max_length=500, blank=True)
    agrees = models.BooleanField("agrees with the assessment", null=True, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_how = models.CharField(max_length=8, choices=AgreedHow, blank=True)
    comment = models.TextField("what they say of it", max_length=2000, blank=True)

    objects = AssessmentPersonQuerySet.as_manager()

    class Meta:
        ordering = ["assessment", "member__number"]
        verbose_name = "person of an assessment"
        verbose_name_plural = "people of an assessment"
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "member"],
                name="assessments_person_once_in_an_assessment",
                violation_error_message="Name each person once.",
            ),
            models.CheckConstraint(
                condition=Q(agrees__isnull=True, agreed_on__isnull=True, agreed_how="")
                | Q(agrees=True, agreed_on__isnull=False, agreed_how__in=AgreedHow.values)
                | (Q(agrees=False, agreed_on__isnull=False, agreed_how="") & ~Q(comment="")),
                name="assessments_person_agreement_is_whole",
                violation_error_message="Say when and how they agreed, or what they disagree with.",
            ),
        ]

    def __str__(self):
        return f"{self.member} in {self.assessment}"


@pghistory.track()
class AssessmentPart(Revisioned):
    """One section for the family together or for one person: saved by itself, in any order.

    With ``same_as`` it holds no answers of its own: what is written of that brother, sister or parent counts.
    """

    assessment = models.ForeignKey(WholeFamilyAssessment, on_delete=models.PROTECT, related_name="parts")
    section = models.ForeignKey(AssessmentSection, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    same_as = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_done = models.BooleanField("finished", default=False)
    saved_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    saved_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(editable=False)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["assessment", "section__position", "member__number"]
        verbose_name = "part of an assessment"
        verbose_name_plural = "parts of an assessment"
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "section", "member"],
                nulls_distinct=False,
                name="assessments_part_once_for_a_person",
                violation_error_message="This section is saved already. Open it again.",
            ),
            models.CheckConstraint(
                condition=Q(same_as__isnull=True) | (Q(member__isnull=False) & ~Q(same_as=F("member"))),
                name="assessments_part_same_as_another_person",
                violation_error_message="Choose another person whose answers are the same.",
            ),
        ]

    def __str__(self):
        return f"{self.section} ({self.assessment})"


@pghistory.track()
class Answer(models.Model):
    """What was answered to one question of a part."""

    part = models.ForeignKey(AssessmentPart, on_delete=models.PROTECT, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=8000, blank=True)
    option = models.ForeignKey(
        QuestionOption, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ["part", "question__position"]
        constraints = [
            models.UniqueConstraint(
                fields=["part", "question"],
                name="assessments_answer_once_to_a_question",
                violation_error_message="A question is answered once.",
            ),
            models.CheckConstraint(
                condition=Q(option__isnull=False, text="") | (Q(option__isnull=True) & ~Q(text="")),
                name="assessments_answer_is_words_or_a_choice",
                violation_error_message="Write an answer, or choose one.",
            ),
        ]

    def __str__(self):
        return self.text or str(self.option)
