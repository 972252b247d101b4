"""docker-compose.yml and Dockerfile speak only of variables, commands and paths that the code has."""

import importlib.util
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml
from celery.bin.celery import celery
from django.conf import settings
from django.core.management import get_commands
from django.urls import resolve
from gunicorn.config import Config

from earlyhelp import healthcheck

ROOT = settings.ROOT
COMPOSE_TEXT = (ROOT / "docker-compose.yml").read_text()
COMPOSE = yaml.safe_load(COMPOSE_TEXT)
SERVICES = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
OFFICIAL = {
    "db": {"POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD"},
    "redis": {"REDISCLI_AUTH"},
}
"""What the official images read, as their own pages say."""

DOCKERFILE = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
IN_CONTAINER = "/app"


def read_from_the_environment():
    text = (ROOT / "earlyhelp" / "settings" / "base.py").read_text()
    return set(re.findall(r'os\.environ\.get\("(\w+)"', text))


def required_in_production():
    text = (ROOT / "earlyhelp" / "settings" / "production.py").read_text()
    names = re.search(r"REQUIRED = \{(.*?)\}\n", text, re.DOTALL)[1]
    return set(re.findall(r'^    "(\w+)":', names, re.MULTILINE))


def instructions(word):
    return [line.split(maxsplit=1)[1] for line in DOCKERFILE.splitlines() if line.startswith(f"{word} ")]


def command_of(service):
    command = service.get("command") or json.loads(instructions("CMD")[-1])
    if command[:2] == ["sh", "-c"]:
        return [shlex.split(part) for part in command[2].split("&&")]
    return [command]


def check_command(words):
    """Fail unless the program takes these words and what they name exists."""
    program, *rest = words
    if program == "python" and rest[0] == "manage.py":
        assert (ROOT / "manage.py").exists()
        assert rest[1] in get_commands()
    elif program == "python" and rest[0] == "-m":
        assert rest[1] == healthcheck.__name__
        assert rest[2] in healthcheck.CHECKS
    elif program == "gunicorn":
        told = Config().parser().parse_args(rest)
        assert importlib.util.find_spec(told.args[0].partition(":")[0])
        assert told.bind == [f"0.0.0.0:{healthcheck.WEB_PORT}"]
    else:
        assert program == "celery", words
        assert importlib.util.find_spec(rest[rest.index("-A") + 1])
        name = next(word for word in rest if word in celery.commands)
        task = celery.commands[name]
        task.make_parser(click.Context(task)).parse_args(rest[rest.index(name) + 1 :])


def test_every_service_of_the_real_site_is_there_with_its_health_check():
    assert set(SERVICES) == {"db", "redis", "migrate", "web", "worker", "beat"}
    assert {name for name, service in SERVICES.items() if "healthcheck" not in service} == {"migrate"}


@pytest.mark.parametrize("name", SERVICES)
def test_every_variable_is_read(name):
    if name in OURS:
        given = set(SERVICES[name]["environment"])
        assert given <= read_from_the_environment()
        assert required_in_production() <= given
    else:
        assert set(SERVICES[name]["environment"]) == OFFICIAL[name]


def test_no_secret_has_a_default():
    used = re.findall(r"\$\{(\w+)(:[?-])?([^}]*)\}", COMPOSE_TEXT)
    assert [name for name, mark, _ in used if not mark] == []
    secrets = [(name, mark, rest) for name, mark, rest in used if re.search("SECRET|PASSWORD|KEY", name)]
    assert [name for name, mark, rest in secrets if mark == ":-" and rest] == []
    for name in ("SECRET_KEY", "POSTGRES_PASSWORD", "REDIS_PASSWORD"):
        assert {mark for secret, mark, _ in secrets if secret == name} == {":?"}


@pytest.mark.parametrize("name", OURS)
def test_every_command_exists(name):
    for words in command_of(SERVICES[name]):
        check_command(words)


@pytest.mark.parametrize("name", [name for name in OURS if "healthcheck" in SERVICES[name]])
def test_every_health_check_exists_and_asks_about_its_own_service(name):
    mark, *words = SERVICES[name]["healthcheck"]["test"]
    assert mark == "CMD"
    check_command(words)
    assert words[-1] == name


def test_the_web_check_asks_an_address_that_answers():
    assert resolve("/health/").url_name == "health"
    assert SERVICES["web"]["ports"] == [f"127.0.0.1:{healthcheck.WEB_PORT}:{healthcheck.WEB_PORT}"]


def test_services_wait_for_services_that_exist():
    for service in SERVICES.values():
        for other, told in service.get("depends_on", {}).items():
            healthy = "healthcheck" in SERVICES[other]
            assert told["condition"] == ("service_healthy" if healthy else "service_completed_successfully")


def test_volumes_are_declared_and_the_schedule_is_kept_where_it_is_written():
    mounts = [mount.split(":") for service in SERVICES.values() for mount in service.get("volumes", [])]
    assert {name for name, _ in mounts} == set(COMPOSE["volumes"])
    where = dict(mounts)["schedule"]
    written = Path("var") / Path(settings.CELERY_BEAT_SCHEDULE_FILENAME).relative_to(settings.VAR)
    assert where == f"{IN_CONTAINER}/{written.parent}"
    assert f"install --directory --owner=earlyhelp {written.parent}" in DOCKERFILE


def test_the_image_copies_files_that_exist():
    stages = set(re.findall(r"^FROM \S+ AS (\w+)", DOCKERFILE, re.MULTILINE))
    for line in instructions("COPY"):
        words = line.split()
        if words[0].startswith("--from="):
            assert words[0].removeprefix("--from=") in stages
        else:
            assert [source for source in words[:-1] if not (ROOT / source).exists()] == []


def test_the_image_leaves_out_nothing_that_it_needs():
    left_out = [
        line for line in (ROOT / ".dockerignore").read_text().splitlines() if not line.startswith("#")
    ]
    assert {"var", ".git", ".venv", "node_modules", "static/build", "tests"} <= set(left_out)
    copied = {word for line in instructions("COPY") if "--from" not in line for word in line.split()[:-1]}
    assert copied & set(left_out) == set()


def test_the_image_builds_with_commands_that_exist():
    built = " ".join(instructions("RUN"))
    scripts = json.loads((ROOT / "package.json").read_text())["scripts"]
    assert all(name in scripts for name in re.findall(r"npm run (\w+)", built))
    assert all((ROOT / path).exists() for path in re.findall(r"-r (\S+)", built))
    assert all(name in get_commands() for name in re.findall(r"manage\.py (\w+)", built))
    places = re.findall(r"DJANGO_SETTINGS_MODULE=(\S+)", DOCKERFILE)
    assert places == ["earlyhelp.settings.production", "earlyhelp.settings.files"]
    assert all(importlib.util.find_spec(place) for place in places)


def test_the_image_collects_the_files_of_every_page(tmp_path):
    """The names in style sheets lead to files: collecting fails on one that does not."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "earlyhelp.settings.files",
        "EARLYHELP_VAR": str(tmp_path),
    }
    command = [sys.executable, "manage.py", "collectstatic", "--no-input"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    names = json.loads((tmp_path / "static" / "staticfiles.json").read_text())["paths"]
    assert "build/app.css" in names
