"""The person's own actions of plans on the home page, whatever agency they work for."""

from django.urls import reverse

from assessments.plan_access import actions_of
from cases.home import MOST, HomeItem


def my_actions(user, today, now):
    """The person's open actions, late ones as pressing; those without a day come last."""
    mine = actions_of(user).select_related("goal__plan__case__family").order_by("due_on", "pk")
    for action in mine[:MOST]:
        case = action.goal.plan.case
        at = [case.reference, action.goal.number, action.number]
        yield HomeItem(
            sentence=f"{action.what}, {case.family}",
            verb="Mark as done",
            url=reverse("assessments:action_done", args=at),
            group="Your actions in plans",
            due_on=action.due_on,
            is_pressing=action.is_late(today),
            is_post=True,
            note="Say how it goes",
            note_url=reverse("assessments:action", args=at),
        )
