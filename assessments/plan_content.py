"""A plan in words, as it is put before the family, kept as a version and compared with the one before.

The content holds what is agreed: goals, and who does what by when. How far an action is belongs to no
version.
"""

import hashlib
import json
from datetime import date

from assessments.coach import needed
from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import join_and

TITLES = {"Dr", "Dr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Prof", "Prof."}


def content_of(plan):
    """Return the words of a plan as it stands, as data that JSON can keep. Runs a fixed number of queries."""
    goals = plan.goals.standing().with_all().order_by("number")
    people = plan.case.family.members.current().with_person()
    return {
        "family": str(plan.case.family),
        "people": [member.person.short_name for member in people],
        "strengths": plan.strengths,
        "contingency": plan.contingency,
        "goals": [_goal(goal) for goal in goals],
    }


def _goal(goal):
    return {
        "number": goal.number,
        "need": goal.need.outcome.label,
        "need_words": goal.need.description,
        "for": _names(goal.need.people.all()),
        "goal": goal.goal,
        "success": goal.success,
        "measure": goal.measure,
        "actions": [_action(action) for action in needed(goal)],
    }


def _names(people):
    return [each.member.person.short_name for each in people]


def _action(action):
    return {
        "number": action.number,
        "what": action.what,
        "who": action.owner_words,
        "who_plain": plain_owner(action),
        "by": action.due_on.isoformat() if action.due_on else "",
        "for": _names(action.people.all()),
    }


def plain_owner(action):
    """Who does it, as a family says it: a first name, and where a worker works."""
    if action.family_owner_id:
        return action.family_owner.person.short_name
    if not action.owner_id:
        return "We will decide who"
    return f"{first_name(action.owner.full_name)}, {action.owner_agency}"


def first_name(full_name):
    """Return "Leah" for "Leah Pugh", and "Dr Rao" for "Dr Rao"."""
    words = full_name.split()
    return " ".join(words[:2]) if words[0] in TITLES else words[0]


def digest(content):
    """Return a short mark of a content, to see whether the page that somebody read still says the same."""
    told = json.dumps(content, sort_keys=True, ensure_ascii=False).encode()
    return hashlib.sha256(told).hexdigest()[:16]


def day_words(iso):
    """Return "3 March 2016" for "2016-03-03", and "" for none."""
    return date_long(date.fromisoformat(iso)) if iso else ""


def differences(before, after):
    """Return (what, before, after) of each part of two contents that differs, in the order of the plan."""
    old, new = _lines(before), _lines(after)
    labels = [*new, *(label for label in old if label not in new)]
    pairs = [(label, old.get(label, ""), new.get(label, "")) for label in labels]
    return [pair for pair in pairs if pair[1] != pair[2]]


def _lines(content):
    """Return the content as one line of text for each part, by its label."""
    lines = {
        "Who is in the plan": join_and(content["people"]),
        "What is going well": content["strengths"],
    }
    for goal in content["goals"]:
        name = f"Goal {goal['number']}"
        lines |= {
            f"{name}: need": f"{goal['need']}, {_for(goal)}",
            f"{name}: in the family’s words": goal["need_words"],
            f"{name}: what we want": goal["goal"],
            f"{name}: what success looks like": goal["success"],
            f"{name}: how we will know": goal["measure"],
        }
        for action in goal["actions"]:
            lines[f"{name}, action {action['number']}"] = action_line(action)
    lines["If things get worse"] = content["contingency"]
    return lines


def told_content(content):
    """Return the content with days in words and people in one phrase, for pages."""
    goals = [
        goal
        | {
            "for_words": join_and(goal["for"]) or "the whole family",
            "actions": [
                action
                | {
                    "by_words": day_words(action["by"]),
                    "for_words": join_and(action["for"]) or "the whole family",
                }
                for action in goal["actions"]
            ],
        }
        for goal in content["goals"]
    ]
    return content | {"people_words": join_and(content["people"]), "goals": goals}


def _for(part):
    return f"for {join_and(part['for']) or 'the whole family'}"


def action_line(action):
    """Return an action of a content in one line."""
    by = f", by {day_words(action['by'])}" if action["by"] else ", no day yet"
    return f"{action['what']} ({action['who']}, {_for(action)}{by})"
