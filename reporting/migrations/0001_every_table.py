import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [("reporting", "0001_all_tables")]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Run",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("as_at", models.DateField(verbose_name="figures as at")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting to start"),
                            ("running", "Running"),
                            ("complete", "Complete"),
                            ("failed", "Failed"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("requested_at", models.DateTimeField()),
                ("requested_by", models.CharField(blank=True, max_length=120, verbose_name="asked for by")),
                ("started_at", models.DateTimeField(blank=True, null=True)),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("steps_done", models.PositiveIntegerField(default=0)),
                ("steps_total", models.PositiveIntegerField(default=0)),
                ("error", models.TextField(blank=True)),
            ],
            options={
                "ordering": ["-requested_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        models.Value(1),
                        condition=models.Q(("status__in", ["waiting", "running"])),
                        name="reporting_run_one_at_a_time",
                        violation_error_message="The figures are being worked out already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["waiting", "running", "complete", "failed"])),
                        name="reporting_run_status_is_known",
                        violation_error_message="A run is waiting, running, complete or failed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["waiting", "running"]),
                            ("finished_at__isnull", False),
                            _connector="OR",
                        ),
                        name="reporting_run_ends_at_a_time",
                        violation_error_message="A finished run needs the time at which it finished.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="reporting.run",
                    ),
                ),
                ("indicator", models.CharField(max_length=10)),
                ("measure", models.CharField(max_length=40)),
                (
                    "measure_kind",
                    models.CharField(
                        choices=[
                            ("count", "Count"),
                            ("share", "Share"),
                            ("median", "Median"),
                            ("mean", "Mean"),
                        ],
                        max_length=10,
                    ),
                ),
                ("facet", models.CharField(blank=True, max_length=80, verbose_name="split")),
                ("facet_label", models.CharField(blank=True, max_length=120)),
                (
                    "period_kind",
                    models.CharField(
                        choices=[("year", "Financial year"), ("quarter", "Quarter"), ("month", "Month")],
                        max_length=10,
                    ),
                ),
                ("period_start", models.DateField()),
                ("period_end", models.DateField()),
                (
                    "breakdown",
                    models.CharField(
                        choices=[
                            ("all", "Everything together"),
                            ("locality", "Locality"),
                            ("agency", "Agency of the lead professional"),
                            ("service", "Service"),
                        ],
                        max_length=10,
                    ),
                ),
                ("value", models.CharField(blank=True, max_length=60, verbose_name="value of the breakdown")),
                ("value_label", models.CharField(blank=True, max_length=120)),
                ("numerator", models.DecimalField(decimal_places=2, max_digits=14)),
                ("denominator", models.PositiveIntegerField()),
                (
                    "numerator_rows",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "other_rows",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
            ],
            options={
                "ordering": ["indicator", "measure", "facet", "period_start", "breakdown", "value_label"],
                "indexes": [
                    models.Index(
                        fields=["run", "period_kind", "period_start", "breakdown", "value"],
                        name="reporting_figure_page",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=(
                            "run",
                            "indicator",
                            "measure",
                            "facet",
                            "period_kind",
                            "period_start",
                            "breakdown",
                            "value",
                        ),
                        name="reporting_figure_once_in_a_run",
                        violation_error_message="A figure is computed once in a run.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("period_end__gte", models.F("period_start"))),
                        name="reporting_figure_period_in_order",
                        violation_error_message="The period must end after it starts.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("measure_kind", "share"), _negated=True),
                            ("numerator__lte", models.F("denominator")),
                            _connector="OR",
                        ),
                        name="reporting_figure_share_is_part_of_whole",
                        violation_error_message="A share cannot count more than the whole.",
                    ),
                ],
            },
        ),
    ]
