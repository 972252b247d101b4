"""What the rules of subject access forbid, each as a sentence."""

from earlyhelp.common.dates import date_long
from earlyhelp.common.errors import RuleBroken


class NotAllowedNow(RuleBroken):
    message = "Somebody has moved this request on. Open it again to see where it stands."


class DayTooEarly(RuleBroken):
    def __init__(self, day, field):
        super().__init__(f"The date must be {date_long(day)} or later.", field=field)


class ExtendedTooLate(RuleBroken):
    field = "told_on"

    def __init__(self, due_on):
        super().__init__(
            f"They had to be told by {date_long(due_on)}. After that the month cannot be made longer."
        )


class ExtendedAlready(RuleBroken):
    message = "This request has two months more already. It cannot be made longer again."


class WaitsForAnswer(RuleBroken):
    message = "They have been asked already, and have not answered. Record their answer first."


class NotAsked(RuleBroken):
    message = "Nobody is waiting for an answer from them."


class NobodyFound(RuleBroken):
    message = (
        "There is no record with exactly this name and date of birth, or with this name in that case. Check "
        "the spelling against the letter. Before you answer that nothing is held, let a colleague look too."
    )


class NoPerson(RuleBroken):
    message = "Find the person first."


class TakenAlready(RuleBroken):
    message = "You work on this request already."


class EntriesWait(RuleBroken):
    def __init__(self, count):
        entries = "1 entry still waits" if count == 1 else f"{count:,} entries still wait"
        super().__init__(f"{entries} for a decision. Nothing can be sent for approval before that.")


class OwnReview(RuleBroken):
    message = "Somebody who decided nothing in this pack must approve it."


class WordsNotThere(RuleBroken):
    field = "words_out"

    def __init__(self, words):
        super().__init__(f"“{words}” does not stand in this entry. Copy the words exactly, one piece a line.")


class NothingLeftOut(RuleBroken):
    message = "Choose marked words, or write the words to leave out."
    field = "words_out"


class MarkedNeedsWords(RuleBroken):
    message = "Something here is marked. Write why it may be given all the same."
    field = "words"


class ReasonNeeded(RuleBroken):
    message = "Select why it is left out."
    field = "reason"


class FileGone(RuleBroken):
    message = (
        "A document that is to be given is missing from the store or was altered. Tell an administrator; "
        "nothing was made."
    )
