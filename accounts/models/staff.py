"""Accounts that are locked because nobody used them, and the reviews of who still needs access."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q

from accounts.enums import ReviewAnswer
from accounts.models.people import Agency, Membership, User
from accounts.querysets import AccessReviewLineQuerySet, AccessReviewQuerySet, AccountLockQuerySet
from earlyhelp.common.triggers import never_emptied


class AccountLock(models.Model):
    """That nobody signs in with an account, from a moment until somebody else unlocks it with a reason.

    :ivar reason: why it was locked, as a sentence.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="locks")
    locked_at = models.DateTimeField()
    reason = models.CharField(max_length=300)
    unlocked_at = models.DateTimeField(null=True, blank=True)
    unlocked_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    unlock_reason = models.CharField(max_length=300, blank=True)

    objects = AccountLockQuerySet.as_manager()

    class Meta:
        ordering = ["-locked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(unlocked_at__isnull=True),
                name="accounts_accountlock_one_at_a_time",
                violation_error_message="This account is locked already.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="accounts_accountlock_has_a_reason",
                violation_error_message="A lock needs a sentence that says why.",
            ),
            models.CheckConstraint(
                condition=Q(unlocked_at__isnull=True, unlocked_by__isnull=True, unlock_reason="")
                | (
                    Q(unlocked_at__gte=F("locked_at"), unlocked_by__isnull=False)
                    & ~Q(unlocked_by=F("user"))
                    & ~Q(unlock_reason="")
                ),
                name="accounts_accountlock_unlocked_by_another",
                violation_error_message="Somebody else unlocks an account, and writes why.",
            ),
        ]

    def __str__(self):
        return f"{self.user_id} locked"


class UnusedWarning(models.Model):
    """That somebody is told that their account will be locked, so that each time is told of once.

    :ivar unused_since: the day on which they last used it. :ivar warned_at: when their mail was asked for.
    :ivar mailed_at: when it was sent.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    unused_since = models.DateField()
    warned_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-warned_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "unused_since"],
                name="accounts_unusedwarning_once_for_a_time",
                violation_error_message="They were warned of this already.",
            ),
            models.CheckConstraint(
                condition=Q(mailed_at__isnull=True) | Q(mailed_at__gte=F("warned_at")),
                name="accounts_unusedwarning_mailed_once_asked_for",
                violation_error_message="A mail is sent after it was asked for.",
            ),
        ]

    def __str__(self):
        return f"{self.user_id} warned, unused since {self.unused_since}"


class AccessReview(models.Model):
    """The question, once a quarter, whether everybody who acts for an agency still needs to.

    :ivar quarter: its first day. :ivar raised_at: when governance was told that it is long overdue.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="access_reviews")
    quarter = models.DateField()
    opened_on = models.DateField()
    due_on = models.DateField()
    raised_at = models.DateTimeField(null=True, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    signed_for = models.ForeignKey(Agency, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = AccessReviewQuerySet.as_manager()

    class Meta:
        ordering = ["-quarter", "agency__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "quarter"],
                name="accounts_accessreview_once_a_quarter",
                violation_error_message="There is a review of this agency for this quarter already.",
            ),
            models.UniqueConstraint(
                fields=["agency"],
                condition=Q(signed_at__isnull=True),
                name="accounts_accessreview_one_open",
                violation_error_message="Sign the open review of this agency first.",
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("opened_on")) & Q(opened_on__gte=F("quarter")),
                name="accounts_accessreview_days_follow_each_other",
                violation_error_message="A review opens in its quarter and is due after that.",
            ),
            models.CheckConstraint(
                condition=Q(signed_at__isnull=True, signed_by__isnull=True, signed_for__isnull=True)
                | Q(signed_at__isnull=False, signed_by__isnull=False, signed_for__isnull=False),
                name="accounts_accessreview_signed_wholly",
                violation_error_message="A signed review says when, by whom and for which agency.",
            ),
        ]

    def __str__(self):
        return f"Review of access, {self.agency_id}, quarter of {self.quarter}"

    def is_overdue(self, today):
        return self.signed_at is None and self.due_on < today


class AccessReviewLine(models.Model):
    """One person's work for the agency, as it was when the review opened."""

    review = models.ForeignKey(AccessReview, on_delete=models.PROTECT, related_name="lines")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="review_lines")

    objects = AccessReviewLineQuerySet.as_manager()

    class Meta:
        ordering = ["review", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "membership"],
                name="accounts_accessreviewline_once",
                violation_error_message="This person is in the review already.",
            )
        ]

    def __str__(self):
        return f"{self.membership_id} in review {self.review_id}"


class AccessReviewAnswer(models.Model):
    """What somebody said of a line; the latest counts. Rows are only ever added.

    :ivar about: whose line it is, never the same as ``answered_by``.
    """

    line = models.ForeignKey(AccessReviewLine, on_delete=models.PROTECT, related_name="answers")
    answer = models.CharField(max_length=6, choices=ReviewAnswer)
    about = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    answered_for = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField()

    class Meta:
        ordering = ["-pk"]
        triggers = [
            pgtrigger.Protect(
                name="accounts_accessreviewanswer_is_append_only",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            never_emptied("accounts_accessreviewanswer_is_never_emptied", "answers of reviews"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer__in=ReviewAnswer.values),
                name="accounts_accessreviewanswer_is_known",
                violation_error_message="Choose an answer from the list.",
            ),
            models.CheckConstraint(
                condition=~Q(about=F("answered_by")),
                name="accounts_accessreviewanswer_by_another",
                violation_error_message="Somebody else says whether you still need your access.",
            ),
        ]

    def __str__(self):
        return f"{self.get_answer_display()} for line {self.line_id}"
