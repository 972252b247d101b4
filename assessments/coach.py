"""The plan coach: what would make a plan smarter and put each child in it. Advice, and never a gate.

It looks at goals that were not given up and at actions that are needed. Its rules are those of the domain
notes, 3.6: each action has an owner and a date, each goal a measure and a need, each child an action, and the
family one of its own; and no word says that somebody will be busy without saying how much
(``settings.VAGUE_WORDS``).
"""

import re
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from assessments.enums import ActionStatus
from earlyhelp.common.models import lock, save_checked
from earlyhelp.common.numbers import possessive

NO_GOAL = "no_goal"
NEED_WITHOUT_GOAL = "need_without_goal"
NEED_IN_ERROR = "need_in_error"
NO_MEASURE = "no_measure"
NO_ACTION = "no_action"
NO_OWNER = "no_owner"
NO_DATE = "no_date"
VAGUE = "vague"
CHILD_WITHOUT_ACTION = "child_without_action"
FAMILY_OWNS_NOTHING = "family_owns_nothing"

MEASURED = re.compile(
    r"\d|\b(each|every|once|twice|daily|nightly|weekly|monthly|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
"""What says how much or how often."""


@dataclass(frozen=True)
class Advice:
    """One piece of advice.

    :ivar code: the rule, as it is kept on the plan.
    :ivar sentence: plain advice.
    :ivar url: the page where it is put right.
    :ivar goal: number of the goal that it is about, or None.
    :ivar action: number of the action within the goal, or None.
    """

    code: str
    sentence: str
    url: str
    goal: int | None = None
    action: int | None = None


def advice_for(plan):
    """Return what the coach advises for a plan, in the order of the plan. Runs a fixed number of queries."""
    reference = plan.case.reference
    goals = list(plan.goals.standing().with_all().order_by("number"))
    found = []
    if not goals:
        found.append(_advice(NO_GOAL, "The plan has no goal yet. Add one.", "add_goal", reference))
    found += _needs(plan, goals, reference)
    for goal in goals:
        found.extend(_goal(goal, reference))
    return [*found, *_everybody(plan, goals, reference)]


def _advice(code, sentence, name, reference, *args, query=""):
    numbers = dict(zip(("goal", "action"), args, strict=False))
    url = reverse(f"assessments:{name}", args=[reference, *args])
    return Advice(code, sentence, f"{url}{query}", **numbers)


def _needs(plan, goals, reference):
    reached = {goal.need_id for goal in goals}
    needs = plan.case.needs.standing().select_related("outcome").order_by("number")
    return [
        _advice(
            NEED_WITHOUT_GOAL,
            f"No goal answers the need “{need.outcome}”. Add one, or say that the need was entered in error.",
            "add_goal",
            reference,
            query=f"?need={need.number}",
        )
        for need in needs
        if need.pk not in reached
    ]


def needed(goal):
    """The actions of a goal that count: all but those that are no longer needed."""
    return [action for action in goal.actions.all() if action.status != ActionStatus.NO_LONGER_NEEDED]


def _goal(goal, reference):
    at = (reference, goal.number)
    if goal.need.is_error:
        words = f"The need of goal {goal.number} was entered in error. Give the goal up."
        yield _advice(NEED_IN_ERROR, words, "drop_goal", *at)
    if not goal.measure.strip():
        words = f"Goal {goal.number} does not say how we will know. Say what everybody will see or count."
        yield _advice(NO_MEASURE, words, "change_goal", *at)
    actions = needed(goal)
    if not actions:
        yield _advice(
            NO_ACTION, f"Goal {goal.number} has no action yet. Say who does what.", "add_action", *at
        )
    for action in actions:
        if action.is_open:
            yield from _action(goal, action, reference)


def _action(goal, action, reference):
    at = (reference, goal.number, action.number)
    if not action.owner_id and not action.family_owner_id:
        yield _advice(NO_OWNER, f"Nobody does “{action.what}” yet. Name one person.", "change_action", *at)
    if action.due_on is None:
        yield _advice(NO_DATE, f"“{action.what}” has no day. Say by when.", "change_action", *at)
    if word := vague_word(action.what):
        words = f"“{action.what}”: “{word}” can mean much or little. Say what is done, and how often."
        yield _advice(VAGUE, words, "change_action", *at)


def vague_word(text):
    """Return the vague word that a text rests on, or "" where it has none or says how much or how often."""
    if MEASURED.search(text):
        return ""
    stems = "|".join(re.escape(word.removesuffix("e")) for word in settings.VAGUE_WORDS)
    found = re.search(rf"\b({stems})(e|s|es|ed|ing)?\b", text, re.IGNORECASE) if stems else None
    return found.group(0).lower() if found else ""


def _everybody(plan, goals, reference):
    """Advice about the children and the family, once there is something to do at all."""
    actions = [action for goal in goals for action in needed(goal)]
    if not actions:
        return
    first = goals[0].number
    named = {each.member_id for action in actions for each in action.people.all()}
    children = plan.case.family.members.current().children().born_and_alive().select_related("person")
    for child in children.order_by("number"):
        if child.pk not in named:
            name = child.person.short_name
            words = f"No action is for {name}. What will be different in {possessive(name)} day?"
            at = _goal_for(child, goals) or first
            yield _advice(
                CHILD_WITHOUT_ACTION, words, "add_action", reference, at, query=f"?for={child.number}"
            )
    if not any(action.family_owner_id for action in actions):
        words = "The family does nothing in this plan. Agree one action that one of the family does."
        yield _advice(FAMILY_OWNS_NOTHING, words, "add_action", reference, first)


def _goal_for(child, goals):
    """The number of the first goal whose need concerns the child, or None."""
    for goal in goals:
        if any(each.member_id == child.pk for each in goal.need.people.all()):
            return goal.number
    return None


def coach(plan, now):
    """Keep with the plan what the coach advises now.

    Called by every service of the plan, in its transaction.
    """
    plan = lock(plan)
    plan.coach_codes = sorted({advice.code for advice in advice_for(plan)})
    plan.passes_coach, plan.coached_at = not plan.coach_codes, now
    return save_checked(plan)


def coach_case(case, now):
    """Keep the coach's advice with the current plan of a case, if there is one."""
    plan = case.plans.current().first()
    return coach(plan, now) if plan else None
