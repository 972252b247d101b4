"""Case files to audit, on the home page."""

from django.urls import reverse

from cases.home import MOST, HomeItem
from quality.access import sample_for


def cases_to_audit(user, today, now):
    """The cases of the user's sample, while the round runs."""
    for sampled in sample_for(user, today)[:MOST]:
        yield HomeItem(
            sentence=f"Audit the case file of the {sampled.case.family}, {sampled.case.reference}.",
            verb="Read it",
            url=reverse("cases:overview", args=[sampled.case.reference]),
            group="Case files to audit",
            due_on=sampled.round.ends_on,
            note=sampled.reason,
        )
