"""What the plan brings to the agenda of a meeting: its needs and its open actions."""

from assessments.glance import glance_of, owner_words
from cases.meeting_agenda import MOST, AgendaPart
from earlyhelp.common.dates import date_long


def needs_and_actions(case, today):
    """Every standing need, and the open actions of the plan."""
    glance = glance_of(case)
    yield AgendaPart("Needs of the family", [_need_words(need, glance) for need in glance.needs])
    yield AgendaPart(
        "Actions of the plan", [_action_words(action, today) for action in glance.open_actions[:MOST]]
    )


def _need_words(need, glance):
    lacking = glance.has_active_plan and not need.has_action
    return f"{need.outcome}: {'nothing is done for it yet' if lacking else need.description}"


def _action_words(action, today):
    if action.due_on is None:
        return f"{action.what}: {owner_words(action)}, no day set"
    late = "overdue, " if action.is_late(today) else ""
    return f"{action.what}: {owner_words(action)}, {late}by {date_long(action.due_on)}"
