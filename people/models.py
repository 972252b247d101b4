"""Families, the people in them, how they are related and where they live."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least, Upper

from earlyhelp.common.models import Revisioned
from earlyhelp.common.validators import validate_nhs_number, validate_postcode, validate_upn, validate_uprn
from people.enums import (
    Disability,
    Ethnicity,
    FamilyRole,
    GenderIdentity,
    NhsNumberStatus,
    RelationshipKind,
    SenProvision,
    SenType,
    Sex,
    UpnUnknownReason,
)
from people.querysets import FamilyMemberQuerySet, PersonQuerySet, RelationshipQuerySet


@pghistory.track()
class Person(Revisioned):
    """A child or an adult. One record for one person, whichever families and cases they are in."""

    given_name = models.CharField("first name", max_length=80)
    family_name = models.CharField("last name", max_length=80)
    known_as = models.CharField(max_length=80, blank=True)
    date_of_birth = models.DateField(null=True, blank=True)
    is_birth_date_estimated = models.BooleanField("date of birth is estimated", default=False)
    due_date = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=1, choices=Sex, default=Sex.UNKNOWN)
    gender_identity = models.CharField(max_length=2, choices=GenderIdentity, default=GenderIdentity.NOT_KNOWN)
    gender_words = models.CharField("in their own words", max_length=60, blank=True)
    ethnicity = models.CharField(max_length=4, choices=Ethnicity, default=Ethnicity.NOBT)
    disabilities = ArrayField(
        models.CharField(max_length=4, choices=Disability), default=list, blank=True, size=12
    )
    sen_provision = models.CharField(
        "special educational needs", max_length=1, choices=SenProvision, blank=True, default=""
    )
    sen_type = models.CharField(
        "main type of special educational need", max_length=4, choices=SenType, blank=True
    )
    nhs_number = models.CharField("NHS number", max_length=10, blank=True, validators=[validate_nhs_number])
    nhs_number_status = models.CharField(
        "NHS number status", max_length=10, choices=NhsNumberStatus, default=NhsNumberStatus.NOT_KNOWN
    )
    upn = models.CharField("unique pupil number", max_length=13, blank=True, validators=[validate_upn])
    upn_unknown_reason = models.CharField(
        "why there is no unique pupil number", max_length=3, choices=UpnUnknownReason, blank=True
    )
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField("e-mail address", blank=True)
    recorded_at = models.DateTimeField(editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["family_name", "given_name", "pk"]
        verbose_name_plural = "people"
        indexes = [
            models.Index(Upper("family_name"), Upper("given_name"), name="people_person_name"),
            models.Index(fields=["date_of_birth"], name="people_person_birth"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(given_name="") & ~Q(family_name=""),
                name="people_person_has_a_name",
                violation_error_message="Enter a first name and a last name.",
            ),
            models.CheckConstraint(
                condition=Q(date_of_birth__isnull=True) | Q(due_date__isnull=True),
                name="people_person_is_born_or_due",
                violation_error_message="Enter a date of birth or a due date, not both.",
            ),
            models.CheckConstraint(
                condition=Q(is_birth_date_estimated=False) | Q(date_of_birth__isnull=False),
                name="people_person_estimates_a_given_birth_date",
                violation_error_message="Enter the date of birth that is estimated.",
            ),
            models.CheckConstraint(
                condition=~Q(disabilities__contains=["NONE"]) | Q(disabilities=["NONE"]),
                name="people_person_no_disability_stands_alone",
                violation_error_message="Choose either “No disability” or the kinds of disability, not both.",
            ),
            models.CheckConstraint(
                condition=(Q(nhs_number="") & Q(nhs_number_status="not_known"))
                | (~Q(nhs_number="") & ~Q(nhs_number_status="not_known")),
                name="people_person_nhs_number_has_a_status",
                violation_error_message="Say how the NHS number is known, or leave both empty.",
            ),
            models.CheckConstraint(
                condition=Q(upn="") | Q(upn_unknown_reason=""),
                name="people_person_upn_or_reason",
                violation_error_message="Enter a unique pupil number or the reason there is none, not both.",
            ),
            models.UniqueConstraint(
                fields=["nhs_number"],
                condition=~Q(nhs_number=""),
                name="people_person_nhs_number_is_unique",
                violation_error_message=(
                    "Somebody else already has this NHS number. Check the number, or find the person instead."
                ),
            ),
            models.UniqueConstraint(
                fields=["upn"],
                condition=~Q(upn=""),
                name="people_person_upn_is_unique",
                violation_error_message=(
                    "Another child already has this unique pupil number. Check it, or find the child instead."
                ),
            ),
        ]

    def __str__(self):
        return self.full_name

    @property
    def full_name(self):
        return f"{self.given_name} {self.family_name}"

    @property
    def short_name(self):
        """What the person is called: the name they are known as, or their first name."""
        return self.known_as or self.given_name

    @property
    def disability_labels(self):
        return [Disability(code).label for code in self.disabilities]


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
class FamilyMember(models.Model):
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
class Relationship(models.Model):
    """What one person is to another, stored once for each pair: ``person`` is the ``kind`` of ``other``."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relationships")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relationships_inverse")
    kind = models.CharField(max_length=20, choices=RelationshipKind)
    has_parental_responsibility = models.BooleanField(
        null=True, blank=True, help_text="For an adult and a child. Empty where it is not known."
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
class FamilyAddress(models.Model):
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
            models.UniqueConstraint(
                fields=["family"],
                condition=Q(lived_until__isnull=True),
                name="people_familyaddress_one_current",
                violation_error_message="The family already has a current address. Record a move instead.",
            ),
        ]

    def __str__(self):
        return ", ".join(part for part in (self.line_1, self.line_2, self.town, self.postcode) if part)
