"""Cases as the rows of a table."""

from django.conf import settings
from django.urls import reverse

from cases.step_words import case_words
from earlyhelp.common.dates import age_on, date_long
from earlyhelp.common.tables import Cell, Column, Table
from earlyhelp.common.words import capital

ORDERS = {
    "newest": (("opened_on", "desc"), ("pk", "desc")),
    "longest": (("opened_on", "asc"), ("pk", "asc")),
    "family": (("family__name", "asc"), ("pk", "asc")),
}
"""How a list of cases can be sorted, for :func:`earlyhelp.common.pagination.keyset_page`."""


CASE_COLUMNS = [
    "Reference",
    "Family",
    "Status",
    "Children",
    "Lead",
    "Lead agency",
    "Level of need",
    "Locality",
    "Service",
    "Opened on",
    "Closed on",
    "Days open",
]
"""Columns of a list of cases as a file."""


def case_cells(case, today):
    """Return what a file says of a case that was fetched with its people; see :data:`CASE_COLUMNS`."""
    lead = case.lead_history[0] if case.lead_history else None
    return [
        case.reference,
        str(case.family),
        (case_words(case) or "Open") if case.is_open else "Closed",
        children_words(case, today),
        lead.user.full_name if lead else "Nobody",
        lead.agency.name if lead else "",
        case.level_of_need.label,
        case.locality.name,
        case.service.name if case.service else "",
        case.opened_on,
        case.closed_on,
        case.days_open(today),
    ]


def case_table(cases, *, today, order, query, may_choose=False):
    """Return a table of cases that were fetched with their people.

    :param order: a key of :data:`ORDERS`, by which the cases are sorted.
    :param query: the address's query, kept by the links that sort.
    :param may_choose: whether open cases have a box, for an act on several.
    """
    by_days = {"newest": "ascending", "longest": "descending"}.get(order, "")
    columns = [
        Column(
            "Family",
            sort_url=_sorted_by(query, "family"),
            sorted="ascending" if order == "family" else "",
        ),
        Column("Children"),
        Column(capital(settings.TERMS["lead_professional"])),
        Column("Level of need"),
        Column(
            "Days open",
            is_number=True,
            sort_url=_sorted_by(query, "newest" if order == "longest" else "longest"),
            sorted=by_days,
        ),
    ]
    rows = [_row(case, today) for case in cases]
    if may_choose:
        columns.append(Column("Choose"))
        rows = [[*row, _box(case)] for row, case in zip(rows, cases, strict=True)]
    return Table("Cases", columns, rows, caption_is_hidden=True)


def _box(case):
    """A box for an open case; a closed one has none."""
    if not case.is_open:
        return ""
    return Cell(f"Choose the {case.family}, {case.reference}", choose=case.reference)


def _sorted_by(query, order):
    kept = query.copy()
    for name in ("after", "before"):
        kept.pop(name, None)
    kept["sort"] = order
    return f"?{kept.urlencode()}"


def _row(case, today):
    address = reverse("cases:overview", args=[case.reference])
    lead = case.lead_history[0] if case.lead_history else None
    return [
        Cell(
            str(case.family),
            url=address,
            note=_note(case),
        ),
        children_words(case, today),
        Cell(lead.user.full_name, note=lead.agency.name) if lead else "Nobody",
        case.level_of_need.label,
        Cell(
            f"{case.days_open(today):,}", note=f"closed {date_long(case.closed_on)}" if case.closed_on else ""
        ),
    ]


def _note(case):
    """The reference, and how the case stands where that is more than open."""
    words = case_words(case) if case.is_open else "closed"
    return f"{case.reference}, {words[0].lower()}{words[1:]}" if words else case.reference


def children_words(case, today):
    """Return "Ava (7 years), Ben (19 months)", eldest first, as they were fetched with the case."""
    people = [member.person for member in case.family.people if member.is_child]
    ages = [age_on(person, today) for person in people]
    return ", ".join(f"{person.short_name} ({age})" for person, age in zip(people, ages, strict=True))
