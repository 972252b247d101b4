"""What the rules about keeping people out forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class KeptOut(RuleBroken):
    """Said to who lets somebody into a case."""

    def __init__(self, user, *, field="lead"):
        super().__init__(
            f"{user} must not reach this family’s record: a conflict of interest is declared. "
            "Choose somebody else.",
            field=field,
        )


class RestrictedAlready(RuleBroken):
    message = "This record is restricted already."


class NotRestricted(RuleBroken):
    message = "This record is not restricted any more."


class LeadsThisCase(RuleBroken):
    message = "They lead this case. Change the lead professional first."
    field = "colleague"


class OwnConflict(RuleBroken):
    message = "Declare your own conflict on the page of your account."
    field = "colleague"


class ConflictEnded(RuleBroken):
    message = "This conflict has ended already."
