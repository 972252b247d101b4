"""What the rules of a case forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class CaseAlreadyClosed(RuleBroken):
    message = "This case is closed. You can add a correction note, and nothing else."


class FamilyHasOpenCase(RuleBroken):
    message = "This family already has an open case. Add to that one instead."


class OpenedInFuture(RuleBroken):
    message = "The date the case opened must be today or in the past."
    field = "opened_on"


class OpenedTooLongAgo(RuleBroken):
    message = "The case cannot have opened more than a year ago. Check the year."
    field = "opened_on"


class RequestMovedOn(RuleBroken):
    """Somebody else was quicker, or the request is not where this page thought it was."""


class RequestNotStarted(RuleBroken):
    message = "Start looking at this request first."


class PeopleNotLookedFor(RuleBroken):
    message = "Look for each person of this request first, so that nobody gets two records."


class AnswerDueInPast(RuleBroken):
    message = "The day by which you need the answer must be today or later."
    field = "answer_by"


class AnswerDueTooLate(RuleBroken):
    message = "The day by which you need the answer must be within the next year. Check the year."
    field = "answer_by"


class NotAnOpenCase(RuleBroken):
    message = "Enter the reference of an open case that you can see, like EH-2026-0042."
    field = "case"


class NobodyOfTheCase(RuleBroken):
    """Said of a case in which nobody of the request is, so that no family reads of another's trouble."""

    field = "case"

    def __init__(self, case):
        super().__init__(
            f"Nobody in this request is in {case.reference}, the case of the {case.family}. Check the "
            "reference. If it is right, tick the box below it."
        )


class NotAddedToACase(RuleBroken):
    message = "Only a request that was added to an open case can be taken off it. Nothing was changed."


class SameAsItself(RuleBroken):
    message = "Enter the reference of another request, like REQ-2026-000123."
    field = "same_as"


class NobodyToHelp(RuleBroken):
    message = "Add at least one child."


class AdultMissing(RuleBroken):
    message = "Add at least one adult, or write why there is no adult to contact."
    field = "no_adult_reason"


class CannotLead(RuleBroken):
    message = "Choose somebody who works for that agency now and may record for families."
    field = "lead"


class OwnHandOver(RuleBroken):
    message = (
        "You cannot hand the case over to yourself. Use “Change who leads” to lead it, or ask a colleague."
    )
    field = "colleague"


class AlreadyLead(RuleBroken):
    message = "They are the lead professional already. Choose somebody else."
    field = "lead"


class SharedInFuture(RuleBroken):
    message = "The day of the decision must be today or in the past."
    field = "decided_on"


class SharedLongAgo(RuleBroken):
    message = "The day of the decision is more than a year before the case opened. Check the year."
    field = "decided_on"


class NoteInFuture(RuleBroken):
    message = "The date and time must be in the past."
    field = "happened_at"


class NoteTooEarly(RuleBroken):
    message = "This is more than a year before the case opened. Check the year."
    field = "happened_at"


class NoteBeforeBirth(RuleBroken):
    field = "happened_at"


class SeenInFailedVisit(RuleBroken):
    message = "Nobody was reached, so no child was seen. Change the kind, or what you said of the child."
    field = "kind"


class NobodyInNote(RuleBroken):
    message = "Choose whom the note is about."
    field = "about"


class NoteSavedAlready(RuleBroken):
    message = "Your note was saved as you first sent it. To add to it, open it and add a correction."


class NotInFamily(RuleBroken):
    message = "Choose people of this family only."
    field = "about"


class LeadCannotLeave(RuleBroken):
    message = "The lead professional cannot leave the team. Change the lead professional first."


class LastChildCannotLeave(RuleBroken):
    message = "This is the last child in an open case. Close the case instead."
    field = "left_on"


class ChildHasOpenCase(RuleBroken):
    message = "This child already has an open case. Add to that one instead."


class RecordGone(RuleBroken):
    message = "Somebody made two records one meanwhile, and one of these people is gone. Look for them again."


class NotEverythingAnswered(RuleBroken):
    message = "Some answers are missing. Go through the list below."


class RecordOutOfReach(RuleBroken):
    message = (
        "You do not see both of these records any more, or they are one already. Look at the list again."
    )


class MeetingIsOver(RuleBroken):
    message = "This meeting is over. What it came to stays as it was recorded."


class MeetingNotBegun(RuleBroken):
    message = (
        "This meeting has not begun yet. Finish its record after it has begun. "
        "If you held it earlier than it was arranged for, press “We met earlier: finish”."
    )


class MeetingInPast(RuleBroken):
    message = "A meeting cannot be arranged for more than a year before today or two years after it."
    field = "day"


