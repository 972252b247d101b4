"""The record of access: what was done, by whom, and the chain that shows if a row was touched since."""

import pgtrigger
from django.db import models

from accounts.enums import AuditAction
from accounts.querysets import AuditEventQuerySet
from earlyhelp.common.triggers import never_emptied

TRAIL = "the audit trail"


class AuditEvent(models.Model):
    """One act by one person: what, on which case, when, for which agency and why.

    It keeps text, not references, so that it outlives what it tells of. The database refuses to change or
    remove a row. No feature reads it to decide anything.
    """

    happened_at = models.DateTimeField()
    action = models.CharField(max_length=20, choices=AuditAction)
    what = models.CharField(max_length=200)
    case_reference = models.CharField(max_length=20, blank=True)
    actor_email = models.CharField(max_length=254, blank=True, db_index=True)
    actor_name = models.CharField(max_length=120, blank=True)
    agency_name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=30, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    detail = models.JSONField(default=dict, blank=True)

    objects = AuditEventQuerySet.as_manager()

    class Meta:
        ordering = ["-happened_at", "-pk"]
        triggers = [
            pgtrigger.Protect(
                name="accounts_auditevent_is_append_only",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            never_emptied("accounts_auditevent_is_never_emptied", TRAIL),
        ]
        indexes = [
            models.Index(
                fields=["case_reference", "-happened_at", "-id"], name="accounts_auditevent_of_case"
            ),
            models.Index(fields=["-happened_at", "-id"], name="accounts_auditevent_latest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(action__in=AuditAction.values),
                name="accounts_auditevent_action_is_known",
                violation_error_message="An audit event needs a known action.",
            )
        ]

    def __str__(self):
        return f"{self.actor_name or 'Nobody signed in'}: {self.get_action_display().lower()} {self.what}"


class AuditLink(models.Model):
    """The place of an audit event in the chain, with a digest over it and everything before it.

    :ivar event_number: the event's primary key; no reference, so that the place stays if the event is taken
        away. :ivar digest: SHA-256 in hexadecimal, see :func:`accounts.chain.digest_of`.
    :ivar sealed_at: the same for all that were sealed together.
    """

    position = models.PositiveBigIntegerField(primary_key=True)
    event_number = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    sealed_at = models.DateTimeField()

    class Meta:
        ordering = ["position"]
        triggers = [
            pgtrigger.Protect(
                name="accounts_auditlink_is_append_only",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            never_emptied("accounts_auditlink_is_never_emptied", TRAIL),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(digest__regex="^[0-9a-f]{64}$"),
                name="accounts_auditlink_digest_is_whole",
                violation_error_message="A place in the chain needs a whole digest.",
            )
        ]

    def __str__(self):
        return f"Place {self.position}: event {self.event_number}"
