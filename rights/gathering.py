"""Everything about a person as entries, with what may belong to somebody else marked."""

from rights.marking import marks_of
from rights.models import PackEntry
from rights.sources import SOURCES
from rights.subject import Subject


def entries_about(person):
    """Return the entries, not saved and not numbered for a request yet. The number of queries is fixed."""
    subject = Subject.of(person)
    return [_entry(subject, source, row) for source in SOURCES for row in source.rows(subject)]


def _entry(subject, source, row):
    text = source.text_of(row).replace("\x00", "")
    flags, marks = marks_of(subject, source, row, text)
    kind, number = source.item(subject, row)
    case = source.case_of(row)
    if case is None and kind:
        case = subject.cases[-1]
    return PackEntry(
        source=source.code,
        case=case,
        dated=source.day_of(row),
        text=text,
        flags=flags,
        marks=marks,
        item=kind,
        item_number=number,
        document=_file_of(source, row),
    )


def _file_of(source, row):
    """The newest file of a document; one that is withdrawn opens for nobody, and is given to nobody."""
    if source.code != "documents" or row.withdrawn_at:
        return None
    return max(row.versions.all(), key=lambda version: version.number, default=None)
