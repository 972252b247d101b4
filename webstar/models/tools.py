"""Webstar tools and their versions as data, with the words in which each age is asked."""

from django.db import models
from django.db.models import F, Q

from earlyhelp.common.dates import age_in_years
from earlyhelp.common.reference import CODE, ReferenceItem
from webstar.enums import ToolFor
from webstar.querysets import AxisWordsQuerySet, ToolVersionQuerySet


class NotScoredReason(ReferenceItem):
    """Why one axis has no score."""

    child_label = models.CharField(
        "in a child’s words",
        max_length=80,
        blank=True,
        help_text="What a child presses to say so. A reason without it is for workers only.",
    )

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
    better = models.CharField(
        "word for better", max_length=60, blank=True, help_text="Such as “happier”, for “happier: 4 to 8”."
    )
    worse = models.CharField("word for worse", max_length=60, blank=True, help_text="Such as “less happy”.")

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


class AxisWords(models.Model):
    """How an axis is asked at an age: the question, and what the worst and the best score mean."""

    axis = models.ForeignKey(WebstarAxis, on_delete=models.CASCADE, related_name="words")
    age_from = models.PositiveSmallIntegerField("from age, in years")
    age_until = models.PositiveSmallIntegerField("to age, in years")
    label = models.CharField("what the arm is called", max_length=60)
    question = models.CharField(max_length=200)
    worst = models.CharField("what the worst score means", max_length=80)
    best = models.CharField("what the best score means", max_length=80)
    has_faces = models.BooleanField("answered with growing faces instead of numbers", default=False)

    objects = AxisWordsQuerySet.as_manager()

    class Meta:
        ordering = ["axis", "age_from"]
        verbose_name = "words of an axis for an age"
        verbose_name_plural = "words of axes for ages"
        constraints = [
            models.UniqueConstraint(
                fields=["axis", "age_from"],
                name="webstar_axiswords_one_for_an_age",
                violation_error_message="The axis already has words from this age.",
            ),
            models.CheckConstraint(
                condition=Q(age_until__gte=F("age_from")),
                name="webstar_axiswords_ages_in_order",
                violation_error_message="The upper age must be the same as or above the lower age.",
            ),
        ]

    def __str__(self):
        return f"{self.axis}, {self.age_from} to {self.age_until} years"
