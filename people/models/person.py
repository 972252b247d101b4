"""A child or an adult."""

from functools import reduce
from operator import and_

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from earlyhelp.common.dates import FIRST_DAY
from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.validators import validate_nhs_number, validate_upn
from people.enums import (
    Disability,
    Ethnicity,
    GenderIdentity,
    Interpreter,
    Language,
    NameKind,
    NhsNumberStatus,
    Religion,
    SenProvision,
    SenType,
    Sex,
    UpnUnknownReason,
    YearGroup,
)
from people.querysets import PersonQuerySet


def from_1900(*names):
    """Return a condition: none of these days lies before 1900."""
    return reduce(and_, [Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gte": FIRST_DAY}) for name in names])


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
    religion = models.CharField(max_length=10, choices=Religion, blank=True, default="")
    first_language = models.CharField(max_length=3, choices=Language, blank=True, default="")
    interpreter = models.CharField(
        "needs an interpreter", max_length=1, choices=Interpreter, blank=True, default=""
    )
    communication = models.CharField("what helps them to understand", max_length=200, blank=True)
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
    school = models.CharField("school, nursery or other setting", max_length=120, blank=True)
    year_group = models.CharField(max_length=2, choices=YearGroup, blank=True, default="")
    gp_practice = models.CharField("GP practice", max_length=120, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField("e-mail address", blank=True)
    contact_when = models.CharField("when it is safe to contact them", max_length=200, blank=True)
    contact_how = models.CharField("how it is safe to contact them", max_length=200, blank=True)
    contact_avoid = models.CharField("what not to do when contacting them", max_length=200, blank=True)
    died_on = models.DateField("date of death", null=True, blank=True)
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
                condition=Q(died_on__isnull=True)
                | Q(date_of_birth__isnull=True)
                | Q(died_on__gte=F("date_of_birth")),
                name="people_person_dies_after_birth",
                violation_error_message="The date of death must not be before the date of birth.",
            ),
            models.CheckConstraint(
                condition=from_1900("date_of_birth", "due_date", "died_on"),
                name="people_person_dates_from_1900",
                violation_error_message="A date of birth or death must be in 1900 or later. Check the year.",
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
    def is_unborn(self):
        return self.date_of_birth is None and self.due_date is not None

    @property
    def is_born_and_alive(self):
        """Whether they can be seen and heard, as :meth:`FamilyMemberQuerySet.born_and_alive` counts it."""
        return self.died_on is None and not self.is_unborn


@pghistory.track()
class PersonName(Once):
    """Another name that a person has or had, as far as it differs from the name they have now."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="other_names")
    kind = models.CharField(max_length=10, choices=NameKind)
    given_name = models.CharField("first name", max_length=80, blank=True)
    family_name = models.CharField("last name", max_length=80, blank=True)
    used_from = models.DateField(null=True, blank=True)
    used_until = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=NameKind.values),
                name="people_personname_kind_is_known",
                violation_error_message="Choose what kind of name it is.",
            ),
            models.CheckConstraint(
                condition=~Q(given_name="", family_name=""),
                name="people_personname_says_something",
                violation_error_message="Enter a first name, a last name or both.",
            ),
            models.CheckConstraint(
                condition=Q(used_from__isnull=True)
                | Q(used_until__isnull=True)
                | Q(used_until__gte=F("used_from")),
                name="people_personname_ends_after_it_starts",
                violation_error_message="The last day of the name must not be before its first.",
            ),
            models.CheckConstraint(
                condition=from_1900("used_from", "used_until"),
                name="people_personname_dates_from_1900",
                violation_error_message="The days of a name must be in 1900 or later. Check the year.",
            ),
        ]

    def __str__(self):
        return " ".join(name for name in (self.given_name, self.family_name) if name)
