"""What a section of the record says: entries with facts, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from earlyhelp.common.dates import date_long, datetime_long
from earlyhelp.common.words import capital


@dataclass(frozen=True)
class Entry:
    """One thing of a section: a person, a need, a note.

    :ivar key: the same for the same thing at any moment.
    :ivar facts: (label, words), "" where nothing was said.
    """

    key: object
    title: str
    facts: tuple = ()


@dataclass(frozen=True)
class Section:
    """A part of the record. To add one, declare it in :mod:`history.sections`; nothing else needs writing.

    :ivar entries: returns the entries of a :class:`history.record.Record`, with a fixed number of queries.
    :ivar page: the name of the address that shows it as it is now.
    :ivar nothing: the sentence for a section in which there was nothing.
    """

    title: str
    entries: Callable
    page: str
    nothing: str


def facts(version, *fields):
    """Return (label, words) of columns of a version, each by its name on the forms."""
    return tuple(
        (capital(version._meta.get_field(name).verbose_name), words(version, name)) for name in fields
    )


def words(version, name):
    """Return the value of a column as people read it, "" for none."""
    field = version._meta.get_field(name)
    if field.is_relation:
        return getattr(version, f"{name}_words") or ""
    value = getattr(version, name)
    if field.choices:
        return str(getattr(version, f"get_{name}_display")() or "")
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return datetime_long(value)
    return date_long(value) if isinstance(value, date) else str(value if value is not None else "")
