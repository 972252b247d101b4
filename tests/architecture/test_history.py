"""Every table of families keeps its versions, or says here and in docs/data-model.md why it does not."""

from pathlib import Path

import pghistory.models
import pytest
from django.apps import apps
from django.db import connection

from earlyhelp.common.reference import ReferenceItem
from tests.architecture.test_habits import APPS, ROOT, sources

FIGURES_AND_ACCOUNTS = {"reporting", "accounts"}
"""Apps whose tables hold no record of a family; notices, which name cases, are tracked all the same."""

LISTS = "a list that the council keeps, which says nothing of a family"
QUESTIONS = "what is asked, fixed by the database once it was used"
DRAFTS = "a draft: what was thrown away is to be gone"
UNTRACKED = {
    "people.SearchKey": "made from the records, and made again at any time",
    "cases.ReferenceCounter": "numbers only",
    "cases.RequestCounter": "numbers only",
    "cases.HelpRequestEvent": "only ever added to, which the database sees to",
    "cases.HelpRequestDraft": DRAFTS,
    "cases.OpeningDraft": DRAFTS,
    "closures.ClosureDraft": DRAFTS,
    "closures.ClosurePart": DRAFTS,
    "retention.RetentionRule": "a list that administrators keep, which says nothing of a family",
    "retention.DisposalLog": "only ever added to, which the database sees to",
    "retention.FileToRemove": "a name of a file, until it is gone",
    "scrutiny.UnusualAccess": "found in the audit trail, and says nothing of a family",
    "scrutiny.Triage": "only ever added to, which the database sees to",
    "rights.RequestCounter": "numbers only",
    "rights.PackEntry": "only ever added to, which the database sees to",
    "rights.EntryDecision": "only ever added to, which the database sees to",
    "rights.Release": "only ever added to, which the database sees to",
    "webstar.HandOver": "of a sign-in, and says nothing of a family",
    "assessments.FrameworkHeadline": LISTS,
    "assessments.FrameworkNeed": LISTS,
    "assessments.ReviewInterval": LISTS,
    "assessments.QuestionSet": QUESTIONS,
    "assessments.AssessmentSection": QUESTIONS,
    "assessments.Question": QUESTIONS,
    "assessments.QuestionOption": QUESTIONS,
    "webstar.WebstarTool": QUESTIONS,
    "webstar.WebstarToolVersion": QUESTIONS,
    "webstar.WebstarAxis": QUESTIONS,
    "webstar.AxisWords": QUESTIONS,
}


def models_of(names):
    return [model for name in names for model in apps.get_app_config(name).get_models()]


def is_version(model):
    return issubclass(model, pghistory.models.Event)


def tracked():
    return [model.pgh_tracked_model for model in models_of(APPS) if is_version(model)]


def test_every_table_of_families_keeps_its_versions_or_says_why_not():
    of_families = {
        model._meta.label
        for model in models_of([name for name in APPS if name not in FIGURES_AND_ACCOUNTS])
        if not is_version(model) and not issubclass(model, ReferenceItem)
    }
    kept = {model._meta.label for model in tracked()}
    assert of_families - kept == set(UNTRACKED)


def test_the_data_model_names_every_table_without_versions():
    text = (ROOT / "docs/data-model.md").read_text().partition("## History")[2].partition("\n## ")[0]
    assert [name for name in UNTRACKED if f"`{name.partition('.')[2]}`" not in text] == []


@pytest.mark.django_db
def test_the_database_holds_every_trigger_of_every_tracked_table():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, substring(tgname FROM '^pgtrigger_(.*)_[0-9a-f]{5}$')"
            " FROM pg_trigger WHERE tgname LIKE 'pgtrigger_%' AND tgenabled = 'O'"
        )
        found = set(cursor.fetchall())
    wanted = {
        (model._meta.db_table, name)
        for model in tracked()
        for name in ("insert_insert", "update_update", "delete_delete", "never_emptied")
    } | {(model.pgh_event_model._meta.db_table, "only_added_to") for model in tracked()}
    assert sorted(wanted - found) == []


def test_every_version_holds_every_column():
    lacking = [
        model._meta.label
        for model in tracked()
        if {field.name for field in model._meta.concrete_fields}
        - {field.name for field in model.pgh_event_model._meta.concrete_fields}
    ]
    assert lacking == []


DEMO = ("reporting/demo/calendar.py", "reporting/demo/loader.py")


def mentioning(word):
    return {
        str(Path(path).relative_to(ROOT))
        for app in [*APPS, "earlyhelp"]
        for path in sources(folder=app)
        if word in path.read_text() and "migrations" not in path.parts
    }


def test_only_the_demo_dates_versions():
    assert mentioning("date_versions") == {"earlyhelp/common/history.py", *DEMO}


def test_only_the_page_as_it_was_disposal_and_signing_off_read_versions():
    """Signing off asks them for who wrote what somebody else has written over, and for no words."""
    reading = {name for name in mentioning("pgh_event_model") if not name.startswith("retention/")}
    signing = "assessments/signing_services.py"
    assert reading == {"earlyhelp/common/history.py", "history/querysets.py", signing}


def test_what_is_only_added_to_cannot_be_emptied_either(db):
    sql = """
        SELECT table_of.relname FROM pg_trigger kept JOIN pg_class table_of ON table_of.oid = kept.tgrelid
        WHERE kept.tgname ~ '_is_(append_only|never_changed)_' AND NOT EXISTS (
            SELECT FROM pg_trigger other
            WHERE other.tgrelid = kept.tgrelid AND pg_get_triggerdef(other.oid) LIKE '%BEFORE TRUNCATE%'
        )
    """
    with connection.cursor() as cursor:
        cursor.execute(sql)
        assert cursor.fetchall() == []
