"""What is to be done after an act, kept with the act itself, so that no queue can lose it."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from accounts.querysets import JobQuerySet


class Job(models.Model):
    """One call of one task. The queue only carries its number.

    Times are those of the database, which every process shares.

    :ivar arguments: numbers and words of code, never what somebody wrote.
    :ivar moment: for which moment of the schedule it is; None for a job that follows an act.
    :ivar due_at: not to be begun before; while it is tried, when it may be tried again.
    """

    task = models.CharField(max_length=80)
    arguments = models.JSONField(default=dict)
    moment = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField(db_default=Now())
    due_at = models.DateTimeField(db_default=Now())
    tries = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["due_at"], condition=Q(done_at=None), name="accounts_job_to_do")]
        constraints = [
            models.UniqueConstraint(
                fields=["task", "moment"],
                name="accounts_job_once_for_a_moment",
                violation_error_message="This job was asked for already at this moment of the schedule.",
            )
        ]

    def __str__(self):
        return f"Job {self.pk}: {self.task}"
