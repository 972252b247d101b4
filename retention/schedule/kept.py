"""What an entry of the schedule says."""

from dataclasses import dataclass
from enum import StrEnum

from django.contrib.postgres.fields import ArrayField
from django.db import models


class KeptWith(StrEnum):
    """What decides how long a row is kept. The value is the sentence that is printed."""

    FAMILY = "As long as the family’s record, by the rule for families"
    PERSON = "As long as the person’s record, which goes with the last family or request that needs it"
    REQUEST = (
        "As long as the request for help: with the family, or by the rule for requests that led to no case"
    )
    REFERENCE = "As long as the record whose reference it names"
    DRAFT = "Some days after somebody last wrote in it, or until it becomes a record"
    ACCOUNT = "As long as records name the account, which is closed and not removed"
    TRAIL = "For good: it says who did what and holds no words of a record"
    LIST = "No personal data: lists and counters that the partnership keeps"


GOES_WITH_A_RECORD = frozenset({KeptWith.FAMILY, KeptWith.PERSON, KeptWith.REQUEST, KeptWith.REFERENCE})


@dataclass(frozen=True)
class Kept:
    """How long the rows of a table are kept, and what a copy of the site holds in place of their words.

    Each text is the names of columns, with spaces between.

    :ivar names: become made-up names, one person's the same everywhere.
    :ivar words: become as many words that mean nothing.
    :ivar contact: become made-up addresses, numbers and e-mail addresses of the same form.
    :ivar numbers: become made-up numbers that pass the same check.
    :ivar codes: say nothing of a person, and stay.
    :ivar secrets: are emptied.
    :ivar speaks_of: columns in which a reference stands, by which a row is found that points at nothing.
    :ivar named_by: the column with the reference by which others name a row, besides cases and requests.
    :ivar takes: the column of what goes with a row, though the row points at it.
    :ivar ends_on: the column that is filled when a row is over; nothing is disposed of while one is not.
    :ivar files: (name, digest, size) columns of each file of a row in the document store.
    """

    kept_with: KeptWith
    names: str = ""
    words: str = ""
    contact: str = ""
    numbers: str = ""
    codes: str = ""
    secrets: str = ""
    speaks_of: str = ""
    named_by: str = ""
    takes: str = ""
    ends_on: str = ""
    files: tuple[tuple[str, str, str], ...] = ()

    @property
    def scrubs(self):
        """(heading, columns) of each way in which columns of words are scrubbed."""
        ways = ("names", "words", "contact", "numbers", "codes", "secrets")
        return [(way, getattr(self, way).split()) for way in ways if getattr(self, way)]

    @property
    def columns(self):
        """Every column that is named, once or more."""
        return [column for _, columns in self.scrubs for column in columns]


def words_columns(model):
    """Return the columns in which somebody's words, names or numbers can stand."""
    kinds = (models.CharField, models.TextField, models.JSONField, ArrayField)
    return [
        field.name for field in model._meta.concrete_fields if isinstance(field, kinds) and not field.choices
    ]
