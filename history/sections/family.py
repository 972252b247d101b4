"""The family: its people, where they lived, how they are related, and warnings."""

from cases.models import CaseWarning
from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import join_and
from history.entries import Entry, Section, facts
from history.record import grouped, keys
from people.enums import Disability
from people.models import FamilyAddress, HouseholdStay, PersonName, Relationship

WHO = ("known_as", "date_of_birth", "due_date", "died_on", "sex", "gender_identity", "gender_words")
ABOUT = (
    "ethnicity", "religion", "first_language", "interpreter", "communication", "sen_provision", "sen_type",
    "nhs_number", "nhs_number_status", "upn", "upn_unknown_reason", "school", "year_group", "gp_practice",
    "phone", "email", "contact_when", "contact_how", "contact_avoid",
)  # fmt: skip


def people_entries(record):
    present = [row for row in record.members if row.left_on is None and record.person_of(row)]
    names = grouped(record.rows(PersonName, person__in=[row.person_id for row in present]), "person_id")
    stays = grouped(record.rows(HouseholdStay, member__in=keys(present)), "member_id")
    return [
        Entry(
            row.pgh_obj_id,
            record.name_of(row.pgh_obj_id),
            _person(record.person_of(row), row, names.get(row.person_id, []), stays.get(row.pgh_obj_id, [])),
        )
        for row in present
    ]


def _person(person, member, names, stays):
    since = next((stay.moved_in_on for stay in stays if stay.moved_out_on is None), None)
    disabilities = join_and(Disability(code).label for code in person.disabilities)
    others = join_and(sorted(f"{row.given_name} {row.family_name}".strip() for row in names))
    return (
        *facts(member, "role", "lives_in_household"),
        ("In the family home since", date_long(since)),
        *facts(person, *WHO),
        ("Other names", others),
        *facts(person, *ABOUT),
        ("Disabilities", disabilities),
    )


def address_entries(record):
    addresses = record.rows(FamilyAddress, family=record.case.family_id)
    return [
        Entry(
            row.pgh_obj_id,
            ", ".join(part for part in (row.line_1, row.line_2, row.town, row.postcode) if part),
            facts(row, "lived_from", "lived_until"),
        )
        for row in sorted(addresses, key=lambda row: (row.lived_from, row.pgh_obj_id), reverse=True)
    ]


def relationship_entries(record):
    """How those who were in the family were related to each other."""
    people = [row.person_id for row in record.members]
    rows = record.rows(Relationship, person__in=people, other__in=people)
    return [
        Entry(
            row.pgh_obj_id,
            f"{record.full_name_of(row.person_id)} and {record.full_name_of(row.other_id)}",
            (
                (f"{record.full_name_of(row.person_id)} is", row.get_kind_display()),
                *facts(row, "parental_responsibility", "details"),
            ),
        )
        for row in rows
    ]


def warning_entries(record):
    return [
        Entry(
            row.pgh_obj_id,
            row.kind_words,
            (
                ("About", record.name_of(row.member_id) if row.member_id else "The whole family"),
                *facts(row, "status", "details", "is_disclosed", "disclosure_reason", "review_on"),
            ),
        )
        for row in record.of_case(CaseWarning, "kind")
    ]


PEOPLE = Section("People", people_entries, "cases:people", "Nobody of the family had been recorded.")
ADDRESSES = Section(
    "Where the family lived",
    address_entries,
    "cases:address",
    "No address had been recorded.",
)
RELATIONSHIPS = Section(
    "Relationships",
    relationship_entries,
    "cases:relationships",
    "How they are related had not been recorded.",
)
WARNINGS = Section("Warnings", warning_entries, "cases:warnings", "There was no warning.")
