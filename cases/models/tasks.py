"""Tasks: what somebody of the team, or of the family, does by a day."""

import pghistory
from django.db import models
from django.db.models import Q

from cases.enums import TaskStatus
from cases.models.case import Case
from cases.querysets import TaskQuerySet
from earlyhelp.common.models import Once, Revisioned


@pghistory.track()
class Task(Revisioned, Once):
    """One thing to do for a family, by one person: a colleague for an agency, or somebody of the family."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="tasks")
    number = models.PositiveIntegerField(editable=False)
    title = models.CharField("what is to be done", max_length=200)
    about = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    owner_agency = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    family_owner = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField()
    status = models.CharField(max_length=12, choices=TaskStatus, default=TaskStatus.OPEN, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField("why it was not done", max_length=500, blank=True)
    given_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    given_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    objects = TaskQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [
            models.Index(
                fields=["owner", "due_on", "id"], name="cases_task_of_owner", condition=Q(status="open")
            ),
            models.Index(fields=["case", "due_on"], name="cases_task_of_case"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="cases_task_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.CheckConstraint(
                condition=~Q(title=""),
                name="cases_task_says_what",
                violation_error_message="Enter what is to be done.",
            ),
            models.CheckConstraint(
                condition=Q(owner__isnull=False, owner_agency__isnull=False, family_owner__isnull=True)
                | Q(owner__isnull=True, owner_agency__isnull=True, family_owner__isnull=False),
                name="cases_task_has_one_owner",
                violation_error_message="A task is for a colleague of an agency or for one of the family.",
            ),
            models.CheckConstraint(
                condition=Q(status=TaskStatus.OPEN, ended_at__isnull=True, ended_by__isnull=True)
                | Q(status__in=[TaskStatus.DONE, TaskStatus.NOT_DONE], ended_at__isnull=False)
                & Q(ended_by__isnull=False)
                | Q(status=TaskStatus.CASE_CLOSED, ended_at__isnull=False),
                name="cases_task_ends_whole",
                violation_error_message="A task that has ended says when, and by whom if it was done or not.",
            ),
            models.CheckConstraint(
                condition=Q(status=TaskStatus.NOT_DONE) & ~Q(reason="")
                | ~Q(status=TaskStatus.NOT_DONE) & Q(reason=""),
                name="cases_task_not_done_has_a_reason",
                violation_error_message="Say why the task was not done.",
            ),
        ]

    def __str__(self):
        return f"{self.title} ({self.case_id}, task {self.number})"

    @property
    def is_open(self):
        return self.status == TaskStatus.OPEN

    @property
    def owner_words(self):
        """Who does it; for tasks fetched with names."""
        if self.family_owner_id:
            return f"{self.family_owner.person.short_name} (the family)"
        return f"{self.owner} ({self.owner_agency})"

    def is_overdue(self, today):
        return self.is_open and self.due_on < today
