"""Localities, agencies, services, the people who work for them, and what they are told."""

import uuid

import pghistory
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.functions import RandomUUID
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from accounts.enums import AgencyKind, MembershipEndReason, NoticeKind, NoticeMail, Role
from accounts.querysets import (
    AgencyQuerySet,
    LocalityQuerySet,
    MembershipQuerySet,
    NoticeQuerySet,
    ServiceQuerySet,
    UserQuerySet,
)
from earlyhelp.common.models import Once

DOMAINS = r"^[a-z0-9-]+(\.[a-z0-9-]+)+( [a-z0-9-]+(\.[a-z0-9-]+)+)*$"
CODE = RegexValidator(r"^[a-z0-9-]+$", "Use small letters, numbers and hyphens only, like north-west.")


class Locality(models.Model):
    """An area that the partnership plans by."""

    code = models.SlugField(max_length=40, unique=True, validators=[CODE])
    name = models.CharField(max_length=80, unique=True)
    is_active = models.BooleanField("can be chosen for new work", default=True)

    objects = LocalityQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "localities"

    def __str__(self):
        return self.name


class Agency(models.Model):
    """An organisation, or a team of one, whose staff work with families."""

    code = models.SlugField(max_length=60, unique=True, validators=[CODE])
    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=20, choices=AgencyKind)
    part_of = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
        help_text="The agency that manages this one, for example the council for its teams.",
    )
    locality = models.ForeignKey(Locality, null=True, blank=True, on_delete=models.PROTECT)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    email_domains = models.CharField(
        "e-mail domains",
        max_length=300,
        blank=True,
        help_text=(
            "What stands after the @ in the addresses of its staff, for example school.example. Put a space "
            "between two. Lead professionals may invite people with these addresses; without any, nobody."
        ),
    )
    is_active = models.BooleanField("can be chosen for new work", default=True)

    objects = AgencyQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "agencies"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=AgencyKind.values),
                name="accounts_agency_kind_is_known",
                violation_error_message="Choose what kind of agency it is.",
            ),
            models.CheckConstraint(
                condition=models.Q(part_of__isnull=True) | ~models.Q(part_of=models.F("id")),
                name="accounts_agency_is_not_part_of_itself",
                violation_error_message="An agency cannot be part of itself. Choose another agency.",
            ),
            models.CheckConstraint(
                condition=models.Q(email_domains="") | models.Q(email_domains__regex=DOMAINS),
                name="accounts_agency_email_domains_are_domains",
                violation_error_message=(
                    "Enter e-mail domains in small letters with a space between two, like school.example."
                ),
            ),
        ]

    def __str__(self):
        return self.name

    def owns_address(self, email):
        """Whether an e-mail address is one of those that this agency gives to its staff."""
        return email.rpartition("@")[2].lower() in self.email_domains.split()


class Service(models.Model):
    """A targeted service that can lead the work with a family, and the agency that provides it."""

    code = models.SlugField(max_length=60, unique=True, validators=[CODE])
    name = models.CharField(max_length=120, unique=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="services")
    is_commissioned = models.BooleanField("commissioned from outside the council", default=False)
    is_active = models.BooleanField("can be chosen for new work", default=True)

    objects = ServiceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    def create_user(self, email, password=None, **fields):
        """Make an account. Without a password it can be entered only after a password reset."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.full_clean()
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person who signs in. What they may do comes from their memberships, never from the account."""

    email = models.EmailField("e-mail address", unique=True)
    full_name = models.CharField(max_length=120)
    phone = models.CharField(max_length=30, blank=True)
    is_active = models.BooleanField("account is open", default=True)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)
    invited_at = models.DateTimeField("last sent a link to set a password", null=True, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        ordering = ["full_name"]
        verbose_name = "person with an account"
        verbose_name_plural = "people with accounts"
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="accounts_user_email_is_unique_whatever_its_case",
                violation_error_message="There is already an account with this e-mail address.",
            )
        ]

    def __str__(self):
        return self.full_name

    def get_full_name(self):
        return self.full_name

    def get_short_name(self):
        return self.full_name.split(" ")[0]


