"""Step up to children's social care and step down from it: asked, acknowledged, decided."""

import pghistory
from django.db import models
from django.db.models import F, Q

from cases.enums import OPEN_STEPS, StepDirection, StepStatus
from cases.models.case import Case
from cases.querysets import StepReasonQuerySet, StepRequestQuerySet
from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.reference import ReferenceItem

UP = Q(direction=StepDirection.UP)
DOWN = Q(direction=StepDirection.DOWN)
DECIDED_UPS = [StepStatus.ACCEPTED, StepStatus.NOT_ACCEPTED, StepStatus.JOINT_WORK]
ANSWERED = [StepStatus.ACKNOWLEDGED, StepStatus.TAKEN_ON, *DECIDED_UPS]
UP_STATUSES = [StepStatus.ASKED, StepStatus.ACKNOWLEDGED, StepStatus.WITHDRAWN, *DECIDED_UPS]
DOWN_STATUSES = [StepStatus.ASKED, StepStatus.TAKEN_ON, StepStatus.WITHDRAWN]


class StepReason(ReferenceItem):
    """Why a family steps up or down. There is no national list, so the council keeps its own."""

    direction = models.CharField("for a", max_length=4, choices=StepDirection)

    objects = StepReasonQuerySet.as_manager()

    class Meta(ReferenceItem.Meta):
        verbose_name = "reason for a step up or step down"
        verbose_name_plural = "reasons for a step up or step down"


class StepUrgency(ReferenceItem):
    """How soon social care must acknowledge a step up."""

    answer_days = models.PositiveSmallIntegerField(
        "working days to acknowledge it", help_text="0 means on the same day, or the next working day."
    )

    class Meta(ReferenceItem.Meta):
        verbose_name = "urgency of a step up"
        verbose_name_plural = "urgencies of a step up"

    @property
    def is_same_day(self):
        """Whether a child may be at risk today: it stands first until it is decided, whatever the clock."""
        return self.answer_days == 0


