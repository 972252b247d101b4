"""What transfers add to the pages of a case."""

from django.urls import reverse

from cases.attention import Attention
from earlyhelp.common.working_days import in_working_days, working_days_between


def clock_words(transfer, today):
    """Return how an open transfer stands against its day, in working days of England; "" once answered."""
    if not transfer.is_open:
        return ""
    left = working_days_between(today, transfer.answer_by)
    if today > transfer.answer_by:
        return f"Overdue by {in_working_days(-left)}" if left else "Overdue"
    return f"Due in {in_working_days(left)}" if left else "Due today"


def transfers_to_mind(case, today):
    """A transfer that waits for the other agency."""
    for transfer in case.transfers.open().with_names():
        yield Attention(
            f"This case is offered to {transfer.whither} and stays here until they accept. "
            f"{clock_words(transfer, today)}.",
            reverse("transfers:transfer", args=[case.reference, transfer.number]),
            "Read the transfer",
        )
