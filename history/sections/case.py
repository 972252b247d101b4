"""The case itself, the family's agreement and the team."""

from django.conf import settings

from cases.models import Agreement, AgreementGiver, Involvement, LeadProfessional
from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import join_and
from earlyhelp.common.words import capital
from history.entries import Entry, Section, facts
from history.record import grouped, keys

SHARED = ("to_take_part", "to_be_assessed", "to_share", "to_be_asked", "for_research")


def case_entries(record):
    case = record.case
    told = facts(case, "status", "level_of_need", "opened_on", "closed_on", "locality", "service")
    lead = (capital(settings.TERMS["lead_professional"]), _lead(record))
    why = facts(case, "source", "reason", "what_prompted", "no_adult_reason")
    return [Entry(case.pgh_obj_id, f"Case {case.reference}", (told[0], told[1], lead, *told[2:], *why))]


def _lead(record):
    leads = record.of_case(LeadProfessional, "user", "agency")
    leads.sort(key=lambda row: (row.started_on, row.pgh_obj_id))
    last = leads[-1] if leads else None
    return f"{last.user_words}, {last.agency_words}" if last else "Nobody"


def agreement_entries(record):
    """The latest agreement: the one in force, or that was refused or withdrawn."""
    agreements = record.of_case(Agreement, "recorded_by")
    givers = grouped(record.rows(AgreementGiver, agreement__in=keys(agreements)), "agreement_id")
    latest = sorted(agreements, key=lambda row: (row.given_on, row.pgh_obj_id))[-1:]
    return [_agreement(record, row, givers.get(row.pgh_obj_id, [])) for row in latest]


def _agreement(record, row, givers):
    names = join_and(sorted(record.full_name_of(giver.person_id) for giver in givers))
    shared = [str(row._meta.get_field(name).verbose_name) for name in SHARED if getattr(row, name)]
    told = (
        ("By", names),
        *facts(row, "method"),
        ("Agreed", capital(join_and(shared))),
        *facts(row, "left_out", "refusal_reason", "override_reason", "review_on"),
        *facts(row, "withdrawn_on", "withdrawal_reason"),
    )
    return Entry("latest", f"Asked on {date_long(row.given_on)}", told)


def team_entries(record):
    places = record.of_case(Involvement, "user", "agency", "role", ended_on=None)
    return [
        Entry(
            place.pgh_obj_id,
            f"{place.user_words}, {place.agency_words}",
            facts(place, "role", "started_on"),
        )
        for place in places
    ]


CASE = Section("The case", case_entries, "cases:overview", "")
AGREEMENT = Section(
    "The family’s agreement",
    agreement_entries,
    "cases:agreement",
    "No agreement had been recorded.",
)
TEAM = Section("Team around the family", team_entries, "cases:team", "Nobody was in the team.")
