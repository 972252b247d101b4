"""What the rules of retention forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class HoldLifted(RuleBroken):
    message = "This hold is lifted already."


class NothingToHold(RuleBroken):
    message = "There is nothing with this reference. Check it against the letter or the access log."
    field = "reference"


class NobodyToHold(RuleBroken):
    message = "Nobody in the family of this case has this number."
    field = "member"


class HoldEndsBefore(RuleBroken):
    message = "The last day of the hold must be today or later."
    field = "until"
