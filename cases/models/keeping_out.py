"""Who is kept out of a record: restricted records, and conflicts of interest."""

import uuid

import pghistory
from django.db import models
from django.db.models import F, Q

from cases.enums import ConflictRelation
from cases.models.case import Case
from cases.querysets import ConflictPersonQuerySet, ConflictQuerySet
from earlyhelp.common.models import Once


@pghistory.track()
class Restriction(models.Model):
    """That a case is open to fewer people: ``Case.is_restricted`` stands as long as one of these."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="restrictions")
    reason = models.CharField(max_length=500)
    begun_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    begun_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(editable=False)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    end_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-begun_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(ended_at__isnull=True),
                name="cases_restriction_one_at_a_time",
                violation_error_message="This record is restricted already.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="cases_restriction_has_a_reason",
                violation_error_message="Write why the record is restricted.",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, end_reason="")
                | (Q(ended_at__gte=F("begun_at"), ended_by__isnull=False) & ~Q(end_reason="")),
                name="cases_restriction_ended_by_somebody",
                violation_error_message="Write why the restriction is lifted.",
            ),
        ]

    def __str__(self):
        return f"Restriction of case {self.case_id}"


@pghistory.track()
class Conflict(Once):
    """That somebody must not reach the record of a family because of who they are to one of its people.

    Declared by themselves in a name and a day of birth, without learning whether there is a record; or by who
    runs the case, of somebody whom they know.

    :ivar given_name, family_name, date_of_birth: of the person meant, where they declared it themselves.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="conflicts")
    relation = models.CharField(max_length=10, choices=ConflictRelation)
    given_name = models.CharField(max_length=100, blank=True)
    family_name = models.CharField(max_length=100, blank=True)
    date_of_birth = models.DateField(null=True, blank=True)
    declared_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    declared_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    declared_at = models.DateTimeField(editable=False)
    ended_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    end_reason = models.CharField(max_length=500, blank=True)

    objects = ConflictQuerySet.as_manager()

    class Meta:
        ordering = ["-declared_at", "-pk"]
        verbose_name = "conflict of interest"
        verbose_name_plural = "conflicts of interest"
        constraints = [
            models.CheckConstraint(
                condition=Q(relation__in=ConflictRelation.values),
                name="cases_conflict_relation_is_known",
                violation_error_message="Select who they are from the answers on the page.",
            ),
            models.CheckConstraint(
                condition=Q(given_name="", family_name="", date_of_birth__isnull=True)
                | (
                    ~Q(given_name="")
                    & ~Q(family_name="")
                    & Q(date_of_birth__isnull=False, declared_by=F("user"))
                ),
                name="cases_conflict_names_somebody_wholly",
                violation_error_message="Enter their first name, last name and date of birth.",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, end_reason="")
                | (
                    Q(ended_at__gte=F("declared_at"), ended_by__isnull=False)
                    & ~Q(end_reason="")
                    & ~Q(ended_by=F("user"))
                ),
                name="cases_conflict_ended_by_another",
                violation_error_message="Somebody else ends a conflict, and writes why.",
            ),
        ]

    def __str__(self):
        return f"Conflict of {self.user}"

    @property
    def full_name(self):
        """The name that was declared, "" where who runs the case declared it."""
        return f"{self.given_name} {self.family_name}".strip()


@pghistory.track()
class ConflictPerson(models.Model):
    """A person of whose families' records a conflict keeps somebody out."""

    conflict = models.ForeignKey(Conflict, on_delete=models.PROTECT, related_name="people")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="conflicts")

    objects = ConflictPersonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conflict", "person"],
                name="cases_conflictperson_once",
                violation_error_message="This conflict names this person already.",
            )
        ]

    def __str__(self):
        return f"Person {self.person_id} in conflict {self.conflict_id}"
