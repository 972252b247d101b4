"""A family of one adult and two children, and what can be done with its needs and its plan."""

from datetime import date, timedelta

from accounts.acting import act_as
from assessments import plan_services
from assessments.enums import NeedSource
from assessments.models import FamilyOutcome, StartRating
from assessments.need_services import identify_need
from assessments.plan_services import Word
from cases.models import InvolvementRole
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory


class Planning:
    """The case, led from the hub with the partner of the school in its team, and what can be done in it."""

    def __init__(self, people, now):
        self.people, self.now, self.today = people, now, now.date()
        family = FamilyFactory(name="Tudor")
        self.ffion, self.dylan = (
            FamilyMemberFactory(
                family=family, person__given_name=name, person__date_of_birth=date(born, 2, 3)
            )
            for name, born in (("Ffion", 2006), ("Dylan", 2013))
        )
        self.rhian = FamilyMemberFactory(family=family, is_adult=True, person__given_name="Rhian")
        self.case = CaseFactory(family=family, lead=people.lead)
        role = InvolvementRole.objects.get(code="HEALTH_VISITOR")
        InvolvementFactory(case=self.case, user=people.partner, agency=people.school, role=role)
        self.by = act_as(people.lead, people.lead.memberships.get())

    @property
    def acts(self):
        return {"by": self.by, "now": self.now}

    @property
    def acts_today(self):
        return self.acts | {"today": self.today}

    def need(self, *people, outcome="FE01", **more):
        values = {
            "outcome": FamilyOutcome.objects.get(code=outcome),
            "description": "Mornings end in shouting.",
            "start_rating": StartRating.objects.get(code="CLEAR"),
        }
        told = {"values": values, "people": people, "source": NeedSource.ASSESSMENT} | more
        return identify_need(case=self.case, **told, **self.acts_today)

    def plan(self, **more):
        told = {"started_on": self.today} | more
        return plan_services.start_plan(case=self.case, **told, **self.acts_today)

    def goal(self, plan, need, **values):
        told = {"goal": "We leave without shouting.", "success": "Calm.", "measure": "Four days of five."}
        return plan_services.add_goal(plan=plan, need=need, values=told | values, **self.acts_today)

    def action(self, goal, *people, **values):
        told = {"what": "Lay out clothes every evening", "owner": self.rhian, "agency": None}
        told |= {"due_on": self.today + timedelta(days=14)} | values
        return plan_services.add_action(goal=goal, values=told, people=people, **self.acts_today)

    def good_plan(self):
        """A plan of which the coach has nothing to say."""
        plan = self.plan()
        goal = self.goal(plan, self.need(self.ffion, self.dylan))
        self.action(goal, self.ffion, self.dylan)
        return plan

    def agree(self, plan, agreements=None, **more):
        spoken = Word(agrees=True, agreed_on=self.today, agreed_how="spoken")
        told = {self.rhian: spoken} if agreements is None else agreements
        return plan_services.agree_plan(plan=plan, agreements=told, **(self.acts_today | more))
