"""What the rules of a Webstar forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class ReadBeforeOpening(RuleBroken):
    message = "The Webstar cannot be dated before the case opened."
    field = "read_on"


class ReadInFuture(RuleBroken):
    message = "The date of the Webstar must be today or in the past."
    field = "read_on"


class ReadAfterDeath(RuleBroken):
    message = "The Webstar cannot be dated after the person died."
    field = "read_on"


class EndBeforeStart(RuleBroken):
    message = "A closing or review Webstar cannot be dated before the start Webstar."
    field = "read_on"


class StartAfterEnd(RuleBroken):
    message = "The start Webstar cannot be dated after a review or closing Webstar."
    field = "read_on"


class NotInCase(RuleBroken):
    message = "This person is not in the family of this case. Choose somebody of the family."


class WrongTool(RuleBroken):
    message = "This Webstar is not for this person. Choose the one for a child, a parent or the whole family."
    field = "tool_version"


class ToolNotInUse(RuleBroken):
    message = "This version of the Webstar was not in use on that date. Choose another version or date."
    field = "read_on"


class AlreadyRead(RuleBroken):
    message = "This person already has a start or closing Webstar of this case. Open that one instead."
    field = "kind"


class AlreadyComplete(RuleBroken):
    message = "This Webstar is complete and can no longer be changed. Record a review Webstar instead."


class OffTheScale(RuleBroken):
    message = "Choose a score on the scale."


class AxisUnanswered(RuleBroken):
    message = "Choose a score, or the reason there is none."


class NothingScored(RuleBroken):
    message = "Score at least one part of the Webstar, or leave it as a draft."


class NewerVersionExists(RuleBroken):
    message = "There is a newer version of this tool already. Make the new one from the newest."


class VersionStartsTooEarly(RuleBroken):
    message = "The new version must start after the first day of the version that it replaces."
    field = "valid_from"


class ReadAfterNewVersion(RuleBroken):
    message = "Webstars were scored with the present version on or after that day. Choose a later day."
    field = "valid_from"


class NoToolForAge(RuleBroken):
    message = (
        "No Webstar was in use on that date for somebody of this age. Choose another date, or ask your "
        "administrator."
    )
    field = "read_on"


class BegunAlready(RuleBroken):
    message = (
        "A Webstar was begun from this page already, with other answers. Find it under “Webstar”: go on with "
        "it, or throw it away and begin again."
    )


class WrongScorer(RuleBroken):
    message = (
        "Choose somebody who can score this one: the child, the parent or carer, the family, or the worker."
    )
    field = "completed_with"


class NotWithThePerson(RuleBroken):
    message = "This Webstar is scored without the person, so there is nobody to hand the screen to."


class InTheirHands(RuleBroken):
    message = "This Webstar is in somebody’s hands on another screen. Take that screen back first."


class PasscodeForm(RuleBroken):
    message = "Choose a passcode of six digits, like 482917."
    field = "passcode"


class PasscodeTooEasy(RuleBroken):
    message = "A child could guess this passcode. Choose six digits that are not all alike and not in order."
    field = "passcode"


class HandedOverAlready(RuleBroken):
    message = "A Webstar is handed over on this screen already."


class WrongPasscode(RuleBroken):
    message = "That is not the passcode. Try again, or use your password."
    field = "passcode"


class TooManyPasscodes(RuleBroken):
    message = "Too many wrong passcodes. Use your password, or wait 15 minutes."
    field = "passcode"


class WrongPassword(RuleBroken):
    message = "That is not the password with which you sign in. Try again."
    field = "password"


class TooManyPasswords(RuleBroken):
    message = "Too many wrong passwords. Use your passcode, or wait 15 minutes."
    field = "password"


class AnswerChanged(RuleBroken):
    """The same part was answered on another screen after this page had it.

    :ivar held: the :class:`webstar.answers.Answer` that is kept.
    """

    message = "Somebody answered this one on another screen too. Yours is still here."

    def __init__(self, held):
        self.held = held
        super().__init__()


class NotAPicture(RuleBroken):
    message = "Choose a picture: a photo or a drawing, as JPEG or PNG."
    field = "picture"


class ViewUnexplained(RuleBroken):
    message = "Say what you see that makes you think so."


class ViewUnscored(RuleBroken):
    message = "Choose the score that you see, or take the words away."


class NotAWorkersView(RuleBroken):
    message = "This Webstar holds your own view already: nobody scored it with you."


class BroughtInFuture(RuleBroken):
    message = "A reading cannot have a date that is still to come. Check the day, the month and the year."
    field = "lines"


class BroughtOtherwise(RuleBroken):
    message = "Another score is kept for the same area and day. Nothing of this was kept."
    field = "lines"


class OffTheOtherScale(RuleBroken):
    message = "A score is not on the scale of the tool. Nothing of this was kept."
    field = "lines"
