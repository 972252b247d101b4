"""Families, the people in them, how they are related and where they live."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.validators import validate_postcode, validate_uprn
from people.enums import FamilyRole, ParentalResponsibility, RelationshipKind
from people.models.person import Person, from_1900
from people.querysets import FamilyMemberQuerySet, RelationshipQuerySet


@pghistory.track()
class Family(Revisioned):
    """A family that is helped together. Its people are its members; its home is its address."""

    name = models.CharField("family name", max_length=120)
    recorded_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name_plural = "families"
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="people_family_has_a_name",
                violation_error_message="Enter the family's name.",
            )
        ]

    def __str__(self):
        return f"{self.name} family"


@pghistory.track()
class FamilyMember(Once):
    """That a person belongs to a family, as a child or an adult, with a number that never changes."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="family_members")
    number = models.PositiveSmallIntegerField(editable=False)
    role = models.CharField(max_length=5, choices=FamilyRole)
    lives_in_household = models.BooleanField("lives in the family home", default=True)
    joined_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)

    objects = FamilyMemberQuerySet.as_manager()

    class Meta:
        ordering = ["family", "number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=FamilyRole.values),
                name="people_familymember_role_is_known",
                violation_error_message="Say whether the person is a child or an adult.",
            ),
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(left_on__gte=F("joined_on")),
                name="people_familymember_leaves_after_joining",
                violation_error_message="The date they left must not be before the date they joined.",
            ),
            models.UniqueConstraint(
                fields=["family", "number"],
                name="people_familymember_number_is_unique",
                violation_error_message="That number is taken in this family. Try again.",
            ),
            models.UniqueConstraint(
                fields=["family", "person"],
                condition=Q(left_on__isnull=True),
                name="people_familymember_once_in_a_family",
                violation_error_message="This person is already in the family.",
            ),
        ]

    def __str__(self):
        return f"{self.person} ({self.get_role_display().lower()})"

    @property
    def is_child(self):
        return self.role == FamilyRole.CHILD


@pghistory.track()
class HouseholdStay(models.Model):
    """That a member lives or lived in the family home, from a day until a day; a day not known is empty.

    The one without an end is there while ``lives_in_household`` is true, and says since when.
    """

    member = models.ForeignKey(FamilyMember, on_delete=models.PROTECT, related_name="stays")
    moved_in_on = models.DateField(null=True, blank=True)
    moved_out_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(moved_in_on__isnull=True)
                | Q(moved_out_on__isnull=True)
                | Q(moved_out_on__gte=F("moved_in_on")),
                name="people_householdstay_ends_after_it_starts",
                violation_error_message="They cannot have moved out before they moved in. Check the dates.",
            ),
            models.CheckConstraint(
                condition=from_1900("moved_in_on", "moved_out_on"),
                name="people_householdstay_dates_from_1900",
                violation_error_message="The date they moved must be in 1900 or later. Check the year.",
            ),
            models.UniqueConstraint(
                fields=["member"],
                condition=Q(moved_out_on__isnull=True),
                name="people_householdstay_one_now",
                violation_error_message="They live in the family home already.",
            ),
        ]

    def __str__(self):
        return f"{self.member} in the family home"


@pghistory.track()
class Relationship(Revisioned):
    """What one person is to another, stored once for each pair: ``person`` is the ``kind`` of ``other``."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relationships")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relationships_inverse")
    kind = models.CharField(max_length=20, choices=RelationshipKind)
    parental_responsibility = models.CharField(
        max_length=16,
        choices=ParentalResponsibility,
        blank=True,
        default="",
        help_text="For an adult and a child. Empty where it is not known.",
    )
    details = models.CharField(max_length=1000, blank=True)
    recorded_at = models.DateTimeField(editable=False)

    objects = RelationshipQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=RelationshipKind.values),
                name="people_relationship_kind_is_known",
                violation_error_message="Choose how they are related.",
            ),
            models.CheckConstraint(
                condition=~Q(person=F("other")),
                name="people_relationship_is_between_two",
                violation_error_message="Choose two different people.",
            ),
            models.UniqueConstraint(
                Least("person", "other"),
                Greatest("person", "other"),
                name="people_relationship_one_for_each_pair",
                violation_error_message="How these two are related is already recorded. Change that instead.",
            ),
        ]

    def __str__(self):
        return f"{self.person} is {self.get_kind_display().lower()} of {self.other}"


@pghistory.track()
class FamilyAddress(Once):
    """Where the family lives, from a date until a date. The current one has no end."""

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="addresses")
    line_1 = models.CharField("address line 1", max_length=120)
    line_2 = models.CharField("address line 2", max_length=120, blank=True)
    town = models.CharField("town or village", max_length=80, blank=True)
    postcode = models.CharField(max_length=8, blank=True, validators=[validate_postcode])
    uprn = models.CharField(
        "unique property reference number", max_length=12, blank=True, validators=[validate_uprn]
    )
    lived_from = models.DateField()
    lived_until = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["-lived_from", "-pk"]
        verbose_name_plural = "family addresses"
        constraints = [
            models.CheckConstraint(
                condition=~Q(line_1=""),
                name="people_familyaddress_has_a_first_line",
                violation_error_message="Enter the first line of the address.",
            ),
            models.CheckConstraint(
                condition=Q(lived_until__isnull=True) | Q(lived_until__gte=F("lived_from")),
                name="people_familyaddress_ends_after_it_starts",
                violation_error_message="The family cannot have left before they moved in. Check the dates.",
            ),
            models.CheckConstraint(
                condition=from_1900("lived_from", "lived_until"),
                name="people_familyaddress_dates_from_1900",
                violation_error_message="The date they moved must be in 1900 or later. Check the year.",
            ),
            models.UniqueConstraint(
                fields=["family"],
                condition=Q(lived_until__isnull=True),
                name="people_familyaddress_one_current",
                violation_error_message="The family already has a current address. Record a move instead.",
            ),
        ]

    def __str__(self):
        return ", ".join(part for part in (self.line_1, self.line_2, self.town, self.postcode) if part)
