"""What somebody does in cases for an agency, for who is about to end it (``settings.STAFF_WORK``)."""

from django.urls import reverse

from accounts.staff_access import Work
from cases.models import Case, Involvement, LeadProfessional, Task

MOST = 20
"""So many links at most of one kind; the number says how many there are."""


def work_of(membership, by):
    """Return :class:`accounts.staff_access.Work` for open cases led, places in other teams, and open tasks.

    The numbers are those of the agency whatever the asker reaches; the links only of what they reach.
    """
    who = {"user": membership.user_id, "agency": membership.agency_id}
    led = LeadProfessional.objects.current().filter(**who).values("case")
    teams = Involvement.objects.current().filter(**who).exclude(case__in=led).values("case")
    yield from _cases("Leads", led, by)
    yield from _cases("Is in the team of", teams, by, "that somebody else leads")
    yield from _tasks(Task.objects.open().filter(owner=who["user"], owner_agency=who["agency"]), by)


def _cases(verb, keys, by, which=""):
    found = Case.objects.open().filter(pk__in=keys)
    if count := found.count():
        reached = Case.objects.visible_to(by).open().filter(pk__in=keys).select_related("family")
        yield Work(
            f"{verb} {count} open {'case' if count == 1 else 'cases'} {which}".strip(),
            [
                (f"{case.family}, {case.reference}", reverse("cases:team", args=[case.reference]))
                for case in reached.order_by("reference")[:MOST]
            ],
        )


def _tasks(tasks, by):
    if count := tasks.count():
        reached = tasks.filter(case__in=Case.objects.visible_to(by).values("pk")).select_related("case")
        yield Work(
            f"Has {count} open {'task' if count == 1 else 'tasks'}",
            [
                (f"{task.title}, {task.case.reference}", _task_url(task))
                for task in reached.order_by("due_on", "pk")[:MOST]
            ],
        )


def _task_url(task):
    return reverse("cases:task", args=[task.case.reference, task.number])
