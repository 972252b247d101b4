"""What comes next in a case: what each case has after its first weeks, and this one has not yet.

A later app adds its own by a function named in ``settings.CASE_TO_COME``, of the same form as those of
``settings.CASE_ATTENTION``: see :mod:`cases.attention`.
"""

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string

from cases.access import shown_meetings
from cases.attention import Attention
from cases.enums import MeetingStatus
from cases.models import CaseNotePerson
from earlyhelp.common.numbers import join_and


def to_come_in(case, today):
    """Return what comes next in an open case, as :class:`cases.attention.Attention`."""
    return [item for path in settings.CASE_TO_COME for item in import_string(path)(case, today)]


def children_of(case):
    """The children of a case of :func:`cases.access.get_case` who are born and alive."""
    return [member for member in case.family.people if member.is_child and member.person.is_born_and_alive]


def children_to_be_seen(case, today):
    """Children whom nobody has seen in a contact of this case."""
    seen = CaseNotePerson.objects.last_seen(case)
    names = [member.person.short_name for member in children_of(case) if member.pk not in seen]
    if names:
        yield Attention(
            f"Nobody has written yet that they saw {join_and(names)}.",
            reverse("cases:add_note", args=[case.reference]),
            "Add a case note",
        )


def first_meeting(case, today):
    """No meeting arranged and none held."""
    if not shown_meetings(case).filter(status__in=[MeetingStatus.ARRANGED, MeetingStatus.HELD]).exists():
        yield Attention(
            "No meeting is arranged yet.",
            reverse("cases:arrange_meeting", args=[case.reference]),
            "Arrange a meeting",
        )


def first_task(case, today):
    """No task was ever given."""
    if not case.tasks.exists():
        yield Attention(
            "Nobody has a task yet.", reverse("cases:add_task", args=[case.reference]), "Add a task"
        )
