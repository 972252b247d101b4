"""Tasks, and the titles of notes and documents. What a note says never changes, so it is read where it is."""

from cases.models import CaseNote, Document, Task
from earlyhelp.common.dates import date_long
from history.entries import Entry, Section, facts


def task_entries(record):
    return [
        Entry(
            row.pgh_obj_id,
            f"Task {row.number}: {row.title}",
            (
                *facts(row, "status"),
                ("Who does it", _owner(record, row)),
                *facts(row, "due_on", "ended_at", "reason"),
            ),
        )
        for row in record.of_case(Task, "owner", "owner_agency")
    ]


def _owner(record, row):
    if row.family_owner_id:
        return f"{record.name_of(row.family_owner_id)}, of the family"
    return f"{row.owner_words}, {row.owner_agency_words}"


def note_entries(record):
    """Titles, the latest first."""
    notes = sorted(
        record.of_case(CaseNote, "kind"),
        key=lambda row: (row.happened_at, row.pgh_obj_id),
        reverse=True,
    )
    return [
        Entry(row.pgh_obj_id, f"{date_long(row.happened_at)}, {_kind(row)}: {row.title}") for row in notes
    ]


def _kind(row):
    return f"{row.kind_words}, a correction" if row.corrects_id else row.kind_words


def document_entries(record):
    return [
        Entry(
            row.pgh_obj_id,
            row.title,
            (
                *facts(row, "kind"),
                ("About", record.name_of(row.member_id) if row.member_id else "The whole family"),
                ("Withdrawn", date_long(row.withdrawn_at)),
                *facts(row, "withdrawal_reason"),
            ),
        )
        for row in record.of_case(Document, "kind")
    ]


TASKS = Section("Tasks", task_entries, "cases:tasks", "No task had been given.")
NOTES = Section("Case notes", note_entries, "cases:timeline", "No note had been written.")
DOCUMENTS = Section("Documents", document_entries, "cases:documents", "No document had been added.")
