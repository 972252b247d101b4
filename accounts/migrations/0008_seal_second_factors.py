"""Seal the keys of authenticator apps and the recovery codes that are kept in the open."""

from django.db import migrations

from accounts.sealing import open_sealed, seal

SEALED = ("secret", "seed")


def seal_all(apps, schema_editor):
    _change_all(apps, seal)


def open_all(apps, schema_editor):
    _change_all(apps, open_sealed)


def _change_all(apps, change):
    for factor in apps.get_model("mfa", "Authenticator").objects.filter(type__in=["totp", "recovery_codes"]):
        for name in SEALED:
            if name in factor.data:
                factor.data[name] = change(factor.data[name])
        factor.save(update_fields=["data"])


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0007_email_domains"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [migrations.RunPython(seal_all, open_all)]
