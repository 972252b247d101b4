"""The health address says yes only when pages can be made."""

import os
import subprocess
import sys

from django.conf import settings
from django.db.migrations.recorder import MigrationRecorder

ASK = """
import django
django.setup()
from django.test import Client
answer = Client(SERVER_NAME="127.0.0.1").get("/health/")
print(answer.status_code, answer.content.decode())
"""


def test_a_migrated_database_is_well(client):
    response = client.get("/health/")
    assert (response.status_code, response.content) == (200, b"Earlyhelp is well.\n")
    assert "no-store" in response["Cache-Control"]


def test_a_missing_migration_is_said(client):
    MigrationRecorder.Migration.objects.filter(app="cases").delete()
    response = client.get("/health/")
    assert (response.status_code, response.content) == (503, b"The database waits for its migrations.\n")


def test_a_silent_database_is_said(tmp_path):
    nowhere = {"DATABASE_URL": f"postgresql://nobody@/nothing?host={tmp_path}"}
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "earlyhelp.settings.dev"} | nowhere
    asked = subprocess.run(
        [sys.executable, "-c", ASK], cwd=settings.ROOT, env=environment, capture_output=True, text=True
    )
    assert asked.stdout.strip() == "503 The database does not answer.", asked.stderr
