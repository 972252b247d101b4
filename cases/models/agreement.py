"""The family's agreement."""

import pghistory
from django.db import models
from django.db.models import F, Q

from cases.enums import AgreementMethod
from cases.models.case import Case
from cases.querysets import AgreementQuerySet
from earlyhelp.common.models import Once


@pghistory.track()
class Agreement(Once):
    """The family's agreement to take part and to share, or the recorded reason for going on without it.

    Withdrawn, it stays as it was given and says when, by whom and why. Withdrawal deletes nothing; it stops
    new sharing until the family agrees again or somebody records why help goes on without agreement.

    Agreement is not the lawful basis for holding the record; that is the council's public task
    (UK GDPR article 6(1)(e)). It is recorded because early help is voluntary.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="agreements")
    given_by = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    method = models.CharField(max_length=10, choices=AgreementMethod)
    given_on = models.DateField()
    to_take_part = models.BooleanField("to take part in early help", default=False)
    to_share = models.BooleanField("to share with the team around the family", default=False)
    to_be_asked = models.BooleanField("to be asked afterwards how the help was", default=False)
    override_reason = models.TextField("why help goes on without agreement", max_length=1000, blank=True)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawal_reason = models.TextField("why they withdrew", max_length=1000, blank=True)
    withdrawal_recorded_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawal_recorded_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ["-given_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(method__in=AgreementMethod.values),
                name="cases_agreement_method_is_known",
                violation_error_message="Say how the family agreed.",
            ),
            models.CheckConstraint(
                condition=(~Q(method=AgreementMethod.OVERRIDE) & Q(to_take_part=True) & Q(override_reason=""))
                | (Q(method=AgreementMethod.OVERRIDE) & ~Q(override_reason="") & Q(to_take_part=False)),
                name="cases_agreement_is_given_or_overridden",
                violation_error_message=(
                    "Record that the family agreed to take part, or write why help goes on without agreement."
                ),
            ),
            models.CheckConstraint(
                condition=Q(method=AgreementMethod.OVERRIDE) | Q(given_by__isnull=False),
                name="cases_agreement_is_given_by_somebody",
                violation_error_message="Choose who in the family agreed.",
            ),
            models.CheckConstraint(
                condition=Q(
                    withdrawn_on__isnull=True,
                    withdrawn_by__isnull=True,
                    withdrawal_reason="",
                    withdrawal_recorded_by__isnull=True,
                    withdrawal_recorded_at__isnull=True,
                )
                | (
                    Q(
                        withdrawn_on__isnull=False,
                        withdrawn_by__isnull=False,
                        withdrawal_recorded_by__isnull=False,
                        withdrawal_recorded_at__isnull=False,
                    )
                    & ~Q(withdrawal_reason="")
                ),
                name="cases_agreement_withdrawal_is_whole",
                violation_error_message="Say when the agreement was withdrawn, by whom and why.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("given_on")),
                name="cases_agreement_withdrawn_after_given",
                violation_error_message="The agreement cannot be withdrawn before the day it was given.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | ~Q(method=AgreementMethod.OVERRIDE),
                name="cases_agreement_override_is_not_withdrawn",
                violation_error_message="There is no agreement of the family to withdraw.",
            ),
        ]

    def __str__(self):
        return f"Agreement of {self.given_on} for case {self.case_id}"

    @property
    def is_withdrawn(self):
        return self.withdrawn_on is not None

    @property
    def may_be_withdrawn(self):
        """Whether the family agreed and still does; help without agreement cannot be withdrawn."""
        return self.method != AgreementMethod.OVERRIDE and not self.is_withdrawn

    @property
    def agreed_to(self):
        """What was agreed to, each in words; nothing for help without agreement."""
        fields = ("to_take_part", "to_share", "to_be_asked")
        return [str(self._meta.get_field(name).verbose_name) for name in fields if getattr(self, name)]
