import datetime

import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import earlyhelp.common.triggers


class Migration(migrations.Migration):
    replaces = [("quality", "0001_rounds_of_audits")]

    initial = True

    dependencies = [
        ("accounts", "0001_every_table"),
        ("cases", "0001_every_table"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="AuditRound",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("submission", models.UUIDField(blank=True, editable=False, null=True, unique=True)),
                ("number", models.PositiveIntegerField(editable=False, unique=True)),
                ("name", models.CharField(max_length=100)),
                (
                    "drawn_from",
                    models.CharField(
                        choices=[
                            ("open", "Cases that are open"),
                            ("closed", "Cases that closed in the last 12 months"),
                            ("both", "Both"),
                        ],
                        max_length=6,
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("seed", models.CharField(editable=False, max_length=32)),
                (
                    "drawn_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "drawn_for",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.agency"
                    ),
                ),
                ("drawn_at", models.DateTimeField(editable=False)),
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
                "ordering": ["-drawn_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="quality_auditround_has_a_name",
                        violation_error_message="Enter a name for the round.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("drawn_from__in", ["open", "closed", "both"])),
                        name="quality_auditround_is_drawn_from_cases",
                        violation_error_message="Select which cases from the answers on the page.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__gte", models.F("starts_on")),
                            (
                                "ends_on__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("starts_on"), "+", models.Value(datetime.timedelta(days=92))
                                ),
                            ),
                        ),
                        name="quality_auditround_ends_within_three_months",
                        violation_error_message="A round ends on or after its first day, and within 92 days.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end_reason", ""), ("ended_at__isnull", True), ("ended_by__isnull", True)
                            ),
                            models.Q(
                                ("ended_at__gte", models.F("drawn_at")),
                                ("ended_by__isnull", False),
                                models.Q(("end_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="quality_auditround_ended_by_somebody",
                        violation_error_message="Write why the round ends before its last day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditRoundEvent",
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
                        to="quality.auditround",
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
                ("number", models.PositiveIntegerField(editable=False)),
                ("name", models.CharField(max_length=100)),
                (
                    "drawn_from",
                    models.CharField(
                        choices=[
                            ("open", "Cases that are open"),
                            ("closed", "Cases that closed in the last 12 months"),
                            ("both", "Both"),
                        ],
                        max_length=6,
                    ),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("seed", models.CharField(editable=False, max_length=32)),
                (
                    "drawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "drawn_for",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.agency",
                    ),
                ),
                ("drawn_at", models.DateTimeField(editable=False)),
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
            name="SampledCase",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sample",
                        to="quality.auditround",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="samples", to="cases.case"
                    ),
                ),
                (
                    "auditor",
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
            ],
            options={
                "ordering": ["round", "pk"],
                "indexes": [
                    models.Index(fields=["auditor", "agency", "case"], name="quality_sampledcase_who")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("round", "case"),
                        name="quality_sampledcase_once_in_a_round",
                        violation_error_message="This case is drawn for somebody in this round already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SampledCaseEvent",
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
                        to="quality.sampledcase",
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
                    "round",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="quality.auditround",
                    ),
                ),
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
                    "auditor",
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
            ],
            options={
                "abstract": False,
            },
        ),
        earlyhelp.common.triggers.Together(
            operations=[
                pgtrigger.migrations.AddTrigger(
                    model_name="auditround",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "quality_auditroundevent" ("drawn_at", "drawn_by_id", "drawn_for_id", "drawn_from", "end_reason", "ended_at", "ended_by_id", "ends_on", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed", "starts_on", "submission") VALUES (NEW."drawn_at", NEW."drawn_by_id", NEW."drawn_for_id", NEW."drawn_from", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."ends_on", NEW."id", NEW."name", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."seed", NEW."starts_on", NEW."submission"); RETURN NULL;',
                            hash="adffae07e98407f5e46454d863a270ba3e0f5efd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_63ff0",
                            table="quality_auditround",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditround",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "quality_auditroundevent" ("drawn_at", "drawn_by_id", "drawn_for_id", "drawn_from", "end_reason", "ended_at", "ended_by_id", "ends_on", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed", "starts_on", "submission") VALUES (NEW."drawn_at", NEW."drawn_by_id", NEW."drawn_for_id", NEW."drawn_from", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."ends_on", NEW."id", NEW."name", NEW."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."seed", NEW."starts_on", NEW."submission"); RETURN NULL;',
                            hash="f9dfecdebc639bb17adc69bdae5ca3f1f33a75ae",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6cfd3",
                            table="quality_auditround",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditround",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "quality_auditroundevent" ("drawn_at", "drawn_by_id", "drawn_for_id", "drawn_from", "end_reason", "ended_at", "ended_by_id", "ends_on", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seed", "starts_on", "submission") VALUES (OLD."drawn_at", OLD."drawn_by_id", OLD."drawn_for_id", OLD."drawn_from", OLD."end_reason", OLD."ended_at", OLD."ended_by_id", OLD."ends_on", OLD."id", OLD."name", OLD."number", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."seed", OLD."starts_on", OLD."submission"); RETURN NULL;',
                            hash="0dbc8b188ff31faca591af80f06cca80293a05cf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_148c2",
                            table="quality_auditround",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditround",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="631fd7cbb9d8603da03adf33461e245c96111914",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_a3d63",
                            table="quality_auditround",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditroundevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="8729549955079bd06c36bac57794dec9e68ba8b4",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_a235c",
                            table="quality_auditroundevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sampledcase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "quality_sampledcaseevent" ("agency_id", "auditor_id", "case_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id") VALUES (NEW."agency_id", NEW."auditor_id", NEW."case_id", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'insert\', NEW."id", NEW."round_id"); RETURN NULL;',
                            hash="95998daae285b30bd3ff6d69ed4f2e667ef3ce01",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8a1de",
                            table="quality_sampledcase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sampledcase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "quality_sampledcaseevent" ("agency_id", "auditor_id", "case_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id") VALUES (NEW."agency_id", NEW."auditor_id", NEW."case_id", NEW."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'update\', NEW."id", NEW."round_id"); RETURN NULL;',
                            hash="2972eb66af104e349a4b1f80b5825050366ef1bc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_66bee",
                            table="quality_sampledcase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sampledcase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "quality_sampledcaseevent" ("agency_id", "auditor_id", "case_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id") VALUES (OLD."agency_id", OLD."auditor_id", OLD."case_id", OLD."id", _pgh_attach_context(), COALESCE(NULLIF(CURRENT_SETTING(\'earlyhelp.clock\', TRUE), \'\')::TIMESTAMPTZ, NOW()), \'delete\', OLD."id", OLD."round_id"); RETURN NULL;',
                            hash="600cdd25f01d1066cda54b13a67f9e1ef1798c63",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_14cc0",
                            table="quality_sampledcase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sampledcase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="never_emptied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: A table of families is never emptied';",
                            hash="cf3066944efe4e314ac0d0e7cfb2f27e687300e9",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_never_emptied_2c074",
                            table="quality_sampledcase",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sampledcaseevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_added_to",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Versions of a record are never changed or removed';",
                            hash="9e566485d6faf3d0027cdbd8af72a8e733af423c",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_only_added_to_513f9",
                            table="quality_sampledcaseevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
