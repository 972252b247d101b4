"""Requests for help in words: the clock, how far they are, and what a sender may learn."""

from cases.enums import HelpRequestStatus
from earlyhelp.common.dates import date_long, london_day
from earlyhelp.common.working_days import due_in_words, in_working_days, working_days_between

ALREADY_DECIDED = "Somebody has read your request and decided on it."
TOLD_SENDER = {
    HelpRequestStatus.NEW: "Your request has arrived. Nobody has read it yet.",
    HelpRequestStatus.OPENED: "Somebody is reading your request.",
    HelpRequestStatus.WAITING: "Somebody has read your request and is waiting for more information.",
}
COLOURS = {
    HelpRequestStatus.NEW: "blue",
    HelpRequestStatus.OPENED: "teal",
    HelpRequestStatus.WAITING: "yellow",
    HelpRequestStatus.DECIDED: "grey",
}


def told_sender(request):
    """Return the sentence that the sender may learn: how far it is, or the outcome's own sentence."""
    if not request.is_decided:
        return TOLD_SENDER[request.status]
    return request.outcome.told_sender or ALREADY_DECIDED


def clock_words(request, today):
    """Return how the request stands against the day by which it should be decided.

    In words of :func:`due_in_words`; for a decided request how many working days the decision took.
    """
    if request.is_decided:
        took = working_days_between(london_day(request.sent_at), london_day(request.decided_at))
        return f"Decided after {in_working_days(took)}" if took else "Decided on the same day"
    return due_in_words(request.decide_by, today)


def is_overdue(request, today):
    return not request.is_decided and today > request.decide_by


def due_words(request):
    return f"Decide by {date_long(request.decide_by)}"
