"""A family with an agreed plan for the tests of reviews: two needs, one with an action, a review due."""

from accounts.acting import act_as
from cases.models import InvolvementRole
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.factories.plans import (
    ActionFactory,
    FamilyOutcomeFactory,
    GoalFactory,
    NeedFactory,
    PlanFactory,
    ReviewFactory,
)


class Planned:
    """The case, its plan agreed on 15 January 2016, and the review due on 26 February."""

    def __init__(self, people):
        family = FamilyFactory(name="Tudor")
        self.child = FamilyMemberFactory(family=family, person__given_name="Ffion")
        self.adult = FamilyMemberFactory(family=family, is_adult=True, person__given_name="Rhian")
        self.case = CaseFactory(family=family, lead=people.lead)
        role = InvolvementRole.objects.get(code="HEALTH_VISITOR")
        InvolvementFactory(case=self.case, user=people.partner, agency=people.school, role=role)
        self.sleep, self.school = (
            NeedFactory(case=self.case, outcome=FamilyOutcomeFactory(code=code, label=label))
            for code, label in (("SLEEP", "Sleep and bedtimes"), ("LATE", "Getting to school"))
        )
        self.plan = PlanFactory(case=self.case, active=True)
        self.goal = GoalFactory(plan=self.plan, need=self.sleep)
        self.action = ActionFactory(goal=self.goal, owner=people.partner, owner_agency=people.school)
        self.review = ReviewFactory(plan=self.plan)
        self.by = act_as(people.lead, people.lead.memberships.get())
