import uuid

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers


class Migration(migrations.Migration):
    replaces = [
        ("retention", "0001_legal_holds"),
        ("retention", "0002_disposal"),
        ("retention", "0003_every_version_is_kept"),
        ("retention", "0004_holds_that_follow"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_every_table"),
        ("cases", "0001_every_table"),
        ("people", "0001_every_table"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="DisposalLog",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("family", "Family’s record"),
                            ("request", "Request for help that led to no case"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "references",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), size=None
                    ),
                ),
                ("children", models.PositiveSmallIntegerField()),
                ("adults", models.PositiveSmallIntegerField()),
                (
                    "people_kept",
                    models.PositiveSmallIntegerField(
                        verbose_name="people whose own record another one needs"
                    ),
                ),
                ("began_on", models.DateField()),
                ("ended_on", models.DateField()),
                ("due_on", models.DateField()),
                ("rule", models.CharField(max_length=200)),
                ("proposed_by", models.CharField(max_length=120)),
                ("proposed_by_email", models.CharField(max_length=254)),
                ("proposed_at", models.DateTimeField()),
                ("approved_by", models.CharField(max_length=120)),
                ("approved_by_email", models.CharField(max_length=254)),
                ("disposed_at", models.DateTimeField()),
                ("row_counts", models.JSONField()),
                ("row_numbers", models.JSONField()),
                (
                    "document_names",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=32), default=list, size=None
                    ),
                ),
                (
                    "document_hashes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=64), default=list, size=None
                    ),
                ),
                ("document_bytes", models.PositiveBigIntegerField(default=0)),
            ],
            options={
                "verbose_name": "disposal",
                "ordering": ["-disposed_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by_email", models.F("proposed_by_email")), _negated=True
                        ),
                        name="retention_disposallog_approved_by_another",
                        violation_error_message="Somebody else approves a disposal that you proposed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("began_on__lte", models.F("ended_on")), ("ended_on__lt", models.F("due_on"))
                        ),
                        name="retention_disposallog_days_in_order",
                        violation_error_message="A record is due after it ended, and ended after it began.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FileToRemove",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("stored_name", models.CharField(max_length=32, unique=True)),
                ("asked_at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "files to remove",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="HoldKind",
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
                "verbose_name": "kind of legal hold",
                "verbose_name_plural": "kinds of legal hold",
                "ordering": ["position", "label"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RetentionRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("family", "Family’s record"),
                            ("request", "Request for help that led to no case"),
                        ],
                        max_length=10,
                        verbose_name="what it is about",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="in force from")),
                (
                    "years",
                    models.PositiveSmallIntegerField(
                        help_text="After the last case of the family closed, or after the request for help was decided.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="years after it ended",
                    ),
                ),
                (
                    "child_age",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="In years, for families only. The later of the two days counts.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(18),
                            django.core.validators.MaxValueValidator(100),
                        ],
                        verbose_name="not before the youngest child is so old",
                    ),
                ),
                ("source", models.CharField(max_length=200, verbose_name="where it comes from")),
            ],
            options={
                "ordering": ["kind", "-valid_from"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "valid_from"),
                        name="retention_retentionrule_one_from_a_day",
                        violation_error_message="There is a rule from this day already. Change that one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["family", "request"]), ("years__gte", 1)),
                        name="retention_retentionrule_keeps_a_year_or_more",
                        violation_error_message="Records are kept for a year at least.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("child_age__isnull", True),
                            models.Q(("child_age__gte", 18), ("kind", "family")),
                            _connector="OR",
                        ),
                        name="retention_retentionrule_age_is_of_a_child_in_a_family",
                        violation_error_message="Only families have a youngest child, who is at least 18 by then.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DueRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("family", "Family’s record"),
                            ("request", "Request for help that led to no case"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "family",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="due_record",
                        to="people.family",
                    ),
                ),
                (
                    "help_request",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="due_record",
                        to="cases.helprequest",
                    ),
                ),
                (
                    "rule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="retention.retentionrule",
                    ),
                ),
                ("ended_on", models.DateField()),
                ("youngest_on", models.DateField(blank=True, null=True)),
                ("due_on", models.DateField()),
                ("found_at", models.DateTimeField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("waiting", "To be looked at"),
                            ("proposed", "Proposed for disposal"),
                            ("kept", "Kept longer"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("proposed_at", models.DateTimeField(blank=True, null=True)),
                ("kept_until", models.DateField(blank=True, null=True, verbose_name="kept until")),
                ("kept_reason", models.CharField(blank=True, max_length=500)),
                (
                    "kept_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "returned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("returned_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "ordering": ["due_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("family__isnull", False), ("help_request__isnull", True), ("kind", "family")
                            ),
                            models.Q(
                                ("family__isnull", True), ("help_request__isnull", False), ("kind", "request")
                            ),
                            _connector="OR",
                        ),
                        name="retention_duerecord_is_of_one_record",
                        violation_error_message="What is due is a family’s record or a request for help.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kept_by__isnull", False),
                                ("kept_until__isnull", False),
                                ("status", "kept"),
                                models.Q(("kept_reason", ""), _negated=True),
                            ),
                            models.Q(
                                ("kept_by__isnull", True),
                                ("kept_reason", ""),
                                ("kept_until__isnull", True),
                                ("status__in", ["waiting", "proposed"]),
                            ),
                            _connector="OR",
                        ),
                        name="retention_duerecord_is_kept_for_a_reason",
                        violation_error_message="Write why it is kept longer, and until which day.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("proposed_at__isnull", False),
                                ("proposed_by__isnull", False),
                                ("status", "proposed"),
                            ),
                            models.Q(
                                ("proposed_at__isnull", True),
                                ("proposed_by__isnull", True),
                                ("status__in", ["waiting", "kept"]),
                            ),
                            _connector="OR",
                        ),
                        name="retention_duerecord_is_proposed_by_somebody",
                        violation_error_message="Somebody proposes a disposal at a time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("returned_by__isnull", True), ("returned_reason", "")),
                            models.Q(
                                ("returned_by__isnull", False),
                                models.Q(("returned_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="retention_duerecord_is_sent_back_for_a_reason",
                        violation_error_message="Write why the proposal is sent back.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LegalHold",
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
                    "kind",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="retention.holdkind"),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("everything", "Everything that is kept here"),
                            ("family", "A family, with all its cases"),
                            ("case", "A case, and so its family"),
                            ("person", "One person, in every family that they are in"),
                            ("request", "A request for help"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holds",
                        to="people.family",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holds",
                        to="cases.case",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holds",
                        to="people.person",
                    ),
                ),
                (
                    "help_request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holds",
                        to="cases.helprequest",
                    ),
                ),
                ("named_as", models.CharField(blank=True, max_length=60, verbose_name="what it holds")),
                (
                    "follows",
                    models.CharField(blank=True, editable=False, max_length=20, verbose_name="ends with"),
                ),
                ("reason", models.CharField(max_length=500)),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day of the hold")),
                (
                    "placed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "placed_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("placed_at", models.DateTimeField(editable=False)),
                (
                    "lifted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("lifted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("lift_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "ordering": ["-placed_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("case__isnull", True),
                                ("family__isnull", True),
                                ("help_request__isnull", True),
                                ("person__isnull", True),
                                ("scope", "everything"),
                            ),
                            models.Q(
                                ("case__isnull", True),
                                ("family__isnull", False),
                                ("help_request__isnull", True),
                                ("person__isnull", True),
                                ("scope", "family"),
                            ),
                            models.Q(
                                ("case__isnull", False),
                                ("family__isnull", True),
                                ("help_request__isnull", True),
                                ("person__isnull", True),
                                ("scope", "case"),
                            ),
                            models.Q(
                                ("case__isnull", True),
                                ("family__isnull", True),
                                ("help_request__isnull", True),
                                ("person__isnull", False),
                                ("scope", "person"),
                            ),
                            models.Q(
                                ("case__isnull", True),
                                ("family__isnull", True),
                                ("help_request__isnull", False),
                                ("person__isnull", True),
                                ("scope", "request"),
                            ),
                            _connector="OR",
                        ),
                        name="retention_legalhold_holds_one_thing",
                        violation_error_message="Say what is held: everything, or one family, person or request.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="retention_legalhold_has_a_reason",
                        violation_error_message="Write why the records are held.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("lift_reason", ""), ("lifted_at__isnull", True), ("lifted_by__isnull", True)
                            ),
                            models.Q(
                                ("lifted_at__gte", models.F("placed_at")),
                                ("lifted_by__isnull", False),
                                models.Q(("lift_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="retention_legalhold_lifted_by_somebody",
                        violation_error_message="Write why the hold is lifted.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DueRecordEvent",
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
                        to="retention.duerecord",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("family", "Family’s record"),
                            ("request", "Request for help that led to no case"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.family",
                    ),
                ),
                (
                    "help_request",
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
                (
                    "rule",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="retention.retentionrule",
                    ),
                ),
                ("ended_on", models.DateField()),
                ("youngest_on", models.DateField(blank=True, null=True)),
                ("due_on", models.DateField()),
                ("found_at", models.DateTimeField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("waiting", "To be looked at"),
                            ("proposed", "Proposed for disposal"),
                            ("kept", "Kept longer"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "proposed_by",
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
                ("proposed_at", models.DateTimeField(blank=True, null=True)),
                ("kept_until", models.DateField(blank=True, null=True, verbose_name="kept until")),
                ("kept_reason", models.CharField(blank=True, max_length=500)),
                (
                    "kept_by",
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
                    "returned_by",
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
                ("returned_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LegalHoldEvent",
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
                        to="retention.legalhold",
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
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="retention.holdkind",
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("everything", "Everything that is kept here"),
                            ("family", "A family, with all its cases"),
                            ("case", "A case, and so its family"),
                            ("person", "One person, in every family that they are in"),
                            ("request", "A request for help"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.family",
                    ),
                ),
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
                (
                    "help_request",
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
                ("named_as", models.CharField(blank=True, max_length=60, verbose_name="what it holds")),
                (
                    "follows",
                    models.CharField(blank=True, editable=False, max_length=20, verbose_name="ends with"),
                ),
                ("reason", models.CharField(max_length=500)),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day of the hold")),
                (
                    "placed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "placed_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("placed_at", models.DateTimeField(editable=False)),
                (
                    "lifted_by",
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
                ("lifted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("lift_reason", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="disposallog",
                    trigger=pgtrigger.compiler.Trigger(
                        name="retention_disposallog_is_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="186d0082fd826d94c2494959a06f1896bf32efb2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_retention_disposallog_is_append_only_5883d",
                            table="retention_disposallog",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="disposallog",
                    trigger=pgtrigger.compiler.Trigger(
                        name="retention_disposallog_is_never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot empty the disposal log';",
                            hash="4c37d196e17ee64e2830ae032f1bc0cb168a8a00",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_retention_disposallog_is_never_emptied_1d92d",
                            table="retention_disposallog",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalhold",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "retention_legalholdevent" ("case_id", "family_id", "follows", "help_request_id", "id", "key", "kind_id", "lift_reason", "lifted_at", "lifted_by_id", "named_as", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by_id", "placed_for_id", "reason", "scope", "submission", "until") VALUES (NEW."case_id", NEW."family_id", NEW."follows", NEW."help_request_id", NEW."id", NEW."key", NEW."kind_id", NEW."lift_reason", NEW."lifted_at", NEW."lifted_by_id", NEW."named_as", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."placed_at", NEW."placed_by_id", NEW."placed_for_id", NEW."reason", NEW."scope", NEW."submission", NEW."until"); RETURN NULL;',
                            hash="55cada7c65063191cf4e25241cd3d50625b4753e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9dba2",
                            table="retention_legalhold",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalhold",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "retention_legalholdevent" ("case_id", "family_id", "follows", "help_request_id", "id", "key", "kind_id", "lift_reason", "lifted_at", "lifted_by_id", "named_as", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by_id", "placed_for_id", "reason", "scope", "submission", "until") VALUES (NEW."case_id", NEW."family_id", NEW."follows", NEW."help_request_id", NEW."id", NEW."key", NEW."kind_id", NEW."lift_reason", NEW."lifted_at", NEW."lifted_by_id", NEW."named_as", NEW."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."placed_at", NEW."placed_by_id", NEW."placed_for_id", NEW."reason", NEW."scope", NEW."submission", NEW."until"); RETURN NULL;',
                            hash="dd14c29c4366eb58dd6c74c1def0eb2583e5e684",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6fd03",
                            table="retention_legalhold",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalhold",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "retention_legalholdevent" ("case_id", "family_id", "follows", "help_request_id", "id", "key", "kind_id", "lift_reason", "lifted_at", "lifted_by_id", "named_as", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "placed_by_id", "placed_for_id", "reason", "scope", "submission", "until") VALUES (OLD."case_id", OLD."family_id", OLD."follows", OLD."help_request_id", OLD."id", OLD."key", OLD."kind_id", OLD."lift_reason", OLD."lifted_at", OLD."lifted_by_id", OLD."named_as", OLD."person_id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."placed_at", OLD."placed_by_id", OLD."placed_for_id", OLD."reason", OLD."scope", OLD."submission", OLD."until"); RETURN NULL;',
                            hash="0ccfca4a326cb0449d2f97854c8a21ed1c3d5636",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f5c69",
                            table="retention_legalhold",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalhold",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="cc92898e4717113cb22bd581644e45f4b00ae051",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_87861",
                            table="retention_legalhold",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="legalholdevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="a9c55724c2753f46f1b2501c09e96dc6cbd69b34",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_5ec18",
                            table="retention_legalholdevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duerecordevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="21b954f7c91b8954882fc9976c8eb01ee1b5a366",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_16a1c",
                            table="retention_duerecordevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duerecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "retention_duerecordevent" ("due_on", "ended_on", "family_id", "found_at", "help_request_id", "id", "kept_by_id", "kept_reason", "kept_until", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "returned_by_id", "returned_reason", "rule_id", "status", "youngest_on") VALUES (NEW."due_on", NEW."ended_on", NEW."family_id", NEW."found_at", NEW."help_request_id", NEW."id", NEW."kept_by_id", NEW."kept_reason", NEW."kept_until", NEW."key", NEW."kind", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."returned_by_id", NEW."returned_reason", NEW."rule_id", NEW."status", NEW."youngest_on"); RETURN NULL;',
                            hash="4239e15423ca2ac4913df4cb73950343fca0e9d3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_41e6d",
                            table="retention_duerecord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duerecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "retention_duerecordevent" ("due_on", "ended_on", "family_id", "found_at", "help_request_id", "id", "kept_by_id", "kept_reason", "kept_until", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "returned_by_id", "returned_reason", "rule_id", "status", "youngest_on") VALUES (NEW."due_on", NEW."ended_on", NEW."family_id", NEW."found_at", NEW."help_request_id", NEW."id", NEW."kept_by_id", NEW."kept_reason", NEW."kept_until", NEW."key", NEW."kind", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."returned_by_id", NEW."returned_reason", NEW."rule_id", NEW."status", NEW."youngest_on"); RETURN NULL;',
                            hash="f270927ddacb7c94659e2ab081da7682d62b1903",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_88eba",
                            table="retention_duerecord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duerecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "retention_duerecordevent" ("due_on", "ended_on", "family_id", "found_at", "help_request_id", "id", "kept_by_id", "kept_reason", "kept_until", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "returned_by_id", "returned_reason", "rule_id", "status", "youngest_on") VALUES (OLD."due_on", OLD."ended_on", OLD."family_id", OLD."found_at", OLD."help_request_id", OLD."id", OLD."kept_by_id", OLD."kept_reason", OLD."kept_until", OLD."key", OLD."kind", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."returned_by_id", OLD."returned_reason", OLD."rule_id", OLD."status", OLD."youngest_on"); RETURN NULL;',
                            hash="e9972e05a13dcb17738f6021c62dcc9bf9530068",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_63b6d",
                            table="retention_duerecord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duerecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="36cb6db63e51e48a6be7b0cde99ae91129f25561",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_43e0a",
                            table="retention_duerecord",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
