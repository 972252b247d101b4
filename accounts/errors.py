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


class AddressNotOfAgency(RuleBroken):
    message = (
        "This is not an address of that agency. Check it, or ask an administrator to write down the domains "
        "of its addresses."
    )
    field = "email"


class WorksHereAlready(RuleBroken):
    message = "This person works for this agency already. Choose them in the list of staff to change that."
    field = "email"


class AccountClosed(RuleBroken):
    message = (
        "There is an account with this address, and it was closed. Ask an administrator to open it again."
    )
    field = "email"


class CannotGiveRole(RuleBroken):
    message = "You cannot give or end this role. Ask an administrator to do it."
    field = "role"


class NotYourStaff(RuleBroken):
    message = "You keep the staff of your own agency and its parts only. Ask an administrator."
    field = "agency"


class NotLocked(RuleBroken):
    message = "This account is not locked any more."


class NothingToSend(RuleBroken):
    message = "They have signed in already, so they need no new link."


class ReviewSigned(RuleBroken):
    message = "This review is signed already. What changes now is for the next one."


class ReviewNotSettled(RuleBroken):
    message = (
        "Somebody in this review has no answer yet, or an end or a move was not carried out. Do that first."
    )


class NotYourAnswer(RuleBroken):
    message = "Somebody else answers this line: it is your own, or a role that you do not give."
