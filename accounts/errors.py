"""What the rules of accounts forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class OwnAccess(RuleBroken):
    message = "You cannot change your own access. Ask another administrator to do it."


class OwnAccountClosed(RuleBroken):
    message = "You cannot close your own account. Ask another administrator to do it."
    field = "is_active"


class NotYourMembership(RuleBroken):
    message = "You do not work for this agency now. Choose one of the agencies on the page."
    field = "membership"


class AlreadyEnded(RuleBroken):
    message = "This membership has ended already."
    field = "ended_on"


class EndsInFuture(RuleBroken):
    message = "The last day must be today or in the past. Come back on the day."
    field = "ended_on"


class StartsInFuture(RuleBroken):
    message = (
        "The first day must be today or in the past, because access begins at once. Come back on the day."
    )
    field = "started_on"


class NotYourDraft(RuleBroken):
    message = "Somebody else is signed in, or you act for another agency. Open the page again."


class DraftTooLong(RuleBroken):
    message = "Not kept: this is longer than the page can hold. Save it in parts."


class DraftSent(RuleBroken):
    message = "This page has been sent and saved already."
