"""What transfers add to the pages of a case."""

from django.urls import reverse

from cases.attention import Attention
from earlyhelp.common.working_days import due_in_words


def clock_words(transfer, today):
    """Return how an open transfer stands against its day, in working days of England; "" once answered."""
    return due_in_words(transfer.answer_by, today) if transfer.is_open else ""


def transfers_to_mind(case, today):
    """A transfer that waits for the other agency."""
    for transfer in case.transfers.open().with_names():
        yield Attention(
            f"This case is offered to {transfer.whither} and stays here until they accept. "
            f"{clock_words(transfer, today)}.",
            reverse("transfers:transfer", args=[case.reference, transfer.number]),
            "Read the transfer",
        )
