"""The voice and the quality of help at a glance: who was not heard, what nobody does, what is late.

One look serves everything that a page of the case says of it: a query for the plan, the reviews and the
assessment together, and one each for needs, actions and voices where a page asks for them.
"""

from functools import cached_property

from django.db.models import Count, Exists, F, Max, OuterRef, Subquery

from assessments.enums import ActionStatus, PlanStatus, ReviewOutcome
from assessments.models import ActionPlan, PlanAction, PlanGoal, Review, WholeFamilyAssessment
from cases.models import Case

TAKEN_UP = [ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS, ActionStatus.DONE]


class Glance:
    """What is there of a case's plan, needs, voices and reviews. The plan is one that has not ended."""

    def __init__(self, case):
        self.case = case

    @cached_property
    def _facts(self):
        plan = ActionPlan.objects.current().filter(case=OuterRef("pk"))
        due = Review.objects.due().filter(plan__case=OuterRef("pk"))
        held = Review.objects.held().filter(plan__case=OuterRef("pk")).order_by("-held_on", "-pk")
        count = held.order_by().values("plan__case").annotate(count=Count("pk")).values("count")
        assessed = WholeFamilyAssessment.objects.complete().filter(case=OuterRef("pk")).latest_first()
        columns = {
            "plan_pk": plan.values("pk"),
            "plan_number": plan.values("number"),
            "plan_status": plan.values("status"),
            "due_on": due.values("due_on"),
            "due_number": due.values("number"),
            "held_on": held.values("held_on"),
            "held_outcome": held.values("outcome"),
            "held_count": count,
            "completed_on": assessed.values("completed_on"),
            "leads_to_plan": assessed.values("outcome__leads_to_plan"),
        }
        told = {name: Subquery(column[:1]) for name, column in columns.items()}
        return Case.objects.filter(pk=self.case.pk).values(**told).get()

    @property
    def has_active_plan(self):
        return self._facts["plan_status"] == PlanStatus.ACTIVE

    @property
    def has_draft_plan(self):
        return self._facts["plan_status"] == PlanStatus.DRAFT

    @property
    def plan_number(self):
        return self._facts["plan_number"]

    @property
    def review_due_on(self):
        return self._facts["due_on"]

    @property
    def review_number(self):
        """The number of the review that is due."""
        return self._facts["due_number"]

    @property
    def reviews_held(self):
        return self._facts["held_count"] or 0

    @property
    def decided_to_close_on(self):
        """The day of the last review, where it decided to close and none is due since; else None."""
        is_to_close = self._facts["held_outcome"] == ReviewOutcome.CLOSE and self.review_due_on is None
        return self._facts["held_on"] if is_to_close else None

    @property
    def plan_follows_since(self):
        """The day on which the latest assessment was completed, where a plan follows it; else None."""
        return self._facts["completed_on"] if self._facts["leads_to_plan"] else None

    @cached_property
    def needs(self):
        """Standing needs, each with ``has_action``: whether the plan does something for it."""
        goals = PlanGoal.objects.filter(plan=self._facts["plan_pk"], dropped_on__isnull=True)
        actions = PlanAction.objects.filter(
            goal__in=goals.values("pk"), goal__need=OuterRef("pk"), status__in=TAKEN_UP
        )
        standing = self.case.needs.standing().select_related("outcome")
        return list(standing.annotate(has_action=Exists(actions)).order_by("number"))

    @property
    def needs_without_action(self):
        """Needs for which nothing is done in an active plan."""
        return [need for need in self.needs if not need.has_action] if self.has_active_plan else []

    @cached_property
    def open_actions(self):
        """Open actions of the plan, the earliest due first."""
        if self._facts["plan_pk"] is None:
            return []
        return list(
            PlanAction.objects.open()
            .filter(goal__plan=self._facts["plan_pk"])
            .select_related("owner", "owner_agency", "family_owner__person")
            .order_by(F("due_on").asc(nulls_last=True), "pk")
        )

    def late_actions(self, today):
        return [action for action in self.open_actions if action.is_late(today)]

    @cached_property
    def heard(self):
        """The day on which each member of the family was last heard, by primary key."""
        said = self.case.voices.standing().order_by().values("member").annotate(last=Max("said_on"))
        return {row["member"]: row["last"] for row in said}


def glance_of(case):
    """Return the glance of a case of :func:`cases.access.get_case`.

    It stays with the case, which lives as long as the page that is being made.
    """
    if not hasattr(case, "at_a_glance"):
        case.at_a_glance = Glance(case)
    return case.at_a_glance


def owner_words(action):
    """Say who does an action: a colleague with their agency, one of the family, or nobody yet."""
    if action.owner:
        return f"{action.owner} ({action.owner_agency})"
    return action.family_owner.person.short_name if action.family_owner else "nobody yet"
