"""The lists that a council keeps for assessments, needs, plans and reviews."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from earlyhelp.common.reference import CODE, ReferenceItem


class AssessmentOutcome(ReferenceItem):
    """What an assessment ends with, and whether a plan follows that the team around the family makes."""

    leads_to_plan = models.BooleanField(
        "a plan and a first meeting follow",
        default=False,
        help_text="Assessments with such an outcome count when the first meeting in time is worked out.",
    )

    class Meta(ReferenceItem.Meta):
        verbose_name = "outcome of an assessment"
        verbose_name_plural = "outcomes of an assessment"


class VoiceMethod(ReferenceItem):
    """How somebody's own words were sought."""

    is_observation = models.BooleanField(
        "is watching, for a baby or somebody who does not speak", default=False
    )

    class Meta(ReferenceItem.Meta):
        verbose_name = "way to hear somebody"
        verbose_name_plural = "ways to hear somebody"


class NotHeardReason(ReferenceItem):
    """Why somebody was not heard."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "reason why somebody was not heard"
        verbose_name_plural = "reasons why somebody was not heard"


class StartRating(ReferenceItem):
    """How much a need weighs on the family when it is identified."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "starting rating of a need"
        verbose_name_plural = "starting ratings of a need"


class OutcomeFramework(ReferenceItem):
    """A national framework that family outcomes are reported by."""

    class Meta(ReferenceItem.Meta):
        verbose_name = "national outcome framework"


class FrameworkHeadline(models.Model):
    """A headline outcome or problem of a national framework."""

    framework = models.ForeignKey(OutcomeFramework, on_delete=models.PROTECT, related_name="headlines")
    code = models.CharField(max_length=10, validators=[CODE])
    label = models.CharField(max_length=160)
    position = models.PositiveSmallIntegerField("place in the list", default=100)

    class Meta:
        ordering = ["framework", "position"]
        verbose_name = "headline of a national framework"
        verbose_name_plural = "headlines of a national framework"
        constraints = [
            models.UniqueConstraint(
                fields=["framework", "code"],
                name="assessments_headline_code_is_unique",
                violation_error_message="Two headlines of a framework cannot have the same code.",
            )
        ]

    def __str__(self):
        return f"{self.framework} {self.code}: {self.label}"


class FrameworkNeed(models.Model):
    """A need that a framework names under a headline. Its wording is to be confirmed by the council."""

    headline = models.ForeignKey(FrameworkHeadline, on_delete=models.PROTECT, related_name="needs")
    code = models.CharField(max_length=10)
    label = models.CharField(max_length=200)

    class Meta:
        ordering = ["headline", "code"]
        verbose_name = "need of a national framework"
        verbose_name_plural = "needs of a national framework"
        constraints = [
            models.UniqueConstraint(
                fields=["headline", "code"],
                name="assessments_frameworkneed_code_is_unique",
                violation_error_message="Two needs of a headline cannot have the same code.",
            )
        ]

    def __str__(self):
        return f"{self.code} {self.label}"


class FamilyOutcome(ReferenceItem):
    """One of the family outcomes by which needs are named, with what it counts as in each framework."""

    headlines = models.ManyToManyField(
        FrameworkHeadline, blank=True, related_name="outcomes", verbose_name="counts nationally as"
    )

    class Meta(ReferenceItem.Meta):
        verbose_name = "family outcome"


class ReviewInterval(models.Model):
    """How often a plan is reviewed at a level of need, where it is not ``settings.REVIEW_WEEKS``."""

    level_of_need = models.OneToOneField(
        "cases.LevelOfNeed", on_delete=models.PROTECT, related_name="review_interval"
    )
    weeks = models.PositiveSmallIntegerField(
        "weeks between reviews", validators=[MinValueValidator(1), MaxValueValidator(26)]
    )

    class Meta:
        verbose_name = "time between reviews"
        verbose_name_plural = "times between reviews"
        constraints = [
            models.CheckConstraint(
                condition=Q(weeks__gte=1, weeks__lte=26),
                name="assessments_reviewinterval_up_to_half_a_year",
                violation_error_message="Reviews are 1 to 26 weeks apart.",
            )
        ]

    def __str__(self):
        return f"{self.level_of_need}: every {self.weeks} weeks"
