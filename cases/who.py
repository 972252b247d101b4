"""Who can see a case, why and until when, from the ways by which the gate itself decides."""

from dataclasses import dataclass, field

from accounts.models import Membership
from cases.models import CaseTransfer, StepRequest
from cases.querysets.reach import who_reaches
from earlyhelp.common.tables import Column, Table

COLUMNS = [Column("Name"), Column("Agency"), Column("Role"), Column("Why"), Column("Until when")]


@dataclass
class Reader:
    """Somebody who can open the case in the agency of the membership, by one way or by several."""

    membership: Membership
    ways: list = field(default_factory=list)

    @property
    def why(self):
        return ". ".join(way.why for way in self.ways)

    @property
    def until(self):
        """The longest of the ways counts: who has two loses the case with the second."""
        return ". Or: ".join(dict.fromkeys(way.until for way in self.ways))


@dataclass(frozen=True)
class PartReader:
    """Who reads a part of the case without being able to open it: who, what and until when, as sentences."""

    who: str
    what: str
    until: str


def readers_of(case):
    """Return a :class:`Reader` for everybody who can open the case now, by agency and name."""
    readers = {}
    for way, membership in who_reaches(case):
        readers.setdefault(membership.pk, Reader(membership)).ways.append(way)
    return sorted(
        readers.values(),
        key=lambda reader: (reader.membership.agency.name, reader.membership.user.full_name),
    )


def part_readers_of(case):
    """Return a :class:`PartReader` for each agency or person who waits to decide about the case.

    They read what was written for them, and not the case (see ``visible_to`` of steps and of transfers).
    """
    steps = StepRequest.objects.filter(case=case).steps_up().open().select_related("agency")
    offers = CaseTransfer.objects.filter(case=case).open().select_related("to_agency", "to_lead")
    return [
        *(
            PartReader(
                f"The front door of {step.agency}",
                "The step up that was written for it, with the names and birthdays of the children chosen",
                "As long as the step up is kept",
            )
            for step in steps
        ),
        *(
            PartReader(
                f"{offer.to_lead}, {offer.to_agency}" if offer.to_lead else f"Managers of {offer.to_agency}",
                "The transfer that was written for them, with the family’s name and level of need",
                "Until they answer, or it is withdrawn",
            )
            for offer in offers
        ),
    ]


def readers_table(readers):
    """Return the readers as a table of one row each."""
    rows = [
        [
            reader.membership.user.full_name,
            reader.membership.agency.name,
            reader.membership.get_role_display(),
            reader.why,
            reader.until,
        ]
        for reader in readers
    ]
    return Table("Who can open this case", COLUMNS, rows, caption_is_hidden=True)


def parts_table(parts):
    """Return those who read a part as a table of one row each."""
    columns = [Column("Who"), Column("What they read"), Column("Until when")]
    return Table("Who reads a part of it", columns, [[part.who, part.what, part.until] for part in parts])
