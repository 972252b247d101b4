"""Access for a time in words and tables, on the pages of a case and on one's own."""

from django.urls import reverse
from django.utils import timezone

from cases.attention import Attention
from earlyhelp.common.dates import date_long, datetime_long, until_long
from earlyhelp.common.tables import Cell, Column, Table


def standing_words(grant, now):
    """Return how an access stands: until when, or since when it is over and why."""
    if grant.ended_at is not None:
        return f"Ended on {datetime_long(grant.ended_at)}: {grant.end_reason}"
    if grant.stands(now):
        return f"Until {until_long(grant.ends_at)}"
    return f"Over since {until_long(grant.ends_at)}"


def given_words(grant):
    """Return who gave an access, or that it was taken."""
    return grant.get_kind_display() if grant.is_emergency else f"Given by {grant.given_by}, {grant.given_for}"


def grants_table(case, grants, now, *, may_end):
    """Return everybody's access for a time to the case, with a way to end what stands for who may."""
    columns = [
        Column("Name"),
        Column("Agency"),
        Column("Why"),
        Column("How they came by it"),
        Column("Until"),
    ]
    rows = [
        [
            grant.user.full_name,
            grant.agency.name,
            grant.reason,
            given_words(grant),
            standing_words(grant, now),
        ]
        for grant in grants
    ]
    if may_end:
        columns.append(Column("Change"))
        for grant, row in zip(grants, rows, strict=True):
            url = reverse("cases:end_access", args=[case.reference, grant.number])
            row.append(Cell(f"End {grant.user}’s access", url=url) if grant.stands(now) else "")
    return Table("Access for a time", columns, rows)


def own_grants_table(grants, now):
    """Return a person's own access for a time; a case that is open to them has its link."""
    columns = [Column("Case", is_short=True), Column("Why"), Column("How you came by it"), Column("Until")]
    rows = [
        [_case_cell(grant, now), grant.reason, given_words(grant), standing_words(grant, now)]
        for grant in grants
    ]
    return Table("Cases that you were let into", columns, rows)


def _case_cell(grant, now):
    reference = grant.case.reference
    url = reverse("cases:overview", args=[reference]) if grant.stands(now) else ""
    return Cell(reference, url=url)


def own_requests_table(requests):
    """Return what a person asked for and what was answered."""
    columns = [
        Column("Case", is_short=True),
        Column("Asked on", is_short=True),
        Column("Why"),
        Column("Answer"),
    ]
    rows = [
        [request.reference, date_long(request.asked_at), request.reason, _answer(request)]
        for request in requests
    ]
    return Table("What you asked for", columns, rows)


def _answer(request):
    return (
        f"{request.get_status_display()}: {request.refusal}"
        if request.refusal
        else request.get_status_display()
    )


def emergency_access(case, today):
    """Say on every page of the case that somebody reads it by emergency access."""
    for grant in case.grants.emergencies().standing(timezone.now()).with_names():
        yield Attention(
            f"{grant.user} ({grant.agency}) took emergency access, until {until_long(grant.ends_at)}: "
            f"{grant.reason}",
            reverse("cases:who_can_see", args=[case.reference]),
            "Who can see this case",
            is_warning=True,
        )
