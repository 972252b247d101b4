"""What the rules of retention forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class HoldLifted(RuleBroken):
    message = "This hold is lifted already."


class HoldFollows(RuleBroken):
    def __init__(self, reference):
        super().__init__(f"This hold ends by itself, with {reference}. It cannot be lifted before that.")


class NothingToHold(RuleBroken):
    message = "There is nothing with this reference. Check it against the letter or the access log."
    field = "reference"


class NobodyToHold(RuleBroken):
    message = "Nobody in the family of this case has this number."
    field = "member"


class NotDueNow(RuleBroken):
    message = "This record is not due any more. Look at the list again."


class HeldNow(RuleBroken):
    message = "A legal hold keeps this record. Nothing is disposed of until the hold ends."


class NotWaiting(RuleBroken):
    message = "Somebody else has dealt with this record meanwhile. Look at it again."


class OwnProposal(RuleBroken):
    message = "You proposed this disposal, so somebody else approves it or sends it back."


class KeptTooShort(RuleBroken):
    message = "Enter a day after today until which the record is kept."
    field = "kept_until"


class KeptTooLong(RuleBroken):
    message = "Keep it for at most ten years. It can be kept again after that."
    field = "kept_until"


class StillNeeded(RuleBroken):
    """Said when the database refuses to let a row go, because something that stays points at it."""

    message = (
        "Something that stays still needs a part of this record, so nothing was removed. "
        "Tell whoever looks after this site."
    )


class HoldEndsBefore(RuleBroken):
    message = "The last day of the hold must be today or later."
    field = "until"
