"""Rules about reviews, each with the sentence that the person reads."""

from earlyhelp.common.errors import EditConflict, RuleBroken


class ReviewInFuture(RuleBroken):
    message = "The review cannot be held in the future. Record it once it was held."
    field = "held_on"


class ReviewBeforePlan(RuleBroken):
    message = "The review cannot be held before the plan was agreed. Check the day."
    field = "held_on"


class ReviewBeforeLast(RuleBroken):
    message = "The review cannot be held before the review that came before it. Check the day."
    field = "held_on"


class MeetingOnAnotherDay(RuleBroken):
    message = "That meeting was not held on the day of the review. Choose a meeting of that day, or none."
    field = "meeting"


class NeedNotRated(RuleBroken):
    """A need of the family that the review says nothing of; the field is ``need_<number>``."""

    message = "Choose how this need stands now, or that it is not known."


class NothingShowsIt(RuleBroken):
    """A rating without what shows it; the field is ``evidence_<number>``."""

    message = "Write one sentence that says what shows it."

    @staticmethod
    def of(need):
        """The sentence where several needs are rated on one page."""
        return f"Write one sentence that shows how “{need.outcome}” stands."


class NotOfThisCase(RuleBroken):
    message = "Something on the page belongs to another family or was taken back. Open the page again."


class OutcomeMissing(RuleBroken):
    message = "Choose what the review decides."
    field = "outcome"


class OutcomeNeedsReason(RuleBroken):
    message = "Say why the review decides so."
    field = "outcome_reason"


class ReviewHeldAlready(EditConflict):
    """Somebody else recorded the review meanwhile."""

    message = (
        "Somebody else has recorded this review already. Theirs is shown beside what you wrote. "
        "Add what is missing as a case note."
    )


class ReviewNotNeeded(RuleBroken):
    message = "This review is not needed any more, because the plan has ended."
