import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers


class Migration(migrations.Migration):
    replaces = [("scrutiny", "0001_unusual_access")]

    initial = True

    dependencies = [
        ("accounts", "0001_every_table"),
    ]

    operations = [
        migrations.CreateModel(
            name="UnusualAccess",
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
                            ("own_record", "Somebody in the family has their full name"),
                            ("same_name", "Somebody in the family has their last name"),
                            (
                                "same_address",
                                "The family lives or lived where somebody of their full name does",
                            ),
                            ("no_relation", "Nothing shows that they work with the family"),
                            ("out_of_hours", "At night, at a weekend or on a bank holiday"),
                            ("own_name", "Looked for their own last name"),
                            ("many", "Many records in a short time"),
                            ("refused", "Refused again and again"),
                        ],
                        max_length=20,
                    ),
                ),
                ("day", models.DateField()),
                ("actor_email", models.CharField(max_length=254)),
                ("actor_name", models.CharField(blank=True, max_length=120)),
                ("agency_name", models.CharField(blank=True, max_length=120)),
                ("case_reference", models.CharField(blank=True, max_length=20)),
                ("acts", models.PositiveIntegerField()),
                ("cases", models.PositiveIntegerField(default=0)),
                ("first_at", models.DateTimeField()),
                ("last_at", models.DateTimeField()),
                ("found_at", models.DateTimeField(editable=False)),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("new", "Not looked at"),
                            ("expected", "Expected"),
                            ("asking", "Being asked about"),
                            ("explained", "Explained"),
                            ("concern", "Not right"),
                        ],
                        default="new",
                        max_length=10,
                    ),
                ),
            ],
            options={
                "verbose_name": "unusual access",
                "verbose_name_plural": "unusual access",
                "ordering": ["-last_at", "-pk"],
                "indexes": [models.Index(fields=["-last_at", "-id"], name="scrutiny_unusualaccess_latest")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "day", "actor_email", "case_reference"),
                        name="scrutiny_unusualaccess_found_once",
                        violation_error_message="This was found already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "own_record",
                                    "same_name",
                                    "same_address",
                                    "no_relation",
                                    "out_of_hours",
                                    "own_name",
                                    "many",
                                    "refused",
                                ],
                            )
                        ),
                        name="scrutiny_unusualaccess_kind_is_known",
                        violation_error_message="Unusual access needs a known kind.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("standing__in", ["new", "expected", "asking", "explained", "concern"])
                        ),
                        name="scrutiny_unusualaccess_standing_is_known",
                        violation_error_message="Unusual access needs a known standing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["no_relation", "own_record", "same_address", "same_name"]),
                            ("case_reference", ""),
                            _connector="XOR",
                        ),
                        name="scrutiny_unusualaccess_case_fits_its_kind",
                        violation_error_message="What is about a case names it, and nothing else does.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("acts__gte", 1), ("last_at__gte", models.F("first_at"))),
                        name="scrutiny_unusualaccess_is_of_acts",
                        violation_error_message="Unusual access is made of acts, the first before the last.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("actor_email", ""), _negated=True),
                        name="scrutiny_unusualaccess_is_somebody_s",
                        violation_error_message="Unusual access is somebody's.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Triage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                (
                    "unusual",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="triages",
                        to="scrutiny.unusualaccess",
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("asking", "Being asked about"),
                            ("explained", "Explained"),
                            ("concern", "Not right"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(max_length=1000)),
                ("about_email", models.CharField(max_length=254)),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_by_email", models.CharField(max_length=254)),
                ("decided_at", models.DateTimeField(editable=False)),
            ],
            options={
                "ordering": ["-decided_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("decision__in", ["asking", "explained", "concern"])),
                        name="scrutiny_triage_decision_is_known",
                        violation_error_message="Select what you decide from the answers on the page.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="scrutiny_triage_has_a_reason",
                        violation_error_message="Write why you decide this.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decided_by_email", models.F("about_email")), _negated=True),
                        name="scrutiny_triage_is_not_one_s_own",
                        violation_error_message="Somebody else decides about your own access.",
                    ),
                ],
            },
        ),
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="triage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="scrutiny_triage_is_append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e7502472700c805284da6e21de15e56701d17539",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_scrutiny_triage_is_append_only_2bcdc",
                            table="scrutiny_triage",
                            when="BEFORE",
                        ),
                    ),
                )
            ],
        ),
    ]
