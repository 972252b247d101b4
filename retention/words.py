"""What is due in words: why, what it holds, and how far it is. Nobody is named."""

from earlyhelp.common.dates import date_long
from earlyhelp.common.tables import Cell, Column, Table
from earlyhelp.common.words import capital
from people.models import SearchKey
from retention.enums import DueStatus, RecordKind
from retention.models import DueRecord, LegalHold

MEGABYTE = 1_000_000
UNTOLD = {SearchKey, DueRecord, LegalHold}
SEVERAL = {
    "cases.agreementgiver": "People’s parts in agreements",
    "cases.agencywish": "Wishes about agencies",
    "cases.casenoteperson": "People in case notes",
    "cases.conflictperson": "People of conflicts of interest",
    "cases.meetingperson": "People asked to meetings",
    "cases.meetingchildview": "Children’s views at meetings",
    "cases.steprequest": "Steps up and down",
    "assessments.needperson": "People with a need",
    "assessments.actionperson": "People of actions",
    "webstar.workerview": "Workers’ views",
    "webstar.othertoolscore": "Scores of other tools",
    "webstar.handover": "Webstars handed to a child",
}
"""What several of a thing are called where an added s is not enough."""


def references_words(record):
    """The references of a record, the latest case first; see ``with_references``."""
    if record.help_request_id:
        return record.help_request.reference
    return ", ".join(record.case_references or ["–"])


def record_cell(record, *, url):
    """The latest reference of a record as a link, and how many others it has."""
    more = len(record.case_references or ()) - 1
    note = f"and {more} earlier {'case' if more == 1 else 'cases'}" if more > 0 else ""
    return Cell(references_words(record).partition(",")[0], url=url, note=note)


def why_due(record):
    """Rows of a summary list: the rule, and the days that made the record due."""
    ended = "Last case closed on" if record.kind == RecordKind.FAMILY else "Decided on"
    rows = [
        {"key": "Rule", "value": capital(record.rule.words)},
        {"key": ended, "value": date_long(record.ended_on)},
    ]
    if record.youngest_on and record.rule.child_age:
        rows.append({"key": "Youngest child born by", "value": date_long(record.youngest_on)})
    return [*rows, {"key": "Due since", "value": date_long(record.due_on)}]


def state_words(record):
    """How far a record is, for a table."""
    if record.is_held:
        return Cell("On hold", tag="purple")
    if record.status == DueStatus.PROPOSED:
        return Cell("Proposed for disposal", note=f"by {record.proposed_by}")
    if record.status == DueStatus.KEPT:
        return Cell("Kept longer", note=f"until {date_long(record.kept_until)}")
    if record.returned_by_id:
        return Cell("Sent back", note=f"{record.returned_by}: {record.returned_reason}")
    return Cell("To be looked at")


def size_words(size):
    """Return bytes as people say them: "2 MB", "340 KB"."""
    if size >= MEGABYTE:
        return f"{size / MEGABYTE:,.1f} MB"
    return f"{max(1, round(size / 1000)):,} KB" if size else "0 KB"


def files_words(files, size):
    """Return "2 files, 340 KB", or that there is none: documents, and what was given to who asked for it."""
    if not files:
        return "No files"
    return f"{files:,} {'file' if files == 1 else 'files'}, {size_words(size)}"


def things_table(things):
    """What a record is made of, the most first, without what only this site needs to find and to keep it."""
    told = {model: count for model, count in things.counts().items() if model not in UNTOLD}
    counts = sorted(told.items(), key=lambda item: (-item[1], str(item[0]._meta.verbose_name)))
    rows = [[name_of_several(model), count] for model, count in counts]
    return Table("What would be removed", [Column("What"), Column("How many", is_number=True)], rows)


def name_of_several(model):
    return SEVERAL.get(model._meta.label_lower) or capital(model._meta.verbose_name_plural)


def log_words(log):
    """Rows of a summary list: everything that the log keeps of a disposal, but for the numbers of rows."""
    children = "1 child" if log.children == 1 else f"{log.children} children"
    people = f"{children} and {'1 adult' if log.adults == 1 else f'{log.adults} adults'}"
    if log.people_kept:
        people += f"; the own record of {log.people_kept} of them stays, because another record needs it"
    return [
        {"key": "What it was", "value": log.get_kind_display()},
        {"key": "References", "value": ", ".join(log.references)},
        {"key": "People", "value": people},
        {"key": "Help began", "value": date_long(log.began_on)},
        {"key": "Ended", "value": date_long(log.ended_on)},
        {"key": "Rule", "value": capital(log.rule)},
        {"key": "Due since", "value": date_long(log.due_on)},
        {"key": "Proposed by", "value": f"{log.proposed_by}, {date_long(log.proposed_at)}"},
        {"key": "Approved by", "value": f"{log.approved_by}, {date_long(log.disposed_at)}"},
        {"key": "Rows removed", "value": f"{log.rows:,}, those of the history too"},
        {
            "key": "Files removed",
            "value": files_words(len(log.document_names), log.document_bytes),
        },
        *([{"key": "Their SHA-256", "value": log.document_hashes}] if log.document_hashes else ()),
    ]
