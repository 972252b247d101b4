import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers


class Migration(migrations.Migration):
    replaces = [("rights", "0001_subject_access")]

    initial = True

    dependencies = [
        ("accounts", "0001_every_table"),
        ("cases", "0001_every_table"),
        ("people", "0001_every_table"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="RequestCounter",
            fields=[
                ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("last_number", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="SubjectRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "reference",
                    models.CharField(
                        editable=False,
                        max_length=20,
                        unique=True,
                        validators=[django.core.validators.RegexValidator("^SAR-\\d{4}-\\d{4,}$")],
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("checking", "Identity to be checked"),
                            ("open", "Pack to be gathered"),
                            ("review", "Being reviewed"),
                            ("approval", "Waits for approval"),
                            ("released", "Ready to be sent"),
                            ("answered", "Answered"),
                            ("nothing_held", "Answered: nothing is held"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="checking",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "asker_kind",
                    models.CharField(
                        choices=[
                            ("subject", "The person themself"),
                            ("young_person", "A young person who understands what they ask for"),
                            ("parent", "A parent or carer, for a child"),
                            ("representative", "Somebody else, with the person’s authority"),
                        ],
                        max_length=14,
                    ),
                ),
                ("asker_name", models.CharField(max_length=160)),
                ("asker_contact", models.CharField(max_length=500)),
                ("authority", models.CharField(blank=True, max_length=500)),
                ("given_name", models.CharField(max_length=80)),
                ("family_name", models.CharField(max_length=80)),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                ("case_reference", models.CharField(blank=True, max_length=20)),
                ("wanted", models.TextField(blank=True, max_length=4000)),
                ("received_on", models.DateField()),
                ("identity_asked_on", models.DateField(blank=True, null=True)),
                ("identity_on", models.DateField(blank=True, null=True)),
                ("identity_how", models.CharField(blank=True, max_length=500)),
                (
                    "identity_by",
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
                ("due_on", models.DateField(editable=False)),
                ("extended_on", models.DateField(blank=True, null=True)),
                ("extension_reason", models.CharField(blank=True, max_length=1000)),
                ("extension_told_on", models.DateField(blank=True, null=True)),
                (
                    "handler",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                ("gathered_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("submitted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("approved_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("return_reason", models.CharField(blank=True, max_length=1000)),
                ("ended_on", models.DateField(blank=True, null=True)),
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
                ("ended_how", models.CharField(blank=True, max_length=1000)),
                ("reminded_of", models.DateField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "subject access request",
                "ordering": ["due_on", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(
                            ("status__in", ["answered", "nothing_held", "refused", "withdrawn"]),
                            _negated=True,
                        ),
                        fields=["due_on", "id"],
                        name="rights_subjectrequest_due",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "checking",
                                    "open",
                                    "review",
                                    "approval",
                                    "released",
                                    "answered",
                                    "nothing_held",
                                    "refused",
                                    "withdrawn",
                                ],
                            ),
                            ("reference__regex", "^SAR-\\d{4}-\\d{4,}$"),
                        ),
                        name="rights_subjectrequest_is_known",
                        violation_error_message="A request has a status, and a reference like SAR-2026-0007.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("asker_name", ""), _negated=True),
                            models.Q(("asker_contact", ""), _negated=True),
                            models.Q(("given_name", ""), _negated=True),
                            models.Q(("family_name", ""), _negated=True),
                            ("asker_kind__in", ["subject", "young_person", "parent", "representative"]),
                        ),
                        name="rights_subjectrequest_says_who_asks",
                        violation_error_message="Enter who asks, where the answer goes, and about whom.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("authority", ""), _negated=True),
                            models.Q(("asker_kind__in", ["parent", "representative"]), _negated=True),
                            _connector="OR",
                        ),
                        name="rights_subjectrequest_shows_authority",
                        violation_error_message="Write how you know that they may ask for somebody else.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gt", models.F("received_on"))),
                        name="rights_subjectrequest_due_after_receipt",
                        violation_error_message="The last day for the answer comes after the day of receipt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("identity_by__isnull", True),
                                ("identity_how", ""),
                                ("identity_on__isnull", True),
                            ),
                            models.Q(
                                ("identity_on__gte", models.F("received_on")),
                                ("identity_on__isnull", False),
                                ("identity_by__isnull", False),
                                models.Q(("identity_how", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="rights_subjectrequest_identity_is_whole",
                        violation_error_message="Say when it was known who they are, and how.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("identity_on__isnull", False),
                            models.Q(
                                (
                                    "status__in",
                                    ["answered", "approval", "nothing_held", "open", "released", "review"],
                                ),
                                _negated=True,
                            ),
                            _connector="OR",
                        ),
                        name="rights_subjectrequest_is_identified_first",
                        violation_error_message="Check who asks before anything is gathered.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("gathered_at__isnull", False), ("person__isnull", False)),
                            models.Q(
                                ("status__in", ["answered", "approval", "released", "review"]), _negated=True
                            ),
                            _connector="OR",
                        ),
                        name="rights_subjectrequest_has_a_person",
                        violation_error_message="Find the person before the pack is gathered.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("extended_on__isnull", True),
                                ("extension_reason", ""),
                                ("extension_told_on__isnull", True),
                            ),
                            models.Q(
                                ("extended_on__isnull", False),
                                ("extension_told_on__isnull", False),
                                models.Q(("extension_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="rights_subjectrequest_extension_is_whole",
                        violation_error_message="Write why more time is needed, and when they were told.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                            models.Q(("status__in", ["answered", "approval", "released"]), _negated=True),
                            _connector="OR",
                        ),
                        name="rights_subjectrequest_is_reviewed_by_somebody",
                        violation_error_message="Somebody sends the pack for approval once it is reviewed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("approved_at__isnull", True),
                                ("approved_by__isnull", True),
                                models.Q(("status__in", ["answered", "released"]), _negated=True),
                            ),
                            models.Q(
                                ("approved_at__isnull", False),
                                ("approved_by__isnull", False),
                                ("status__in", ["answered", "released"]),
                                models.Q(("approved_by", models.F("submitted_by")), _negated=True),
                                models.Q(("approved_by", models.F("handler")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="rights_subjectrequest_approved_by_another",
                        violation_error_message="Somebody else than the reviewer approves what is given.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_by__isnull", False),
                                ("ended_on__isnull", False),
                                ("status__in", ["answered", "nothing_held", "refused", "withdrawn"]),
                                models.Q(("ended_how", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(
                                    ("status__in", ["answered", "nothing_held", "refused", "withdrawn"]),
                                    _negated=True,
                                ),
                                ("ended_by__isnull", True),
                                ("ended_how", ""),
                                ("ended_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="rights_subjectrequest_end_is_whole",
                        violation_error_message="Write when and how it was answered, or why it was not.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WithholdingReason",
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
                    "told",
                    models.CharField(
                        blank=True,
                        help_text="Leave it empty where saying so would itself do harm.",
                        max_length=300,
                        verbose_name="what the person is told",
                    ),
                ),
            ],
            options={
                "verbose_name": "reason for leaving something out",
                "verbose_name_plural": "reasons for leaving something out",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PackEntry",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="rights.subjectrequest",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False)),
                ("source", models.CharField(max_length=30)),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.case",
                    ),
                ),
                ("dated", models.DateField(blank=True, null=True)),
                ("text", models.TextField()),
                ("flags", models.JSONField(blank=True, default=list)),
                ("marks", models.JSONField(blank=True, default=list)),
                ("item", models.CharField(blank=True, max_length=12)),
                ("item_number", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.documentversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry of a pack",
                "verbose_name_plural": "entries of packs",
                "ordering": ["request", "number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("request", "number"),
                        name="rights_packentry_number_is_unique",
                        violation_error_message="That number is taken in this pack. Try again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="rights_packentry_says_something",
                        violation_error_message="An entry of a pack says something.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="release",
                        to="rights.subjectrequest",
                    ),
                ),
                ("released_at", models.DateTimeField(editable=False)),
                ("entries", models.PositiveIntegerField()),
                ("withheld", models.PositiveIntegerField()),
                ("pdf_name", models.CharField(editable=False, max_length=32, unique=True)),
                ("pdf_sha256", models.CharField(editable=False, max_length=64)),
                ("pdf_size", models.PositiveBigIntegerField(editable=False)),
                ("data_name", models.CharField(editable=False, max_length=32, unique=True)),
                ("data_sha256", models.CharField(editable=False, max_length=64)),
                ("data_size", models.PositiveBigIntegerField(editable=False)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("data_sha256__regex", "^[0-9a-f]{64}$"), ("pdf_sha256__regex", "^[0-9a-f]{64}$")
                        ),
                        name="rights_release_keeps_its_digests",
                        violation_error_message="What was given out is kept with its digests.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RequestPause",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pauses",
                        to="rights.subjectrequest",
                    ),
                ),
                ("asked_on", models.DateField()),
                ("question", models.CharField(max_length=1000)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("answer", models.CharField(blank=True, max_length=1000)),
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
                "ordering": ["asked_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("answered_on__isnull", True)),
                        fields=("request",),
                        name="rights_requestpause_one_at_a_time",
                        violation_error_message="They have been asked already, and have not answered.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("question", ""), _negated=True),
                            models.Q(
                                models.Q(("answer", ""), ("answered_on__isnull", True)),
                                models.Q(
                                    ("answered_on__gte", models.F("asked_on")),
                                    ("answered_on__isnull", False),
                                    models.Q(("answer", ""), _negated=True),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="rights_requestpause_is_whole",
                        violation_error_message="Write what was asked, and when and what they answered.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SubjectRequestEvent",
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
                        to="rights.subjectrequest",
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
                    "reference",
                    models.CharField(
                        editable=False,
                        max_length=20,
                        validators=[django.core.validators.RegexValidator("^SAR-\\d{4}-\\d{4,}$")],
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("checking", "Identity to be checked"),
                            ("open", "Pack to be gathered"),
                            ("review", "Being reviewed"),
                            ("approval", "Waits for approval"),
                            ("released", "Ready to be sent"),
                            ("answered", "Answered"),
                            ("nothing_held", "Answered: nothing is held"),
                            ("refused", "Refused"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="checking",
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "asker_kind",
                    models.CharField(
                        choices=[
                            ("subject", "The person themself"),
                            ("young_person", "A young person who understands what they ask for"),
                            ("parent", "A parent or carer, for a child"),
                            ("representative", "Somebody else, with the person’s authority"),
                        ],
                        max_length=14,
                    ),
                ),
                ("asker_name", models.CharField(max_length=160)),
                ("asker_contact", models.CharField(max_length=500)),
                ("authority", models.CharField(blank=True, max_length=500)),
                ("given_name", models.CharField(max_length=80)),
                ("family_name", models.CharField(max_length=80)),
                ("date_of_birth", models.DateField(blank=True, null=True)),
                ("case_reference", models.CharField(blank=True, max_length=20)),
                ("wanted", models.TextField(blank=True, max_length=4000)),
                ("received_on", models.DateField()),
                ("identity_asked_on", models.DateField(blank=True, null=True)),
                ("identity_on", models.DateField(blank=True, null=True)),
                ("identity_how", models.CharField(blank=True, max_length=500)),
                (
                    "identity_by",
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
                ("due_on", models.DateField(editable=False)),
                ("extended_on", models.DateField(blank=True, null=True)),
                ("extension_reason", models.CharField(blank=True, max_length=1000)),
                ("extension_told_on", models.DateField(blank=True, null=True)),
                (
                    "handler",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                ("gathered_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "submitted_by",
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
                ("submitted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "approved_by",
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
                ("approved_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("return_reason", models.CharField(blank=True, max_length=1000)),
                ("ended_on", models.DateField(blank=True, null=True)),
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
                ("ended_how", models.CharField(blank=True, max_length=1000)),
                ("reminded_of", models.DateField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EntryDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="rights.packentry",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(editable=False)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("give", "Give it whole"),
                            ("redact", "Give it without some words"),
                            ("withhold", "Leave it out whole"),
                        ],
                        max_length=8,
                    ),
                ),
                ("spans", models.JSONField(blank=True, default=list)),
                (
                    "reason",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rights.withholdingreason",
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=1000)),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(editable=False)),
            ],
            options={
                "verbose_name": "decision on an entry",
                "verbose_name_plural": "decisions on entries",
                "ordering": ["entry", "-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("entry", "number"),
                        name="rights_entrydecision_number_is_unique",
                        violation_error_message="Somebody decided this at the same moment. Look at it again.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "give"), ("reason__isnull", True), ("spans", [])),
                            models.Q(
                                ("outcome", "redact"),
                                ("reason__isnull", False),
                                models.Q(("spans", []), _negated=True),
                            ),
                            models.Q(("outcome", "withhold"), ("reason__isnull", False), ("spans", [])),
                            _connector="OR",
                        ),
                        name="rights_entrydecision_is_whole",
                        violation_error_message="Say which words are left out, and why.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RequestPauseEvent",
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
                        to="rights.requestpause",
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
                        to="rights.subjectrequest",
                    ),
                ),
                ("asked_on", models.DateField()),
                ("question", models.CharField(max_length=1000)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("answer", models.CharField(blank=True, max_length=1000)),
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
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="subjectrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rights_subjectrequestevent" ("approved_at", "approved_by_id", "asker_contact", "asker_kind", "asker_name", "authority", "case_reference", "date_of_birth", "due_on", "ended_by_id", "ended_how", "ended_on", "extended_on", "extension_reason", "extension_told_on", "family_name", "gathered_at", "given_name", "handler_id", "id", "identity_asked_on", "identity_by_id", "identity_how", "identity_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "recorded_at", "recorded_by_id", "recorded_for_id", "reference", "reminded_of", "return_reason", "status", "submission", "submitted_at", "submitted_by_id", "wanted") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."asker_contact", NEW."asker_kind", NEW."asker_name", NEW."authority", NEW."case_reference", NEW."date_of_birth", NEW."due_on", NEW."ended_by_id", NEW."ended_how", NEW."ended_on", NEW."extended_on", NEW."extension_reason", NEW."extension_told_on", NEW."family_name", NEW."gathered_at", NEW."given_name", NEW."handler_id", NEW."id", NEW."identity_asked_on", NEW."identity_by_id", NEW."identity_how", NEW."identity_on", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."received_on", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."reference", NEW."reminded_of", NEW."return_reason", NEW."status", NEW."submission", NEW."submitted_at", NEW."submitted_by_id", NEW."wanted"); RETURN NULL;',
                            hash="095eef0ef67e8c39294b2c28d656a71071c69778",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_04ad1",
                            table="rights_subjectrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="subjectrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "rights_subjectrequestevent" ("approved_at", "approved_by_id", "asker_contact", "asker_kind", "asker_name", "authority", "case_reference", "date_of_birth", "due_on", "ended_by_id", "ended_how", "ended_on", "extended_on", "extension_reason", "extension_told_on", "family_name", "gathered_at", "given_name", "handler_id", "id", "identity_asked_on", "identity_by_id", "identity_how", "identity_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "recorded_at", "recorded_by_id", "recorded_for_id", "reference", "reminded_of", "return_reason", "status", "submission", "submitted_at", "submitted_by_id", "wanted") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."asker_contact", NEW."asker_kind", NEW."asker_name", NEW."authority", NEW."case_reference", NEW."date_of_birth", NEW."due_on", NEW."ended_by_id", NEW."ended_how", NEW."ended_on", NEW."extended_on", NEW."extension_reason", NEW."extension_told_on", NEW."family_name", NEW."gathered_at", NEW."given_name", NEW."handler_id", NEW."id", NEW."identity_asked_on", NEW."identity_by_id", NEW."identity_how", NEW."identity_on", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."received_on", NEW."recorded_at", NEW."recorded_by_id", NEW."recorded_for_id", NEW."reference", NEW."reminded_of", NEW."return_reason", NEW."status", NEW."submission", NEW."submitted_at", NEW."submitted_by_id", NEW."wanted"); RETURN NULL;',
                            hash="76f50272b889948359c7131aff6e9999a35cd467",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3b63e",
                            table="rights_subjectrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="subjectrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rights_subjectrequestevent" ("approved_at", "approved_by_id", "asker_contact", "asker_kind", "asker_name", "authority", "case_reference", "date_of_birth", "due_on", "ended_by_id", "ended_how", "ended_on", "extended_on", "extension_reason", "extension_told_on", "family_name", "gathered_at", "given_name", "handler_id", "id", "identity_asked_on", "identity_by_id", "identity_how", "identity_on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "recorded_at", "recorded_by_id", "recorded_for_id", "reference", "reminded_of", "return_reason", "status", "submission", "submitted_at", "submitted_by_id", "wanted") VALUES (OLD."approved_at", OLD."approved_by_id", OLD."asker_contact", OLD."asker_kind", OLD."asker_name", OLD."authority", OLD."case_reference", OLD."date_of_birth", OLD."due_on", OLD."ended_by_id", OLD."ended_how", OLD."ended_on", OLD."extended_on", OLD."extension_reason", OLD."extension_told_on", OLD."family_name", OLD."gathered_at", OLD."given_name", OLD."handler_id", OLD."id", OLD."identity_asked_on", OLD."identity_by_id", OLD."identity_how", OLD."identity_on", OLD."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."received_on", OLD."recorded_at", OLD."recorded_by_id", OLD."recorded_for_id", OLD."reference", OLD."reminded_of", OLD."return_reason", OLD."status", OLD."submission", OLD."submitted_at", OLD."submitted_by_id", OLD."wanted"); RETURN NULL;',
                            hash="8d9fe33833088fcd1b6511624ce1b8aad90a7443",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2792f",
                            table="rights_subjectrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="subjectrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="77de76d03cf25376c1fa5afd7f7e12c6f2cace0e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_9edd6",
                            table="rights_subjectrequest",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="requestpauseevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="8d3b78eee84664a4d1108f90a493a3174e467d21",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_b7522",
                            table="rights_requestpauseevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="requestpause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rights_requestpauseevent" ("answer", "answered_on", "asked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "recorded_at", "recorded_by_id", "request_id") VALUES (NEW."answer", NEW."answered_on", NEW."asked_on", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."question", NEW."recorded_at", NEW."recorded_by_id", NEW."request_id"); RETURN NULL;',
                            hash="f962db17c95a537efd35fdade0e6f4f789465221",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_67a46",
                            table="rights_requestpause",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="requestpause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "rights_requestpauseevent" ("answer", "answered_on", "asked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "recorded_at", "recorded_by_id", "request_id") VALUES (NEW."answer", NEW."answered_on", NEW."asked_on", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."question", NEW."recorded_at", NEW."recorded_by_id", NEW."request_id"); RETURN NULL;',
                            hash="44fe922d01ef348e3efae5c741535c16eea6261d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_72913",
                            table="rights_requestpause",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="requestpause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "rights_requestpauseevent" ("answer", "answered_on", "asked_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "recorded_at", "recorded_by_id", "request_id") VALUES (OLD."answer", OLD."answered_on", OLD."asked_on", OLD."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."question", OLD."recorded_at", OLD."recorded_by_id", OLD."request_id"); RETURN NULL;',
                            hash="5a8601decab59c85760a960925b1e1b3527cdf10",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fa349",
                            table="rights_requestpause",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="requestpause",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="3977bfc9eeab00e7d4157e3a852f7a8d325ff839",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_06713",
                            table="rights_requestpause",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="release",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rights_release_is_never_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="cb842b8e6c7d814035f047c52f431a79031c0754",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rights_release_is_never_changed_a2253",
                            table="rights_release",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="packentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rights_packentry_is_never_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="52b92b60278d10292290bd83f57340a426a4d8de",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rights_packentry_is_never_changed_5edad",
                            table="rights_packentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="subjectrequestevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="b8082296590717eccae3eb1787e7cc21ed033cb5",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_b9bff",
                            table="rights_subjectrequestevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="entrydecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="rights_entrydecision_is_never_changed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="83e82be25c8dd9d44c4837380dfbdef6754f0627",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_rights_entrydecision_is_never_changed_f7efb",
                            table="rights_entrydecision",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
