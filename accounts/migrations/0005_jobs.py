import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_staff_and_access_reviews"),
    ]

    operations = [
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
    ]
