"""How long records are kept."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from earlyhelp.common.dates import date_long
from retention.enums import RecordKind
from retention.querysets import RetentionRuleQuerySet


class RetentionRule(models.Model):
    """How long one kind of record is kept, from a day until a later rule of the kind takes over.

    :ivar years: years after the last case of the family closed, or after the request was decided.
    :ivar child_age: not before the youngest child of the family is so old; the later of the two days counts.
    """

    kind = models.CharField("what it is about", max_length=10, choices=RecordKind)
    valid_from = models.DateField("in force from")
    years = models.PositiveSmallIntegerField(
        "years after it ended",
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text="After the last case of the family closed, or after the request for help was decided.",
    )
    child_age = models.PositiveSmallIntegerField(
        "not before the youngest child is so old",
        null=True,
        blank=True,
        validators=[MinValueValidator(18), MaxValueValidator(100)],
        help_text="In years, for families only. The later of the two days counts.",
    )
    source = models.CharField("where it comes from", max_length=200)

    objects = RetentionRuleQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "valid_from"],
                name="retention_retentionrule_one_from_a_day",
                violation_error_message="There is a rule from this day already. Change that one.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=RecordKind.values, years__gte=1),
                name="retention_retentionrule_keeps_a_year_or_more",
                violation_error_message="Records are kept for a year at least.",
            ),
            models.CheckConstraint(
                condition=Q(child_age__isnull=True) | Q(kind=RecordKind.FAMILY, child_age__gte=18),
                name="retention_retentionrule_age_is_of_a_child_in_a_family",
                violation_error_message="Only families have a youngest child, who is at least 18 by then.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}, from {date_long(self.valid_from)}"

    @property
    def words(self):
        """The rule as a sentence has it."""
        years = "1 year" if self.years == 1 else f"{self.years} years"
        if self.kind == RecordKind.REQUEST:
            return f"{years} after it was decided"
        after = f"{years} after the last case closed"
        return f"{after}, and not before the youngest child is {self.child_age}" if self.child_age else after
