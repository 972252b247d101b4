"""What is withheld, in words and tables, and a case as another agency would see it."""

from dataclasses import dataclass

from django.urls import reverse

from cases.access import addresses_of, documents_of, hides_home, meetings_of, members_of, warnings_of
from cases.enums import WithheldPart
from cases.timeline import timeline_page
from earlyhelp.common.dates import date_long, datetime_long
from earlyhelp.common.numbers import join_and
from earlyhelp.common.tables import Cell, Column, Table


def part_words(part, thing):
    """Return what is withheld, in words."""
    words = {
        WithheldPart.HOME: lambda: "Where the family lives, now and before",
        WithheldPart.REACH: lambda: f"Where {thing.person.full_name} is, and how to reach them",
        WithheldPart.NOTE: lambda: f"The case note “{thing.title}” of {date_long(thing.happened_at)}",
        WithheldPart.DOCUMENT: lambda: f"The document “{thing.title}”",
        WithheldPart.WARNING: lambda: f"The warning “{thing.kind}”",
        WithheldPart.MEETING: lambda: f"The meeting of {datetime_long(thing.starts_at)}, and its record",
    }
    return words[WithheldPart(part)]()


def withheld_table(case, rows, affected):
    """Return what is or was withheld, what stands first, with whom that concerns and a way to end it."""
    columns = [
        Column(name) for name in ("What", "From whom", "Whom that concerns now", "Why", "Since", "Change")
    ]
    told = [_row(case, row, affected) for row in sorted(rows, key=lambda row: not row.stands)]
    return Table("What is withheld, and from whom", columns, told, caption_is_hidden=True)


def _row(case, row, affected):
    since = f"{date_long(row.begun_at)}, by {row.begun_by} ({row.begun_for})"
    url = reverse("cases:end_withholding", args=[case.reference, row.number])
    concerned = join_and(user.full_name for user in affected.get(row.pk, [])) or "Nobody here now"
    ended = f"Ended on {date_long(row.ended_at)} by {row.ended_by}: {row.end_reason}" if row.ended_at else ""
    return [
        part_words(row.part, row.thing),
        row.whom,
        "" if ended else concerned,
        row.reason,
        since,
        ended or Cell(f"Let {row.whom} see it", url=url),
    ]


def reasons_table(rows):
    """Return what is withheld from the agency of a preview, and why."""
    columns = [Column("What"), Column("Why"), Column("Since")]
    told = [[part_words(row.part, row.thing), row.reason, date_long(row.begun_at)] for row in rows]
    return Table("Withheld from them", columns, told)


@dataclass(frozen=True)
class Preview:
    """A case as somebody else would see it: what the pages of the case show, from what the pages read."""

    cards: list
    address: str
    hides_home: bool
    events: list
    documents: list
    meetings: list
    warnings: list


def preview_of(case, cards_of):
    """Return the case as it may be read: with ``case.withheld`` set, by the functions of every page.

    :param cards_of: what makes the cards of the page of the people.
    """
    members, addresses = members_of(case), addresses_of(case)
    return Preview(
        cards=cards_of(case, [member for member in members if member.left_on is None]),
        address=str(addresses[0]) if addresses and addresses[0].lived_until is None else "",
        hides_home=hides_home(case),
        events=timeline_page(case).events,
        documents=documents_of(case),
        meetings=meetings_of(case),
        warnings=warnings_of(case),
    )
