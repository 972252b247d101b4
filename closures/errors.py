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


class EndingNotConsidered(RuleBroken):
    message = "Write the risk now, whether a step up was considered, and what was tried to reach the family."


class AttemptInFuture(RuleBroken):
    message = "An attempt to reach the family must be today or in the past. Check its date."


class DecisionMissing(RuleBroken):
    message = "This case closes only with a manager’s decision. Send the closing to a manager."


class OwnClosure(RuleBroken):
    message = "Nobody signs off their own closure. Another manager decides on it."


class MayNotDecide(RuleBroken):
    message = "A manager of the agency that leads the case decides whether it closes."


class FollowUpMissing(RuleBroken):
    message = "Enter the day on which somebody looks again, after today."
    field = "follow_up_on"


class ClosingSent(RuleBroken):
    message = "The closing is with a manager. Take it back before you change it."


class ClosingNotSent(RuleBroken):
    message = "This closing does not wait for a manager any more."


class ClosingGone(RuleBroken):
    message = "Somebody has stopped this closing meanwhile. Begin it again if the case should close."


class FollowedUpAlready(RuleBroken):
    message = "Somebody has recorded this follow-up already."


class CheckDoneAlready(RuleBroken):
    message = "Somebody has recorded this check already."


class LookedInFuture(RuleBroken):
    message = "The day must be today or in the past."


class LookedBeforeClosing(RuleBroken):
    message = "The day must not be before the day on which the case closed."


class NeedNotLookedAt(RuleBroken):
    """A need without a word on how it stands; the field is ``state_<number>``."""

    message = "Choose how this need stands now, or that it is not known."
