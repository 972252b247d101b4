"""The voice and the quality of help at a glance: who was not heard, what nobody does, what is late.

One look with a fixed number of queries serves everything that a page of the case says of it.
"""

from dataclasses import dataclass, field

from django.db.models import Count, Exists, F, Max, OuterRef, Subquery

from assessments.enums import ActionStatus, PlanStatus, ReviewOutcome
from assessments.models import PlanAction, PlanGoal, Review
from cases.to_come import children_of

TAKEN_UP = [ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS, ActionStatus.DONE]


@dataclass(frozen=True)
class Glance:
    """What is there of a case's plan, needs, voices and reviews.

    :ivar plan: the plan that is being written or active, with ``due_on`` and ``due_number`` of the review
        that is due, or None.
    :ivar needs: standing needs, each with ``has_goal`` and ``has_action`` in that plan.
    :ivar open_actions: open actions of that plan, the earliest due first.
    :ivar heard: the day on which each member of the family was last heard, by primary key.
    :ivar completed: the latest complete assessment, or None.
    :ivar last_review: the last review that was held, or None, with ``held_count`` of all of them.
    """

    plan: object
    needs: list
    open_actions: list
    heard: dict
    completed: object
    last_review: object
    unheard: list = field(default_factory=list)

    @property
    def active_plan(self):
        return self.plan if self.plan and self.plan.status == PlanStatus.ACTIVE else None

    @property
    def review_due_on(self):
        return self.plan.due_on if self.plan else None

    @property
    def needs_without_action(self):
        """Needs for which nothing is done in an active plan."""
        return [need for need in self.needs if not need.has_action] if self.active_plan else []

    @property
    def plan_follows_since(self):
        """The day on which the latest assessment was completed, where a plan follows it."""
        leads = self.completed and self.completed.outcome.leads_to_plan
        return self.completed.completed_on if leads else None

    def late_actions(self, today):
        return [action for action in self.open_actions if action.is_late(today)]

    @property
    def reviews_held(self):
        return self.last_review.held_count if self.last_review else 0

    @property
    def decided_to_close(self):
        """Whether the last review decided to close and nothing is due since."""
        last = self.last_review
        return bool(last) and last.outcome == ReviewOutcome.CLOSE and self.review_due_on is None


def glance_of(case):
    """Return the glance of a case of :func:`cases.access.get_case`.

    It is looked up once and stays with the case, which lives as long as the page that is being made.
    """
    if not hasattr(case, "at_a_glance"):
        case.at_a_glance = _look(case)
    return case.at_a_glance


def _look(case):
    plan = _plan_of(case)
    heard = _heard_in(case)
    return Glance(
        plan=plan,
        needs=_needs_of(case, plan),
        open_actions=_open_actions_of(plan) if plan else [],
        heard=heard,
        completed=case.assessments.complete().select_related("outcome").latest_first().first(),
        last_review=_last_review_of(case),
        unheard=[child for child in children_of(case) if child.pk not in heard],
    )


def _plan_of(case):
    due = Review.objects.due().filter(plan=OuterRef("pk"))
    return (
        case.plans.current()
        .annotate(
            due_on=Subquery(due.values("due_on")[:1]),
            due_number=Subquery(due.values("number")[:1]),
        )
        .first()
    )


def _needs_of(case, plan):
    goals = PlanGoal.objects.filter(need=OuterRef("pk"), plan=plan, dropped_on__isnull=True)
    done = PlanAction.objects.filter(
        goal__need=OuterRef("pk"), goal__plan=plan, goal__dropped_on__isnull=True, status__in=TAKEN_UP
    )
    return list(
        case.needs.standing()
        .select_related("outcome")
        .annotate(has_goal=Exists(goals), has_action=Exists(done))
        .order_by("number")
    )


def _open_actions_of(plan):
    return list(
        PlanAction.objects.open()
        .filter(goal__plan=plan)
        .select_related("owner", "owner_agency", "family_owner__person")
        .order_by(F("due_on").asc(nulls_last=True), "pk")
    )


def _heard_in(case):
    said = case.voices.standing().order_by().values("member").annotate(last=Max("said_on"))
    return {row["member"]: row["last"] for row in said}


def _last_review_of(case):
    held = Review.objects.held().filter(plan__case=case)
    count = (
        Review.objects.held()
        .filter(plan__case=case)
        .order_by()
        .values("plan__case")
        .annotate(count=Count("pk"))
        .values("count")
    )
    return held.annotate(held_count=Subquery(count)).order_by("-held_on", "-pk").first()


def owner_words(action):
    """Say who does an action: a colleague with their agency, one of the family, or nobody yet."""
    if action.owner:
        return f"{action.owner} ({action.owner_agency})"
    return action.family_owner.person.short_name if action.family_owner else "nobody yet"
