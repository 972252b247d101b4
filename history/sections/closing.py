"""How help ended."""

from assessments.models import IdentifiedNeed
from closures.models import ClosureSummary, ClosureWords, NeedOutcome
from history.entries import Entry, Section, facts
from history.record import keys

SUMMARY = (
    "judgement", "reason", "closed_on", "explanation", "what_next", "who_continues", "contact_name",
    "contact_details", "slip_signs", "slip_plan", "copy_given_on", "completed_by", "signed_by",
)  # fmt: skip


def closing_entries(record):
    closures = record.of_case(ClosureSummary, "reason", "completed_by", "signed_by")
    entries = [Entry(row.pgh_obj_id, "Closure summary", facts(row, *SUMMARY)) for row in closures]
    words = record.rows(ClosureWords, closure__in=keys(closures))
    entries += [
        Entry(
            ("words", row.pgh_obj_id),
            record.name_of(row.member_id),
            facts(row, "difference", "view", "no_view_reason"),
        )
        for row in words
    ]
    return entries + _needs(record, closures)


def _needs(record, closures):
    needs = {row.pgh_obj_id: row for row in record.of_case(IdentifiedNeed, "outcome")}
    return [
        Entry(
            ("need", row.pgh_obj_id),
            f"Need {needs[row.need_id].number}: {needs[row.need_id].outcome_words}",
            facts(row, "rating", "evidence"),
        )
        for row in record.rows(NeedOutcome, closure__in=keys(closures))
        if row.need_id in needs
    ]


CLOSING = Section("Closing", closing_entries, "closures:closure", "The case had not closed.")