@pghistory.track()
class StepRequest(Revisioned, Once):
    """A step up asked of children's social care, or a step down that came from it.

    The case stays open and early help goes on until somebody closes it by a closure summary.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="steps")
    number = models.PositiveIntegerField(editable=False)
    direction = models.CharField(max_length=4, choices=StepDirection, editable=False)
    status = models.CharField(max_length=12, choices=StepStatus, default=StepStatus.ASKED, editable=False)
    agency = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="steps")
    reason = models.ForeignKey(StepReason, on_delete=models.PROTECT)
    urgency = models.ForeignKey(StepUrgency, null=True, blank=True, on_delete=models.PROTECT)
    what_happened = models.TextField(max_length=4000)
    is_family_told = models.BooleanField("the family knows of it")
    family_view = models.TextField("what the family says, or why it was not told", max_length=2000)
    asked_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    asked_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(editable=False)
    asked_on = models.DateField(editable=False)
    answer_by = models.DateField("to be acknowledged by", editable=False)
    acknowledged_on = models.DateField(null=True, blank=True)
    received_by = models.CharField("who in social care received it", max_length=120, blank=True)
    acknowledged_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    acknowledged_at = models.DateTimeField(null=True, blank=True, editable=False)
    decided_on = models.DateField("day of social care's decision", null=True, blank=True)
    decision_reason = models.TextField(max_length=2000, blank=True)
    decided_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    meeting_on = models.DateField("hand-over meeting", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawal_reason = models.CharField(max_length=500, blank=True)

    objects = StepRequestQuerySet.as_manager()

    class Meta:
        ordering = ["case", "number"]
        verbose_name = "step up or step down"
        indexes = [
            models.Index(
                fields=["agency", "answer_by"],
                name="cases_steprequest_open",
                condition=Q(status__in=sorted(OPEN_STEPS)),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_steprequest_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(status__in=sorted(OPEN_STEPS)),
                name="cases_steprequest_one_open_per_case",
                violation_error_message="There is an open step up or step down on this case.",
            ),
            models.CheckConstraint(
                condition=~Q(what_happened="") & ~Q(family_view=""),
                name="cases_steprequest_says_what_and_what_the_family_says",
                violation_error_message="Write what happened, and what the family says.",
            ),
            models.CheckConstraint(
                condition=(UP & Q(status__in=UP_STATUSES, urgency__isnull=False))
                | (DOWN & Q(status__in=DOWN_STATUSES, urgency__isnull=True)),
                name="cases_steprequest_status_fits_its_direction",
                violation_error_message="A step up has an urgency, and each direction its own course.",
            ),
            models.CheckConstraint(
                condition=Q(
                    acknowledged_on__isnull=False,
                    acknowledged_by__isnull=False,
                    acknowledged_at__isnull=False,
                )
                & ~(UP & Q(received_by=""))
                & ~Q(status=StepStatus.ASKED)
                | Q(
                    acknowledged_on__isnull=True,
                    acknowledged_by__isnull=True,
                    acknowledged_at__isnull=True,
                    received_by="",
                )
                & ~Q(status__in=ANSWERED),
                name="cases_steprequest_acknowledged_by_somebody",
                violation_error_message="Say when it was acknowledged, and who in social care received it.",
            ),
            models.CheckConstraint(
                condition=(
                    DOWN & Q(decided_on__isnull=False, decided_by__isnull=True, decided_at__isnull=True)
                )
                | (
                    UP
                    & Q(
                        status__in=DECIDED_UPS,
                        decided_on__isnull=False,
                        decided_by__isnull=False,
                        decided_at__isnull=False,
                    )
                )
                | (
                    UP
                    & ~Q(status__in=DECIDED_UPS)
                    & Q(decided_on__isnull=True, decided_by__isnull=True, decided_at__isnull=True)
                ),
                name="cases_steprequest_decided_on_a_day",
                violation_error_message="A decision of social care has its day.",
            ),
            models.CheckConstraint(
                condition=~Q(status=StepStatus.NOT_ACCEPTED) | ~Q(decision_reason=""),
                name="cases_steprequest_refusal_has_a_reason",
                violation_error_message="Say why the step up is not accepted.",
            ),
            models.CheckConstraint(
                condition=Q(acknowledged_on__isnull=True)
                | Q(acknowledged_on__gte=F("asked_on"))
                & (DOWN | Q(decided_on__isnull=True) | Q(decided_on__gte=F("acknowledged_on"))),
                name="cases_steprequest_days_follow_each_other",
                violation_error_message="It is asked for, acknowledged and decided in this order.",
            ),
            models.CheckConstraint(
                condition=Q(meeting_on__isnull=True)
                | DOWN
                | Q(status__in=[StepStatus.ACCEPTED, StepStatus.JOINT_WORK]),
                name="cases_steprequest_meets_once_accepted",
                violation_error_message="A hand-over meeting belongs to a step up that is accepted.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(status=StepStatus.WITHDRAWN, withdrawn_by__isnull=False, withdrawn_at__isnull=False)
                    & ~Q(withdrawal_reason="")
                )
                | (
                    ~Q(status=StepStatus.WITHDRAWN)
                    & Q(withdrawn_by__isnull=True, withdrawn_at__isnull=True, withdrawal_reason="")
                ),
                name="cases_steprequest_withdrawal_has_a_reason",
                violation_error_message="Say why it is withdrawn.",
            ),
        ]

    def __str__(self):
        return f"{self.get_direction_display()} {self.number} of case {self.case_id}"

    @property
    def is_up(self):
        return self.direction == StepDirection.UP

    @property
    def is_open(self):
        return self.status in OPEN_STEPS

    @property
    def child_names(self):
        """The children whom it is about; for rows fetched with names."""
        return [child.member.person.full_name for child in self.children.all()]


@pghistory.track()
class StepChild(models.Model):
    """A child whom a step is about."""

    step = models.ForeignKey(StepRequest, on_delete=models.PROTECT, related_name="children")
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["member__number"]
        verbose_name = "child of a step"
        verbose_name_plural = "children of a step"
        constraints = [
            models.UniqueConstraint(
                fields=["step", "member"],
                name="cases_stepchild_once_in_a_step",
                violation_error_message="This child is in it already.",
            )
        ]

    def __str__(self):
        return f"{self.member_id} in {self.step_id}"
