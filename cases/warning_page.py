"""What warnings add to the pages of a case: those to decide on and to look at again."""

from django.urls import reverse

from cases.access import shown_warnings
from cases.attention import Attention
from cases.enums import WarningStatus
from earlyhelp.common.dates import date_long


def standing_kinds(case):
    """The kinds of the warnings that stand, each once, for the top of every page of the case."""
    return list(
        dict.fromkeys(shown_warnings(case).agreed().order_by("number").values_list("kind__label", flat=True))
    )


def warnings_to_look_at(case, today):
    """Warnings that wait for a manager, and those whose review is overdue."""
    for warning in shown_warnings(case).select_related("kind").order_by("number"):
        address = reverse("cases:warning", args=[case.reference, warning.number])
        if warning.status == WarningStatus.ASKED:
            yield Attention(f"A warning waits for a manager: {warning.kind}.", address, "Read it")
        elif warning.status == WarningStatus.AGREED and warning.review_on < today:
            day = date_long(warning.review_on)
            yield Attention(
                f"The warning “{warning.kind}” was to be looked at by {day}.", address, "Look at it again"
            )
