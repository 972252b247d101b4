"""The real site starts only when it has everything, and says what it lacks."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

COMPLETE = {
    "SECRET_KEY": "Fg7_tP2-xW9qLz4mVb8" * 3,
    "SITE_ADDRESS": "https://earlyhelp.example.gov.uk",
    "DATABASE_URL": "postgresql://earlyhelp:word@db.example/earlyhelp",
    "REDIS_URL": "redis://redis.example:6379/0",
    "EMAIL_HOST": "mail.example",
    "DEFAULT_FROM_EMAIL": "earlyhelp@example.gov.uk",
    "SAFEGUARDING_PHONE": "01632 960 123",
}


def run(*command, given, var):
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    place = {"DJANGO_SETTINGS_MODULE": "earlyhelp.settings.production", "EARLYHELP_VAR": str(var)}
    return subprocess.run(
        [sys.executable, *command],
        cwd=settings.ROOT,
        env=inherited | place | given,
        capture_output=True,
        text=True,
    )


def value_of(expression, *, given, var):
    ask = f"from django.conf import settings; print({expression})"
    return run("-c", ask, given=given, var=var).stdout.strip()


def last_line(done):
    return done.stderr.strip().splitlines()[-1]


@pytest.mark.parametrize("name", COMPLETE)
def test_a_missing_value_stops_the_start_and_is_named(name, tmp_path):
    given = {key: value for key, value in COMPLETE.items() if key != name}
    done = run("manage.py", "check", given=given, var=tmp_path)
    assert done.returncode != 0
    assert "Set these variables before Earlyhelp starts:" in last_line(done)
    assert f" {name} (" in last_line(done)
    assert [other for other in given if f" {other} (" in last_line(done)] == []
    assert not (tmp_path / "postgres").exists(), "the embedded database was started"


def test_everything_missing_is_said_at_once(tmp_path):
    done = run("manage.py", "check", given={}, var=tmp_path)
    assert [name for name in COMPLETE if name not in last_line(done)] == []


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECRET_KEY", "short", "SECRET_KEY needs at least 50 random characters."),
        ("SITE_ADDRESS", "http://earlyhelp.example.gov.uk", "SITE_ADDRESS must begin with https://"),
        ("DATABASE_URL", "mysql://db.example/earlyhelp", "must be the address of a PostgreSQL server"),
        ("DATABASE_URL", "nonsense", "must be the address of a PostgreSQL server"),
    ],
)
def test_a_wrong_value_is_refused_with_a_sentence(name, value, sentence, tmp_path):
    done = run("manage.py", "check", given=COMPLETE | {name: value}, var=tmp_path)
    assert done.returncode != 0
    assert sentence in last_line(done)


def test_single_sign_on_needs_its_secret(tmp_path):
    given = COMPLETE | {"OIDC_ISSUER": "https://login.example", "OIDC_CLIENT_ID": "earlyhelp"}
    done = run("manage.py", "check", given=given, var=tmp_path)
    assert done.returncode != 0
    assert "OIDC_CLIENT_SECRET" in last_line(done)


def test_a_complete_site_passes_djangos_own_checks_for_deployment(tmp_path):
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", given=COMPLETE, var=tmp_path)
    assert done.returncode == 0, done.stderr


def test_a_complete_site_is_closed_to_the_careless(tmp_path):
    told = "settings.DEBUG, settings.DEMO, settings.MFA_REQUIRED, settings.ALLOWED_HOSTS"
    assert value_of(told, given=COMPLETE, var=tmp_path) == ("False False True ['earlyhelp.example.gov.uk']")


def test_addresses_take_over_from_the_embedded_ones(tmp_path):
    told = "settings.DATABASES['default']['HOST'], settings.CELERY_BROKER_URL"
    assert value_of(told, given=COMPLETE, var=tmp_path) == "db.example redis://redis.example:6379/0"