class ChairNotInTeam(RuleBroken):
    message = "Choose somebody who is in the team around the family now."
    field = "chair"


class NobodyInvited(RuleBroken):
    message = "Choose at least one person besides the chair."
    field = "team"


class OwnerNotInTeam(RuleBroken):
    message = "Choose somebody who is in the team around the family now."
    field = "owner"


class DueBeforeMeeting(RuleBroken):
    message = "The day by which it is done must be the day of the meeting or later."
    field = "due_on"


class ViewsMissing(RuleBroken):
    message = "Say for each child how their view was brought, or why not."


class AttendanceMissing(RuleBroken):
    message = "Say for everybody who was asked whether they came."


class NextMeetingInPast(RuleBroken):
    message = "The next meeting must be after this one."
    field = "next_on"


class NextMeetingTooLate(RuleBroken):
    message = "The next meeting must be within two years of this one. Check the year."
    field = "next_on"


class MinutesNotReady(RuleBroken):
    message = "Finish the record of the meeting before you send its minutes."


class NobodyToSendTo(RuleBroken):
    message = "Choose who gets the minutes."
    field = "people"


class TaskOwnerNotInTeam(RuleBroken):
    message = "Choose somebody of the team around the family, yourself or somebody of the family."
    field = "owner"


class DueInPast(RuleBroken):
    message = "The day by which it should be done must be today or later."
    field = "due_on"


class DueTooLate(RuleBroken):
    message = "The day by which it should be done must be within the next two years. Check the year."
    field = "due_on"


class TaskEnded(RuleBroken):
    message = "This task has ended already."


class NotYourTask(RuleBroken):
    message = "Only whoever does the task, whoever gave it and the lead may say what became of it."


class WarningDecided(RuleBroken):
    message = "Somebody has decided on this warning meanwhile. Read it again."


class WarningNeedsManager(RuleBroken):
    message = "Somebody else who allocates cases must decide on this warning."


class WarningReviewTooLate(RuleBroken):
    message = "The review must be after today and within a year."
    field = "review_on"


class FileEmpty(RuleBroken):
    message = "The file is empty. Choose another."
    field = "file"


class FileTooLarge(RuleBroken):
    message = "The file is too large. Choose a smaller one."
    field = "file"


class FileKindNotAllowed(RuleBroken):
    message = "Choose a PDF, Word, Excel, OpenDocument, JPEG, PNG, HEIC or text file, named as what it is."
    field = "file"


class FileInfected(RuleBroken):
    message = "The file holds a virus and is not kept. Tell your IT support."
    field = "file"


class ScannerSilent(RuleBroken):
    message = "The virus scanner does not answer, so the file is not kept. Try again later."
    field = "file"


class DocumentWithdrawn(RuleBroken):
    message = "This document is withdrawn."


class StepMovedOn(RuleBroken):
    """Somebody else was quicker, or the step is not where this page thought it was."""


class StepNotYours(RuleBroken):
    message = "Only those who run the case, and the front door that it is sent to, may do this."


class StepWaits(RuleBroken):
    message = (
        "A step up or step down is not answered yet. Record the answer, or withdraw it, "
        "before you close the case."
    )


class OneStepAtATime(RuleBroken):
    message = "There is an open step up or step down on this case. Finish that one first."


class NoChildToStepUp(RuleBroken):
    message = "Choose at least one child whom the step up is about."
    field = "children"


class NotSocialCare(RuleBroken):
    message = "Choose an agency of children’s social care."
    field = "agency"


class ReasonOfOtherStep(RuleBroken):
    message = "Choose a reason that belongs to this step."
    field = "reason"


class StepDayWrong(RuleBroken):
    """A day of a step that lies in the future or before what it follows."""


class TransferMovedOn(RuleBroken):
    """Somebody else was quicker, or the transfer is not where this page thought it was."""


class TransferNotYours(RuleBroken):
    message = "Only whom it is offered to, and who did not ask for it, may answer."


class TransferWaits(RuleBroken):
    message = "A transfer of this case is not answered yet. Withdraw it before you close the case."


class OneTransferAtATime(RuleBroken):
    message = "A transfer of this case waits for an answer already."


class StepUpWaits(RuleBroken):
    message = (
        "A step up of this family to children’s social care is open. Finish or withdraw it before you offer "
        "the case to somebody else, so that social care knows whom to answer."
    )


class TransferGoesNowhere(RuleBroken):
    message = "The case is there already. Choose another agency or another locality."
    field = "to_agency"


class NobodyReceives(RuleBroken):
    message = "Nobody at this agency can accept a case. Choose another agency."
    field = "to_agency"


class NotOfThatAgency(RuleBroken):
    message = "Choose somebody who works for the agency that the case moves to."
    field = "lead"
