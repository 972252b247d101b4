import uuid

import django.contrib.postgres.functions
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers

CACHE_TABLE = """
CREATE TABLE accounts_cache (
    cache_key varchar(255) NOT NULL PRIMARY KEY,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE INDEX accounts_cache_expires ON accounts_cache (expires);
"""
"""The table of the cache that counts failed sign-ins, for sites without Redis."""


class Migration(migrations.Migration):
    replaces = [
        ("accounts", "0001_all_tables"),
        ("accounts", "0002_audit_chain"),
        ("accounts", "0003_every_version_is_kept"),
        ("accounts", "0004_staff_and_access_reviews"),
        ("accounts", "0005_jobs"),
        ("accounts", "0006_form_drafts"),
    ]

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="AuditEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("happened_at", models.DateTimeField()),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("viewed", "Viewed"),
                            ("searched", "Searched"),
                            ("created", "Created"),
                            ("changed", "Changed"),
                            ("ended", "Ended"),
                            ("discarded", "Thrown away"),
                            ("closed", "Closed"),
                            ("corrected", "Corrected"),
                            ("refused", "Refused"),
                            ("printed", "Printed"),
                            ("downloaded", "Downloaded"),
                            ("ran", "Ran"),
                            ("signed_in", "Signed in"),
                            ("signed_out", "Signed out"),
                            ("sign_in_failed", "Sign-in failed"),
                        ],
                        max_length=20,
                    ),
                ),
                ("what", models.CharField(max_length=200)),
                ("case_reference", models.CharField(blank=True, max_length=20)),
                ("actor_email", models.CharField(blank=True, db_index=True, max_length=254)),
                ("actor_name", models.CharField(blank=True, max_length=120)),
                ("agency_name", models.CharField(blank=True, max_length=120)),
                ("role", models.CharField(blank=True, max_length=30)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("detail", models.JSONField(blank=True, default=dict)),
            ],
            options={
                "ordering": ["-happened_at", "-pk"],
                "indexes": [
                    models.Index(
                        fields=["case_reference", "-happened_at", "-id"], name="accounts_auditevent_of_case"
                    ),
                    models.Index(fields=["-happened_at", "-id"], name="accounts_auditevent_latest"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "action__in",
                                [
                                    "viewed",
                                    "searched",
                                    "created",
                                    "changed",
                                    "ended",
                                    "discarded",
                                    "closed",
                                    "corrected",
                                    "refused",
                                    "printed",
                                    "downloaded",
                                    "ran",
                                    "signed_in",
                                    "signed_out",
                                    "sign_in_failed",
                                ],
                            )
                        ),
                        name="accounts_auditevent_action_is_known",
                        violation_error_message="An audit event needs a known action.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditLink",
            fields=[
                ("position", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("event_number", models.BigIntegerField(unique=True)),
                ("digest", models.CharField(max_length=64)),
                ("sealed_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["position"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("digest__regex", "^[0-9a-f]{64}$")),
                        name="accounts_auditlink_digest_is_whole",
                        violation_error_message="A place in the chain needs a whole digest.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("task", models.CharField(max_length=80)),
                ("arguments", models.JSONField(default=dict)),
                ("moment", models.DateTimeField(blank=True, null=True)),
                ("asked_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("due_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)), fields=["due_at"], name="accounts_job_to_do"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("task", "moment"),
                        name="accounts_job_once_for_a_moment",
                        violation_error_message="This job was asked for already at this moment of the schedule.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Locality",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.SlugField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9-]+$",
                                "Use small letters, numbers and hyphens only, like north-west.",
                            )
                        ],
                    ),
                ),
                ("name", models.CharField(max_length=80, unique=True)),
                ("is_active", models.BooleanField(default=True, verbose_name="can be chosen for new work")),
            ],
            options={
                "verbose_name_plural": "localities",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("email", models.EmailField(max_length=254, unique=True, verbose_name="e-mail address")),
                ("full_name", models.CharField(max_length=120)),
                ("phone", models.CharField(blank=True, max_length=30)),
                ("is_active", models.BooleanField(default=True, verbose_name="account is open")),
                ("joined_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                (
                    "invited_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="last sent a link to set a password"
                    ),
                ),
            ],
            options={
                "verbose_name": "person with an account",
                "verbose_name_plural": "people with accounts",
                "ordering": ["full_name"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        name="accounts_user_email_is_unique_whatever_its_case",
                        violation_error_message="There is already an account with this e-mail address.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AccountLock",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="locks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("locked_at", models.DateTimeField()),
                ("reason", models.CharField(max_length=300)),
                ("unlocked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "unlocked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("unlock_reason", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ["-locked_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("unlocked_at__isnull", True)),
                        fields=("user",),
                        name="accounts_accountlock_one_at_a_time",
                        violation_error_message="This account is locked already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="accounts_accountlock_has_a_reason",
                        violation_error_message="A lock needs a sentence that says why.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("unlock_reason", ""),
                                ("unlocked_at__isnull", True),
                                ("unlocked_by__isnull", True),
                            ),
                            models.Q(
                                ("unlocked_at__gte", models.F("locked_at")),
                                ("unlocked_by__isnull", False),
                                models.Q(("unlocked_by", models.F("user")), _negated=True),
                                models.Q(("unlock_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="accounts_accountlock_unlocked_by_another",
                        violation_error_message="Somebody else unlocks an account, and writes why.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Agency",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.SlugField(
                        max_length=60,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9-]+$",
                                "Use small letters, numbers and hyphens only, like north-west.",
                            )
                        ],
                    ),
                ),
                ("name", models.CharField(max_length=120, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("council_team", "Council team"),
                            ("social_care", "Children's social care"),
                            ("school", "School or college"),
                            ("early_years", "Nursery or early years setting"),
                            ("health", "Health"),
                            ("police", "Police"),
                            ("housing", "Housing"),
                            ("justice", "Youth justice or probation"),
                            ("voluntary", "Voluntary or community organisation"),
                            ("provider", "Commissioned provider"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="The agency that manages this one, for example the council for its teams.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="accounts.agency",
                    ),
                ),
                (
                    "locality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="accounts.locality",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=30)),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "email_domains",
                    models.CharField(
                        blank=True,
                        help_text="What stands after the @ in the addresses of its staff, for example school.example. Put a space between two. Lead professionals may invite people with these addresses; without any, nobody.",
                        max_length=300,
                        verbose_name="e-mail domains",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="can be chosen for new work")),
            ],
            options={
                "verbose_name_plural": "agencies",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "council_team",
                                    "social_care",
                                    "school",
                                    "early_years",
                                    "health",
                                    "police",
                                    "housing",
                                    "justice",
                                    "voluntary",
                                    "provider",
                                    "other",
                                ],
                            )
                        ),
                        name="accounts_agency_kind_is_known",
                        violation_error_message="Choose what kind of agency it is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("part_of__isnull", True),
                            models.Q(("part_of", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="accounts_agency_is_not_part_of_itself",
                        violation_error_message="An agency cannot be part of itself. Choose another agency.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("email_domains", ""),
                            (
                                "email_domains__regex",
                                "^[a-z0-9-]+(\\.[a-z0-9-]+)+( [a-z0-9-]+(\\.[a-z0-9-]+)+)*$",
                            ),
                            _connector="OR",
                        ),
                        name="accounts_agency_email_domains_are_domains",
                        violation_error_message="Enter e-mail domains in small letters with a space between two, like school.example.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NoticeChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notice_choices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("kind", models.CharField(max_length=30)),
                (
                    "mail",
                    models.CharField(
                        choices=[
                            ("at_once", "At once"),
                            ("daily", "Once a day, in the morning"),
                            ("none", "No e-mail"),
                        ],
                        max_length=10,
                    ),
                ),
            ],
            options={
                "ordering": ["user", "kind"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "kind"),
                        name="accounts_noticechoice_one_for_a_kind",
                        violation_error_message="You have chosen for this kind already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("mail__in", ["at_once", "daily", "none"])),
                        name="accounts_noticechoice_mail_is_known",
                        violation_error_message="Choose when you want a mail.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NoticeDigest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("day", models.DateField()),
                ("sent_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-day", "user"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "day"),
                        name="accounts_noticedigest_one_a_day",
                        violation_error_message="The mail of this day was sent already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnusedWarning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("unused_since", models.DateField()),
                ("warned_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-warned_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "unused_since"),
                        name="accounts_unusedwarning_once_for_a_time",
                        violation_error_message="They were warned of this already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AccessReview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_reviews",
                        to="accounts.agency",
                    ),
                ),
                ("quarter", models.DateField()),
                ("opened_on", models.DateField()),
                ("due_on", models.DateField()),
                ("raised_at", models.DateTimeField(blank=True, null=True)),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "signed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "signed_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
            ],
            options={
                "ordering": ["-quarter", "agency__name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("agency", "quarter"),
                        name="accounts_accessreview_once_a_quarter",
                        violation_error_message="There is a review of this agency for this quarter already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("signed_at__isnull", True)),
                        fields=("agency",),
                        name="accounts_accessreview_one_open",
                        violation_error_message="Sign the open review of this agency first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("due_on__gte", models.F("opened_on")), ("opened_on__gte", models.F("quarter"))
                        ),
                        name="accounts_accessreview_days_follow_each_other",
                        violation_error_message="A review opens in its quarter and is due after that.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("signed_at__isnull", True),
                                ("signed_by__isnull", True),
                                ("signed_for__isnull", True),
                            ),
                            models.Q(
                                ("signed_at__isnull", False),
                                ("signed_by__isnull", False),
                                ("signed_for__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="accounts_accessreview_signed_wholly",
                        violation_error_message="A signed review says when, by whom and for which agency.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="form_drafts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("address", models.CharField(max_length=500)),
                ("form", models.CharField(max_length=200)),
                ("words", models.JSONField(blank=True, default=dict)),
                ("serial", models.PositiveIntegerField(default=0)),
                ("saved_at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("led_to", models.CharField(blank=True, max_length=500)),
                ("mark", models.CharField(blank=True, max_length=64)),
            ],
            options={
                "ordering": ["-saved_at", "-pk"],
                "indexes": [
                    models.Index(fields=["owner", "agency", "address"], name="accounts_formdraft_of_page"),
                    models.Index(fields=["saved_at"], name="accounts_formdraft_oldest"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("led_to", ""), ("mark", ""), ("sent_at__isnull", True)),
                            models.Q(("sent_at__isnull", False), ("words", {})),
                            _connector="OR",
                        ),
                        name="accounts_formdraft_sent_is_gone",
                        violation_error_message="A draft that was sent keeps none of its words.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("address__startswith", "/")),
                        name="accounts_formdraft_is_of_this_site",
                        violation_error_message="A draft belongs to a page of this site.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "key",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(),
                        default=uuid.uuid4,
                        editable=False,
                        unique=True,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="accounts.agency",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("practitioner", "Practitioner"),
                            ("agency_lead", "Agency lead"),
                            ("team_manager", "Team manager"),
                            ("front_door", "Front door"),
                            ("auditor", "Auditor"),
                            ("performance_officer", "Performance officer"),
                            ("commissioner", "Commissioner"),
                            ("information_governance", "Information governance"),
                            ("administrator", "Administrator"),
                        ],
                        max_length=30,
                    ),
                ),
                ("job_title", models.CharField(blank=True, max_length=80)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("left", "They left the agency"),
                            ("moved", "They moved to another part or role"),
                            ("not_needed", "They still work there and need no account"),
                            ("in_error", "Added by mistake"),
                        ],
                        default="",
                        max_length=10,
                        verbose_name="why it ended",
                    ),
                ),
            ],
            options={
                "ordering": ["agency__name", "user__full_name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "practitioner",
                                    "agency_lead",
                                    "team_manager",
                                    "front_door",
                                    "auditor",
                                    "performance_officer",
                                    "commissioner",
                                    "information_governance",
                                    "administrator",
                                ],
                            )
                        ),
                        name="accounts_membership_role_is_known",
                        violation_error_message="Choose a role from the list.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True),
                            ("ended_on__gte", models.F("started_on")),
                            _connector="OR",
                        ),
                        name="accounts_membership_ends_after_it_starts",
                        violation_error_message="The end date must be the same as or after the start date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("end_reason", ""),
                            models.Q(
                                ("end_reason__in", ["left", "moved", "not_needed", "in_error"]),
                                ("ended_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="accounts_membership_reason_is_of_an_end",
                        violation_error_message="Enter the last day, and choose why they leave from the list.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("user", "agency"),
                        name="accounts_membership_one_current_per_agency",
                        violation_error_message="This person already works for this agency. End that membership before you add another.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("kind", models.CharField(max_length=30)),
                ("sentence", models.CharField(max_length=300)),
                ("url", models.CharField(max_length=300)),
                ("case_reference", models.CharField(blank=True, max_length=20)),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("read_at__isnull", True)),
                        fields=["to"],
                        name="accounts_notice_unread",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sentence", ""), _negated=True), models.Q(("kind", ""), _negated=True)
                        ),
                        name="accounts_notice_says_something",
                        violation_error_message="A notice needs a kind and a sentence.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("url__regex", "^/([^/]|$)")),
                        name="accounts_notice_leads_to_a_page_of_ours",
                        violation_error_message="A notice leads to a page of this site.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Service",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.SlugField(
                        max_length=60,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9-]+$",
                                "Use small letters, numbers and hyphens only, like north-west.",
                            )
                        ],
                    ),
                ),
                ("name", models.CharField(max_length=120, unique=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="services",
                        to="accounts.agency",
                    ),
                ),
                (
                    "is_commissioned",
                    models.BooleanField(default=False, verbose_name="commissioned from outside the council"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="can be chosen for new work")),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="AccessReviewLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="accounts.accessreview",
                    ),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="review_lines",
                        to="accounts.membership",
                    ),
                ),
            ],
            options={
                "ordering": ["review", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("review", "membership"),
                        name="accounts_accessreviewline_once",
                        violation_error_message="This person is in the review already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NoticeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="accounts.notice",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "to",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("kind", models.CharField(max_length=30)),
                ("sentence", models.CharField(max_length=300)),
                ("url", models.CharField(max_length=300)),
                ("case_reference", models.CharField(blank=True, max_length=20)),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AccessReviewAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="accounts.accessreviewline",
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("keep", "Still needs it"),
                            ("change", "Needs another role or part"),
                            ("end", "End it"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "about",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "answered_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("answered_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("answer__in", ["keep", "change", "end"])),
                        name="accounts_accessreviewanswer_is_known",
                        violation_error_message="Choose an answer from the list.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("about", models.F("answered_by")), _negated=True),
                        name="accounts_accessreviewanswer_by_another",
                        violation_error_message="Somebody else says whether you still need your access.",
                    ),
                ],
            },
        ),
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="auditevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="accounts_auditevent_is_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="840ae3bfca21d3f8b0b770d3c07f2e2f067ff668",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_accounts_auditevent_is_append_only_d4ae9",
                            table="accounts_auditevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="accounts_auditevent_is_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot empty the audit trail';",
                            hash="d908f2a5f191d7d286e325535bf9981bc24eadfa",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_accounts_auditevent_is_never_emptied_944c4",
                            table="accounts_auditevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="accounts_auditlink_is_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6f99939bc6bef5892558eeaad722d8169dfaf51a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_accounts_auditlink_is_append_only_18f0d",
                            table="accounts_auditlink",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="accounts_auditlink_is_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot empty the audit trail';",
                            hash="b689e125d3dc742b12f5704a6c68866d40ac804c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_accounts_auditlink_is_never_emptied_bd7ec",
                            table="accounts_auditlink",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessreviewanswer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="accounts_accessreviewanswer_is_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b94c2747f9a4f0a19cff7c0c6b80842daf34192c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_accounts_accessreviewanswer_is_append_only_0c524",
                            table="accounts_accessreviewanswer",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_noticeevent" ("agency_id", "case_reference", "id", "key", "kind", "made_at", "mailed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "sentence", "to_id", "url") VALUES (NEW."agency_id", NEW."case_reference", NEW."id", NEW."key", NEW."kind", NEW."made_at", NEW."mailed_at", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."read_at", NEW."sentence", NEW."to_id", NEW."url"); RETURN NULL;',
                            hash="7b76c6f6616ca5b22ba7f00887736a0e48d8b8bf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1a448",
                            table="accounts_notice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "accounts_noticeevent" ("agency_id", "case_reference", "id", "key", "kind", "made_at", "mailed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "sentence", "to_id", "url") VALUES (NEW."agency_id", NEW."case_reference", NEW."id", NEW."key", NEW."kind", NEW."made_at", NEW."mailed_at", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."read_at", NEW."sentence", NEW."to_id", NEW."url"); RETURN NULL;',
                            hash="db1ac7e83d8523991fa2151b23f9b0a06ec452ad",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d118e",
                            table="accounts_notice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_noticeevent" ("agency_id", "case_reference", "id", "key", "kind", "made_at", "mailed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "sentence", "to_id", "url") VALUES (OLD."agency_id", OLD."case_reference", OLD."id", OLD."key", OLD."kind", OLD."made_at", OLD."mailed_at", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."read_at", OLD."sentence", OLD."to_id", OLD."url"); RETURN NULL;',
                            hash="99d4c2e4475fc0c1f1f100b30389b5f6c0c565ee",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5dea2",
                            table="accounts_notice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="99322fffce271612aa4d0d5fcd82bdd5ed911354",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_bf305",
                            table="accounts_notice",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="noticeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="e98a2c7db8cd2325bdfe59d70c805326b34f3dc4",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_64df0",
                            table="accounts_noticeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
        migrations.RunSQL(CACHE_TABLE, "DROP TABLE accounts_cache;"),
    ]
