"""What the rules of closing forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class ClosedInFuture(RuleBroken):
    message = "The closing date must be today or in the past."
    field = "closed_on"


class ClosedBeforeOpening(RuleBroken):
    message = "The closing date must not be before the date the case opened."
    field = "closed_on"


class ClosedBeforeContact(RuleBroken):
    message = "The closing date is before the last contact, Webstar, words or review. Check the date."
    field = "closed_on"


class ReadingMissing(RuleBroken):
    message = "Record a closing Webstar, or choose the reason there is none."


class DraftReading(RuleBroken):
    message = "Complete the draft Webstar, or throw it away, before you close the case."


class NeedUnrated(RuleBroken):
    """A standing need without a rating; the field is ``need_<number>``."""

    message = "Choose how this need stands at the end, or that it is not known."
