"""The plan of the scene's case, and what belongs to it."""

from functools import cached_property

from assessments import plan_services
from assessments.enums import NeedSource, ReviewStatus
from assessments.models import FamilyOutcome, StartRating
from assessments.need_services import identify_need
from assessments.plan_services import Word


class PlanScene:
    """Mixed into :class:`tests.permissions.scene.Scene`."""

    def review(self):
        """A review that is due of a plan that was agreed today."""
        self.plan_version()
        review = self.the_plan.reviews.get(status=ReviewStatus.DUE)
        return self.case() | {"plan": self.the_plan.number, "number": review.number}

    @cached_property
    def the_need(self):
        values = {
            "outcome": FamilyOutcome.objects.first(),
            "description": "Mornings end in shouting.",
            "start_rating": StartRating.objects.first(),
        }
        told = {"values": values, "people": [], "source": NeedSource.REQUEST}
        return identify_need(case=self.the_case, **told, **self.acts_today)

    def case_with_need(self):
        return {"reference": self.the_need.case.reference}

    def need(self):
        return self.case() | {"number": self.the_need.number}

    @cached_property
    def the_ended_plan(self):
        plan = plan_services.start_plan(case=self.the_case, started_on=self.today, **self.acts_today)
        return plan_services.end_plan(plan=plan, **self.acts_today)

    @cached_property
    def the_plan(self):
        """The plan of the case now, after the one that ended, since a case has one at a time."""
        case = self.the_ended_plan.case
        return plan_services.start_plan(case=case, started_on=self.today, **self.acts_today)

    def plan(self):
        """A plan that is being written; its addresses hang on the case."""
        return {"reference": self.the_plan.case.reference}

    def ended_plan(self):
        return self.case() | {"plan": self.the_ended_plan.number}

    @cached_property
    def the_goal(self):
        told = {"need": self.the_need, "values": {"goal": "We leave without shouting."}}
        return plan_services.add_goal(plan=self.the_plan, **told, **self.acts_today)

    def goal(self):
        return self.case() | {"goal": self.the_goal.number}

    @cached_property
    def the_action(self):
        values = {"what": "Ring the school", "owner": self.people.partner}
        return plan_services.add_action(goal=self.the_goal, values=values, people=[], **self.acts_today)

    def action(self):
        return self.goal() | {"number": self.the_action.number}

    def plan_version(self):
        """The plan as the adult of the family agreed to it today."""
        adult = self.the_case.family.members.get(number=3)
        word = Word(agrees=True, agreed_on=self.today, agreed_how="spoken")
        plan = self.the_action.goal.plan
        plan_services.agree_plan(plan=plan, agreements={adult: word}, **self.acts_today)
        return self.case() | {"plan": plan.number, "number": 1}

    def plan_word(self):
        return self.plan_version() | {"member": 3}

    def plan_file(self):
        return self.plan_version() | {"kind": "word"}
