"""What closing records beside its summary, as plain rows for tests of counting."""

from itertools import count

from assessments.enums import NeedSource
from assessments.models import FamilyOutcome, IdentifiedNeed, StartRating
from closures.models import EndingWithoutOutcome, NeedOutcome, SustainedCheck, SustainedNeed
from tests.factories.casework import RECORDED, Casework


class Endingwork(Casework):
    """Rates needs when help ends, and looks at families again afterwards."""

    def __init__(self):
        super().__init__()
        self._need = count(1)

    def need(self, case, rating, code="FE01"):
        """A need of a closed case, rated so when help ended."""
        need = IdentifiedNeed.objects.create(
            case=case,
            number=next(self._need),
            outcome=FamilyOutcome.objects.get(code=code),
            is_whole_family=True,
            description="We argue every morning.",
            start_rating=StartRating.objects.first(),
            source=NeedSource.ASSESSMENT,
            identified_on=case.opened_on,
            identified_by=self.lead,
            identified_for=self.hub,
            recorded_at=RECORDED,
        )
        return NeedOutcome.objects.create(
            closure=case.summary, need=need, rating=rating, evidence="School says so."
        )

    def check(self, case, due_on, *states, done_on=None):
        """A look at the family after its case closed; done with a state for each of its rated needs."""
        done = {}
        if done_on:
            done = {"done_on": done_on, "done_by": self.lead, "done_for": self.hub, "recorded_at": RECORDED}
            done["summary"] = "They are well."
        check = SustainedCheck.objects.create(closure=case.summary, due_on=due_on, **done)
        for outcome, state in zip(case.summary.needs.order_by("pk"), states, strict=True):
            SustainedNeed.objects.create(
                check_after=check, outcome=outcome, state=state, evidence="We rang them."
            )
        return check

    def ending(self, case, follow_up_on, followed_up_on=None):
        """An ending without a positive outcome that a manager wants looked at again."""
        done = {}
        if followed_up_on:
            done = {"followed_up_on": followed_up_on, "found": "All well.", "followed_up_by": self.lead}
        return EndingWithoutOutcome.objects.create(
            closure=case.summary,
            risk="None that we know of.",
            step_up="Considered, not needed.",
            decision="Close.",
            decided_by=self.lead,
            decided_for=self.hub,
            decided_at=RECORDED,
            follow_up_on=follow_up_on,
            **done,
        )
