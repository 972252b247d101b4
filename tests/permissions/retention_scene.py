"""What keeps the scene's case from disposal, and what is due."""

from datetime import date

from accounts.acting import act_as
from accounts.enums import Role
from retention.models import HoldKind
from retention.queue_services import propose_disposal
from retention.services import place_hold
from tests.factories.accounts import MembershipFactory
from tests.factories.cases import CaseFactory
from tests.factories.people import FamilyMemberFactory
from tests.retention.disposals import dispose_of, due_of, look


class RetentionScene:
    """Mixed into :class:`tests.permissions.scene.Scene`."""

    @property
    def as_governance(self):
        governance = self.people.governance
        return {"by": act_as(governance, governance.memberships.get()), "now": self.now}

    def hold(self):
        told = {"kind": HoldKind.objects.first(), "reason": "Claim 12"}
        return {"key": place_hold(family=self.the_case.family, **told, **self.as_governance).key}

    def due(self):
        """A family whose record is due today: its one member is an adult, and its case closed long ago."""
        return {"key": self._due().key}

    def _due(self):
        family = FamilyMemberFactory(is_adult=True).family
        CaseFactory(family=family, opened_on=date(2009, 1, 1), status="closed", closed_on=date(2009, 6, 1))
        look(self.now)
        return due_of(family)

    def proposed(self):
        """The same, proposed by somebody who is not of the people asked about."""
        other = MembershipFactory(role=Role.INFORMATION_GOVERNANCE).user
        return {"key": propose_disposal(record=self._due(), by=other, now=self.now).key}

    def disposal(self):
        return {"key": dispose_of(self._due(), self.people, self.now).key}
