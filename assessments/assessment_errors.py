"""Rules about assessments, own words and question sets, each with the sentence that the person reads."""

from earlyhelp.common.errors import RuleBroken


class NewerSetExists(RuleBroken):
    message = "There is a newer question set already. Make the new one from the newest."


class SetStartsTooEarly(RuleBroken):
    message = "The new set must start after the first day of the set that it replaces."
    field = "valid_from"


class StartedAfterNewSet(RuleBroken):
    message = "Assessments were started with the present set on or after that day. Choose a later day."
    field = "valid_from"


class NoQuestionsThen(RuleBroken):
    message = "No questions were in use on that day. Choose another day, or ask your administrator."
    field = "started_on"


class StartedInFuture(RuleBroken):
    message = "The day it was started must be today or in the past."
    field = "started_on"


class StartedBeforeOpening(RuleBroken):
    message = "The assessment cannot be started before the case opened."
    field = "started_on"


class StartedBeforeLast(RuleBroken):
    message = "The assessment cannot be started before the last one was complete."
    field = "started_on"


class AssessmentOpen(RuleBroken):
    message = "An assessment is being written in this case already. Go on with that one."


class NotForAManager(RuleBroken):
    message = "A manager signs the assessment off. Ask yours to look at it."


class AssessmentSigned(RuleBroken):
    message = "This assessment is signed off and can no longer be changed. Start a new one from it."


class NotAskedOfThem(RuleBroken):
    message = "This section is not for this person. Choose it from the assessment’s page."


class SameAsNobody(RuleBroken):
    message = "Choose somebody else of the family for whom this section is written."
    field = "same_as"


class SameAsAndAnswers(RuleBroken):
    message = "Leave the answers empty if they are the same, or choose “Write about”."
    field = "same_as"


class AnswerTooLong(RuleBroken):
    """The field is ``question_<position>``."""

    message = "Write at most 8,000 characters here."


class NothingWritten(RuleBroken):
    message = "Write an answer before you finish this section, or save it and come back later."


class AgreedOutOfTime(RuleBroken):
    message = "The day they agreed must be after the assessment was started, and today or in the past."
    field = "agreed_on"


class NotInAssessment(RuleBroken):
    message = "This person is not in the family now. Open the assessment again."


class NotYetSigned(RuleBroken):
    message = "The assessment has not been signed off by its author yet."


class SignedAlready(RuleBroken):
    message = "Somebody else has signed this assessment off already. It is as you see it now."


class NotReadyToSign(RuleBroken):
    """What stands in the way, as one sentence for each.

    :ivar blockers: (sentence, url) of each.
    """

    message = "Something is missing before it can be signed off. See the list."

    def __init__(self, blockers):
        self.blockers = blockers
        super().__init__(" ".join(sentence for sentence, _ in blockers))


class OwnAssessment(RuleBroken):
    message = "Somebody else must look at an assessment that you signed off yourself."


class SaidInFuture(RuleBroken):
    message = "The day they said so must be today or in the past."
    field = "said_on"


class SaidTooEarly(RuleBroken):
    message = "The day they said so is too long before the case opened. Check the year."
    field = "said_on"


class SaidBeforeBirth(RuleBroken):
    message = "They were not born on that day. Check the date."
    field = "said_on"


class SaidAfterDeath(RuleBroken):
    message = "They had died by that day. Check the date."
    field = "said_on"


class UnbornSaysNothing(RuleBroken):
    message = "A child who is not born yet says nothing. Say that they were not heard, and why."
    field = "member"


class StruckAlready(RuleBroken):
    message = "These words are struck out already."


class HeardAlready(RuleBroken):
    message = "They were heard in this assessment, so no reason is needed."
