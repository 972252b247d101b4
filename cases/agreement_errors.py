"""What the family’s agreement forbids, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class SharingStopped(RuleBroken):
    message = (
        "The family does not agree, or does not any more, so nobody from another agency can join. "
        "Record a new agreement first, or why help goes on without it."
    )
    field = "lead"


class AgencyLeftOut(RuleBroken):
    message = (
        "The family does not want this agency to know. Ask them again, and record it if they have changed "
        "their mind."
    )
    field = "lead"


class NotAskedYet(RuleBroken):
    message = "Choose who in the family agreed to this agency. If nobody has asked them, ask them first."
    field = "agreed_by"


class NoAddressOfAgency(RuleBroken):
    message = (
        "Enter the address that they have at this agency. If it is one, ask an administrator to add what "
        "stands after the @."
    )
    field = "email"


class HasAccount(RuleBroken):
    message = (
        "Somebody with this address has an account. Go back and find them by it; if they are not found, "
        "ask an administrator."
    )
    field = "email"


class NothingToSendAgain(RuleBroken):
    message = "They have signed in already, or are not in the team any more."


class AgencyInTeam(RuleBroken):
    message = (
        "People of this agency can read this case: they are in the team, manage somebody who is, opened it, "
        "or have access for a time. Remove them from the team or end their access first; if that is not "
        "enough, offer the case to another agency."
    )
    field = "agency"


class OfferNotAgreed(RuleBroken):
    message = (
        "The family was not asked about your agency. Return the case, and say that the family is to be asked "
        "before it is offered again."
    )


class AgreedInFuture(RuleBroken):
    message = "The date of the agreement must be today or in the past."
    field = "given_on"


class AgreedLongAgo(RuleBroken):
    message = "The family cannot have agreed more than a year before the case opened. Check the year."
    field = "given_on"


class NobodyAgreed(RuleBroken):
    message = "Choose who in the family agreed, or did not."
    field = "given_by"


class NotAbleToAgree(RuleBroken):
    message = "Choose an adult or a young person of this family who can agree for themselves."
    field = "given_by"


class ReviewTooLate(RuleBroken):
    message = "Ask the family again within a year of the agreement. Choose an earlier day."
    field = "review_on"


class SaidInFuture(RuleBroken):
    message = "The day must be today or in the past."
    field = "said_on"


class SaidLongAgo(RuleBroken):
    message = "The day is more than a year before the case opened. Check the year."
    field = "said_on"


class WithdrawnOutOfTime(RuleBroken):
    message = "The date must be the day of the agreement or later, and not in the future."
    field = "withdrawn_on"


class NothingToWithdraw(RuleBroken):
    message = "There is no agreement to withdraw. Look at the agreement again."


class AgreedBeforeWithdrawal(RuleBroken):
    message = "The family withdrew its agreement after that day. Enter the day of the new decision."
    field = "given_on"
