"""The whole family action plan with its goals, actions and reviews."""

from assessments.models import ActionPerson, ActionPlan, PlanAction, PlanGoal, Review
from history.entries import Entry, Section, facts
from history.record import grouped, keys


def plan_entries(record):
    """Each plan, its goals, and the actions of each goal."""
    plans = record.of_case(ActionPlan)
    goals = record.rows(PlanGoal, plan__in=keys(plans))
    actions = record.rows(PlanAction, "owner", "owner_agency", goal__in=keys(goals))
    helped = grouped(record.rows(ActionPerson, action__in=keys(actions)), "action_id")
    goals, actions = grouped(goals, "plan_id"), grouped(actions, "goal_id")
    entries = []
    for plan in plans:
        entries.append(_plan(plan))
        for goal in goals.get(plan.pgh_obj_id, []):
            entries.append(_goal(plan, goal))
            for action in actions.get(goal.pgh_obj_id, []):
                entries.append(_action(record, plan, goal, action, helped.get(action.pgh_obj_id, [])))
    return entries


def _plan(plan):
    told = facts(plan, "status", "started_on", "active_from", "ended_on", "strengths", "contingency")
    return Entry(("plan", plan.pgh_obj_id), f"Plan {plan.number}", told)


def _goal(plan, goal):
    told = facts(goal, "success", "measure", "dropped_on", "dropped_reason")
    return Entry(("goal", goal.pgh_obj_id), f"Plan {plan.number}, goal {goal.number}: {goal.goal}", told)


def _action(record, plan, goal, action, helped):
    owner = f"{action.owner_words}, {action.owner_agency_words}" if action.owner_id else ""
    if action.family_owner_id:
        owner = f"{record.name_of(action.family_owner_id)}, of the family"
    told = (
        *facts(action, "status"),
        ("Who does it", owner or "Nobody yet"),
        ("For", record.names_of(helped) or "The whole family"),
        *facts(action, "due_on", "done_on", "reason"),
    )
    title = f"Plan {plan.number}, action {goal.number}.{action.number}: {action.what}"
    return Entry(("action", action.pgh_obj_id), title, told)


def review_entries(record):
    plans = {plan.pgh_obj_id: plan for plan in record.of_case(ActionPlan)}
    return [
        Entry(
            row.pgh_obj_id,
            f"Plan {plans[row.plan_id].number}, review {row.number}",
            facts(row, "status", "due_on", "held_on", "summary", "outcome", "outcome_reason"),
        )
        for row in record.rows(Review, plan__in=list(plans))
    ]


PLANS = Section("Plan", plan_entries, "assessments:plan", "No plan had been started.")
REVIEWS = Section("Reviews", review_entries, "assessments:plan", "No review was due or had been held.")
