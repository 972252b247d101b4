from django.db import migrations, models
from django.db.models import F, Q


def were_mailed(apps, schema_editor):
    """Until now a warning was kept only together with its mail."""
    apps.get_model("accounts", "UnusedWarning").objects.update(mailed_at=F("warned_at"))


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_every_table"),
    ]

    operations = [
        migrations.AddField(
            model_name="unusedwarning",
            name="mailed_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.RunPython(were_mailed, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="unusedwarning",
            constraint=models.CheckConstraint(
                condition=Q(("mailed_at__isnull", True), ("mailed_at__gte", F("warned_at")), _connector="OR"),
                name="accounts_unusedwarning_mailed_once_asked_for",
                violation_error_message="A mail is sent after it was asked for.",
            ),
        ),
    ]
