"""Readings with a score or a reason on every axis."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from earlyhelp.common.models import Once, Revisioned
from webstar.answers import Answer
from webstar.enums import CompletedWith, ReadingKind, ReadingStatus
from webstar.models.tools import NotScoredReason, WebstarAxis, WebstarToolVersion
from webstar.querysets import ReadingQuerySet, ScoreQuerySet

SCORE_IS_ON_ITS_SCALE = """
IF NOT EXISTS (
    SELECT FROM webstar_webstaraxis axis
    JOIN webstar_webstartoolversion version ON version.id = axis.version_id
    JOIN webstar_webstarreading reading ON reading.tool_version_id = version.id
    WHERE axis.id = NEW.axis_id AND reading.id = NEW.reading_id
      AND (NEW.score IS NULL OR NEW.score BETWEEN version.scale_min AND version.scale_max)
) THEN
    RAISE EXCEPTION 'webstar_score_on_its_scale'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'webstar_score_on_its_scale';
END IF;
RETURN NEW;
"""
"""A score is on an axis of its reading's version and within that version's scale; no check constraint can
look into other tables, so a trigger does."""


@pghistory.track()
class WebstarReading(Revisioned, Once):
    """One Webstar scored on a day: of a member of the family, or of the whole family together."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="readings")
    number = models.PositiveIntegerField(editable=False)
    member = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="readings"
    )
    tool_version = models.ForeignKey(WebstarToolVersion, on_delete=models.PROTECT, related_name="readings")
    kind = models.CharField(max_length=10, choices=ReadingKind)
    status = models.CharField(
        max_length=10, choices=ReadingStatus, default=ReadingStatus.DRAFT, editable=False
    )
    read_on = models.DateField("date of the Webstar")
    completed_with = models.CharField(max_length=20, choices=CompletedWith)
    own_words = models.TextField("in their own words", max_length=4000, blank=True)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)
    completed_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        ordering = ["-read_on", "-pk"]
        verbose_name = "Webstar reading"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="webstar_reading_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.UniqueConstraint(
                fields=["case", "member"],
                condition=Q(kind=ReadingKind.START, member__isnull=False),
                name="webstar_reading_one_start_for_a_person",
                violation_error_message="This person already has a start Webstar in this case.",
            ),
            models.UniqueConstraint(
                fields=["case", "member"],
                condition=Q(kind=ReadingKind.CLOSING, member__isnull=False),
                name="webstar_reading_one_closing_for_a_person",
                violation_error_message="This person already has a closing Webstar in this case.",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(kind=ReadingKind.START, member__isnull=True),
                name="webstar_reading_one_start_for_the_family",
                violation_error_message="The whole family already has a start Webstar in this case.",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(kind=ReadingKind.CLOSING, member__isnull=True),
                name="webstar_reading_one_closing_for_the_family",
                violation_error_message="The whole family already has a closing Webstar in this case.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=ReadingKind.values),
                name="webstar_reading_kind_is_known",
                violation_error_message="Say whether it is a start, review or closing Webstar.",
            ),
            models.CheckConstraint(
                condition=(Q(status=ReadingStatus.DRAFT) & Q(completed_at__isnull=True))
                | (Q(status=ReadingStatus.COMPLETE) & Q(completed_at__isnull=False)),
                name="webstar_reading_is_complete_at_a_time",
                violation_error_message="A complete Webstar needs the time at which it was completed.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} Webstar of {self.read_on}"

    @property
    def answers(self):
        """What the reading says, axis to :class:`Answer`; no query after ``with_scores``."""
        return {
            score.axis: Answer(score.score, score.not_scored_reason, score.own_words)
            for score in self.scores.all()
        }


@pghistory.track()
class WebstarScore(models.Model):
    """The score on one axis, or the reason there is none, with the person's own words."""

    reading = models.ForeignKey(WebstarReading, on_delete=models.PROTECT, related_name="scores")
    axis = models.ForeignKey(WebstarAxis, on_delete=models.PROTECT, related_name="+")
    score = models.SmallIntegerField(null=True, blank=True)
    not_scored_reason = models.ForeignKey(
        NotScoredReason, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    own_words = models.CharField("in their own words", max_length=500, blank=True)

    objects = ScoreQuerySet.as_manager()

    class Meta:
        ordering = ["reading", "axis__position"]
        verbose_name = "Webstar score"
        triggers = [
            pgtrigger.Trigger(
                name="on_its_scale",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func=SCORE_IS_ON_ITS_SCALE,
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["reading", "axis"],
                name="webstar_score_once_on_an_axis",
                violation_error_message="An axis is scored once in a Webstar.",
            ),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | Q(not_scored_reason__isnull=True),
                name="webstar_score_or_reason",
                violation_error_message="Give a score or the reason there is none, not both.",
            ),
        ]

    def __str__(self):
        return f"{self.axis_id}: {self.score}"
