import datetime
import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers
import earlyhelp.common.validators


class Migration(migrations.Migration):
    replaces = [
        ("cases", "0001_all_tables"),
        ("cases", "0002_requests_taken_off"),
        ("cases", "0003_access_for_a_time"),
        ("cases", "0004_keeping_out"),
        ("cases", "0005_every_version_is_kept"),
        ("cases", "0006_disagreements"),
        ("cases", "0007_withholding"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_every_table"),
        ("people", "0001_every_table"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Conflict",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conflicts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("myself", "They are this person"),
                            ("relative", "A relative, or a partner or former partner"),
                            ("friend", "A friend or neighbour"),
                            ("other", "Somebody they know in another way"),
                        ],
                        max_length=10,
                    ),
                ),
                ("given_name", models.CharField(blank=True, max_length=100)),
                ("family_name", models.CharField(blank=True, max_length=100)),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                (
                    "declared_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "declared_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("declared_at", models.DateTimeField(editable=False)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name": "conflict of interest",
                "verbose_name_plural": "conflicts of interest",
                "ordering": ["-declared_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("relation__in", ["myself", "relative", "friend", "other"])),
                        name="cases_conflict_relation_is_known",
                        violation_error_message="Select who they are from the answers on the page.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("date_of_birth__isnull", True), ("family_name", ""), ("given_name", "")
                            ),
                            models.Q(
                                models.Q(("given_name", ""), _negated=True),
                                models.Q(("family_name", ""), _negated=True),
                                ("date_of_birth__isnull", False),
                                ("declared_by", models.F("user")),
                            ),
                            _connector="OR",
                        ),
                        name="cases_conflict_names_somebody_wholly",
                        violation_error_message="Enter their first name, last name and date of birth.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end_reason", ""), ("ended_at__isnull", True), ("ended_by__isnull", True)
                            ),
                            models.Q(
                                ("ended_at__gte", models.F("declared_at")),
                                ("ended_by__isnull", False),
                                models.Q(("end_reason", ""), _negated=True),
                                models.Q(("ended_by", models.F("user")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_conflict_ended_by_another",
                        violation_error_message="Somebody else ends a conflict, and writes why.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DocumentKind",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name": "kind of document",
                "verbose_name_plural": "kinds of document",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HelpRequestDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key_digest", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("submission", models.UUIDField(editable=False, unique=True)),
                ("answers", models.JSONField(default=dict)),
                ("started_at", models.DateTimeField()),
                ("saved_at", models.DateTimeField(db_index=True)),
            ],
            options={
                "ordering": ["-saved_at"],
            },
        ),
        migrations.CreateModel(
            name="InvolvementRole",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name": "role in the team",
                "verbose_name_plural": "roles in the team",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LevelOfNeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "levels of need",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NoteKind",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
                (
                    "is_contact",
                    models.BooleanField(
                        default=False,
                        help_text="Such notes count when the days since a child was last seen are worked out.",
                        verbose_name="is a contact with the family",
                    ),
                ),
                (
                    "is_unsuccessful",
                    models.BooleanField(
                        default=False,
                        help_text="Nobody can have been seen in such a note.",
                        verbose_name="is a visit or call that reached nobody",
                    ),
                ),
            ],
            options={
                "verbose_name": "kind of case note",
                "verbose_name_plural": "kinds of case note",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OpeningReason",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name": "reason for early help",
                "verbose_name_plural": "reasons for early help",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReferenceCounter",
            fields=[
                ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("last_number", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="RequestCounter",
            fields=[
                ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("last_number", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="RequestOutcome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("accepted", "Accepted: a case opens"),
                            ("partner_led", "Accepted, led by a partner: a case opens"),
                            ("added", "Added to an open case"),
                            ("advice", "Advice given"),
                            ("signposted", "Signposted to another service"),
                            ("social_care", "Passed to children’s social care"),
                            ("returned", "Returned for information or permission"),
                            ("declined", "Declined by the family"),
                            ("below_threshold", "Threshold not met"),
                            ("duplicate", "The same as another request"),
                            ("not_a_request", "Not a request for help"),
                        ],
                        max_length=20,
                        verbose_name="what it does",
                    ),
                ),
                (
                    "told_sender",
                    models.TextField(
                        blank=True,
                        help_text="Without anything about the family. Empty: only that the request has been decided.",
                        max_length=600,
                        verbose_name="what the sender is told",
                    ),
                ),
            ],
            options={
                "verbose_name": "outcome of a request",
                "verbose_name_plural": "outcomes of requests",
                "ordering": ["position", "label"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "accepted",
                                    "partner_led",
                                    "added",
                                    "advice",
                                    "signposted",
                                    "social_care",
                                    "returned",
                                    "declined",
                                    "below_threshold",
                                    "duplicate",
                                    "not_a_request",
                                ],
                            )
                        ),
                        name="cases_requestoutcome_kind_is_known",
                        violation_error_message="Choose what the outcome does.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RequestSource",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name": "source of request",
                "verbose_name_plural": "sources of request",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StepReason",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[("up", "Step up"), ("down", "Step down")], max_length=4, verbose_name="for a"
                    ),
                ),
            ],
            options={
                "verbose_name": "reason for a step up or step down",
                "verbose_name_plural": "reasons for a step up or step down",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StepUrgency",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
                (
                    "answer_days",
                    models.PositiveSmallIntegerField(
                        help_text="0 means on the same day, or the next working day.",
                        verbose_name="working days to acknowledge it",
                    ),
                ),
            ],
            options={
                "verbose_name": "urgency of a step up",
                "verbose_name_plural": "urgencies of a step up",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TransferReason",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name": "reason for a transfer",
                "verbose_name_plural": "reasons for a transfer",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WarningKind",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        max_length=40,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z0-9_]+$",
                                "Use capital letters, numbers and underscores only, like NEEDS_MET.",
                            )
                        ],
                    ),
                ),
                ("label", models.CharField(max_length=160)),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="place in the list")),
                (
                    "is_active",
                    models.BooleanField(default=True, verbose_name="can be chosen for new records"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="The guidance, return or local decision.",
                        max_length=200,
                        verbose_name="where it comes from",
                    ),
                ),
            ],
            options={
                "verbose_name": "kind of warning",
                "verbose_name_plural": "kinds of warning",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Case",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "reference",
                    models.CharField(
                        editable=False,
                        max_length=20,
                        unique=True,
                        validators=[django.core.validators.RegexValidator("^EH-\\d{4}-\\d{4,}$")],
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="people.family"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Open"), ("closed", "Closed")],
                        default="open",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("opened_on", models.DateField()),
                ("closed_on", models.DateField(blank=True, editable=False, null=True)),
                (
                    "source",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.requestsource"),
                ),
                (
                    "reason",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.openingreason"),
                ),
                (
                    "what_prompted",
                    models.TextField(blank=True, max_length=4000, verbose_name="what prompted the request"),
                ),
                (
                    "no_adult_reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="why there is no adult contact"
                    ),
                ),
                (
                    "level_of_need",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.levelofneed"),
                ),
                (
                    "locality",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="accounts.locality"),
                ),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="accounts.service",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "opened_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                (
                    "is_restricted",
                    models.BooleanField(default=False, editable=False, verbose_name="is restricted"),
                ),
            ],
            options={
                "ordering": ["-opened_on", "-pk"],
                "indexes": [
                    models.Index(fields=["-opened_on", "-id"], name="cases_case_newest"),
                    models.Index(fields=["closed_on"], name="cases_case_closed_on"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["open", "closed"])),
                        name="cases_case_status_is_known",
                        violation_error_message="The case must be open or closed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "open"), ("closed_on__isnull", True)),
                            models.Q(("status", "closed"), ("closed_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="cases_case_is_closed_on_a_date",
                        violation_error_message="A closed case needs the date on which it closed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True),
                            ("closed_on__gte", models.F("opened_on")),
                            _connector="OR",
                        ),
                        name="cases_case_closes_after_opening",
                        violation_error_message="The closing date must not be before the date the case opened.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reference__regex", "^EH-\\d{4}-\\d{4,}$")),
                        name="cases_case_reference_has_its_form",
                        violation_error_message="A case reference looks like EH-2026-0042.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "open")),
                        fields=("family",),
                        name="cases_case_one_open_per_family",
                        violation_error_message="This family already has an open case. Add to that one instead.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConflictEvent",
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
                        to="cases.conflict",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("myself", "They are this person"),
                            ("relative", "A relative, or a partner or former partner"),
                            ("friend", "A friend or neighbour"),
                            ("other", "Somebody they know in another way"),
                        ],
                        max_length=10,
                    ),
                ),
                ("given_name", models.CharField(blank=True, max_length=100)),
                ("family_name", models.CharField(blank=True, max_length=100)),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                (
                    "declared_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "declared_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("declared_at", models.DateTimeField(editable=False)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ConflictPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "conflict",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="cases.conflict",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conflicts",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("conflict", "person"),
                        name="cases_conflictperson_once",
                        violation_error_message="This conflict names this person already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AccessGrant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="grants", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("given", "Given by who runs the case"), ("emergency", "Emergency access")],
                        max_length=9,
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
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                ("starts_at", models.DateTimeField(editable=False)),
                ("ends_at", models.DateTimeField()),
                (
                    "given_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "given_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name": "access for a time",
                "verbose_name_plural": "access for a time",
                "ordering": ["case", "number"],
                "indexes": [
                    models.Index(fields=["user", "agency", "ends_at"], name="cases_accessgrant_of_user")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_accessgrant_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["given", "emergency"]), models.Q(("reason", ""), _negated=True)
                        ),
                        name="cases_accessgrant_has_a_reason",
                        violation_error_message="Write why they need to read this case.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="cases_accessgrant_ends_after_it_starts",
                        violation_error_message="The last day must not be before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("given_by__isnull", False),
                                ("given_for__isnull", False),
                                ("kind", "given"),
                                models.Q(("given_by", models.F("user")), _negated=True),
                            ),
                            models.Q(
                                ("given_by__isnull", True), ("given_for__isnull", True), ("kind", "emergency")
                            ),
                            _connector="OR",
                        ),
                        name="cases_accessgrant_given_by_another",
                        violation_error_message="Somebody else must give you access.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end_reason", ""), ("ended_at__isnull", True), ("ended_by__isnull", True)
                            ),
                            models.Q(
                                ("ended_at__gte", models.F("starts_at")),
                                ("ended_by__isnull", False),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_accessgrant_ended_by_somebody",
                        violation_error_message="Write why their access ends.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgencyWish",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agency_wishes",
                        to="cases.case",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("may_know", models.BooleanField(verbose_name="may this agency know")),
                (
                    "said_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                ("said_on", models.DateField()),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="what they said")),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["-said_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="cases.case",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("written", "In writing"),
                            ("verbal", "Spoken, and witnessed by the worker"),
                            ("electronic", "Electronically"),
                            ("refused", "They did not agree"),
                            ("override", "No agreement: help goes on for a recorded reason"),
                        ],
                        max_length=10,
                    ),
                ),
                ("given_on", models.DateField()),
                (
                    "to_take_part",
                    models.BooleanField(default=False, verbose_name="to take part in early help"),
                ),
                (
                    "to_be_assessed",
                    models.BooleanField(default=False, verbose_name="to a whole family assessment"),
                ),
                (
                    "to_share",
                    models.BooleanField(
                        default=False, verbose_name="to share with the team around the family"
                    ),
                ),
                (
                    "to_be_asked",
                    models.BooleanField(
                        default=False, verbose_name="to be asked afterwards how the help was"
                    ),
                ),
                (
                    "for_research",
                    models.BooleanField(default=False, verbose_name="to research or a national evaluation"),
                ),
                (
                    "left_out",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="people or information left out"
                    ),
                ),
                (
                    "privacy_notice",
                    models.CharField(blank=True, max_length=100, verbose_name="privacy notice given"),
                ),
                ("review_on", models.DateField(blank=True, null=True, verbose_name="to be asked again on")),
                (
                    "refusal_reason",
                    models.TextField(blank=True, max_length=1000, verbose_name="why they did not agree"),
                ),
                (
                    "override_reason",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="why help goes on without agreement"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_on", models.DateField(blank=True, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "withdrawal_reason",
                    models.TextField(blank=True, max_length=1000, verbose_name="why they withdrew"),
                ),
                (
                    "withdrawal_recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawal_recorded_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["-given_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("method__in", ["written", "verbal", "electronic", "refused", "override"])
                        ),
                        name="cases_agreement_method_is_known",
                        violation_error_message="Say how the family agreed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("method__in", ["refused", "override"]), _negated=True),
                                ("override_reason", ""),
                                ("refusal_reason", ""),
                                ("to_take_part", True),
                            ),
                            models.Q(
                                ("method", "override"),
                                ("refusal_reason", ""),
                                ("to_take_part", False),
                                models.Q(("override_reason", ""), _negated=True),
                            ),
                            models.Q(
                                ("method", "refused"),
                                ("override_reason", ""),
                                ("to_take_part", False),
                                models.Q(("refusal_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_agreement_is_given_refused_or_overridden",
                        violation_error_message="Record that the family agreed to take part, or write why it did not, or why help goes on without agreement.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("withdrawal_reason", ""),
                                ("withdrawal_recorded_at__isnull", True),
                                ("withdrawal_recorded_by__isnull", True),
                                ("withdrawn_by__isnull", True),
                                ("withdrawn_on__isnull", True),
                            ),
                            models.Q(
                                ("withdrawal_recorded_at__isnull", False),
                                ("withdrawal_recorded_by__isnull", False),
                                ("withdrawn_by__isnull", False),
                                ("withdrawn_on__isnull", False),
                                models.Q(("withdrawal_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_agreement_withdrawal_is_whole",
                        violation_error_message="Say when the agreement was withdrawn, by whom and why.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_on__isnull", True),
                            ("withdrawn_on__gte", models.F("given_on")),
                            _connector="OR",
                        ),
                        name="cases_agreement_withdrawn_after_given",
                        violation_error_message="The agreement cannot be withdrawn before the day it was given.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("withdrawn_on__isnull", True),
                            models.Q(("method__in", ["refused", "override"]), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_agreement_only_given_is_withdrawn",
                        violation_error_message="There is no agreement of the family to withdraw.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("review_on__isnull", True),
                            models.Q(
                                ("review_on__gt", models.F("given_on")),
                                models.Q(("method", "refused"), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_agreement_review_after_given",
                        violation_error_message="Ask again on a day after the agreement; where there is none, never.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseEvent",
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
                        to="cases.case",
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
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "reference",
                    models.CharField(
                        editable=False,
                        max_length=20,
                        validators=[django.core.validators.RegexValidator("^EH-\\d{4}-\\d{4,}$")],
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.family",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Open"), ("closed", "Closed")],
                        default="open",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("opened_on", models.DateField()),
                ("closed_on", models.DateField(blank=True, editable=False, null=True)),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.requestsource",
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.openingreason",
                    ),
                ),
                (
                    "what_prompted",
                    models.TextField(blank=True, max_length=4000, verbose_name="what prompted the request"),
                ),
                (
                    "no_adult_reason",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="why there is no adult contact"
                    ),
                ),
                (
                    "level_of_need",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.levelofneed",
                    ),
                ),
                (
                    "locality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.locality",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.service",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "opened_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                (
                    "is_restricted",
                    models.BooleanField(default=False, editable=False, verbose_name="is restricted"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                ("kind", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.notekind")),
                ("happened_at", models.DateTimeField()),
                ("title", models.CharField(max_length=120)),
                ("text", models.TextField(max_length=20000, verbose_name="what happened")),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("home", "At home"),
                            ("school", "At school or nursery"),
                            ("office", "At an office"),
                            ("online", "Online"),
                            ("phone", "By phone"),
                            ("elsewhere", "Somewhere else"),
                        ],
                        max_length=10,
                        verbose_name="where",
                    ),
                ),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="how long, in minutes"
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="cases.casenote",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["-happened_at", "-pk"],
                "indexes": [
                    models.Index(fields=["case", "-happened_at", "-id"], name="cases_casenote_timeline")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_casenote_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("text", ""), _negated=True), models.Q(("title", ""), _negated=True)
                        ),
                        name="cases_casenote_says_something",
                        violation_error_message="Write what happened.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("place__in", ["", "home", "school", "office", "online", "phone", "elsewhere"])
                        ),
                        name="cases_casenote_place_is_known",
                        violation_error_message="Select where it took place from the answers on the page.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("minutes__isnull", True),
                            models.Q(("minutes__gte", 1), ("minutes__lte", 1440)),
                            _connector="OR",
                        ),
                        name="cases_casenote_lasts_a_day_at_most",
                        violation_error_message="The length must be between 1 minute and 24 hours.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseTransfer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="transfers", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("asked", "Not answered yet"),
                            ("accepted", "Accepted"),
                            ("returned", "Returned"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="asked",
                        editable=False,
                        max_length=9,
                    ),
                ),
                (
                    "from_agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                (
                    "from_locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.locality"
                    ),
                ),
                (
                    "to_agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                (
                    "to_lead",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "to_locality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.locality"
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.transferreason"),
                ),
                ("handover_note", models.TextField(max_length=4000)),
                ("is_family_told", models.BooleanField(verbose_name="the family knows of it")),
                (
                    "family_view",
                    models.TextField(
                        max_length=2000, verbose_name="what the family says, or why it was not told"
                    ),
                ),
                (
                    "lead_stays",
                    models.BooleanField(verbose_name="the present lead professional stays in the team"),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("asked_at", models.DateTimeField(editable=False)),
                ("answer_by", models.DateField(editable=False, verbose_name="to be answered by")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "new_lead",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("return_reason", models.TextField(blank=True, max_length=2000)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("withdrawal_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name": "transfer",
                "ordering": ["case", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_casetransfer_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "asked")),
                        fields=("case",),
                        name="cases_casetransfer_one_open_per_case",
                        violation_error_message="A transfer of this case waits for an answer already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("handover_note", ""), _negated=True),
                            models.Q(("family_view", ""), _negated=True),
                        ),
                        name="cases_casetransfer_hands_over",
                        violation_error_message="Write a hand-over note, and what the family says.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("to_agency", models.F("from_agency")), _negated=True),
                            models.Q(("to_locality", models.F("from_locality")), _negated=True),
                            ("to_lead__isnull", False),
                            _connector="OR",
                        ),
                        name="cases_casetransfer_goes_somewhere",
                        violation_error_message="The case is there already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                ("status__in", ["accepted", "returned"]),
                            ),
                            models.Q(
                                models.Q(("status__in", ["accepted", "returned"]), _negated=True),
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_casetransfer_answered_by_somebody",
                        violation_error_message="A manager accepts a transfer, or returns it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by__isnull", True),
                            models.Q(("decided_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_casetransfer_answered_by_another",
                        violation_error_message="Somebody else must answer your transfer.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("new_lead__isnull", False),
                                ("status", "accepted"),
                                models.Q(
                                    ("to_lead__isnull", True),
                                    ("new_lead", models.F("to_lead")),
                                    _connector="OR",
                                ),
                            ),
                            models.Q(
                                models.Q(("status", "accepted"), _negated=True), ("new_lead__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="cases_casetransfer_names_the_new_lead",
                        violation_error_message="Say who leads from now on.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "returned"), models.Q(("return_reason", ""), _negated=True)),
                            models.Q(models.Q(("status", "returned"), _negated=True), ("return_reason", "")),
                            _connector="OR",
                        ),
                        name="cases_casetransfer_return_has_a_reason",
                        violation_error_message="Say why the case is returned.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status", "withdrawn"),
                                ("withdrawn_at__isnull", False),
                                ("withdrawn_by__isnull", False),
                                models.Q(("withdrawal_reason", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("status", "withdrawn"), _negated=True),
                                ("withdrawal_reason", ""),
                                ("withdrawn_at__isnull", True),
                                ("withdrawn_by__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_casetransfer_withdrawal_has_a_reason",
                        violation_error_message="Say why the transfer is withdrawn.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseWarning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="warnings", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.warningkind"),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                ("details", models.TextField(max_length=4000)),
                ("is_disclosed", models.BooleanField(verbose_name="the person knows of it")),
                (
                    "disclosure_reason",
                    models.CharField(max_length=500, verbose_name="why they know of it or not"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("asked", "Waiting for a manager"),
                            ("agreed", "Agreed"),
                            ("refused", "Refused"),
                            ("ended", "Ended"),
                        ],
                        default="asked",
                        editable=False,
                        max_length=7,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("asked_at", models.DateTimeField(editable=False)),
                ("looked_at_on", models.DateField(editable=False, verbose_name="last looked at")),
                ("review_on", models.DateField(verbose_name="to be looked at again")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("refusal_reason", models.CharField(blank=True, max_length=500)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_casewarning_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("details", ""), _negated=True),
                            models.Q(("disclosure_reason", ""), _negated=True),
                        ),
                        name="cases_casewarning_says_what_and_why",
                        violation_error_message="Write what people must know, and why the person knows of it or not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("review_on__gt", models.F("looked_at_on")),
                            (
                                "review_on__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("looked_at_on"), "+", models.Value(datetime.timedelta(days=366))
                                ),
                            ),
                        ),
                        name="cases_casewarning_is_reviewed_within_a_year",
                        violation_error_message="The review must be within a year.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                                ("status", "asked"),
                            ),
                            models.Q(
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                ("status__in", ["agreed", "refused", "ended"]),
                            ),
                            _connector="OR",
                        ),
                        name="cases_casewarning_is_decided_by_somebody",
                        violation_error_message="A manager agrees to a warning, or refuses it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by__isnull", True),
                            models.Q(("decided_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_casewarning_is_decided_by_another",
                        violation_error_message="Somebody else must agree to your warning.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "refused"), models.Q(("refusal_reason", ""), _negated=True)),
                            models.Q(models.Q(("status", "refused"), _negated=True), ("refusal_reason", "")),
                            _connector="OR",
                        ),
                        name="cases_casewarning_refusal_has_a_reason",
                        violation_error_message="Say why the warning is refused.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_at__isnull", False),
                                ("ended_by__isnull", False),
                                ("status", "ended"),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("status", "ended"), _negated=True),
                                ("end_reason", ""),
                                ("ended_at__isnull", True),
                                ("ended_by__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_casewarning_end_has_a_reason",
                        violation_error_message="Say why the warning ends.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConflictPersonEvent",
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
                        to="cases.conflictperson",
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
                (
                    "conflict",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.conflict",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Disagreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disagreements",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("note", "Case note"),
                            ("person", "Personal details"),
                            ("assessment", "Assessment"),
                            ("need", "Identified need"),
                            ("webstar", "Webstar"),
                        ],
                        max_length=12,
                    ),
                ),
                ("item", models.PositiveIntegerField(editable=False)),
                (
                    "said_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                ("said_on", models.DateField()),
                ("words", models.TextField(max_length=4000, verbose_name="what they say")),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("corrected", "It was put right"),
                            ("beside", "What they say stands beside it"),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "what_was_done",
                    models.CharField(max_length=1000, verbose_name="what was done, or why not"),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["case", "number"],
                "indexes": [models.Index(fields=["case", "kind", "item"], name="cases_disagreement_of_item")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_disagreement_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["note", "person", "assessment", "need", "webstar"]),
                            ("decision__in", ["corrected", "beside"]),
                            models.Q(("words", ""), _negated=True),
                            models.Q(("what_was_done", ""), _negated=True),
                        ),
                        name="cases_disagreement_is_whole",
                        violation_error_message="Write what they say, and what was done about it or why not.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.documentkind"),
                ),
                ("title", models.CharField(max_length=160)),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawal_reason", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_document_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("withdrawal_reason", ""),
                                ("withdrawn_at__isnull", True),
                                ("withdrawn_by__isnull", True),
                            ),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                ("withdrawn_by__isnull", False),
                                models.Q(("withdrawal_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_document_withdrawal_has_a_reason",
                        violation_error_message="Say why the document is withdrawn.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HelpRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "reference",
                    models.CharField(
                        editable=False,
                        max_length=20,
                        unique=True,
                        validators=[django.core.validators.RegexValidator("^REQ-\\d{4}-\\d{6,}$")],
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("opened", "Being looked at"),
                            ("waiting", "Waiting for information"),
                            ("decided", "Decided"),
                        ],
                        default="new",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("sent_at", models.DateTimeField()),
                ("decide_by", models.DateField(verbose_name="day by which it should be decided")),
                (
                    "sender_kind",
                    models.CharField(
                        choices=[("family", "Family"), ("professional", "Professional")], max_length=12
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.requestsource"),
                ),
                ("sender_name", models.CharField(max_length=120)),
                ("sender_agency", models.CharField(blank=True, max_length=120)),
                ("sender_role", models.CharField(blank=True, max_length=120)),
                ("sender_phone", models.CharField(blank=True, max_length=30)),
                ("sender_email", models.EmailField(blank=True, max_length=254)),
                (
                    "sender",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sender_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("agreed_by", models.CharField(max_length=160, verbose_name="who agreed to the request")),
                (
                    "agreed_how",
                    models.CharField(
                        choices=[
                            ("written", "In writing"),
                            ("verbal", "Spoken, and witnessed by the worker"),
                            ("electronic", "Electronically"),
                            ("refused", "They did not agree"),
                            ("override", "No agreement: help goes on for a recorded reason"),
                        ],
                        max_length=10,
                    ),
                ),
                ("agreed_on", models.DateField()),
                ("line_1", models.CharField(blank=True, max_length=120)),
                ("line_2", models.CharField(blank=True, max_length=120)),
                ("town", models.CharField(blank=True, max_length=80)),
                (
                    "postcode",
                    models.CharField(
                        blank=True, max_length=8, validators=[earlyhelp.common.validators.validate_postcode]
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.openingreason"),
                ),
                ("why", models.TextField(max_length=2000)),
                ("working_well", models.TextField(blank=True, max_length=2000)),
                ("tried", models.TextField(blank=True, max_length=2000)),
                ("wanted", models.TextField(blank=True, max_length=1500)),
                ("interpreter", models.CharField(blank=True, max_length=200)),
                ("safe_contact", models.CharField(blank=True, max_length=200)),
                ("visiting_risks", models.CharField(blank=True, max_length=500)),
                (
                    "opened_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.requestoutcome",
                    ),
                ),
                (
                    "decision_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "Accepted: a case opens"),
                            ("partner_led", "Accepted, led by a partner: a case opens"),
                            ("added", "Added to an open case"),
                            ("advice", "Advice given"),
                            ("signposted", "Signposted to another service"),
                            ("social_care", "Passed to children’s social care"),
                            ("returned", "Returned for information or permission"),
                            ("declined", "Declined by the family"),
                            ("below_threshold", "Threshold not met"),
                            ("duplicate", "The same as another request"),
                            ("not_a_request", "Not a request for help"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "decision_reason",
                    models.TextField(blank=True, max_length=2000, verbose_name="why it was decided so"),
                ),
                (
                    "level_of_need",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.levelofneed",
                    ),
                ),
                ("signposted_to", models.CharField(blank=True, max_length=300)),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="cases.case",
                    ),
                ),
                (
                    "same_as",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.helprequest",
                    ),
                ),
            ],
            options={
                "verbose_name": "request for help",
                "verbose_name_plural": "requests for help",
                "ordering": ["decide_by", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "decided"), _negated=True),
                        fields=["decide_by", "id"],
                        name="cases_helprequest_to_decide",
                    ),
                    models.Index(fields=["sender", "sender_for"], name="cases_helprequest_sender"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["new", "opened", "waiting", "decided"])),
                        name="cases_helprequest_status_is_known",
                        violation_error_message="A request is new, being looked at, waiting or decided.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reference__regex", "^REQ-\\d{4}-\\d{6,}$")),
                        name="cases_helprequest_reference_has_its_form",
                        violation_error_message="A request’s reference looks like REQ-2026-000123.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("opened_at__isnull", True), ("opened_by__isnull", True), ("status", "new")
                            ),
                            models.Q(
                                models.Q(("status", "new"), _negated=True),
                                ("opened_by__isnull", False),
                                ("opened_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="cases_helprequest_is_opened_by_somebody",
                        violation_error_message="Start looking at the request first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status", "decided"),
                                ("decided_by__isnull", False),
                                ("decided_at__isnull", False),
                                ("outcome__isnull", False),
                                models.Q(("decision_kind", ""), _negated=True),
                                models.Q(("decision_reason", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("status", "decided"), _negated=True),
                                ("decided_by__isnull", True),
                                ("decided_at__isnull", True),
                                ("outcome__isnull", True),
                                ("level_of_need__isnull", True),
                                ("decision_kind", ""),
                                ("decision_reason", ""),
                            ),
                            _connector="OR",
                        ),
                        name="cases_helprequest_decision_is_whole",
                        violation_error_message="A decision needs an outcome and a reason, who decided and when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("case__isnull", False),
                                ("decision_kind__in", ["accepted", "partner_led", "added"]),
                            ),
                            models.Q(
                                models.Q(
                                    ("decision_kind__in", ["accepted", "partner_led", "added"]), _negated=True
                                ),
                                ("case__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_helprequest_has_its_case",
                        violation_error_message="Say which case the request became a part of.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision_kind", "duplicate"), ("same_as__isnull", False)),
                            models.Q(
                                models.Q(("decision_kind", "duplicate"), _negated=True),
                                ("same_as__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_helprequest_duplicate_of_another",
                        violation_error_message="Say which request this one is the same as.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decision_kind", "signposted"),
                                models.Q(("signposted_to", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("decision_kind", "signposted"), _negated=True),
                                ("signposted_to", ""),
                            ),
                            _connector="OR",
                        ),
                        name="cases_helprequest_signposted_to_something",
                        violation_error_message="Say to which service the family was signposted.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed_by", ""), _negated=True),
                            models.Q(("agreed_how__in", ["refused", "override", ""]), _negated=True),
                        ),
                        name="cases_helprequest_was_agreed_to",
                        violation_error_message="Say who in the family agreed to the request, and how.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sender_phone", ""), _negated=True),
                            models.Q(("sender_email", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_helprequest_sender_can_be_reached",
                        violation_error_message="Enter a phone number or an e-mail address.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Involvement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to="cases.case",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="cases.involvementrole"
                    ),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("closed", "The case closed"),
                            ("work_done", "Their work is done"),
                            ("moved_on", "They moved to another job or role"),
                            ("family_asked", "The family asked"),
                            ("in_error", "Added by mistake"),
                            ("role_changed", "Their role in the team changed"),
                            ("transferred", "The case moved to another agency"),
                        ],
                        max_length=12,
                    ),
                ),
                ("is_invited", models.BooleanField(default=False, verbose_name="joined by an invitation")),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["started_on", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=["user", "agency", "case"],
                        name="cases_involvement_now",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("case", "user", "agency"),
                        name="cases_involvement_once_at_a_time",
                        violation_error_message="This person is already in the team around the family.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True),
                            ("ended_on__gte", models.F("started_on")),
                            _connector="OR",
                        ),
                        name="cases_involvement_ends_after_start",
                        violation_error_message="The last day must be the same as or after the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on__isnull", True), ("end_reason", "")),
                            models.Q(
                                ("ended_on__isnull", False), models.Q(("end_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="cases_involvement_end_has_a_reason",
                        violation_error_message="Say why they left the team.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LeadProfessional",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="leads", to="cases.case"
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
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CLOSED", "The case closed"),
                            ("MANAGE", "Managing caseloads"),
                            ("LEFTRL", "Left the role"),
                            ("ORGRST", "Reorganisation"),
                            ("TSPROC", "Planned transfer"),
                            ("ABSENC", "Absence, or return from it"),
                            ("CHCHAN", "The child asked for a change"),
                            ("PCCHAN", "A parent or carer asked for a change"),
                            ("OTHERS", "Another reason"),
                        ],
                        max_length=6,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["-started_on", "-pk"],
                "indexes": [
                    models.Index(fields=["user", "agency", "case"], name="cases_leadprofessional_who")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=("case",),
                        name="cases_leadprofessional_one_current",
                        violation_error_message="The case already has a lead professional. Change the lead instead.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_on__isnull", True),
                            ("ended_on__gte", models.F("started_on")),
                            _connector="OR",
                        ),
                        name="cases_leadprofessional_ends_after_start",
                        violation_error_message="The lead's last day must be the same as or after the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on__isnull", True), ("end_reason", "")),
                            models.Q(
                                ("ended_on__isnull", False), models.Q(("end_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="cases_leadprofessional_end_has_a_reason",
                        violation_error_message="Say why the lead professional changed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("initial", "First meeting"),
                            ("review", "Review meeting"),
                            ("closing", "Closing meeting"),
                            ("handover", "Hand-over meeting"),
                            ("professionals", "Professionals’ meeting"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("arranged", "Arranged"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                            ("rearranged", "Moved to another day"),
                        ],
                        default="arranged",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("starts_at", models.DateTimeField()),
                ("is_online", models.BooleanField(default=False)),
                ("place", models.CharField(max_length=300, verbose_name="address, room or link")),
                (
                    "chair",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "note_taker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agenda",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="further points of the agenda"
                    ),
                ),
                ("discussion", models.TextField(blank=True, max_length=20000, verbose_name="what was said")),
                ("next_on", models.DateField(blank=True, null=True, verbose_name="the next meeting")),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "end_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why it was not held that day"),
                ),
                (
                    "moved_to",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moved_from",
                        to="cases.meeting",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["-starts_at", "-pk"],
                "indexes": [
                    models.Index(fields=["case", "-starts_at", "-id"], name="cases_meeting_timeline")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_meeting_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["initial", "review", "closing", "handover", "professionals"]),
                            ("status__in", ["arranged", "held", "cancelled", "rearranged"]),
                        ),
                        name="cases_meeting_kind_and_status_are_known",
                        violation_error_message="Choose what kind of meeting it is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("status", "arranged")),
                            models.Q(
                                models.Q(("status", "arranged"), _negated=True), ("ended_at__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="cases_meeting_ends_once",
                        violation_error_message="A meeting that is over needs the moment when that was recorded.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["cancelled", "rearranged"]),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            models.Q(("status__in", ["arranged", "held"]), ("end_reason", "")),
                            _connector="OR",
                        ),
                        name="cases_meeting_says_why_it_was_not_held",
                        violation_error_message="Say why the meeting is not held that day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("moved_to__isnull", False), ("status", "rearranged")),
                            models.Q(
                                models.Q(("status", "rearranged"), _negated=True), ("moved_to__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="cases_meeting_moves_to_another",
                        violation_error_message="A meeting that was moved leads to the other one.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Restriction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="restrictions",
                        to="cases.case",
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                (
                    "begun_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "begun_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("begun_at", models.DateTimeField(editable=False)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "ordering": ["-begun_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("case",),
                        name="cases_restriction_one_at_a_time",
                        violation_error_message="This record is restricted already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="cases_restriction_has_a_reason",
                        violation_error_message="Write why the record is restricted.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end_reason", ""), ("ended_at__isnull", True), ("ended_by__isnull", True)
                            ),
                            models.Q(
                                ("ended_at__gte", models.F("begun_at")),
                                ("ended_by__isnull", False),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_restriction_ended_by_somebody",
                        violation_error_message="Write why the restriction is lifted.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SharingDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sharing_decisions",
                        to="cases.case",
                    ),
                ),
                ("decided_on", models.DateField()),
                ("is_shared", models.BooleanField(verbose_name="was it shared")),
                ("what", models.TextField(max_length=2000)),
                ("with_whom", models.CharField(max_length=200)),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("agreement", "The family’s agreement"),
                            ("risk", "A child is or may be at risk of harm"),
                            ("duty", "A legal duty or a court’s order"),
                            ("public_task", "Our public task, with the family’s knowledge"),
                            ("not_needed", "It was not needed, or was more than was needed"),
                            ("against", "The family said no, and no child is at risk"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField(max_length=2000)),
                ("is_family_told", models.BooleanField(verbose_name="does the family know")),
                (
                    "not_told_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="why the family does not know"),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["-decided_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("what", ""), _negated=True),
                            models.Q(("with_whom", ""), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                        ),
                        name="cases_sharingdecision_says_what_whom_and_why",
                        violation_error_message="Write what it was about, with whom, and why you decided so.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "basis__in",
                                ["agreement", "risk", "duty", "public_task", "not_needed", "against"],
                            )
                        ),
                        name="cases_sharingdecision_basis_is_known",
                        violation_error_message="Select what the decision rests on from the answers on the page.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_shared", False),
                            models.Q(("basis__in", ["not_needed", "against"]), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_sharingdecision_basis_fits",
                        violation_error_message="Select what sharing rests on, or say that it was not shared.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_family_told", True), ("not_told_reason", "")),
                            models.Q(
                                ("is_family_told", False), models.Q(("not_told_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="cases_sharingdecision_family_knows_or_why_not",
                        violation_error_message="Write why the family does not know, or say that it knows.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StepRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "direction",
                    models.CharField(
                        choices=[("up", "Step up"), ("down", "Step down")], editable=False, max_length=4
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("asked", "Not acknowledged yet"),
                            ("acknowledged", "Waiting for a decision"),
                            ("accepted", "Accepted"),
                            ("not_accepted", "Not accepted"),
                            ("joint_work", "Joint work"),
                            ("taken_on", "Taken on"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="asked",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="accounts.agency",
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="cases.stepreason"),
                ),
                (
                    "urgency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.stepurgency",
                    ),
                ),
                ("what_happened", models.TextField(max_length=4000)),
                ("is_family_told", models.BooleanField(verbose_name="the family knows of it")),
                (
                    "family_view",
                    models.TextField(
                        max_length=2000, verbose_name="what the family says, or why it was not told"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("asked_at", models.DateTimeField(editable=False)),
                ("asked_on", models.DateField(editable=False)),
                ("answer_by", models.DateField(editable=False, verbose_name="to be acknowledged by")),
                ("acknowledged_on", models.DateField(blank=True, null=True)),
                (
                    "received_by",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="who in social care received it"
                    ),
                ),
                (
                    "acknowledged_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("acknowledged_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "decided_on",
                    models.DateField(blank=True, null=True, verbose_name="day of social care's decision"),
                ),
                ("decision_reason", models.TextField(blank=True, max_length=2000)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("meeting_on", models.DateField(blank=True, null=True, verbose_name="hand-over meeting")),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("withdrawal_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name": "step up or step down",
                "ordering": ["case", "number"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("status__in", ["accepted", "acknowledged", "asked"])),
                        fields=["agency", "answer_by"],
                        name="cases_steprequest_open",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_steprequest_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ["accepted", "acknowledged", "asked"])),
                        fields=("case",),
                        name="cases_steprequest_one_open_per_case",
                        violation_error_message="There is an open step up or step down on this case.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("what_happened", ""), _negated=True),
                            models.Q(("family_view", ""), _negated=True),
                        ),
                        name="cases_steprequest_says_what_and_what_the_family_says",
                        violation_error_message="Write what happened, and what the family says.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("direction", "up"),
                                (
                                    "status__in",
                                    [
                                        "asked",
                                        "acknowledged",
                                        "withdrawn",
                                        "accepted",
                                        "not_accepted",
                                        "joint_work",
                                    ],
                                ),
                                ("urgency__isnull", False),
                            ),
                            models.Q(
                                ("direction", "down"),
                                ("status__in", ["asked", "taken_on", "withdrawn"]),
                                ("urgency__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_steprequest_status_fits_its_direction",
                        violation_error_message="A step up has an urgency, and each direction its own course.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("acknowledged_at__isnull", False),
                                ("acknowledged_by__isnull", False),
                                ("acknowledged_on__isnull", False),
                                models.Q(("direction", "up"), ("received_by", ""), _negated=True),
                                models.Q(("status", "asked"), _negated=True),
                            ),
                            models.Q(
                                ("acknowledged_at__isnull", True),
                                ("acknowledged_by__isnull", True),
                                ("acknowledged_on__isnull", True),
                                ("received_by", ""),
                                models.Q(
                                    (
                                        "status__in",
                                        [
                                            "acknowledged",
                                            "taken_on",
                                            "accepted",
                                            "not_accepted",
                                            "joint_work",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="cases_steprequest_acknowledged_by_somebody",
                        violation_error_message="Say when it was acknowledged, and who in social care received it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("direction", "down"),
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                                ("decided_on__isnull", False),
                            ),
                            models.Q(
                                ("direction", "up"),
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                ("decided_on__isnull", False),
                                ("status__in", ["accepted", "not_accepted", "joint_work"]),
                            ),
                            models.Q(
                                ("direction", "up"),
                                models.Q(
                                    ("status__in", ["accepted", "not_accepted", "joint_work"]), _negated=True
                                ),
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                                ("decided_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_steprequest_decided_on_a_day",
                        violation_error_message="A decision of social care has its day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "not_accepted"), _negated=True),
                            models.Q(("decision_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_steprequest_refusal_has_a_reason",
                        violation_error_message="Say why the step up is not accepted.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("acknowledged_on__isnull", True),
                            models.Q(
                                ("acknowledged_on__gte", models.F("asked_on")),
                                models.Q(
                                    ("direction", "down"),
                                    ("decided_on__isnull", True),
                                    ("decided_on__gte", models.F("acknowledged_on")),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="cases_steprequest_days_follow_each_other",
                        violation_error_message="It is asked for, acknowledged and decided in this order.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("meeting_on__isnull", True),
                            ("direction", "down"),
                            ("status__in", ["accepted", "joint_work"]),
                            _connector="OR",
                        ),
                        name="cases_steprequest_meets_once_accepted",
                        violation_error_message="A hand-over meeting belongs to a step up that is accepted.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status", "withdrawn"),
                                ("withdrawn_at__isnull", False),
                                ("withdrawn_by__isnull", False),
                                models.Q(("withdrawal_reason", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("status", "withdrawn"), _negated=True),
                                ("withdrawal_reason", ""),
                                ("withdrawn_at__isnull", True),
                                ("withdrawn_by__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_steprequest_withdrawal_has_a_reason",
                        violation_error_message="Say why it is withdrawn.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tasks", to="cases.case"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                ("title", models.CharField(max_length=200, verbose_name="what is to be done")),
                (
                    "about",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner_agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                (
                    "family_owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                ("due_on", models.DateField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "To do"),
                            ("done", "Done"),
                            ("not_done", "Not done"),
                            ("case_closed", "Ended with the case"),
                        ],
                        default="open",
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="why it was not done")),
                (
                    "given_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "given_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["due_on", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "open")),
                        fields=["owner", "due_on", "id"],
                        name="cases_task_of_owner",
                    ),
                    models.Index(fields=["case", "due_on"], name="cases_task_of_case"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_task_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True),
                        name="cases_task_says_what",
                        violation_error_message="Enter what is to be done.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("family_owner__isnull", True),
                                ("owner__isnull", False),
                                ("owner_agency__isnull", False),
                            ),
                            models.Q(
                                ("family_owner__isnull", False),
                                ("owner__isnull", True),
                                ("owner_agency__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_task_has_one_owner",
                        violation_error_message="A task is for a colleague of an agency or for one of the family.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_at__isnull", True), ("ended_by__isnull", True), ("status", "open")
                            ),
                            models.Q(
                                ("ended_at__isnull", False),
                                ("status__in", ["done", "not_done"]),
                                ("ended_by__isnull", False),
                            ),
                            models.Q(("ended_at__isnull", False), ("status", "case_closed")),
                            _connector="OR",
                        ),
                        name="cases_task_ends_whole",
                        violation_error_message="A task that has ended says when, and by whom if it was done or not.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "not_done"), models.Q(("reason", ""), _negated=True)),
                            models.Q(models.Q(("status", "not_done"), _negated=True), ("reason", "")),
                            _connector="OR",
                        ),
                        name="cases_task_not_done_has_a_reason",
                        violation_error_message="Say why the task was not done.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AccessGrantEvent",
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
                        to="cases.accessgrant",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("given", "Given by who runs the case"), ("emergency", "Emergency access")],
                        max_length=9,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                ("starts_at", models.DateTimeField(editable=False)),
                ("ends_at", models.DateTimeField()),
                (
                    "given_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "given_for",
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
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AccessRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("reference", models.CharField(max_length=20)),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_requests",
                        to="cases.case",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("asked_at", models.DateTimeField(editable=False)),
                ("reason", models.CharField(max_length=500)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("asked", "Waiting for an answer"),
                            ("given", "Given"),
                            ("refused", "Refused"),
                        ],
                        default="asked",
                        editable=False,
                        max_length=7,
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("refusal", models.CharField(blank=True, max_length=500)),
                (
                    "grant",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="request",
                        to="cases.accessgrant",
                    ),
                ),
            ],
            options={
                "verbose_name": "request for access",
                "verbose_name_plural": "requests for access",
                "ordering": ["-asked_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["asked", "given", "refused"]),
                            models.Q(("reason", ""), _negated=True),
                            models.Q(("reference", ""), _negated=True),
                        ),
                        name="cases_accessrequest_has_a_reason",
                        violation_error_message="Write why you need to read this case.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at__isnull", True),
                                ("decided_by__isnull", True),
                                ("status", "asked"),
                            ),
                            models.Q(
                                models.Q(("status", "asked"), _negated=True),
                                ("case__isnull", False),
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                models.Q(("decided_by", models.F("asked_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_accessrequest_decided_by_another",
                        violation_error_message="Somebody else must answer your request.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("grant__isnull", False), ("refusal", ""), ("status", "given")),
                            models.Q(
                                ("grant__isnull", True),
                                ("status", "refused"),
                                models.Q(("refusal", ""), _negated=True),
                            ),
                            models.Q(("grant__isnull", True), ("refusal", ""), ("status", "asked")),
                            _connector="OR",
                        ),
                        name="cases_accessrequest_answer_is_whole",
                        violation_error_message="Give access until a day, or write why not.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgencyWishEvent",
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
                        to="cases.agencywish",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("may_know", models.BooleanField(verbose_name="may this agency know")),
                (
                    "said_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("said_on", models.DateField()),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="what they said")),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgreementEvent",
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
                        to="cases.agreement",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("written", "In writing"),
                            ("verbal", "Spoken, and witnessed by the worker"),
                            ("electronic", "Electronically"),
                            ("refused", "They did not agree"),
                            ("override", "No agreement: help goes on for a recorded reason"),
                        ],
                        max_length=10,
                    ),
                ),
                ("given_on", models.DateField()),
                (
                    "to_take_part",
                    models.BooleanField(default=False, verbose_name="to take part in early help"),
                ),
                (
                    "to_be_assessed",
                    models.BooleanField(default=False, verbose_name="to a whole family assessment"),
                ),
                (
                    "to_share",
                    models.BooleanField(
                        default=False, verbose_name="to share with the team around the family"
                    ),
                ),
                (
                    "to_be_asked",
                    models.BooleanField(
                        default=False, verbose_name="to be asked afterwards how the help was"
                    ),
                ),
                (
                    "for_research",
                    models.BooleanField(default=False, verbose_name="to research or a national evaluation"),
                ),
                (
                    "left_out",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="people or information left out"
                    ),
                ),
                (
                    "privacy_notice",
                    models.CharField(blank=True, max_length=100, verbose_name="privacy notice given"),
                ),
                ("review_on", models.DateField(blank=True, null=True, verbose_name="to be asked again on")),
                (
                    "refusal_reason",
                    models.TextField(blank=True, max_length=1000, verbose_name="why they did not agree"),
                ),
                (
                    "override_reason",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="why help goes on without agreement"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("withdrawn_on", models.DateField(blank=True, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "withdrawal_reason",
                    models.TextField(blank=True, max_length=1000, verbose_name="why they withdrew"),
                ),
                (
                    "withdrawal_recorded_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawal_recorded_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgreementGiver",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="givers",
                        to="cases.agreement",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "part in an agreement",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("agreement", "person"),
                        name="cases_agreementgiver_once_in_an_agreement",
                        violation_error_message="This person agreed already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseNoteEvent",
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
                        to="cases.casenote",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.notekind",
                    ),
                ),
                ("happened_at", models.DateTimeField()),
                ("title", models.CharField(max_length=120)),
                ("text", models.TextField(max_length=20000, verbose_name="what happened")),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("home", "At home"),
                            ("school", "At school or nursery"),
                            ("office", "At an office"),
                            ("online", "Online"),
                            ("phone", "By phone"),
                            ("elsewhere", "Somewhere else"),
                        ],
                        max_length=10,
                        verbose_name="where",
                    ),
                ),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="how long, in minutes"
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.casenote",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseNotePerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="about", to="cases.casenote"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "child_seen",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_seen", "Not seen"),
                            ("seen", "Seen with others"),
                            ("seen_alone", "Seen alone"),
                        ],
                        max_length=10,
                    ),
                ),
            ],
            options={
                "ordering": ["member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("note", "member"),
                        name="cases_casenoteperson_once_in_a_note",
                        violation_error_message="Name each person once.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseTransferEvent",
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
                        to="cases.casetransfer",
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
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("asked", "Not answered yet"),
                            ("accepted", "Accepted"),
                            ("returned", "Returned"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="asked",
                        editable=False,
                        max_length=9,
                    ),
                ),
                (
                    "from_agency",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                (
                    "from_locality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.locality",
                    ),
                ),
                (
                    "to_agency",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                (
                    "to_lead",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "to_locality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.locality",
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.transferreason",
                    ),
                ),
                ("handover_note", models.TextField(max_length=4000)),
                ("is_family_told", models.BooleanField(verbose_name="the family knows of it")),
                (
                    "family_view",
                    models.TextField(
                        max_length=2000, verbose_name="what the family says, or why it was not told"
                    ),
                ),
                (
                    "lead_stays",
                    models.BooleanField(verbose_name="the present lead professional stays in the team"),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("asked_at", models.DateTimeField(editable=False)),
                ("answer_by", models.DateField(editable=False, verbose_name="to be answered by")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "new_lead",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("return_reason", models.TextField(blank=True, max_length=2000)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("withdrawal_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseWarningEvent",
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
                        to="cases.casewarning",
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
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.warningkind",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                ("details", models.TextField(max_length=4000)),
                ("is_disclosed", models.BooleanField(verbose_name="the person knows of it")),
                (
                    "disclosure_reason",
                    models.CharField(max_length=500, verbose_name="why they know of it or not"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("asked", "Waiting for a manager"),
                            ("agreed", "Agreed"),
                            ("refused", "Refused"),
                            ("ended", "Ended"),
                        ],
                        default="asked",
                        editable=False,
                        max_length=7,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("asked_at", models.DateTimeField(editable=False)),
                ("looked_at_on", models.DateField(editable=False, verbose_name="last looked at")),
                ("review_on", models.DateField(verbose_name="to be looked at again")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("refusal_reason", models.CharField(blank=True, max_length=500)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DisagreementEvent",
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
                        to="cases.disagreement",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("note", "Case note"),
                            ("person", "Personal details"),
                            ("assessment", "Assessment"),
                            ("need", "Identified need"),
                            ("webstar", "Webstar"),
                        ],
                        max_length=12,
                    ),
                ),
                ("item", models.PositiveIntegerField(editable=False)),
                (
                    "said_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                ("said_on", models.DateField()),
                ("words", models.TextField(max_length=4000, verbose_name="what they say")),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("corrected", "It was put right"),
                            ("beside", "What they say stands beside it"),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "what_was_done",
                    models.CharField(max_length=1000, verbose_name="what was done, or why not"),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentEvent",
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
                        to="cases.document",
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
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.documentkind",
                    ),
                ),
                ("title", models.CharField(max_length=160)),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawal_reason", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="cases.document",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                ("stored_name", models.CharField(editable=False, max_length=32, unique=True)),
                ("content_type", models.CharField(max_length=100)),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("sha256", models.CharField(max_length=64)),
                ("is_scanned", models.BooleanField(verbose_name="found free of viruses")),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "added_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("added_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("document", "number"),
                        name="cases_documentversion_number_is_unique",
                        violation_error_message="That number is taken in this document. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sha256__regex", "^[0-9a-f]{64}$"),
                            ("size__gt", 0),
                            ("stored_name__regex", "^[0-9a-f]{32}$"),
                        ),
                        name="cases_documentversion_is_a_file",
                        violation_error_message="A document needs a file that is not empty.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HelpRequestEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="history",
                        to="cases.helprequest",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("sent", "Sent"),
                            ("started", "Began to look at it"),
                            ("searched", "Looked for the people"),
                            ("contact", "Contact"),
                            ("asked", "Asked for information"),
                            ("answered", "Information came"),
                            ("decided", "Decided"),
                            ("taken_off", "Taken off a case"),
                        ],
                        max_length=10,
                    ),
                ),
                ("happened_at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "by_agency",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.agency",
                    ),
                ),
                (
                    "whom",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sender", "The person who sent the request"),
                            ("family", "The family"),
                            ("somebody_else", "Somebody else"),
                        ],
                        max_length=15,
                    ),
                ),
                ("text", models.TextField(blank=True, max_length=2000)),
                ("answer_by", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-happened_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "sent",
                                    "started",
                                    "searched",
                                    "contact",
                                    "asked",
                                    "answered",
                                    "decided",
                                    "taken_off",
                                ],
                            )
                        ),
                        name="cases_helprequestevent_kind_is_known",
                        violation_error_message="An event needs a known kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(models.Q(("kind", "asked"), _negated=True), ("answer_by__isnull", True)),
                            models.Q(
                                ("kind", "asked"),
                                models.Q(("whom", ""), _negated=True),
                                models.Q(("text", ""), _negated=True),
                                ("answer_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="cases_helprequestevent_asks_somebody_something",
                        violation_error_message="Say whom you asked, what, and by when you need the answer.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HelpRequestPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="people",
                        to="cases.helprequest",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("role", models.CharField(choices=[("child", "Child"), ("adult", "Adult")], max_length=10)),
                ("given_name", models.CharField(max_length=80, verbose_name="first name")),
                ("family_name", models.CharField(max_length=80, verbose_name="last name")),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                ("due_date", models.DateField(blank=True, null=True)),
                (
                    "relationship",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("parent", "Parent"),
                            ("child", "Child"),
                            ("step_parent", "Step-parent"),
                            ("step_child", "Step-child"),
                            ("adoptive_parent", "Adoptive parent"),
                            ("adopted_child", "Adopted child"),
                            ("grandparent", "Grandparent"),
                            ("grandchild", "Grandchild"),
                            ("aunt_uncle", "Aunt or uncle"),
                            ("niece_nephew", "Niece or nephew"),
                            ("sibling", "Brother or sister"),
                            ("half_sibling", "Half-brother or half-sister"),
                            ("step_sibling", "Step-brother or step-sister"),
                            ("cousin", "Cousin"),
                            ("spouse", "Husband, wife or civil partner"),
                            ("former_spouse", "Former husband, wife or civil partner"),
                            ("partner", "Partner"),
                            ("former_partner", "Former partner"),
                            ("guardian", "Special guardian"),
                            ("ward", "Child under special guardianship"),
                            ("foster_carer", "Foster carer"),
                            ("foster_child", "Foster child"),
                            ("friend", "Friend"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                        verbose_name="to the children",
                    ),
                ),
                ("has_parental_responsibility", models.BooleanField(blank=True, null=True)),
                ("lives_in_household", models.BooleanField(default=True)),
                ("school", models.CharField(blank=True, max_length=120)),
                ("phone", models.CharField(blank=True, max_length=30)),
                (
                    "nhs_number",
                    models.CharField(
                        blank=True,
                        max_length=10,
                        validators=[earlyhelp.common.validators.validate_nhs_number],
                        verbose_name="NHS number",
                    ),
                ),
                (
                    "upn",
                    models.CharField(
                        blank=True,
                        max_length=13,
                        validators=[earlyhelp.common.validators.validate_upn],
                        verbose_name="unique pupil number",
                    ),
                ),
                ("searched_at", models.DateTimeField(blank=True, null=True)),
                (
                    "searched_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "people in requests for help",
                "ordering": ["-role", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("request", "number"),
                        name="cases_helprequestperson_number_is_unique",
                        violation_error_message="That number is taken in this request.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("given_name", ""), _negated=True),
                            models.Q(("family_name", ""), _negated=True),
                        ),
                        name="cases_helprequestperson_has_a_name",
                        violation_error_message="Enter a first name and a last name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("date_of_birth__isnull", True), ("due_date__isnull", True), _connector="OR"
                        ),
                        name="cases_helprequestperson_is_born_or_due",
                        violation_error_message="Enter a date of birth or a due date, not both.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("searched_at__isnull", True), ("searched_by__isnull", True)),
                            models.Q(("searched_at__isnull", False), ("searched_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="cases_helprequestperson_is_searched_by_somebody",
                        violation_error_message="A search needs who searched and when.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("person__isnull", True), ("searched_at__isnull", False), _connector="OR"
                        ),
                        name="cases_helprequestperson_is_found_by_a_search",
                        violation_error_message="Look for the person before you say whose record it is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HelpRequestVersion",
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
                        to="cases.helprequest",
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
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "reference",
                    models.CharField(
                        editable=False,
                        max_length=20,
                        validators=[django.core.validators.RegexValidator("^REQ-\\d{4}-\\d{6,}$")],
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("opened", "Being looked at"),
                            ("waiting", "Waiting for information"),
                            ("decided", "Decided"),
                        ],
                        default="new",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("sent_at", models.DateTimeField()),
                ("decide_by", models.DateField(verbose_name="day by which it should be decided")),
                (
                    "sender_kind",
                    models.CharField(
                        choices=[("family", "Family"), ("professional", "Professional")], max_length=12
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.requestsource",
                    ),
                ),
                ("sender_name", models.CharField(max_length=120)),
                ("sender_agency", models.CharField(blank=True, max_length=120)),
                ("sender_role", models.CharField(blank=True, max_length=120)),
                ("sender_phone", models.CharField(blank=True, max_length=30)),
                ("sender_email", models.EmailField(blank=True, max_length=254)),
                (
                    "sender",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sender_for",
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
                ("agreed_by", models.CharField(max_length=160, verbose_name="who agreed to the request")),
                (
                    "agreed_how",
                    models.CharField(
                        choices=[
                            ("written", "In writing"),
                            ("verbal", "Spoken, and witnessed by the worker"),
                            ("electronic", "Electronically"),
                            ("refused", "They did not agree"),
                            ("override", "No agreement: help goes on for a recorded reason"),
                        ],
                        max_length=10,
                    ),
                ),
                ("agreed_on", models.DateField()),
                ("line_1", models.CharField(blank=True, max_length=120)),
                ("line_2", models.CharField(blank=True, max_length=120)),
                ("town", models.CharField(blank=True, max_length=80)),
                (
                    "postcode",
                    models.CharField(
                        blank=True, max_length=8, validators=[earlyhelp.common.validators.validate_postcode]
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.openingreason",
                    ),
                ),
                ("why", models.TextField(max_length=2000)),
                ("working_well", models.TextField(blank=True, max_length=2000)),
                ("tried", models.TextField(blank=True, max_length=2000)),
                ("wanted", models.TextField(blank=True, max_length=1500)),
                ("interpreter", models.CharField(blank=True, max_length=200)),
                ("safe_contact", models.CharField(blank=True, max_length=200)),
                ("visiting_risks", models.CharField(blank=True, max_length=500)),
                (
                    "opened_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.requestoutcome",
                    ),
                ),
                (
                    "decision_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "Accepted: a case opens"),
                            ("partner_led", "Accepted, led by a partner: a case opens"),
                            ("added", "Added to an open case"),
                            ("advice", "Advice given"),
                            ("signposted", "Signposted to another service"),
                            ("social_care", "Passed to children’s social care"),
                            ("returned", "Returned for information or permission"),
                            ("declined", "Declined by the family"),
                            ("below_threshold", "Threshold not met"),
                            ("duplicate", "The same as another request"),
                            ("not_a_request", "Not a request for help"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "decision_reason",
                    models.TextField(blank=True, max_length=2000, verbose_name="why it was decided so"),
                ),
                (
                    "level_of_need",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.levelofneed",
                    ),
                ),
                ("signposted_to", models.CharField(blank=True, max_length=300)),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "same_as",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.helprequest",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="InvolvementEvent",
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
                        to="cases.involvement",
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
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.involvementrole",
                    ),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("closed", "The case closed"),
                            ("work_done", "Their work is done"),
                            ("moved_on", "They moved to another job or role"),
                            ("family_asked", "The family asked"),
                            ("in_error", "Added by mistake"),
                            ("role_changed", "Their role in the team changed"),
                            ("transferred", "The case moved to another agency"),
                        ],
                        max_length=12,
                    ),
                ),
                ("is_invited", models.BooleanField(default=False, verbose_name="joined by an invitation")),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LeadProfessionalEvent",
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
                        to="cases.leadprofessional",
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
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CLOSED", "The case closed"),
                            ("MANAGE", "Managing caseloads"),
                            ("LEFTRL", "Left the role"),
                            ("ORGRST", "Reorganisation"),
                            ("TSPROC", "Planned transfer"),
                            ("ABSENC", "Absence, or return from it"),
                            ("CHCHAN", "The child asked for a change"),
                            ("PCCHAN", "A parent or carer asked for a change"),
                            ("OTHERS", "Another reason"),
                        ],
                        max_length=6,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingChildView",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="views", to="cases.meeting"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("attended", "Came and spoke"),
                            ("own_work", "In their own words, writing or drawing"),
                            ("worker", "Somebody they chose spoke for them"),
                            ("webstar", "By their Webstar"),
                            ("not_brought", "Not brought"),
                        ],
                        max_length=11,
                    ),
                ),
                ("words", models.TextField(max_length=4000)),
            ],
            options={
                "ordering": ["member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "member"),
                        name="cases_meetingchildview_once_for_a_child",
                        violation_error_message="Each child's view stands once.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("how__in", ["attended", "own_work", "worker", "webstar", "not_brought"]),
                            models.Q(("words", ""), _negated=True),
                        ),
                        name="cases_meetingchildview_says_how_and_what",
                        violation_error_message="Write the child's view, or why it was not brought.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingEvent",
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
                        to="cases.meeting",
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
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("initial", "First meeting"),
                            ("review", "Review meeting"),
                            ("closing", "Closing meeting"),
                            ("handover", "Hand-over meeting"),
                            ("professionals", "Professionals’ meeting"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("arranged", "Arranged"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                            ("rearranged", "Moved to another day"),
                        ],
                        default="arranged",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("starts_at", models.DateTimeField()),
                ("is_online", models.BooleanField(default=False)),
                ("place", models.CharField(max_length=300, verbose_name="address, room or link")),
                (
                    "chair",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "note_taker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agenda",
                    models.TextField(
                        blank=True, max_length=4000, verbose_name="further points of the agenda"
                    ),
                ),
                ("discussion", models.TextField(blank=True, max_length=20000, verbose_name="what was said")),
                ("next_on", models.DateField(blank=True, null=True, verbose_name="the next meeting")),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "end_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="why it was not held that day"),
                ),
                (
                    "moved_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.meeting",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="people", to="cases.meeting"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=160, verbose_name="name and role")),
                (
                    "attendance",
                    models.CharField(
                        choices=[
                            ("invited", "Invited"),
                            ("attended", "Came"),
                            ("apologies", "Sent apologies"),
                            ("report", "Sent a report instead"),
                            ("absent", "Did not come"),
                        ],
                        default="invited",
                        max_length=9,
                    ),
                ),
                ("minutes_sent_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("member__isnull", True), ("name", ""), ("user__isnull", False)),
                            models.Q(("member__isnull", False), ("name", ""), ("user__isnull", True)),
                            models.Q(
                                ("member__isnull", True),
                                ("user__isnull", True),
                                models.Q(("name", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_meetingperson_is_one_person",
                        violation_error_message="Choose somebody of the team or the family, or write a name.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("attendance__in", ["invited", "attended", "apologies", "report", "absent"])
                        ),
                        name="cases_meetingperson_attendance_is_known",
                        violation_error_message="Select the attendance from the answers on the page.",
                    ),
                    models.UniqueConstraint(
                        fields=("meeting", "user"),
                        name="cases_meetingperson_user_once",
                        violation_error_message="Invite each person once.",
                    ),
                    models.UniqueConstraint(
                        fields=("meeting", "member"),
                        name="cases_meetingperson_member_once",
                        violation_error_message="Invite each person once.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingPoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="points", to="cases.meeting"
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.CharField(choices=[("decision", "Decision"), ("action", "Action")], max_length=8),
                ),
                ("text", models.CharField(max_length=500)),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("struck_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "number"),
                        name="cases_meetingpoint_number_is_unique",
                        violation_error_message="That number is taken in this meeting. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="cases_meetingpoint_says_something",
                        violation_error_message="Write what was agreed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("due_on__isnull", True), ("kind", "decision"), ("owner__isnull", True)),
                            models.Q(("due_on__isnull", False), ("kind", "action"), ("owner__isnull", False)),
                            _connector="OR",
                        ),
                        name="cases_meetingpoint_action_has_owner_and_day",
                        violation_error_message="An action needs somebody who does it and a day by which it is done.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OpeningDraft",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="accounts.agency"
                    ),
                ),
                ("submission", models.UUIDField(editable=False, unique=True)),
                (
                    "help_request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opening_drafts",
                        to="cases.helprequest",
                    ),
                ),
                ("answers", models.JSONField(default=dict)),
                ("started_at", models.DateTimeField()),
                ("saved_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-saved_at"],
            },
        ),
        migrations.CreateModel(
            name="RestrictionEvent",
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
                        to="cases.restriction",
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
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                (
                    "begun_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "begun_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("begun_at", models.DateTimeField(editable=False)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SharingDecisionEvent",
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
                        to="cases.sharingdecision",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("decided_on", models.DateField()),
                ("is_shared", models.BooleanField(verbose_name="was it shared")),
                ("what", models.TextField(max_length=2000)),
                ("with_whom", models.CharField(max_length=200)),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("agreement", "The family’s agreement"),
                            ("risk", "A child is or may be at risk of harm"),
                            ("duty", "A legal duty or a court’s order"),
                            ("public_task", "Our public task, with the family’s knowledge"),
                            ("not_needed", "It was not needed, or was more than was needed"),
                            ("against", "The family said no, and no child is at risk"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField(max_length=2000)),
                ("is_family_told", models.BooleanField(verbose_name="does the family know")),
                (
                    "not_told_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="why the family does not know"),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StepChild",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="cases.steprequest",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
            ],
            options={
                "verbose_name": "child of a step",
                "verbose_name_plural": "children of a step",
                "ordering": ["member__number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("step", "member"),
                        name="cases_stepchild_once_in_a_step",
                        violation_error_message="This child is in it already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StepRequestEvent",
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
                        to="cases.steprequest",
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
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "direction",
                    models.CharField(
                        choices=[("up", "Step up"), ("down", "Step down")], editable=False, max_length=4
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("asked", "Not acknowledged yet"),
                            ("acknowledged", "Waiting for a decision"),
                            ("accepted", "Accepted"),
                            ("not_accepted", "Not accepted"),
                            ("joint_work", "Joint work"),
                            ("taken_on", "Taken on"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="asked",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.stepreason",
                    ),
                ),
                (
                    "urgency",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.stepurgency",
                    ),
                ),
                ("what_happened", models.TextField(max_length=4000)),
                ("is_family_told", models.BooleanField(verbose_name="the family knows of it")),
                (
                    "family_view",
                    models.TextField(
                        max_length=2000, verbose_name="what the family says, or why it was not told"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("asked_at", models.DateTimeField(editable=False)),
                ("asked_on", models.DateField(editable=False)),
                ("answer_by", models.DateField(editable=False, verbose_name="to be acknowledged by")),
                ("acknowledged_on", models.DateField(blank=True, null=True)),
                (
                    "received_by",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="who in social care received it"
                    ),
                ),
                (
                    "acknowledged_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("acknowledged_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "decided_on",
                    models.DateField(blank=True, null=True, verbose_name="day of social care's decision"),
                ),
                ("decision_reason", models.TextField(blank=True, max_length=2000)),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("meeting_on", models.DateField(blank=True, null=True, verbose_name="hand-over meeting")),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("withdrawal_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TaskEvent",
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
                        to="cases.task",
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
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                ("title", models.CharField(max_length=200, verbose_name="what is to be done")),
                (
                    "about",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "owner_agency",
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
                (
                    "family_owner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                ("due_on", models.DateField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "To do"),
                            ("done", "Done"),
                            ("not_done", "Not done"),
                            ("case_closed", "Ended with the case"),
                        ],
                        default="open",
                        editable=False,
                        max_length=12,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="why it was not done")),
                (
                    "given_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "given_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Withholding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="withholdings",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("home", "Where the family lives, now and before"),
                            ("reach", "Where somebody is, and how to reach them"),
                            ("note", "A case note"),
                            ("document", "A document"),
                            ("warning", "A warning"),
                            ("meeting", "A meeting and its record"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.casenote",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.document",
                    ),
                ),
                (
                    "warning",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.casewarning",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.meeting",
                    ),
                ),
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
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                (
                    "begun_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "begun_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("begun_at", models.DateTimeField(editable=False)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name": "withheld part",
                "verbose_name_plural": "withheld parts",
                "ordering": ["case", "number"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=["agency"],
                        name="cases_withholding_agency",
                    ),
                    models.Index(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=["user"],
                        name="cases_withholding_user",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "number"),
                        name="cases_withholding_number_is_unique",
                        violation_error_message="That number is taken in this case. Try again.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=(
                            "case",
                            "part",
                            "member",
                            "note",
                            "document",
                            "warning",
                            "meeting",
                            "agency",
                            "user",
                        ),
                        name="cases_withholding_once_at_a_time",
                        nulls_distinct=False,
                        violation_error_message="This is withheld from them already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("document__isnull", True),
                                ("meeting__isnull", True),
                                ("member__isnull", True),
                                ("note__isnull", True),
                                ("part", "home"),
                                ("warning__isnull", True),
                            ),
                            models.Q(
                                ("document__isnull", True),
                                ("meeting__isnull", True),
                                ("member__isnull", False),
                                ("note__isnull", True),
                                ("part", "reach"),
                                ("warning__isnull", True),
                            ),
                            models.Q(
                                ("document__isnull", True),
                                ("meeting__isnull", True),
                                ("member__isnull", True),
                                ("note__isnull", False),
                                ("part", "note"),
                                ("warning__isnull", True),
                            ),
                            models.Q(
                                ("document__isnull", False),
                                ("meeting__isnull", True),
                                ("member__isnull", True),
                                ("note__isnull", True),
                                ("part", "document"),
                                ("warning__isnull", True),
                            ),
                            models.Q(
                                ("document__isnull", True),
                                ("meeting__isnull", True),
                                ("member__isnull", True),
                                ("note__isnull", True),
                                ("part", "warning"),
                                ("warning__isnull", False),
                            ),
                            models.Q(
                                ("document__isnull", True),
                                ("meeting__isnull", False),
                                ("member__isnull", True),
                                ("note__isnull", True),
                                ("part", "meeting"),
                                ("warning__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_withholding_names_its_thing",
                        violation_error_message="Say which part of the record is withheld.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agency__isnull", False), ("user__isnull", True)),
                            models.Q(("agency__isnull", True), ("user__isnull", False)),
                            _connector="OR",
                        ),
                        name="cases_withholding_from_one",
                        violation_error_message="Select one agency or one person.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("user__isnull", True),
                            models.Q(("user", models.F("begun_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_withholding_from_another",
                        violation_error_message="Nothing can be withheld from yourself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="cases_withholding_has_a_reason",
                        violation_error_message="Write why it is withheld.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end_reason", ""), ("ended_at__isnull", True), ("ended_by__isnull", True)
                            ),
                            models.Q(
                                ("ended_at__gte", models.F("begun_at")),
                                ("ended_by__isnull", False),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_withholding_ended_by_somebody",
                        violation_error_message="Write why they may see it again.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AccessRequestEvent",
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
                        to="cases.accessrequest",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("reference", models.CharField(max_length=20)),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("asked_at", models.DateTimeField(editable=False)),
                ("reason", models.CharField(max_length=500)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("asked", "Waiting for an answer"),
                            ("given", "Given"),
                            ("refused", "Refused"),
                        ],
                        default="asked",
                        editable=False,
                        max_length=7,
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("refusal", models.CharField(blank=True, max_length=500)),
                (
                    "grant",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.accessgrant",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgreementGiverEvent",
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
                        to="cases.agreementgiver",
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
                (
                    "agreement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.agreement",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseNotePersonEvent",
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
                        to="cases.casenoteperson",
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
                (
                    "note",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.casenote",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "child_seen",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_seen", "Not seen"),
                            ("seen", "Seen with others"),
                            ("seen_alone", "Seen alone"),
                        ],
                        max_length=10,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentVersionEvent",
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
                        to="cases.documentversion",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "document",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.document",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                ("stored_name", models.CharField(editable=False, max_length=32)),
                ("content_type", models.CharField(max_length=100)),
                ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                ("sha256", models.CharField(max_length=64)),
                ("is_scanned", models.BooleanField(verbose_name="found free of viruses")),
                (
                    "added_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "added_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("added_at", models.DateTimeField(editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HelpRequestPersonEvent",
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
                        to="cases.helprequestperson",
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
                (
                    "request",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.helprequest",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("role", models.CharField(choices=[("child", "Child"), ("adult", "Adult")], max_length=10)),
                ("given_name", models.CharField(max_length=80, verbose_name="first name")),
                ("family_name", models.CharField(max_length=80, verbose_name="last name")),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                ("due_date", models.DateField(blank=True, null=True)),
                (
                    "relationship",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("parent", "Parent"),
                            ("child", "Child"),
                            ("step_parent", "Step-parent"),
                            ("step_child", "Step-child"),
                            ("adoptive_parent", "Adoptive parent"),
                            ("adopted_child", "Adopted child"),
                            ("grandparent", "Grandparent"),
                            ("grandchild", "Grandchild"),
                            ("aunt_uncle", "Aunt or uncle"),
                            ("niece_nephew", "Niece or nephew"),
                            ("sibling", "Brother or sister"),
                            ("half_sibling", "Half-brother or half-sister"),
                            ("step_sibling", "Step-brother or step-sister"),
                            ("cousin", "Cousin"),
                            ("spouse", "Husband, wife or civil partner"),
                            ("former_spouse", "Former husband, wife or civil partner"),
                            ("partner", "Partner"),
                            ("former_partner", "Former partner"),
                            ("guardian", "Special guardian"),
                            ("ward", "Child under special guardianship"),
                            ("foster_carer", "Foster carer"),
                            ("foster_child", "Foster child"),
                            ("friend", "Friend"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                        verbose_name="to the children",
                    ),
                ),
                ("has_parental_responsibility", models.BooleanField(blank=True, null=True)),
                ("lives_in_household", models.BooleanField(default=True)),
                ("school", models.CharField(blank=True, max_length=120)),
                ("phone", models.CharField(blank=True, max_length=30)),
                (
                    "nhs_number",
                    models.CharField(
                        blank=True,
                        max_length=10,
                        validators=[earlyhelp.common.validators.validate_nhs_number],
                        verbose_name="NHS number",
                    ),
                ),
                (
                    "upn",
                    models.CharField(
                        blank=True,
                        max_length=13,
                        validators=[earlyhelp.common.validators.validate_upn],
                        verbose_name="unique pupil number",
                    ),
                ),
                ("searched_at", models.DateTimeField(blank=True, null=True)),
                (
                    "searched_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingChildViewEvent",
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
                        to="cases.meetingchildview",
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
                ("revision", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.meeting",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("attended", "Came and spoke"),
                            ("own_work", "In their own words, writing or drawing"),
                            ("worker", "Somebody they chose spoke for them"),
                            ("webstar", "By their Webstar"),
                            ("not_brought", "Not brought"),
                        ],
                        max_length=11,
                    ),
                ),
                ("words", models.TextField(max_length=4000)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingPersonEvent",
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
                        to="cases.meetingperson",
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
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.meeting",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=160, verbose_name="name and role")),
                (
                    "attendance",
                    models.CharField(
                        choices=[
                            ("invited", "Invited"),
                            ("attended", "Came"),
                            ("apologies", "Sent apologies"),
                            ("report", "Sent a report instead"),
                            ("absent", "Did not come"),
                        ],
                        default="invited",
                        max_length=9,
                    ),
                ),
                ("minutes_sent_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingPointEvent",
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
                        to="cases.meetingpoint",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.meeting",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "kind",
                    models.CharField(choices=[("decision", "Decision"), ("action", "Action")], max_length=8),
                ),
                ("text", models.CharField(max_length=500)),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False)),
                ("struck_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StepChildEvent",
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
                        to="cases.stepchild",
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
                (
                    "step",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.steprequest",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WithholdingEvent",
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
                        to="cases.withholding",
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
                ("submission", models.UUIDField(blank=True, editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("home", "Where the family lives, now and before"),
                            ("reach", "Where somebody is, and how to reach them"),
                            ("note", "A case note"),
                            ("document", "A document"),
                            ("warning", "A warning"),
                            ("meeting", "A meeting and its record"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.familymember",
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.casenote",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.document",
                    ),
                ),
                (
                    "warning",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.casewarning",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.meeting",
                    ),
                ),
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
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                (
                    "begun_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "begun_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("begun_at", models.DateTimeField(editable=False)),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("end_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="agreement",
            name="given_by",
            field=models.ManyToManyField(
                related_name="+", through="cases.AgreementGiver", to="people.person"
            ),
        ),
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementgiver",
                    trigger=pgtrigger.compiler.Trigger(
                        name="is_not_the_last_to_go",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF EXISTS (\n    SELECT 1 FROM cases_agreement WHERE id = OLD.agreement_id AND method <> 'override'\n    AND NOT EXISTS (SELECT 1 FROM cases_agreementgiver WHERE agreement_id = OLD.agreement_id)\n) THEN\n    RAISE EXCEPTION 'cases_agreement_is_given_by_somebody'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_agreement_is_given_by_somebody';\nEND IF;\nRETURN NULL;\n",
                            hash="78a38f9f0943cdc46fd888dbdb6468650056a1c3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_is_not_the_last_to_go_79b4e",
                            table="cases_agreementgiver",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementgiver",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_agreementgiverevent" ("agreement_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."id", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id"); RETURN NULL;',
                            hash="bf78a22759039e0b2758371389a0119246288b82",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e79a0",
                            table="cases_agreementgiver",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementgiver",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_agreementgiverevent" ("agreement_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."id", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id"); RETURN NULL;',
                            hash="df699a0a63595d156b36c630d15f454d34ade93b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c95cb",
                            table="cases_agreementgiver",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementgiver",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_agreementgiverevent" ("agreement_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."id", OLD."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id"); RETURN NULL;',
                            hash="f4d251d3deff7d8b42a58f6fbd6be7bef6e4ac94",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_999e6",
                            table="cases_agreementgiver",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementgiver",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="eb6b6631645b44c7e45677a21c536268408b1b17",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_b3e03",
                            table="cases_agreementgiver",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementgiverevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="6daa454b49bce0e6b562b669e14547284e44afe3",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_2a5ca",
                            table="cases_agreementgiverevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="f5980dfb020f108b46edce3c15cfa10d4c29186d",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_22382",
                            table="cases_agreementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="is_given_by_somebody",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\nIF EXISTS (\n    SELECT 1 FROM cases_agreement WHERE id = NEW.id AND method <> 'override'\n    AND NOT EXISTS (SELECT 1 FROM cases_agreementgiver WHERE agreement_id = NEW.id)\n) THEN\n    RAISE EXCEPTION 'cases_agreement_is_given_by_somebody'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_agreement_is_given_by_somebody';\nEND IF;\nRETURN NULL;\n",
                            hash="89e6fc5d1ea8fe1e590328f045caf2960e285623",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_is_given_by_somebody_4199d",
                            table="cases_agreement",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_agreementevent" ("case_id", "for_research", "given_on", "id", "left_out", "method", "override_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "privacy_notice", "recorded_at", "recorded_by_id", "refusal_reason", "review_on", "submission", "to_be_asked", "to_be_assessed", "to_share", "to_take_part", "withdrawal_reason", "withdrawal_recorded_at", "withdrawal_recorded_by_id", "withdrawn_by_id", "withdrawn_on") VALUES (NEW."case_id", NEW."for_research", NEW."given_on", NEW."id", NEW."left_out", NEW."method", NEW."override_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."privacy_notice", NEW."recorded_at", NEW."recorded_by_id", NEW."refusal_reason", NEW."review_on", NEW."submission", NEW."to_be_asked", NEW."to_be_assessed", NEW."to_share", NEW."to_take_part", NEW."withdrawal_reason", NEW."withdrawal_recorded_at", NEW."withdrawal_recorded_by_id", NEW."withdrawn_by_id", NEW."withdrawn_on"); RETURN NULL;',
                            hash="2458622c80344d742ac74fd83b027266575ef39c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6f219",
                            table="cases_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_agreementevent" ("case_id", "for_research", "given_on", "id", "left_out", "method", "override_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "privacy_notice", "recorded_at", "recorded_by_id", "refusal_reason", "review_on", "submission", "to_be_asked", "to_be_assessed", "to_share", "to_take_part", "withdrawal_reason", "withdrawal_recorded_at", "withdrawal_recorded_by_id", "withdrawn_by_id", "withdrawn_on") VALUES (NEW."case_id", NEW."for_research", NEW."given_on", NEW."id", NEW."left_out", NEW."method", NEW."override_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."privacy_notice", NEW."recorded_at", NEW."recorded_by_id", NEW."refusal_reason", NEW."review_on", NEW."submission", NEW."to_be_asked", NEW."to_be_assessed", NEW."to_share", NEW."to_take_part", NEW."withdrawal_reason", NEW."withdrawal_recorded_at", NEW."withdrawal_recorded_by_id", NEW."withdrawn_by_id", NEW."withdrawn_on"); RETURN NULL;',
                            hash="068230531970eceeb371155c405cf0aa44acadbd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4a884",
                            table="cases_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_agreementevent" ("case_id", "for_research", "given_on", "id", "left_out", "method", "override_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "privacy_notice", "recorded_at", "recorded_by_id", "refusal_reason", "review_on", "submission", "to_be_asked", "to_be_assessed", "to_share", "to_take_part", "withdrawal_reason", "withdrawal_recorded_at", "withdrawal_recorded_by_id", "withdrawn_by_id", "withdrawn_on") VALUES (OLD."case_id", OLD."for_research", OLD."given_on", OLD."id", OLD."left_out", OLD."method", OLD."override_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."privacy_notice", OLD."recorded_at", OLD."recorded_by_id", OLD."refusal_reason", OLD."review_on", OLD."submission", OLD."to_be_asked", OLD."to_be_assessed", OLD."to_share", OLD."to_take_part", OLD."withdrawal_reason", OLD."withdrawal_recorded_at", OLD."withdrawal_recorded_by_id", OLD."withdrawn_by_id", OLD."withdrawn_on"); RETURN NULL;',
                            hash="ad9dda2888133655ea11ffabb7682e50a1929871",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9107d",
                            table="cases_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="accc6f343b3a13869d5e209b73767e63e64805f7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_89736",
                            table="cases_agreement",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencywishevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="0b965f6632eb5d7491b681ab57bb18b3fab0344f",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_2d2de",
                            table="cases_agencywishevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencywish",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_agencywishevent" ("agency_id", "case_id", "id", "may_know", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "said_by_id", "said_on", "submission") VALUES (NEW."agency_id", NEW."case_id", NEW."id", NEW."may_know", NEW."note", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."said_by_id", NEW."said_on", NEW."submission"); RETURN NULL;',
                            hash="db0025c736596703e5d631bc6bcfdf1d9438f23c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4f893",
                            table="cases_agencywish",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencywish",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_agencywishevent" ("agency_id", "case_id", "id", "may_know", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "said_by_id", "said_on", "submission") VALUES (NEW."agency_id", NEW."case_id", NEW."id", NEW."may_know", NEW."note", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."said_by_id", NEW."said_on", NEW."submission"); RETURN NULL;',
                            hash="0dfc0b0e08f1d46bc12c66a9126143439feeff37",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b1c1e",
                            table="cases_agencywish",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencywish",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_agencywishevent" ("agency_id", "case_id", "id", "may_know", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "said_by_id", "said_on", "submission") VALUES (OLD."agency_id", OLD."case_id", OLD."id", OLD."may_know", OLD."note", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."said_by_id", OLD."said_on", OLD."submission"); RETURN NULL;',
                            hash="5aebb1c9918a50669b80f10826aedb5a898a9d27",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_69f71",
                            table="cases_agencywish",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agencywish",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="42e878bd6a6d74eab9fd37f665224d6f066250a4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_99b7a",
                            table="cases_agencywish",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessrequestevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="88306ed36404ddbc6b87c5a4b6f1e07fae612472",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_2aefc",
                            table="cases_accessrequestevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_accessrequestevent" ("asked_at", "asked_by_id", "asked_for_id", "case_id", "decided_at", "decided_by_id", "grant_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "refusal", "status", "submission") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."case_id", NEW."decided_at", NEW."decided_by_id", NEW."grant_id", NEW."id", NEW."key", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason", NEW."reference", NEW."refusal", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="7a9a554b77b8d7b6306ff7c646304444b06aa830",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2f755",
                            table="cases_accessrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_accessrequestevent" ("asked_at", "asked_by_id", "asked_for_id", "case_id", "decided_at", "decided_by_id", "grant_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "refusal", "status", "submission") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."case_id", NEW."decided_at", NEW."decided_by_id", NEW."grant_id", NEW."id", NEW."key", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason", NEW."reference", NEW."refusal", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="3b4b4a78c07f4d5307f4df10d6520e75e90a3d8f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cd20f",
                            table="cases_accessrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_accessrequestevent" ("asked_at", "asked_by_id", "asked_for_id", "case_id", "decided_at", "decided_by_id", "grant_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "refusal", "status", "submission") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."asked_for_id", OLD."case_id", OLD."decided_at", OLD."decided_by_id", OLD."grant_id", OLD."id", OLD."key", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason", OLD."reference", OLD."refusal", OLD."status", OLD."submission"); RETURN NULL;',
                            hash="1dd857f3921dbfecb89b1e248de5eda1ea3e0a03",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9d90c",
                            table="cases_accessrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="8d22f473ecaf67918f7a2fc324ff2306d1658787",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_daca7",
                            table="cases_accessrequest",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessgrantevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="068d7d85ae64805741d0934b92821a98fa454f58",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_34da0",
                            table="cases_accessgrantevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessgrant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_accessgrantevent" ("agency_id", "case_id", "end_reason", "ended_at", "ended_by_id", "ends_at", "given_by_id", "given_for_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_at", "submission", "user_id") VALUES (NEW."agency_id", NEW."case_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."ends_at", NEW."given_by_id", NEW."given_for_id", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason", NEW."starts_at", NEW."submission", NEW."user_id"); RETURN NULL;',
                            hash="41d30ebdc1bbd23dcfc59e2445c64213ce4e8876",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9628b",
                            table="cases_accessgrant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessgrant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_accessgrantevent" ("agency_id", "case_id", "end_reason", "ended_at", "ended_by_id", "ends_at", "given_by_id", "given_for_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_at", "submission", "user_id") VALUES (NEW."agency_id", NEW."case_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."ends_at", NEW."given_by_id", NEW."given_for_id", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason", NEW."starts_at", NEW."submission", NEW."user_id"); RETURN NULL;',
                            hash="f83c30a4eee06a056b7127fd711efbd903810397",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6dd8b",
                            table="cases_accessgrant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessgrant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_accessgrantevent" ("agency_id", "case_id", "end_reason", "ended_at", "ended_by_id", "ends_at", "given_by_id", "given_for_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_at", "submission", "user_id") VALUES (OLD."agency_id", OLD."case_id", OLD."end_reason", OLD."ended_at", OLD."ended_by_id", OLD."ends_at", OLD."given_by_id", OLD."given_for_id", OLD."id", OLD."kind", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason", OLD."starts_at", OLD."submission", OLD."user_id"); RETURN NULL;',
                            hash="f177cfcba4ee558a41cda5b88b960e78e02e4329",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e615a",
                            table="cases_accessgrant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="accessgrant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="4dd6eb8bb5d2f551254ce2134b4d14e86de5ea06",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_e276c",
                            table="cases_accessgrant",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenoteperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casenotepersonevent" ("child_seen", "id", "member_id", "note_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."child_seen", NEW."id", NEW."member_id", NEW."note_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id"); RETURN NULL;',
                            hash="4f268635e7f5c7074aa8b9533c888f1ffd9d14ee",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_88542",
                            table="cases_casenoteperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenoteperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_casenotepersonevent" ("child_seen", "id", "member_id", "note_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."child_seen", NEW."id", NEW."member_id", NEW."note_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id"); RETURN NULL;',
                            hash="8f69823c766419a6cba296353b91dc2e021b6837",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ff6a9",
                            table="cases_casenoteperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenoteperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casenotepersonevent" ("child_seen", "id", "member_id", "note_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."child_seen", OLD."id", OLD."member_id", OLD."note_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id"); RETURN NULL;',
                            hash="58fbfb98ad2d38a99aa1ce872198b16cd43249a0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_64793",
                            table="cases_casenoteperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenoteperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="fc71c1c8a7af26f2c292bfbb831d6366e16349c7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_c3cf5",
                            table="cases_casenoteperson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenotepersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="323f43ddd685da83e24768c281f6175eb2ad8411",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_1102b",
                            table="cases_casenotepersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_conflictevent" ("date_of_birth", "declared_at", "declared_by_id", "declared_for_id", "end_reason", "ended_at", "ended_by_id", "family_name", "given_name", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "submission", "user_id") VALUES (NEW."date_of_birth", NEW."declared_at", NEW."declared_by_id", NEW."declared_for_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."family_name", NEW."given_name", NEW."id", NEW."key", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."relation", NEW."submission", NEW."user_id"); RETURN NULL;',
                            hash="b0e7e833740555f8d87375eab23a6b4ccada7173",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f4b2c",
                            table="cases_conflict",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_conflictevent" ("date_of_birth", "declared_at", "declared_by_id", "declared_for_id", "end_reason", "ended_at", "ended_by_id", "family_name", "given_name", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "submission", "user_id") VALUES (NEW."date_of_birth", NEW."declared_at", NEW."declared_by_id", NEW."declared_for_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."family_name", NEW."given_name", NEW."id", NEW."key", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."relation", NEW."submission", NEW."user_id"); RETURN NULL;',
                            hash="f06463c492fa604b094be44970343504273212aa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_003d1",
                            table="cases_conflict",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_conflictevent" ("date_of_birth", "declared_at", "declared_by_id", "declared_for_id", "end_reason", "ended_at", "ended_by_id", "family_name", "given_name", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "submission", "user_id") VALUES (OLD."date_of_birth", OLD."declared_at", OLD."declared_by_id", OLD."declared_for_id", OLD."end_reason", OLD."ended_at", OLD."ended_by_id", OLD."family_name", OLD."given_name", OLD."id", OLD."key", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."relation", OLD."submission", OLD."user_id"); RETURN NULL;',
                            hash="db90c7611122fc4f1ac1757f4868f56338178f1c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7e9be",
                            table="cases_conflict",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="0535b24614797e9cd31abb58a4fdbda78b338394",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_c43ef",
                            table="cases_conflict",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflictevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="d993f21c14baeb9828e2d48079102ac9ced697d8",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_d7117",
                            table="cases_conflictevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflictperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_conflictpersonevent" ("conflict_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."conflict_id", NEW."id", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id"); RETURN NULL;',
                            hash="7c5445afb79dc88b71d6127505dd5505cbe72ec4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c15b7",
                            table="cases_conflictperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflictperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_conflictpersonevent" ("conflict_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."conflict_id", NEW."id", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id"); RETURN NULL;',
                            hash="9b224beb3a775825c143a8391caab1568972d0c9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0f678",
                            table="cases_conflictperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflictperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_conflictpersonevent" ("conflict_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."conflict_id", OLD."id", OLD."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id"); RETURN NULL;',
                            hash="a35c9bbdb508c75c3d18357a450fc0d50202fdb3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ff1d9",
                            table="cases_conflictperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflictperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="1f89082669a6e3af078eabfb469acee24f535b27",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_0f002",
                            table="cases_conflictperson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conflictpersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="35d9d5fba6654b15e01c99edab1e5f718976b3dd",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_fa70d",
                            table="cases_conflictpersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_disagreementevent" ("case_id", "decision", "id", "item", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "recorded_for_id", "said_by_id", "said_on", "submission", "what_was_done", "words") VALUES (NEW."case_id", NEW."decision", NEW."id", NEW."item", NEW."kind", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."said_by_id", NEW."said_on", NEW."submission", NEW."what_was_done", NEW."words"); RETURN NULL;',
                            hash="c42bafaac751a5f1eb128586c0a07d5697645d55",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f5e49",
                            table="cases_disagreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_disagreementevent" ("case_id", "decision", "id", "item", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "recorded_for_id", "said_by_id", "said_on", "submission", "what_was_done", "words") VALUES (NEW."case_id", NEW."decision", NEW."id", NEW."item", NEW."kind", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."said_by_id", NEW."said_on", NEW."submission", NEW."what_was_done", NEW."words"); RETURN NULL;',
                            hash="3043f5af5b8eb8d685f7abb7a044a51526317888",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f560a",
                            table="cases_disagreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_disagreementevent" ("case_id", "decision", "id", "item", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "recorded_for_id", "said_by_id", "said_on", "submission", "what_was_done", "words") VALUES (OLD."case_id", OLD."decision", OLD."id", OLD."item", OLD."kind", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."recorded_for_id", OLD."said_by_id", OLD."said_on", OLD."submission", OLD."what_was_done", OLD."words"); RETURN NULL;',
                            hash="b3e6c4ffcd4ddf55413b0678ee58ff30bdbb4494",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f7f77",
                            table="cases_disagreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disagreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="631174cb6d9f500f8fcae08293e16c3190a01956",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_f801b",
                            table="cases_disagreement",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disagreementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="e19d34da730c396f1da5b291556566188501cd48",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_eaeab",
                            table="cases_disagreementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="documentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="ca58572e6e2b006d126e4cd6f699644c7b10bfcc",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_c5480",
                            table="cases_documentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="document",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_documentevent" ("case_id", "id", "kind_id", "member_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."case_id", NEW."id", NEW."kind_id", NEW."member_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."title", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="957120762e796a080df996954a22c25bc07fd68f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_96a33",
                            table="cases_document",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="document",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_documentevent" ("case_id", "id", "kind_id", "member_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."case_id", NEW."id", NEW."kind_id", NEW."member_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."title", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="bf291459b9189800ca156b668cc332ca66298f9f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5bc40",
                            table="cases_document",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="document",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_documentevent" ("case_id", "id", "kind_id", "member_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."case_id", OLD."id", OLD."kind_id", OLD."member_id", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."title", OLD."withdrawal_reason", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;',
                            hash="0beff43246ab0049096aae9d7b51c122ca3fb251",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_69c2a",
                            table="cases_document",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="document",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="1e18ec71c66b22ff6086195bcc6ad17eae475b97",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_6a293",
                            table="cases_document",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="documentversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_documentversionevent" ("added_at", "added_by_id", "added_for_id", "content_type", "document_id", "id", "is_scanned", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "stored_name", "submission") VALUES (NEW."added_at", NEW."added_by_id", NEW."added_for_id", NEW."content_type", NEW."document_id", NEW."id", NEW."is_scanned", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."sha256", NEW."size", NEW."stored_name", NEW."submission"); RETURN NULL;',
                            hash="5ecb480329d14d3e2e663bc92cf7734a5f95eaf9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_19215",
                            table="cases_documentversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="documentversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_documentversionevent" ("added_at", "added_by_id", "added_for_id", "content_type", "document_id", "id", "is_scanned", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "stored_name", "submission") VALUES (NEW."added_at", NEW."added_by_id", NEW."added_for_id", NEW."content_type", NEW."document_id", NEW."id", NEW."is_scanned", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."sha256", NEW."size", NEW."stored_name", NEW."submission"); RETURN NULL;',
                            hash="1b48fc19688318650054ef04a502c1ac842195d3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_faf62",
                            table="cases_documentversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="documentversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_documentversionevent" ("added_at", "added_by_id", "added_for_id", "content_type", "document_id", "id", "is_scanned", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "stored_name", "submission") VALUES (OLD."added_at", OLD."added_by_id", OLD."added_for_id", OLD."content_type", OLD."document_id", OLD."id", OLD."is_scanned", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."sha256", OLD."size", OLD."stored_name", OLD."submission"); RETURN NULL;',
                            hash="5aa9f0b167a44ee6b93c3644ff2765423ae964b4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_735ca",
                            table="cases_documentversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="documentversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="25ba8cf5030274fbfb8d7d606a6ed122b2c55145",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_3d45f",
                            table="cases_documentversion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="documentversionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="4ec28b8de22f25179e05a30873385b6ba9b1d768",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_af3a7",
                            table="cases_documentversionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequestevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="cases_helprequestevent_is_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="fef347a44ff287529bc0b3a08090201033f582af",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_cases_helprequestevent_is_append_only_f12cb",
                            table="cases_helprequestevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequestperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_helprequestpersonevent" ("date_of_birth", "due_date", "family_name", "given_name", "has_parental_responsibility", "id", "lives_in_household", "nhs_number", "number", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relationship", "request_id", "role", "school", "searched_at", "searched_by_id", "upn") VALUES (NEW."date_of_birth", NEW."due_date", NEW."family_name", NEW."given_name", NEW."has_parental_responsibility", NEW."id", NEW."lives_in_household", NEW."nhs_number", NEW."number", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."phone", NEW."relationship", NEW."request_id", NEW."role", NEW."school", NEW."searched_at", NEW."searched_by_id", NEW."upn"); RETURN NULL;',
                            hash="0aa1e11f85636207ab77cb699af6d72817d44567",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_062ab",
                            table="cases_helprequestperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequestperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_helprequestpersonevent" ("date_of_birth", "due_date", "family_name", "given_name", "has_parental_responsibility", "id", "lives_in_household", "nhs_number", "number", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relationship", "request_id", "role", "school", "searched_at", "searched_by_id", "upn") VALUES (NEW."date_of_birth", NEW."due_date", NEW."family_name", NEW."given_name", NEW."has_parental_responsibility", NEW."id", NEW."lives_in_household", NEW."nhs_number", NEW."number", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."phone", NEW."relationship", NEW."request_id", NEW."role", NEW."school", NEW."searched_at", NEW."searched_by_id", NEW."upn"); RETURN NULL;',
                            hash="9950ae2fe2051a51ab67a541fbc638403352f094",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d769d",
                            table="cases_helprequestperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequestperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_helprequestpersonevent" ("date_of_birth", "due_date", "family_name", "given_name", "has_parental_responsibility", "id", "lives_in_household", "nhs_number", "number", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "relationship", "request_id", "role", "school", "searched_at", "searched_by_id", "upn") VALUES (OLD."date_of_birth", OLD."due_date", OLD."family_name", OLD."given_name", OLD."has_parental_responsibility", OLD."id", OLD."lives_in_household", OLD."nhs_number", OLD."number", OLD."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."phone", OLD."relationship", OLD."request_id", OLD."role", OLD."school", OLD."searched_at", OLD."searched_by_id", OLD."upn"); RETURN NULL;',
                            hash="99a302104e6fe67c8c4401336e057b8ce0b57341",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fa090",
                            table="cases_helprequestperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequestperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="c0129e6aafb39fb06aec0fbf500917a1cfd22323",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_e8578",
                            table="cases_helprequestperson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequestpersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="1307c429632b79898af059da041a653a4b22adce",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_8b628",
                            table="cases_helprequestpersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="involvementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="fee046f5d406699bd0d3d533504d2bddf728fe95",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_681cd",
                            table="cases_involvementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="involvement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_involvementevent" ("agency_id", "case_id", "end_reason", "ended_on", "id", "is_invited", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "role_id", "started_on", "user_id") VALUES (NEW."agency_id", NEW."case_id", NEW."end_reason", NEW."ended_on", NEW."id", NEW."is_invited", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."role_id", NEW."started_on", NEW."user_id"); RETURN NULL;',
                            hash="3f5fc8181050ab5d467c130366b6d09a5291e3a7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_64c42",
                            table="cases_involvement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="involvement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_involvementevent" ("agency_id", "case_id", "end_reason", "ended_on", "id", "is_invited", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "role_id", "started_on", "user_id") VALUES (NEW."agency_id", NEW."case_id", NEW."end_reason", NEW."ended_on", NEW."id", NEW."is_invited", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."role_id", NEW."started_on", NEW."user_id"); RETURN NULL;',
                            hash="e03373a273222bc0ac4e43f8e4f6c3b93a1a4356",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cf369",
                            table="cases_involvement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="involvement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_involvementevent" ("agency_id", "case_id", "end_reason", "ended_on", "id", "is_invited", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "role_id", "started_on", "user_id") VALUES (OLD."agency_id", OLD."case_id", OLD."end_reason", OLD."ended_on", OLD."id", OLD."is_invited", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."role_id", OLD."started_on", OLD."user_id"); RETURN NULL;',
                            hash="8a9e38d4bc5e989560bfe3868a0d187cb2d37730",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ea339",
                            table="cases_involvement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="involvement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="47bcfd82d46c8ee745730ed79232e1491c2057bf",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_ff969",
                            table="cases_involvement",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="leadprofessional",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_leadprofessionalevent" ("agency_id", "case_id", "end_reason", "ended_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "started_on", "user_id") VALUES (NEW."agency_id", NEW."case_id", NEW."end_reason", NEW."ended_on", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."started_on", NEW."user_id"); RETURN NULL;',
                            hash="2e3e59543f0ccea6ed56118c0ef33f87120ef7e5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0c80d",
                            table="cases_leadprofessional",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="leadprofessional",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_leadprofessionalevent" ("agency_id", "case_id", "end_reason", "ended_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "started_on", "user_id") VALUES (NEW."agency_id", NEW."case_id", NEW."end_reason", NEW."ended_on", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."started_on", NEW."user_id"); RETURN NULL;',
                            hash="b19353d04fbcc8b62db49de3dd4a3fe13939c59f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1c261",
                            table="cases_leadprofessional",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="leadprofessional",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_leadprofessionalevent" ("agency_id", "case_id", "end_reason", "ended_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "started_on", "user_id") VALUES (OLD."agency_id", OLD."case_id", OLD."end_reason", OLD."ended_on", OLD."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."started_on", OLD."user_id"); RETURN NULL;',
                            hash="0d793dbb40e9b0f48974b1123296c0d633e1fc9a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fbc10",
                            table="cases_leadprofessional",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="leadprofessional",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="bc19a9447c7ef69b931a0f80b3859aca18079147",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_3fa7b",
                            table="cases_leadprofessional",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="leadprofessionalevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="74afc4ba58615b11606a8ae0770e0f030dfb2c30",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_6515b",
                            table="cases_leadprofessionalevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_meetingevent" ("agenda", "case_id", "chair_id", "discussion", "end_reason", "ended_at", "id", "is_online", "kind", "moved_to_id", "next_on", "note_taker_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "recorded_for_id", "revision", "starts_at", "status", "submission") VALUES (NEW."agenda", NEW."case_id", NEW."chair_id", NEW."discussion", NEW."end_reason", NEW."ended_at", NEW."id", NEW."is_online", NEW."kind", NEW."moved_to_id", NEW."next_on", NEW."note_taker_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."revision", NEW."starts_at", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="86abbea1048f874e9632f2bf971ab066c47f5bfb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6e86b",
                            table="cases_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_meetingevent" ("agenda", "case_id", "chair_id", "discussion", "end_reason", "ended_at", "id", "is_online", "kind", "moved_to_id", "next_on", "note_taker_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "recorded_for_id", "revision", "starts_at", "status", "submission") VALUES (NEW."agenda", NEW."case_id", NEW."chair_id", NEW."discussion", NEW."end_reason", NEW."ended_at", NEW."id", NEW."is_online", NEW."kind", NEW."moved_to_id", NEW."next_on", NEW."note_taker_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."revision", NEW."starts_at", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="00671d16b97b0927c0b1936817d7c23a044e19ec",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bed0c",
                            table="cases_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_meetingevent" ("agenda", "case_id", "chair_id", "discussion", "end_reason", "ended_at", "id", "is_online", "kind", "moved_to_id", "next_on", "note_taker_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "recorded_for_id", "revision", "starts_at", "status", "submission") VALUES (OLD."agenda", OLD."case_id", OLD."chair_id", OLD."discussion", OLD."end_reason", OLD."ended_at", OLD."id", OLD."is_online", OLD."kind", OLD."moved_to_id", OLD."next_on", OLD."note_taker_id", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."place", OLD."recorded_at", OLD."recorded_by_id", OLD."recorded_for_id", OLD."revision", OLD."starts_at", OLD."status", OLD."submission"); RETURN NULL;',
                            hash="04c907ad35dddf7ea09280a995803f98b1b1ebdc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_93aa4",
                            table="cases_meeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="46820521040c6a48c17db7ee57213e7768238b4c",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_5b76d",
                            table="cases_meeting",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingchildview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_meetingchildviewevent" ("how", "id", "meeting_id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "words") VALUES (NEW."how", NEW."id", NEW."meeting_id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."revision", NEW."words"); RETURN NULL;',
                            hash="a40ee688c7128e5dacb7db65fe468513e57a7555",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ccd99",
                            table="cases_meetingchildview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingchildview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_meetingchildviewevent" ("how", "id", "meeting_id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "words") VALUES (NEW."how", NEW."id", NEW."meeting_id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."revision", NEW."words"); RETURN NULL;',
                            hash="6b6eb1969a75e565443b75227785921356bd73a6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b1b8a",
                            table="cases_meetingchildview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingchildview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_meetingchildviewevent" ("how", "id", "meeting_id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "words") VALUES (OLD."how", OLD."id", OLD."meeting_id", OLD."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."revision", OLD."words"); RETURN NULL;',
                            hash="46d173e8ae46002a0b2b5e145342705a6a85dd30",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b26aa",
                            table="cases_meetingchildview",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingchildview",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="6529d59132434cafd80d9b3def5152db2b9cc312",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_f082d",
                            table="cases_meetingchildview",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingchildviewevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="72f0459b34286eadd1337f7cbeb551030f835731",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_554e0",
                            table="cases_meetingchildviewevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="7ebf34d65d161a1b02cbb5706eec1c05953b8884",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_e9546",
                            table="cases_meetingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_meetingpersonevent" ("attendance", "id", "meeting_id", "member_id", "minutes_sent_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."attendance", NEW."id", NEW."meeting_id", NEW."member_id", NEW."minutes_sent_at", NEW."name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;',
                            hash="d6b8bfc6f0cf91a5abfbb91032986abf27000c8a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_38327",
                            table="cases_meetingperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_meetingpersonevent" ("attendance", "id", "meeting_id", "member_id", "minutes_sent_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."attendance", NEW."id", NEW."meeting_id", NEW."member_id", NEW."minutes_sent_at", NEW."name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."user_id"); RETURN NULL;',
                            hash="592470cc4a64f96bfbc656a0a26173e6266e13e2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0d6c5",
                            table="cases_meetingperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_meetingpersonevent" ("attendance", "id", "meeting_id", "member_id", "minutes_sent_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."attendance", OLD."id", OLD."meeting_id", OLD."member_id", OLD."minutes_sent_at", OLD."name", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;',
                            hash="e5ffd834df46b274437e983968ec10663f85f1c3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b4d7a",
                            table="cases_meetingperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="d4ebd33facd7b0db4512f4279bc3e81bb627e21e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_bb3fd",
                            table="cases_meetingperson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingpersonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="57ebfa22d4550a5ccb67f6ba4b3bfdd86a643841",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_00f2d",
                            table="cases_meetingpersonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingpoint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_meetingpointevent" ("due_on", "id", "kind", "meeting_id", "number", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "struck_at", "submission", "text") VALUES (NEW."due_on", NEW."id", NEW."kind", NEW."meeting_id", NEW."number", NEW."owner_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."struck_at", NEW."submission", NEW."text"); RETURN NULL;',
                            hash="ad1cd69f7ae4a0a36737eeabdf8c9d876c682923",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7a9b6",
                            table="cases_meetingpoint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingpoint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_meetingpointevent" ("due_on", "id", "kind", "meeting_id", "number", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "struck_at", "submission", "text") VALUES (NEW."due_on", NEW."id", NEW."kind", NEW."meeting_id", NEW."number", NEW."owner_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."struck_at", NEW."submission", NEW."text"); RETURN NULL;',
                            hash="378589ada1617fc17825a3af3af69a6f4c10b381",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_28524",
                            table="cases_meetingpoint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingpoint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_meetingpointevent" ("due_on", "id", "kind", "meeting_id", "number", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "struck_at", "submission", "text") VALUES (OLD."due_on", OLD."id", OLD."kind", OLD."meeting_id", OLD."number", OLD."owner_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."struck_at", OLD."submission", OLD."text"); RETURN NULL;',
                            hash="bfdd5e4e342c21e48b23db3fc490570afffd2d81",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3b7b5",
                            table="cases_meetingpoint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingpoint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="6d759c2322979272348c854106f52f346d77b5a3",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_85eb7",
                            table="cases_meetingpoint",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="meetingpointevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="b26b4f7f4682285d7253bc191801d1ff599a25ae",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_59b56",
                            table="cases_meetingpointevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenoteevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="d73d43339ad94f58161a7274f9343d2b28b31c36",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_93092",
                            table="cases_casenoteevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casenoteevent" ("case_id", "corrects_id", "happened_at", "id", "kind_id", "minutes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "recorded_for_id", "submission", "text", "title") VALUES (NEW."case_id", NEW."corrects_id", NEW."happened_at", NEW."id", NEW."kind_id", NEW."minutes", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."submission", NEW."text", NEW."title"); RETURN NULL;',
                            hash="51c7e44fab18b9cb8e10769ae9e046a41c66a735",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0c4c5",
                            table="cases_casenote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_casenoteevent" ("case_id", "corrects_id", "happened_at", "id", "kind_id", "minutes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "recorded_for_id", "submission", "text", "title") VALUES (NEW."case_id", NEW."corrects_id", NEW."happened_at", NEW."id", NEW."kind_id", NEW."minutes", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."submission", NEW."text", NEW."title"); RETURN NULL;',
                            hash="2d794ad7cbe8240e16332bb4d53c7433bd9531b5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f902d",
                            table="cases_casenote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casenoteevent" ("case_id", "corrects_id", "happened_at", "id", "kind_id", "minutes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "recorded_for_id", "submission", "text", "title") VALUES (OLD."case_id", OLD."corrects_id", OLD."happened_at", OLD."id", OLD."kind_id", OLD."minutes", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."place", OLD."recorded_at", OLD."recorded_by_id", OLD."recorded_for_id", OLD."submission", OLD."text", OLD."title"); RETURN NULL;',
                            hash="d42118a008679a0231acdaacbdb0b766a2222d4c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_88604",
                            table="cases_casenote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casenote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="c93cc0e6167bd5c7b48a857f792f8e762b94f6c2",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_04c35",
                            table="cases_casenote",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequestversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="c15ef8cba4e705eaf1757a5c513053cc60255a72",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_dfdb4",
                            table="cases_helprequestversion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_helprequestversion" ("agreed_by", "agreed_how", "agreed_on", "case_id", "decide_by", "decided_at", "decided_by_id", "decision_kind", "decision_reason", "id", "interpreter", "level_of_need_id", "line_1", "line_2", "opened_at", "opened_by_id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "reason_id", "reference", "revision", "safe_contact", "same_as_id", "sender_agency", "sender_email", "sender_for_id", "sender_id", "sender_kind", "sender_name", "sender_phone", "sender_role", "sent_at", "signposted_to", "source_id", "status", "submission", "town", "tried", "visiting_risks", "wanted", "why", "working_well") VALUES (NEW."agreed_by", NEW."agreed_how", NEW."agreed_on", NEW."case_id", NEW."decide_by", NEW."decided_at", NEW."decided_by_id", NEW."decision_kind", NEW."decision_reason", NEW."id", NEW."interpreter", NEW."level_of_need_id", NEW."line_1", NEW."line_2", NEW."opened_at", NEW."opened_by_id", NEW."outcome_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."postcode", NEW."reason_id", NEW."reference", NEW."revision", NEW."safe_contact", NEW."same_as_id", NEW."sender_agency", NEW."sender_email", NEW."sender_for_id", NEW."sender_id", NEW."sender_kind", NEW."sender_name", NEW."sender_phone", NEW."sender_role", NEW."sent_at", NEW."signposted_to", NEW."source_id", NEW."status", NEW."submission", NEW."town", NEW."tried", NEW."visiting_risks", NEW."wanted", NEW."why", NEW."working_well"); RETURN NULL;',
                            hash="b94525a1bd3e4db3bcc28f638891602a1e7c40df",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_add91",
                            table="cases_helprequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_helprequestversion" ("agreed_by", "agreed_how", "agreed_on", "case_id", "decide_by", "decided_at", "decided_by_id", "decision_kind", "decision_reason", "id", "interpreter", "level_of_need_id", "line_1", "line_2", "opened_at", "opened_by_id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "reason_id", "reference", "revision", "safe_contact", "same_as_id", "sender_agency", "sender_email", "sender_for_id", "sender_id", "sender_kind", "sender_name", "sender_phone", "sender_role", "sent_at", "signposted_to", "source_id", "status", "submission", "town", "tried", "visiting_risks", "wanted", "why", "working_well") VALUES (NEW."agreed_by", NEW."agreed_how", NEW."agreed_on", NEW."case_id", NEW."decide_by", NEW."decided_at", NEW."decided_by_id", NEW."decision_kind", NEW."decision_reason", NEW."id", NEW."interpreter", NEW."level_of_need_id", NEW."line_1", NEW."line_2", NEW."opened_at", NEW."opened_by_id", NEW."outcome_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."postcode", NEW."reason_id", NEW."reference", NEW."revision", NEW."safe_contact", NEW."same_as_id", NEW."sender_agency", NEW."sender_email", NEW."sender_for_id", NEW."sender_id", NEW."sender_kind", NEW."sender_name", NEW."sender_phone", NEW."sender_role", NEW."sent_at", NEW."signposted_to", NEW."source_id", NEW."status", NEW."submission", NEW."town", NEW."tried", NEW."visiting_risks", NEW."wanted", NEW."why", NEW."working_well"); RETURN NULL;',
                            hash="9b4606efa28a5b5e77ea56d36c69d66e983b92e0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5dbc8",
                            table="cases_helprequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_helprequestversion" ("agreed_by", "agreed_how", "agreed_on", "case_id", "decide_by", "decided_at", "decided_by_id", "decision_kind", "decision_reason", "id", "interpreter", "level_of_need_id", "line_1", "line_2", "opened_at", "opened_by_id", "outcome_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "reason_id", "reference", "revision", "safe_contact", "same_as_id", "sender_agency", "sender_email", "sender_for_id", "sender_id", "sender_kind", "sender_name", "sender_phone", "sender_role", "sent_at", "signposted_to", "source_id", "status", "submission", "town", "tried", "visiting_risks", "wanted", "why", "working_well") VALUES (OLD."agreed_by", OLD."agreed_how", OLD."agreed_on", OLD."case_id", OLD."decide_by", OLD."decided_at", OLD."decided_by_id", OLD."decision_kind", OLD."decision_reason", OLD."id", OLD."interpreter", OLD."level_of_need_id", OLD."line_1", OLD."line_2", OLD."opened_at", OLD."opened_by_id", OLD."outcome_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."postcode", OLD."reason_id", OLD."reference", OLD."revision", OLD."safe_contact", OLD."same_as_id", OLD."sender_agency", OLD."sender_email", OLD."sender_for_id", OLD."sender_id", OLD."sender_kind", OLD."sender_name", OLD."sender_phone", OLD."sender_role", OLD."sent_at", OLD."signposted_to", OLD."source_id", OLD."status", OLD."submission", OLD."town", OLD."tried", OLD."visiting_risks", OLD."wanted", OLD."why", OLD."working_well"); RETURN NULL;',
                            hash="511772edfc729021879aaaeef83fe2e6f5c949f6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_103ac",
                            table="cases_helprequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="helprequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="5537bca46a9261a61cdbb5feefcf8bdec4c9378e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_4d353",
                            table="cases_helprequest",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="caseevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="20ba78ce2c3b6158578b8d1dad704b1caf875a74",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_05713",
                            table="cases_caseevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="case",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_caseevent" ("closed_on", "family_id", "id", "is_restricted", "level_of_need_id", "locality_id", "no_adult_reason", "opened_by_id", "opened_for_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "recorded_at", "reference", "revision", "service_id", "source_id", "status", "submission", "what_prompted") VALUES (NEW."closed_on", NEW."family_id", NEW."id", NEW."is_restricted", NEW."level_of_need_id", NEW."locality_id", NEW."no_adult_reason", NEW."opened_by_id", NEW."opened_for_id", NEW."opened_on", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason_id", NEW."recorded_at", NEW."reference", NEW."revision", NEW."service_id", NEW."source_id", NEW."status", NEW."submission", NEW."what_prompted"); RETURN NULL;',
                            hash="868b76812eae65ce07574d0903f38de4a51a8873",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0b483",
                            table="cases_case",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="case",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_caseevent" ("closed_on", "family_id", "id", "is_restricted", "level_of_need_id", "locality_id", "no_adult_reason", "opened_by_id", "opened_for_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "recorded_at", "reference", "revision", "service_id", "source_id", "status", "submission", "what_prompted") VALUES (NEW."closed_on", NEW."family_id", NEW."id", NEW."is_restricted", NEW."level_of_need_id", NEW."locality_id", NEW."no_adult_reason", NEW."opened_by_id", NEW."opened_for_id", NEW."opened_on", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason_id", NEW."recorded_at", NEW."reference", NEW."revision", NEW."service_id", NEW."source_id", NEW."status", NEW."submission", NEW."what_prompted"); RETURN NULL;',
                            hash="8df694a3101af4cc0ae1977879103ce540a27492",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f5146",
                            table="cases_case",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="case",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_caseevent" ("closed_on", "family_id", "id", "is_restricted", "level_of_need_id", "locality_id", "no_adult_reason", "opened_by_id", "opened_for_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "recorded_at", "reference", "revision", "service_id", "source_id", "status", "submission", "what_prompted") VALUES (OLD."closed_on", OLD."family_id", OLD."id", OLD."is_restricted", OLD."level_of_need_id", OLD."locality_id", OLD."no_adult_reason", OLD."opened_by_id", OLD."opened_for_id", OLD."opened_on", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason_id", OLD."recorded_at", OLD."reference", OLD."revision", OLD."service_id", OLD."source_id", OLD."status", OLD."submission", OLD."what_prompted"); RETURN NULL;',
                            hash="445f0987670369ca037fc7288b7a2dd4d481c5c9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8d49e",
                            table="cases_case",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="case",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="6cd7261e81c9dd7a0e8a83a20f0d30ae37b00a30",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_3e4c0",
                            table="cases_case",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restriction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_restrictionevent" ("begun_at", "begun_by_id", "begun_for_id", "case_id", "end_reason", "ended_at", "ended_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."begun_at", NEW."begun_by_id", NEW."begun_for_id", NEW."case_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                            hash="5630745b7df42acee2b3a953a7afd199f41fa627",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_51716",
                            table="cases_restriction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restriction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_restrictionevent" ("begun_at", "begun_by_id", "begun_for_id", "case_id", "end_reason", "ended_at", "ended_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."begun_at", NEW."begun_by_id", NEW."begun_for_id", NEW."case_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                            hash="a48e3e2e7b672f9614ac1cba9730e58dd5506c6c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f51b6",
                            table="cases_restriction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restriction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_restrictionevent" ("begun_at", "begun_by_id", "begun_for_id", "case_id", "end_reason", "ended_at", "ended_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."begun_at", OLD."begun_by_id", OLD."begun_for_id", OLD."case_id", OLD."end_reason", OLD."ended_at", OLD."ended_by_id", OLD."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                            hash="698dc63fb21be940e2a25bafef68657cf4d91816",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_66582",
                            table="cases_restriction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restriction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="434202c59a6d3230a90231da90492ad530b0cd59",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_f3127",
                            table="cases_restriction",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="restrictionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="6e85fcd9effbbdbd433c609c2852f891dbdb8841",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_e04dc",
                            table="cases_restrictionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharingdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_sharingdecisionevent" ("basis", "case_id", "decided_on", "id", "is_family_told", "is_shared", "not_told_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "recorded_for_id", "submission", "what", "with_whom") VALUES (NEW."basis", NEW."case_id", NEW."decided_on", NEW."id", NEW."is_family_told", NEW."is_shared", NEW."not_told_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."submission", NEW."what", NEW."with_whom"); RETURN NULL;',
                            hash="e843fb04b4a332ce898031108af0414f12faa74e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d8c9f",
                            table="cases_sharingdecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharingdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_sharingdecisionevent" ("basis", "case_id", "decided_on", "id", "is_family_told", "is_shared", "not_told_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "recorded_for_id", "submission", "what", "with_whom") VALUES (NEW."basis", NEW."case_id", NEW."decided_on", NEW."id", NEW."is_family_told", NEW."is_shared", NEW."not_told_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."submission", NEW."what", NEW."with_whom"); RETURN NULL;',
                            hash="b61d0cfb9c726c1b3edaa6040fcab52207fcae9d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_21f22",
                            table="cases_sharingdecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharingdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_sharingdecisionevent" ("basis", "case_id", "decided_on", "id", "is_family_told", "is_shared", "not_told_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "recorded_for_id", "submission", "what", "with_whom") VALUES (OLD."basis", OLD."case_id", OLD."decided_on", OLD."id", OLD."is_family_told", OLD."is_shared", OLD."not_told_reason", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason", OLD."recorded_at", OLD."recorded_by_id", OLD."recorded_for_id", OLD."submission", OLD."what", OLD."with_whom"); RETURN NULL;',
                            hash="cdba0ff49e86cda59838ed7e2c22fca9be66eb6e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c06aa",
                            table="cases_sharingdecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharingdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="d785741629e0c7538b194580eb728ff4a0e612f4",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_f3807",
                            table="cases_sharingdecision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharingdecisionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="eec7b7fb2d56dee71000cb056cc1204631e52228",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_a1756",
                            table="cases_sharingdecisionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stepchildevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="932b619e226772864547eb22b6366af3c7776608",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_35382",
                            table="cases_stepchildevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stepchild",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_stepchildevent" ("id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step_id") VALUES (NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."step_id"); RETURN NULL;',
                            hash="d10fcb9b80f05f7eef3fee0f03a5a32a5b586498",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_85fbf",
                            table="cases_stepchild",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stepchild",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_stepchildevent" ("id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step_id") VALUES (NEW."id", NEW."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."step_id"); RETURN NULL;',
                            hash="ed5ccd30596374d99352bb4913363f79f8730f5f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_119a3",
                            table="cases_stepchild",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stepchild",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_stepchildevent" ("id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step_id") VALUES (OLD."id", OLD."member_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."step_id"); RETURN NULL;',
                            hash="0488de3c217b82a633832fcad709abae7b21827d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_67448",
                            table="cases_stepchild",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stepchild",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="f0670969471608b942650ebb0974948c9ebb89cd",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_1a8aa",
                            table="cases_stepchild",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="steprequestevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="bad90d080cfd5fee29688b393bdd3319f6c9285c",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_dace8",
                            table="cases_steprequestevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="steprequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_steprequestevent" ("acknowledged_at", "acknowledged_by_id", "acknowledged_on", "agency_id", "answer_by", "asked_at", "asked_by_id", "asked_for_id", "asked_on", "case_id", "decided_at", "decided_by_id", "decided_on", "decision_reason", "direction", "family_view", "id", "is_family_told", "meeting_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "received_by", "revision", "status", "submission", "urgency_id", "what_happened", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."acknowledged_at", NEW."acknowledged_by_id", NEW."acknowledged_on", NEW."agency_id", NEW."answer_by", NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."asked_on", NEW."case_id", NEW."decided_at", NEW."decided_by_id", NEW."decided_on", NEW."decision_reason", NEW."direction", NEW."family_view", NEW."id", NEW."is_family_told", NEW."meeting_on", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason_id", NEW."received_by", NEW."revision", NEW."status", NEW."submission", NEW."urgency_id", NEW."what_happened", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="007c35181d0b3f22d17c35837b3d9bfd54ef9325",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c59ce",
                            table="cases_steprequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="steprequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_steprequestevent" ("acknowledged_at", "acknowledged_by_id", "acknowledged_on", "agency_id", "answer_by", "asked_at", "asked_by_id", "asked_for_id", "asked_on", "case_id", "decided_at", "decided_by_id", "decided_on", "decision_reason", "direction", "family_view", "id", "is_family_told", "meeting_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "received_by", "revision", "status", "submission", "urgency_id", "what_happened", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."acknowledged_at", NEW."acknowledged_by_id", NEW."acknowledged_on", NEW."agency_id", NEW."answer_by", NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."asked_on", NEW."case_id", NEW."decided_at", NEW."decided_by_id", NEW."decided_on", NEW."decision_reason", NEW."direction", NEW."family_view", NEW."id", NEW."is_family_told", NEW."meeting_on", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason_id", NEW."received_by", NEW."revision", NEW."status", NEW."submission", NEW."urgency_id", NEW."what_happened", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="5dfeb56feabcc95a8da67288947457cb1b1d00f2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_461e4",
                            table="cases_steprequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="steprequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_steprequestevent" ("acknowledged_at", "acknowledged_by_id", "acknowledged_on", "agency_id", "answer_by", "asked_at", "asked_by_id", "asked_for_id", "asked_on", "case_id", "decided_at", "decided_by_id", "decided_on", "decision_reason", "direction", "family_view", "id", "is_family_told", "meeting_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "received_by", "revision", "status", "submission", "urgency_id", "what_happened", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."acknowledged_at", OLD."acknowledged_by_id", OLD."acknowledged_on", OLD."agency_id", OLD."answer_by", OLD."asked_at", OLD."asked_by_id", OLD."asked_for_id", OLD."asked_on", OLD."case_id", OLD."decided_at", OLD."decided_by_id", OLD."decided_on", OLD."decision_reason", OLD."direction", OLD."family_view", OLD."id", OLD."is_family_told", OLD."meeting_on", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason_id", OLD."received_by", OLD."revision", OLD."status", OLD."submission", OLD."urgency_id", OLD."what_happened", OLD."withdrawal_reason", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;',
                            hash="dee08c0016c693407e0311d6ce35024e2e65c616",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4fafa",
                            table="cases_steprequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="steprequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="e9178266a1222c36de03c6086a6dc351967b4777",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_a3c62",
                            table="cases_steprequest",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_taskevent" ("about_id", "case_id", "due_on", "ended_at", "ended_by_id", "family_owner_id", "given_by_id", "given_for_id", "id", "number", "owner_agency_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "revision", "status", "submission", "title") VALUES (NEW."about_id", NEW."case_id", NEW."due_on", NEW."ended_at", NEW."ended_by_id", NEW."family_owner_id", NEW."given_by_id", NEW."given_for_id", NEW."id", NEW."number", NEW."owner_agency_id", NEW."owner_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason", NEW."recorded_at", NEW."revision", NEW."status", NEW."submission", NEW."title"); RETURN NULL;',
                            hash="94465476123a370089c65566f12fd2cd94f4de68",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_62e7a",
                            table="cases_task",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_taskevent" ("about_id", "case_id", "due_on", "ended_at", "ended_by_id", "family_owner_id", "given_by_id", "given_for_id", "id", "number", "owner_agency_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "revision", "status", "submission", "title") VALUES (NEW."about_id", NEW."case_id", NEW."due_on", NEW."ended_at", NEW."ended_by_id", NEW."family_owner_id", NEW."given_by_id", NEW."given_for_id", NEW."id", NEW."number", NEW."owner_agency_id", NEW."owner_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason", NEW."recorded_at", NEW."revision", NEW."status", NEW."submission", NEW."title"); RETURN NULL;',
                            hash="3f50d2adceb8ff8476b12d4d41d4f44025591391",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e050d",
                            table="cases_task",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_taskevent" ("about_id", "case_id", "due_on", "ended_at", "ended_by_id", "family_owner_id", "given_by_id", "given_for_id", "id", "number", "owner_agency_id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "revision", "status", "submission", "title") VALUES (OLD."about_id", OLD."case_id", OLD."due_on", OLD."ended_at", OLD."ended_by_id", OLD."family_owner_id", OLD."given_by_id", OLD."given_for_id", OLD."id", OLD."number", OLD."owner_agency_id", OLD."owner_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason", OLD."recorded_at", OLD."revision", OLD."status", OLD."submission", OLD."title"); RETURN NULL;',
                            hash="8146d56f761bd9072df3859f6a124cf3ed5a30a2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b7669",
                            table="cases_task",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="0038e6f3d12b483662075d407e5f3cae01c10611",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_45b22",
                            table="cases_task",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="taskevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="f2c5010725a1741bd4b165c81b0f8e71c6121d99",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_86922",
                            table="cases_taskevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casetransferevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="c2825ab2d5b6dd00d1c5feb75d0485dc1c003324",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_7eee2",
                            table="cases_casetransferevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casetransfer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casetransferevent" ("answer_by", "asked_at", "asked_by_id", "asked_for_id", "case_id", "decided_at", "decided_by_id", "family_view", "from_agency_id", "from_locality_id", "handover_note", "id", "is_family_told", "lead_stays", "new_lead_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "return_reason", "revision", "status", "submission", "to_agency_id", "to_lead_id", "to_locality_id", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."answer_by", NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."case_id", NEW."decided_at", NEW."decided_by_id", NEW."family_view", NEW."from_agency_id", NEW."from_locality_id", NEW."handover_note", NEW."id", NEW."is_family_told", NEW."lead_stays", NEW."new_lead_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason_id", NEW."return_reason", NEW."revision", NEW."status", NEW."submission", NEW."to_agency_id", NEW."to_lead_id", NEW."to_locality_id", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="18b3007b0e61b6f7f2212056954ba9fc08741fbc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cbf70",
                            table="cases_casetransfer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casetransfer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_casetransferevent" ("answer_by", "asked_at", "asked_by_id", "asked_for_id", "case_id", "decided_at", "decided_by_id", "family_view", "from_agency_id", "from_locality_id", "handover_note", "id", "is_family_told", "lead_stays", "new_lead_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "return_reason", "revision", "status", "submission", "to_agency_id", "to_lead_id", "to_locality_id", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."answer_by", NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."case_id", NEW."decided_at", NEW."decided_by_id", NEW."family_view", NEW."from_agency_id", NEW."from_locality_id", NEW."handover_note", NEW."id", NEW."is_family_told", NEW."lead_stays", NEW."new_lead_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason_id", NEW."return_reason", NEW."revision", NEW."status", NEW."submission", NEW."to_agency_id", NEW."to_lead_id", NEW."to_locality_id", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="522f51b715538f9a9213659b73cd0819fa9dbdc8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_01a11",
                            table="cases_casetransfer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casetransfer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casetransferevent" ("answer_by", "asked_at", "asked_by_id", "asked_for_id", "case_id", "decided_at", "decided_by_id", "family_view", "from_agency_id", "from_locality_id", "handover_note", "id", "is_family_told", "lead_stays", "new_lead_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "return_reason", "revision", "status", "submission", "to_agency_id", "to_lead_id", "to_locality_id", "withdrawal_reason", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."answer_by", OLD."asked_at", OLD."asked_by_id", OLD."asked_for_id", OLD."case_id", OLD."decided_at", OLD."decided_by_id", OLD."family_view", OLD."from_agency_id", OLD."from_locality_id", OLD."handover_note", OLD."id", OLD."is_family_told", OLD."lead_stays", OLD."new_lead_id", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason_id", OLD."return_reason", OLD."revision", OLD."status", OLD."submission", OLD."to_agency_id", OLD."to_lead_id", OLD."to_locality_id", OLD."withdrawal_reason", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;',
                            hash="f6fc20369d9eff738137b015b89dba852d1206b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4abab",
                            table="cases_casetransfer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casetransfer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="03a4778e4308a077d70e417755e11a43c1af6e30",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_1040f",
                            table="cases_casetransfer",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casewarningevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="010d2b3fa55a7b100ed1fdda4b09c6537efbdb8a",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_2f674",
                            table="cases_casewarningevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casewarning",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casewarningevent" ("asked_at", "asked_by_id", "asked_for_id", "case_id", "decided_at", "decided_by_id", "details", "disclosure_reason", "end_reason", "ended_at", "ended_by_id", "id", "is_disclosed", "kind_id", "looked_at_on", "member_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refusal_reason", "review_on", "revision", "status", "submission") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."case_id", NEW."decided_at", NEW."decided_by_id", NEW."details", NEW."disclosure_reason", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."is_disclosed", NEW."kind_id", NEW."looked_at_on", NEW."member_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."refusal_reason", NEW."review_on", NEW."revision", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="588e389177a83f00f72a593a655e768006be0aab",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_53479",
                            table="cases_casewarning",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casewarning",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_casewarningevent" ("asked_at", "asked_by_id", "asked_for_id", "case_id", "decided_at", "decided_by_id", "details", "disclosure_reason", "end_reason", "ended_at", "ended_by_id", "id", "is_disclosed", "kind_id", "looked_at_on", "member_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refusal_reason", "review_on", "revision", "status", "submission") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."case_id", NEW."decided_at", NEW."decided_by_id", NEW."details", NEW."disclosure_reason", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."is_disclosed", NEW."kind_id", NEW."looked_at_on", NEW."member_id", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."refusal_reason", NEW."review_on", NEW."revision", NEW."status", NEW."submission"); RETURN NULL;',
                            hash="710b34ba8374d24c729036d9e2c4f07ebad13491",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_87b3f",
                            table="cases_casewarning",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casewarning",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_casewarningevent" ("asked_at", "asked_by_id", "asked_for_id", "case_id", "decided_at", "decided_by_id", "details", "disclosure_reason", "end_reason", "ended_at", "ended_by_id", "id", "is_disclosed", "kind_id", "looked_at_on", "member_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refusal_reason", "review_on", "revision", "status", "submission") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."asked_for_id", OLD."case_id", OLD."decided_at", OLD."decided_by_id", OLD."details", OLD."disclosure_reason", OLD."end_reason", OLD."ended_at", OLD."ended_by_id", OLD."id", OLD."is_disclosed", OLD."kind_id", OLD."looked_at_on", OLD."member_id", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."refusal_reason", OLD."review_on", OLD."revision", OLD."status", OLD."submission"); RETURN NULL;',
                            hash="faa8c4946ca43425d430ace075d4fa0ddf1447c9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_13959",
                            table="cases_casewarning",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casewarning",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="9df961cdad996c49bc17dd0cc63a33d2fda8172b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_76b58",
                            table="cases_casewarning",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_withholdingevent" ("agency_id", "begun_at", "begun_by_id", "begun_for_id", "case_id", "document_id", "end_reason", "ended_at", "ended_by_id", "id", "meeting_id", "member_id", "note_id", "number", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "submission", "user_id", "warning_id") VALUES (NEW."agency_id", NEW."begun_at", NEW."begun_by_id", NEW."begun_for_id", NEW."case_id", NEW."document_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."meeting_id", NEW."member_id", NEW."note_id", NEW."number", NEW."part", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."reason", NEW."submission", NEW."user_id", NEW."warning_id"); RETURN NULL;',
                            hash="7fdba334c41379ce59fb00470a8267ec5ffe7ba0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_26e69",
                            table="cases_withholding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_withholdingevent" ("agency_id", "begun_at", "begun_by_id", "begun_for_id", "case_id", "document_id", "end_reason", "ended_at", "ended_by_id", "id", "meeting_id", "member_id", "note_id", "number", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "submission", "user_id", "warning_id") VALUES (NEW."agency_id", NEW."begun_at", NEW."begun_by_id", NEW."begun_for_id", NEW."case_id", NEW."document_id", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."meeting_id", NEW."member_id", NEW."note_id", NEW."number", NEW."part", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."reason", NEW."submission", NEW."user_id", NEW."warning_id"); RETURN NULL;',
                            hash="e0359ba44dd3637b71b09fa7bc4534f8f56674f2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ea5b8",
                            table="cases_withholding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_withholdingevent" ("agency_id", "begun_at", "begun_by_id", "begun_for_id", "case_id", "document_id", "end_reason", "ended_at", "ended_by_id", "id", "meeting_id", "member_id", "note_id", "number", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "submission", "user_id", "warning_id") VALUES (OLD."agency_id", OLD."begun_at", OLD."begun_by_id", OLD."begun_for_id", OLD."case_id", OLD."document_id", OLD."end_reason", OLD."ended_at", OLD."ended_by_id", OLD."id", OLD."meeting_id", OLD."member_id", OLD."note_id", OLD."number", OLD."part", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."reason", OLD."submission", OLD."user_id", OLD."warning_id"); RETURN NULL;',
                            hash="e2a2a9e23b8b7179e3ec24f3262d1bff9a901bd6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4323d",
                            table="cases_withholding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="165608322eafe0bd9468a15670f4ed8e80e66795",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_b0dba",
                            table="cases_withholding",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="withholdingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="72ad22030a51baa69e966198727f1bb4fef0304f",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_07025",
                            table="cases_withholdingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
