"""The closing of the scene's case: begun, with a manager, ended without a positive outcome, ended well."""

from datetime import timedelta
from uuid import uuid4

from accounts.acting import act_as
from assessments.ratings import Rating
from closures.draft_services import begin_closing, send_closing
from closures.models import ClosureReason, NoClosingReadingReason
from closures.services import close_case
from closures.telling import Decision, Ending


class ClosingScene:
    """Mixed into :class:`tests.permissions.scene.Scene`."""

    @property
    def as_manager(self):
        manager = self.people.manager
        return act_as(manager, manager.memberships.get())

    def closing(self):
        begin_closing(case=self.the_case, **self.acts)
        return self.case()

    def closing_part(self):
        return self.closing() | {"part": "ending"}

    def sent_closing(self):
        begin_closing(case=self.the_case, **self.acts)
        send_closing(case=self.the_case, **self.acts)
        return self.case()

    def closing_facts(self, reason="NEEDS_MET", judgement="fully"):
        """Arguments with which the case can be closed today."""
        moved = NoClosingReadingReason.objects.get(code="MOVED")
        return {
            "case": self.the_case,
            "values": {
                "closed_on": self.today,
                "reason": ClosureReason.objects.get(code=reason),
                "judgement": judgement,
                "explanation": "They stopped answering the door.",
                "what_next": "School keeps in touch.",
            },
            "missing": dict.fromkeys(self.the_case.family.members.all(), moved),
            **self.acts_today,
        }

    def decision(self, days=28):
        return Decision(self.as_manager, "School sees them daily.", self.today + timedelta(days=days))

    @property
    def considered(self):
        return Ending(
            "No new worry.", "Talked about it; not needed.", [(self.today, "Rang twice: no answer")]
        )

    def another(self):
        """A scene of the same people with a second family, so that a case can end and the first stay open."""
        return type(self)(self.people, self.now, uuid4())

    def ended_badly(self):
        other = self.another()
        told = other.closing_facts("DISENGAGED", "not_at_all")
        close_case(**told, ending=self.considered, decision=self.decision())
        return other.case()

    def ended_well(self):
        other = self.another()
        ratings = {other.the_need: Rating("improved", "Quiet mornings.")}
        close_case(**other.closing_facts(), ratings=ratings)
        return other.case()
