"""The plan of the scene's case, and what belongs to it."""

from tests.factories.plans import PlanFactory, ReviewFactory


class PlanScene:
    """Mixed into :class:`tests.permissions.scene.Scene`."""

    def review(self):
        """A review that is due of a plan that was agreed today."""
        plan = PlanFactory(case=self.the_case, active=True, started_on=self.today, active_from=self.today)
        return self.case() | {"plan": plan.number, "number": ReviewFactory(plan=plan).number}
