"""What the family said when help ended, where it was pointed to, and which agencies were told."""

import pghistory
from django.db import models
from django.db.models import Q

from closures.models.summary import ClosureSummary


@pghistory.track()
class ClosureWords(models.Model):
    """What help changed for one of the family, and what they say of its ending, or why that is not known."""

    closure = models.ForeignKey(ClosureSummary, on_delete=models.PROTECT, related_name="words")
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")
    difference = models.TextField("what is different for them", max_length=2000, blank=True)
    view = models.TextField("what they say of closing", max_length=2000, blank=True)
    no_view_reason = models.CharField("why their view is not known", max_length=300, blank=True)

    class Meta:
        ordering = ["member__number"]
        verbose_name = "words at closing"
        verbose_name_plural = "words at closing"
        constraints = [
            models.UniqueConstraint(
                fields=["closure", "member"],
                name="closures_words_once_for_a_person",
                violation_error_message="Write what each person says once.",
            ),
            models.CheckConstraint(
                condition=~Q(view="") | ~Q(no_view_reason=""),
                name="closures_words_or_a_reason",
                violation_error_message="Write what they say of closing, or why their view is not known.",
            ),
        ]

    def __str__(self):
        return f"Words of {self.member_id} at closing"


@pghistory.track()
class Signpost(models.Model):
    """A service that the family was told of when help ended."""

    closure = models.ForeignKey(ClosureSummary, on_delete=models.PROTECT, related_name="signposts")
    service = models.CharField(max_length=200)
    signposted_on = models.DateField()
    family_agreed = models.BooleanField()

    class Meta:
        ordering = ["signposted_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(service=""),
                name="closures_signpost_names_a_service",
                violation_error_message="Enter the service that the family was told of.",
            )
        ]

    def __str__(self):
        return self.service


@pghistory.track()
class AgencyTold(models.Model):
    """That an agency was told that help ended. One that is not known here is named in words."""

    closure = models.ForeignKey(ClosureSummary, on_delete=models.PROTECT, related_name="agencies_told")
    agency = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=200)
    told_on = models.DateField()

    class Meta:
        ordering = ["told_on", "name"]
        verbose_name_plural = "agencies told"
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="closures_agencytold_is_named",
                violation_error_message="Enter the name of the agency that was told.",
            )
        ]

    def __str__(self):
        return self.name
