"""What is given for a request: the entries as they were decided, and in general words what is left out."""

from dataclasses import dataclass
from itertools import groupby

from earlyhelp.common.dates import date_long
from rights.enums import Outcome
from rights.redacting import redacted
from rights.sources import BY_CODE


@dataclass(frozen=True)
class Given:
    """One entry as the person gets it.

    :ivar number: counted anew, so that no gap says that something is missing.
    :ivar document: the version of a document whose file goes with it, or None.
    """

    number: int
    title: str
    lines: list
    dated: str
    help: str
    document: object

    @property
    def file_name(self):
        """The name of its file beside the data, without words of the document."""
        return f"documents/entry-{self.number}" if self.document else ""


@dataclass(frozen=True)
class Pack:
    """Everything that is given.

    :ivar sections: (heading, [Given]). :ivar left_out: sentences that say what is missing and why.
    """

    reference: str
    about: str
    asked_by: str
    made_on: str
    sections: list
    left_out: list
    withheld: int

    @property
    def entries(self):
        return [given for _, section in self.sections for given in section]

    @property
    def title(self):
        return f"Copy of the record about {self.about}"


def pack_of(request, entries, *, today):
    """Return the pack of a request whose entries are all decided.

    :param entries: fetched with their decisions, in order.
    """
    kept = [entry for entry in entries if entry.decision.outcome != Outcome.WITHHOLD]
    numbers = {entry.pk: number for number, entry in enumerate(kept, start=1)}
    return Pack(
        reference=request.reference,
        about=str(request.person),
        asked_by=request.asker_name,
        made_on=date_long(today),
        sections=[
            (BY_CODE[code].label, [_given(entry, numbers[entry.pk]) for entry in section])
            for code, section in groupby(kept, key=lambda entry: entry.source)
        ],
        left_out=_left_out(entries),
        withheld=len(entries) - len(kept),
    )


def given_text(entry):
    """Return the words of an entry as they were decided."""
    return redacted(entry.text, entry.decision.spans)


def _given(entry, number):
    title, *lines = given_text(entry).split("\n")
    is_whole = entry.decision.outcome == Outcome.GIVE
    return Given(
        number=number,
        title=title,
        lines=lines,
        dated=date_long(entry.dated),
        help=entry.case.reference if entry.case else "",
        document=entry.document if is_whole else None,
    )


def _left_out(entries):
    """A sentence for each reason. A reason without words for the person is not told at all."""
    told = {}
    for entry in entries:
        reason = entry.decision.reason
        if reason is not None and reason.told:
            told[reason.position, reason.pk] = reason.told
    return [told[place] for place in sorted(told)]
