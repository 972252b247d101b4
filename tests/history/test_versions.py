"""Every version is written down by the database itself, however a row is changed, and is there for good."""

import json
from datetime import date

import pghistory
import pgtrigger
import pytest
from django.db import InternalError, connection, transaction

from accounts.enums import NoticeKind
from accounts.models import Notice
from accounts.notice_services import notify
from cases.models import Case, Task
from closures.models import Signpost
from earlyhelp.common.history import versions_may_go
from people.models import Family
from tests.factories.accounts import UserFactory
from tests.factories.casework import Casework
from tests.factories.people import FamilyFactory
from tests.factories.plans import NeedFactory
from tests.factories.tasks import TaskFactory
from tests.factories.webstar import ReadingFactory


def notice(now):
    user = UserFactory()
    notify(to=user, kind=NoticeKind.ACCESS_GIVEN, sentence="One.", url="/", agency=None, now=now)
    return Notice.objects.get(to=user)


def signpost(now):
    closed = Casework().closed_case(date(2016, 1, 4), date(2016, 2, 1))
    return Signpost.objects.create(
        closure=closed.summary, service="Library", signposted_on=date(2016, 2, 1), family_agreed=True
    )


ONE_OF_EACH_APP = {
    "accounts": (notice, "sentence"),
    "people": (lambda now: FamilyFactory(), "name"),
    "cases": (lambda now: TaskFactory(), "title"),
    "assessments": (lambda now: NeedFactory(is_whole_family=True), "description"),
    "webstar": (lambda now: ReadingFactory(), "own_words"),
    "closures": (signpost, "service"),
}


def run(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall() if cursor.description else None


@pytest.mark.parametrize("app", ONE_OF_EACH_APP)
def test_each_change_is_a_version_in_bulk_and_by_plain_sql_too(db, now, app):
    make, field = ONE_OF_EACH_APP[app]
    row = make(now)
    model, table = type(row), type(row)._meta.db_table
    whole = json.dumps(run(f"SELECT row_to_json(t) FROM {table} t WHERE id = %s", row.pk)[0][0])
    model.objects.filter(pk=row.pk).update(**{field: "two"})
    setattr(row, field, "three")
    model.objects.bulk_update([row], [field])
    run(f"UPDATE {table} SET {field} = 'four' WHERE id = %s", row.pk)
    model.objects.filter(pk=row.pk).delete()
    model.objects.bulk_create([row])
    run(f"DELETE FROM {table} WHERE id = %s", row.pk)
    run(f"INSERT INTO {table} SELECT * FROM json_populate_record(NULL::{table}, %s)", whole)
    first = json.loads(whole)[field]
    assert list(
        model.pgh_event_model.objects.filter(pgh_obj=row.pk)
        .order_by("pgh_id")
        .values_list("pgh_label", field)
    ) == [
        ("insert", first),
        ("update", "two"),
        ("update", "three"),
        ("update", "four"),
        ("delete", "four"),
        ("insert", "three"),
        ("delete", "three"),
        ("insert", first),
    ]


def test_a_version_says_who_and_when(db, people, now, client_for, at, today):
    with at(today), pghistory.context(user=people.lead.pk):
        family = FamilyFactory()
    version = Family.pgh_event_model.objects.get(pgh_obj=family.pk)
    assert version.pgh_context.metadata["user"] == people.lead.pk
    assert version.pgh_created_at == now


def test_without_a_clock_of_its_own_a_version_has_the_moment_of_the_database(db):
    version = Family.pgh_event_model.objects.get(pgh_obj=FamilyFactory().pk)
    assert version.pgh_created_at == run("SELECT NOW()")[0][0]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE people_familyevent SET name = 'Other'",
        "DELETE FROM people_familyevent",
        "TRUNCATE people_familyevent",
        "UPDATE cases_taskevent SET pgh_created_at = now()",
    ],
)
def test_versions_are_never_changed_removed_or_emptied(db, sql):
    TaskFactory()
    with pytest.raises(InternalError, match="Versions of a record are never"), transaction.atomic():
        run(sql)


def test_a_table_of_families_is_never_emptied(db):
    with pytest.raises(InternalError, match="A table of families is never emptied"), transaction.atomic():
        run("TRUNCATE people_personname")


def test_disposal_removes_the_versions_of_what_it_names_and_no_other(db):
    task = TaskFactory()
    with versions_may_go(Task):
        Task.objects.filter(pk=task.pk).delete()
        assert Task.pgh_event_model.objects.filter(pgh_obj=task.pk).delete()[0] == 2
        with pytest.raises(InternalError, match="never changed or removed"), transaction.atomic():
            Case.pgh_event_model.objects.all().delete()
    with pytest.raises(InternalError, match="never changed or removed"), transaction.atomic():
        Task.pgh_event_model.objects.all().delete()


def test_the_test_suite_empties_tables_by_naming_each_trigger(db):
    FamilyFactory()
    names = ["people.FamilyEvent:only_added_to"]
    with pgtrigger.ignore(*names):
        run("TRUNCATE people_familyevent")
    assert not Family.pgh_event_model.objects.exists()
