"""Webstar tools and their versions as data, and readings with a score or a reason on every axis."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from earlyhelp.common.dates import age_in_years
from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.reference import CODE, ReferenceItem
from webstar.answers import Answer
from webstar.enums import CompletedWith, ReadingKind, ReadingStatus, ToolFor
from webstar.querysets import ReadingQuerySet, ScoreQuerySet, ToolVersionQuerySet

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


class NotScoredReason(ReferenceItem):
    """Why one axis has no score."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "reason for no score"
        verbose_name_plural = "reasons for no score"


class WebstarTool(models.Model):
    """A Webstar: for a child, for a parent or carer, or for the whole family."""

    code = models.CharField(max_length=40, unique=True, validators=[CODE])
    name = models.CharField(max_length=80)
    tool_for = models.CharField("whom it is for", max_length=10, choices=ToolFor)
    is_active = models.BooleanField("can be used for new readings", default=True)

    class Meta:
        ordering = ["tool_for", "name"]
        verbose_name = "Webstar tool"

    def __str__(self):
        return self.name


class WebstarToolVersion(models.Model):
    """What a tool asked, and on which scale, from a date until a date. A used version is never changed."""

    tool = models.ForeignKey(WebstarTool, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    scale_min = models.SmallIntegerField("lowest score", default=1)
    scale_max = models.SmallIntegerField("highest score", default=10)
    higher_is_better = models.BooleanField(default=True)
    age_from = models.PositiveSmallIntegerField("from age, in years", default=0)
    age_until = models.PositiveSmallIntegerField("to age, in years", default=120)
    valid_from = models.DateField("in use from")
    valid_until = models.DateField("in use until", null=True, blank=True)
    source = models.CharField("where it comes from", max_length=200, blank=True)

    objects = ToolVersionQuerySet.as_manager()

    class Meta:
        ordering = ["tool", "-number"]
        verbose_name = "version of a Webstar tool"
        verbose_name_plural = "versions of Webstar tools"
        constraints = [
            models.UniqueConstraint(
                fields=["tool", "number"],
                name="webstar_toolversion_number_is_unique",
                violation_error_message="The tool already has a version with this number.",
            ),
            models.CheckConstraint(
                condition=Q(scale_max__gt=F("scale_min")),
                name="webstar_toolversion_scale_goes_up",
                violation_error_message="The highest score must be above the lowest.",
            ),
            models.CheckConstraint(
                condition=Q(age_until__gte=F("age_from")),
                name="webstar_toolversion_ages_in_order",
                violation_error_message="The upper age must be the same as or above the lower age.",
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="webstar_toolversion_ends_after_it_starts",
                violation_error_message="The version cannot go out of use before it comes into use.",
            ),
        ]

    def __str__(self):
        return f"{self.tool}, version {self.number}"

    def is_in_use(self, day):
        """Whether the day lies within the version's time."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def is_for_age_of(self, person, day):
        """Whether the person's age on the day is within the version's. An age not known is; unborn is not."""
        if person.date_of_birth is None:
            return person.due_date is None
        return (
            person.date_of_birth <= day
            and self.age_from <= age_in_years(person.date_of_birth, day) <= self.age_until
        )

    @property
    def scale(self):
        """Every score that can be given, lowest first."""
        return range(self.scale_min, self.scale_max + 1)


class WebstarAxis(models.Model):
    """One of the outcomes of a tool version: an arm of the star."""

    version = models.ForeignKey(WebstarToolVersion, on_delete=models.CASCADE, related_name="axes")
    position = models.PositiveSmallIntegerField()
    code = models.CharField(
        max_length=40, validators=[CODE], help_text="The same code in every version means the same outcome."
    )
    label = models.CharField(max_length=60)
    prompt = models.CharField("question in the person's own words", max_length=200)

    class Meta:
        ordering = ["version", "position"]
        verbose_name = "axis"
        verbose_name_plural = "axes"
        constraints = [
            models.UniqueConstraint(
                fields=["version", "position"],
                name="webstar_axis_position_is_unique",
                violation_error_message="Two axes cannot have the same place on the star.",
            ),
            models.UniqueConstraint(
                fields=["version", "code"],
                name="webstar_axis_code_is_unique",
                violation_error_message="Two axes of a version cannot have the same code.",
            ),
        ]

    def __str__(self):
        return self.label


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
