"""The family's agreement, and which agencies it wants to know of it."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from cases.enums import NOT_GIVEN, AgreementMethod
from cases.models.case import Case
from cases.querysets import AgencyWishQuerySet, AgreementQuerySet
from earlyhelp.common.models import Once

SOMEBODY_GAVE_IT = """
IF EXISTS (
    SELECT 1 FROM cases_agreement WHERE id = {agreement} AND method <> 'override'
    AND NOT EXISTS (SELECT 1 FROM cases_agreementgiver WHERE agreement_id = {agreement})
) THEN
    RAISE EXCEPTION 'cases_agreement_is_given_by_somebody'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_agreement_is_given_by_somebody';
END IF;
RETURN NULL;
"""
"""Looked at when the transaction ends, as the agreement is kept before those who gave it."""


@pghistory.track()
class Agreement(Once):
    """What the family answered when it was asked to agree, or why help goes on without its agreement.

    Withdrawn, it stays as it was given and says when, by whom and why. Withdrawal deletes nothing; it stops
    new sharing until the family agrees again or somebody records why help goes on without agreement. The
    same holds where the family did not agree.

    Agreement is not the lawful basis for holding the record; that is the council's public task
    (UK GDPR article 6(1)(e)). It is recorded because early help is voluntary.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="agreements")
    given_by = models.ManyToManyField("people.Person", through="AgreementGiver", related_name="+")
    method = models.CharField(max_length=10, choices=AgreementMethod)
    given_on = models.DateField()
    to_take_part = models.BooleanField("to take part in early help", default=False)
    to_be_assessed = models.BooleanField("to a whole family assessment", default=False)
    to_share = models.BooleanField("to share with the team around the family", default=False)
    to_be_asked = models.BooleanField("to be asked afterwards how the help was", default=False)
    for_research = models.BooleanField("to research or a national evaluation", default=False)
    left_out = models.TextField("people or information left out", max_length=1000, blank=True)
    privacy_notice = models.CharField("privacy notice given", max_length=100, blank=True)
    review_on = models.DateField("to be asked again on", null=True, blank=True)
    refusal_reason = models.TextField("why they did not agree", max_length=1000, blank=True)
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
        triggers = [
            pgtrigger.Trigger(
                name="is_given_by_somebody",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.After,
                timing=pgtrigger.Deferred,
                func=SOMEBODY_GAVE_IT.format(agreement="NEW.id"),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(method__in=AgreementMethod.values),
                name="cases_agreement_method_is_known",
                violation_error_message="Say how the family agreed.",
            ),
            models.CheckConstraint(
                condition=(
                    ~Q(method__in=NOT_GIVEN) & Q(to_take_part=True, override_reason="", refusal_reason="")
                )
                | (
                    Q(method=AgreementMethod.OVERRIDE, to_take_part=False, refusal_reason="")
                    & ~Q(override_reason="")
                )
                | (
                    Q(method=AgreementMethod.REFUSED, to_take_part=False, override_reason="")
                    & ~Q(refusal_reason="")
                ),
                name="cases_agreement_is_given_refused_or_overridden",
                violation_error_message=(
                    "Record that the family agreed to take part, or write why it did not, "
                    "or why help goes on without agreement."
                ),
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
                condition=Q(withdrawn_on__isnull=True) | ~Q(method__in=NOT_GIVEN),
                name="cases_agreement_only_given_is_withdrawn",
                violation_error_message="There is no agreement of the family to withdraw.",
            ),
            models.CheckConstraint(
                condition=Q(review_on__isnull=True)
                | (Q(review_on__gt=F("given_on")) & ~Q(method=AgreementMethod.REFUSED)),
                name="cases_agreement_review_after_given",
                violation_error_message="Ask again on a day after the agreement; where there is none, never.",
            ),
        ]

    def __str__(self):
        return f"Agreement of {self.given_on} for case {self.case_id}"

    @property
    def is_withdrawn(self):
        return self.withdrawn_on is not None

    @property
    def may_be_withdrawn(self):
        """Whether the family agreed and still does; what it never gave cannot be withdrawn."""
        return self.is_given and not self.is_withdrawn

    @property
    def is_given(self):
        """Whether the family agreed, withdrawn later or not."""
        return self.method not in NOT_GIVEN

    @property
    def is_refused(self):
        return self.method == AgreementMethod.REFUSED

    @property
    def stops_sharing(self):
        """Whether nobody new may learn of the family: it did not agree, or does not any more."""
        return self.is_withdrawn or self.is_refused

    def is_to_review(self, today):
        """Whether it holds and the day to ask again has come."""
        return not self.is_withdrawn and self.review_on is not None and self.review_on <= today

    @property
    def agreed_to(self):
        """What was agreed to, each in words; nothing for help without agreement."""
        fields = ("to_take_part", "to_be_assessed", "to_share", "to_be_asked", "for_research")
        return [str(self._meta.get_field(name).verbose_name) for name in fields if getattr(self, name)]


@pghistory.track()
class AgreementGiver(models.Model):
    """Somebody of the family who gave an agreement, or refused it. Only help without agreement has nobody."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="givers")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        verbose_name = "part in an agreement"
        triggers = [
            pgtrigger.Trigger(
                name="is_not_the_last_to_go",
                operation=pgtrigger.Update | pgtrigger.Delete,
                when=pgtrigger.After,
                timing=pgtrigger.Deferred,
                func=SOMEBODY_GAVE_IT.format(agreement="OLD.agreement_id"),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "person"],
                name="cases_agreementgiver_once_in_an_agreement",
                violation_error_message="This person agreed already.",
            )
        ]

    def __str__(self):
        return f"{self.person_id} in {self.agreement_id}"


@pghistory.track()
class AgencyWish(Once):
    """That somebody of the family wants an agency to know of them, or not to. The latest one holds.

    It answers for agencies that no agreement covers: those that join the team later, and those that the
    family wants left out.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="agency_wishes")
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    may_know = models.BooleanField("may this agency know")
    said_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    said_on = models.DateField()
    note = models.CharField("what they said", max_length=500, blank=True)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    objects = AgencyWishQuerySet.as_manager()

    class Meta:
        ordering = ["-said_on", "-pk"]

    def __str__(self):
        return f"{self.agency}: {self.outcome} (case {self.case_id})"

    @property
    def outcome(self):
        return "May know" if self.may_know else "Must not know"
