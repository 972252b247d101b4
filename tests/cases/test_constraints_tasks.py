"""The database itself refuses each of these tasks."""

import pytest
from django.db import IntegrityError

from cases.models import Task
from tests.factories.tasks import TaskFactory


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("cases_task_says_what", {"title": ""}),
        ("cases_task_has_one_owner", {"owner": None}),
        ("cases_task_has_one_owner", {"owner_agency": None}),
        ("cases_task_has_one_owner", {"owner": None, "owner_agency": None}),
        ("cases_task_ends_whole", {"status": "done"}),
        ("cases_task_ends_whole", {"status": "case_closed"}),
        ("cases_task_ends_whole", {"status": "paused"}),
        ("cases_task_not_done_has_a_reason", {"reason": "Nobody was at home."}),
    ],
)
def test_task(db, name, values):
    TaskFactory()
    with pytest.raises(IntegrityError, match=name):
        Task.objects.update(**values)


def test_what_the_family_does_is_not_done_for_an_agency(db):
    task = TaskFactory()
    with pytest.raises(IntegrityError, match="cases_task_has_one_owner"):
        Task.objects.update(family_owner=task.case.family.members.first())


def test_a_task_that_is_not_done_says_why(db, now):
    task = TaskFactory()
    with pytest.raises(IntegrityError, match="cases_task_not_done_has_a_reason"):
        Task.objects.update(status="not_done", ended_at=now, ended_by=task.given_by)


def test_a_number_once_in_a_case(db):
    task = TaskFactory()
    task.pk = None
    with pytest.raises(IntegrityError, match="cases_task_number_is_unique"):
        Task.objects.bulk_create([task])
