"""What keeps the scene's case from disposal, and what is due."""

from accounts.acting import act_as
from retention.models import HoldKind
from retention.services import place_hold


class RetentionScene:
    """Mixed into :class:`tests.permissions.scene.Scene`."""

    @property
    def as_governance(self):
        governance = self.people.governance
        return {"by": act_as(governance, governance.memberships.get()), "now": self.now}

    def hold(self):
        told = {"kind": HoldKind.objects.first(), "reason": "Claim 12"}
        return {"key": place_hold(family=self.the_case.family, **told, **self.as_governance).key}
