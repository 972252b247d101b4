"""Habits of the house that a machine can watch over."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

ROOT = Path(settings.ROOT)
APPS = [
    "accounts",
    "people",
    "cases",
    "assessments",
    "webstar",
    "closures",
    "quality",
    "history",
    "retention",
    "rights",
    "scrutiny",
    "reporting",
]
OUTER = {"views", "forms"}


def sources(*, folder):
    return [path for path in (ROOT / folder).rglob("*.py") if "migrations" not in path.parts]


def outer_files():
    """Views and forms, whether each is a module or a package."""
    return [
        path
        for app in APPS
        for path in sources(folder=app)
        if path.stem in OUTER or OUTER & set(path.relative_to(ROOT).parts)
    ]


@pytest.mark.parametrize("path", outer_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_views_and_forms_start_from_access_and_never_from_a_manager(path):
    tree = ast.parse(path.read_text())
    used = [
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "objects"
    ]
    assert used == [], f"{path}: .objects at lines {used}"


@pytest.mark.parametrize("path", outer_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_gate_is_the_only_way_to_a_case(path):
    assert "get_object_or_404" not in path.read_text()


FILE_LINES, FUNCTION_LINES = 400, 40


def test_no_file_or_function_is_longer_than_the_house_style_says():
    long = []
    for path in (path for app in [*APPS, "earlyhelp", "scripts", "tests"] for path in sources(folder=app)):
        text, name = path.read_text(), str(path.relative_to(ROOT))
        if len(text.splitlines()) > FILE_LINES:
            long.append(name)
        for node in ast.walk(ast.parse(text)) if not name.startswith("tests/") else ():
            is_function = isinstance(node, ast.FunctionDef)
            if is_function and node.end_lineno - node.lineno >= FUNCTION_LINES:
                long.append(f"{name}: {node.name}")
    assert long == []


def test_no_form_imports_a_service():
    def imported(path):
        nodes = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ImportFrom)]
        return {node.module or "" for node in nodes}

    forms = [path for path in outer_files() if path.stem == "forms" or "forms" in path.parts]
    guilty = [path for path in forms if any(name.endswith("services") for name in imported(path))]
    assert guilty == []


def test_a_form_takes_what_was_sent_even_when_it_is_empty():
    files = [path for app in APPS for path in sources(folder=app)]
    assert [path for path in files if "request.POST or None" in path.read_text()] == []


def below_the_view():
    names = {"services", "querysets", "models", "enums", "errors", "search"}
    return [
        path
        for app in APPS
        for path in sources(folder=app)
        if path.stem in names or path.stem.endswith("_services")
    ]


@pytest.mark.parametrize("path", below_the_view(), ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_below_the_view_reads_the_clock(path):
    text = path.read_text()
    assert not re.search(r"\b(timezone\.now|localdate|datetime\.now|date\.today)\(", text)


def test_no_migration_is_missing(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_migrations_are_named_by_hand():
    files = [path.name for app in APPS for path in (ROOT / app / "migrations").glob("0*.py")]
    assert [name for name in files if "_auto_" in name or re.search(r"_alter_.*_and_more", name)] == []


def our_constraints():
    models = [model for app in APPS for model in apps.get_app_config(app).get_models()]
    return {constraint.name: constraint for model in models for constraint in model._meta.constraints}


def test_every_constraint_is_broken_by_a_test():
    told = "".join(path.read_text() for path in (ROOT / "tests").rglob("test_constraints*.py"))
    assert sorted(name for name in our_constraints() if name not in told) == []


def test_every_constraint_has_a_sentence():
    unsaid = [
        name
        for name, constraint in our_constraints().items()
        if constraint.violation_error_message in (None, constraint.default_violation_error_message)
    ]
    assert unsaid == []


def test_every_constraint_is_named_after_its_app():
    assert [name for name in our_constraints() if name.split("_")[0] not in APPS] == []


def templates():
    return sorted((ROOT / "templates").rglob("*.*"))


FOUND_BY_LIBRARIES = ("account/", "mfa/", "usersessions/", "socialaccount/", "admin/", "gds/", "allauth/")
ERROR_PAGES = {"400.html", "403.html", "403_csrf.html", "404.html", "413.html", "429.html", "500.html"}


def test_every_template_is_used():
    python = "".join(path.read_text() for app in [*APPS, "earlyhelp"] for path in sources(folder=app))
    pages = {path.relative_to(ROOT / "templates").as_posix(): path.read_text() for path in templates()}
    unused = [
        name
        for name in pages
        if not name.startswith(FOUND_BY_LIBRARIES)
        and name not in ERROR_PAGES
        and f'"{name}"' not in python
        and not any(f'"{name}"' in text for other, text in pages.items() if other != name)
    ]
    assert unused == []


@pytest.mark.parametrize("path", templates(), ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_templates_hold_no_inline_script_or_style(path):
    text = path.read_text()
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", text)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"", text)


def test_no_module_is_called_after_nothing():
    names = {path.stem for app in [*APPS, "earlyhelp"] for path in sources(folder=app)}
    assert not names & {"utils", "helpers", "misc"}


def test_no_file_holds_both_sides_of_a_merge():
    kinds = {".py", ".html", ".txt", ".md", ".scss", ".js", ".mjs", ".toml", ".json"}
    ours = ["docs", "earlyhelp", "scripts", "static", "templates", "tests", *APPS]
    files = [path for folder in ours for path in (ROOT / folder).rglob("*") if path.suffix in kinds]
    mark = re.compile(r"^(<{7} |>{7} )", re.M)
    assert [path for path in files if mark.search(path.read_text())] == []