class Membership(Once):
    """That a person works for an agency, in a role, from a date until a date."""

    key = models.UUIDField(default=uuid.uuid4, db_default=RandomUUID(), unique=True, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=30, choices=Role)
    job_title = models.CharField(max_length=80, blank=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(
        "why it ended", max_length=10, choices=MembershipEndReason, blank=True, default=""
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["agency__name", "user__full_name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values),
                name="accounts_membership_role_is_known",
                violation_error_message="Choose a role from the list.",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on__isnull=True) | models.Q(ended_on__gte=models.F("started_on")),
                name="accounts_membership_ends_after_it_starts",
                violation_error_message="The end date must be the same as or after the start date.",
            ),
            models.CheckConstraint(
                condition=models.Q(end_reason="")
                | models.Q(ended_on__isnull=False, end_reason__in=MembershipEndReason.values),
                name="accounts_membership_reason_is_of_an_end",
                violation_error_message="Enter the last day, and choose why they leave from the list.",
            ),
            models.UniqueConstraint(
                fields=["user", "agency"],
                condition=models.Q(ended_on__isnull=True),
                name="accounts_membership_one_current_per_agency",
                violation_error_message=(
                    "This person already works for this agency. End that membership before you add another."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.user}, {self.get_role_display()} at {self.agency}"


@pghistory.track()
class Notice(models.Model):
    """One thing that one person is told. Only they see it, and only while they reach the case it is about.

    With an agency it concerns them in what they do for that agency, and is told while they act for it.
    The kind is a value of :class:`accounts.enums.NoticeKind`, which every app adds to.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    to = models.ForeignKey(User, on_delete=models.PROTECT, related_name="notices")
    kind = models.CharField(max_length=30)
    sentence = models.CharField(max_length=300)
    url = models.CharField(max_length=300)
    case_reference = models.CharField(max_length=20, blank=True)
    agency = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(
                fields=["to"], name="accounts_notice_unread", condition=models.Q(read_at__isnull=True)
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(sentence="") & ~models.Q(kind=""),
                name="accounts_notice_says_something",
                violation_error_message="A notice needs a kind and a sentence.",
            ),
            models.CheckConstraint(
                condition=models.Q(url__regex=r"^/([^/]|$)"),
                name="accounts_notice_leads_to_a_page_of_ours",
                violation_error_message="A notice leads to a page of this site.",
            ),
        ]

    def __str__(self):
        return f"{self.kind} for {self.to_id}"

    @property
    def kind_words(self):
        return NoticeKind(self.kind).label


class NoticeChoice(models.Model):
    """When one person wants a mail about one kind of notice. Without a row it is as the kind's default."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="notice_choices")
    kind = models.CharField(max_length=30)
    mail = models.CharField(max_length=10, choices=NoticeMail)

    class Meta:
        ordering = ["user", "kind"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind"],
                name="accounts_noticechoice_one_for_a_kind",
                violation_error_message="You have chosen for this kind already.",
            ),
            models.CheckConstraint(
                condition=models.Q(mail__in=NoticeMail.values),
                name="accounts_noticechoice_mail_is_known",
                violation_error_message="Choose when you want a mail.",
            ),
        ]

    def __str__(self):
        return f"{self.user_id}: {self.kind} {self.mail}"


class NoticeDigest(models.Model):
    """That a person's daily mail of a day was sent, so that it is never sent twice."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    sent_at = models.DateTimeField()

    class Meta:
        ordering = ["-day", "user"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "day"],
                name="accounts_noticedigest_one_a_day",
                violation_error_message="The mail of this day was sent already.",
            )
        ]

    def __str__(self):
        return f"{self.day} to {self.user_id}"
