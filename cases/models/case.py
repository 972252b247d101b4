"""A case, and the numbers that references are made of."""

import pghistory
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from cases.enums import CaseStatus
from cases.models.lists import LevelOfNeed, OpeningReason, RequestSource
from cases.querysets import CaseQuerySet
from earlyhelp.common.dates import days_between
from earlyhelp.common.models import Once, Revisioned

REFERENCE = r"^EH-\d{4}-\d{4,}$"


class ReferenceCounter(models.Model):
    """The last number given to a case in a year. Locked while a reference is made, so none is given twice."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last_number = models.PositiveIntegerField(default=0)

    def __str__(self):
        return f"{self.year}: {self.last_number}"


@pghistory.track()
class Case(Revisioned, Once):
    """One period of early help for a family."""

    reference = models.CharField(
        max_length=20, unique=True, editable=False, validators=[RegexValidator(REFERENCE)]
    )
    family = models.ForeignKey("people.Family", on_delete=models.PROTECT, related_name="cases")
    status = models.CharField(max_length=10, choices=CaseStatus, default=CaseStatus.OPEN, editable=False)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True, editable=False)
    source = models.ForeignKey(RequestSource, on_delete=models.PROTECT)
    reason = models.ForeignKey(OpeningReason, on_delete=models.PROTECT)
    what_prompted = models.TextField("what prompted the request", max_length=4000, blank=True)
    no_adult_reason = models.CharField("why there is no adult contact", max_length=300, blank=True)
    level_of_need = models.ForeignKey(LevelOfNeed, on_delete=models.PROTECT)
    locality = models.ForeignKey("accounts.Locality", on_delete=models.PROTECT)
    service = models.ForeignKey("accounts.Service", null=True, blank=True, on_delete=models.PROTECT)
    opened_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    opened_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)
    is_restricted = models.BooleanField("is restricted", default=False, editable=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_on", "-pk"]
        indexes = [
            models.Index(fields=["-opened_on", "-id"], name="cases_case_newest"),
            models.Index(fields=["closed_on"], name="cases_case_closed_on"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=CaseStatus.values),
                name="cases_case_status_is_known",
                violation_error_message="The case must be open or closed.",
            ),
            models.CheckConstraint(
                condition=(Q(status=CaseStatus.OPEN) & Q(closed_on__isnull=True))
                | (Q(status=CaseStatus.CLOSED) & Q(closed_on__isnull=False)),
                name="cases_case_is_closed_on_a_date",
                violation_error_message="A closed case needs the date on which it closed.",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("opened_on")),
                name="cases_case_closes_after_opening",
                violation_error_message="The closing date must not be before the date the case opened.",
            ),
            models.CheckConstraint(
                condition=Q(reference__regex=REFERENCE),
                name="cases_case_reference_has_its_form",
                violation_error_message="A case reference looks like EH-2026-0042.",
            ),
            models.UniqueConstraint(
                fields=["family"],
                condition=Q(status=CaseStatus.OPEN),
                name="cases_case_one_open_per_family",
                violation_error_message="This family already has an open case. Add to that one instead.",
            ),
        ]

    def __str__(self):
        return self.reference

    @property
    def is_open(self):
        return self.status == CaseStatus.OPEN

    def days_open(self, today):
        """Return the days from opening until closing, or until today."""
        return days_between(self.opened_on, self.closed_on or today)
