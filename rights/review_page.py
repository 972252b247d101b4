"""A pack under review in words: which entries are shown, an entry with its marks, and what was decided."""

from django.db.models import Count

from cases.access import members_of
from earlyhelp.common.dates import date_long, datetime_long
from earlyhelp.common.tables import Column, Table
from rights.enums import Outcome, RequestStatus, Rule
from rights.models import EntryDecision, WithholdingReason
from rights.redacting import pieces, redacted
from rights.sources import BY_CODE


def reasons():
    """Reasons for leaving something out that can be chosen."""
    return WithholdingReason.objects.active()


def entries_shown(entries, filters, status):
    """The entries that the filters leave: those that wait, while the pack is under review, else all."""
    state = filters.get("state") or ("waiting" if status == RequestStatus.REVIEW else "all")
    found = entries.filter(source=filters["part"]) if filters.get("part") else entries
    if state == "decided":
        return found.decided()
    if state == "marked":
        return found.waiting().marked()
    return found.waiting() if state == "waiting" else found


def shown(entry):
    """What a page shows of an entry: its words in pieces, marked, and what was decided."""
    decision = entry.decision
    under = [BY_CODE[entry.source].label, date_long(entry.dated), entry.case.reference if entry.case else ""]
    return {
        "number": entry.number,
        "title": entry.title,
        "under": ". ".join(part for part in under if part),
        "pieces": [
            {"text": text, "why": ", ".join(sorted({Rule(rule).label for rule in rules}))}
            for text, rules in pieces(entry.text, entry.marks)
        ],
        "flags": [Rule(flag).label for flag in entry.flags],
        "has_file": entry.document_id is not None,
        "decision": decision and decision_words(decision),
        "decisions": [decision_words(each) for each in entry.decisions.all()],
        "given": decision and decision.outcome == Outcome.REDACT and redacted(entry.text, decision.spans),
    }


def decision_words(decision):
    """What was decided, why, by whom and when."""
    why = ". ".join(part for part in (str(decision.reason or ""), decision.words) if part)
    told = f"{decision.get_outcome_display()}, {decision.decided_by}, {datetime_long(decision.decided_at)}"
    return f"{told}: {why}" if why else told


def next_waiting(asked, number):
    """The number of the next entry that waits, from the start again after the last; None where none does."""
    waiting = asked.entries.waiting().order_by("number").values_list("number", flat=True)
    return waiting.filter(number__gt=number).first() or waiting.first()


def members_asking(asked, entry):
    """The person, in the family of an entry's case."""
    return [member for member in members_of(entry.case) if member.person_id == asked.person_id]


def decided_table(asked, counts):
    """How many entries of each part are given, given in part and left out."""
    latest = EntryDecision.objects.filter(entry__request=asked).latest().order_by("entry__source")
    found = {}
    for source, outcome, count in latest.values_list("entry__source", "outcome").annotate(Count("pk")):
        found[source, outcome] = count
    columns = [Column("Part of the record"), *(Column(outcome.label, is_number=True) for outcome in Outcome)]
    rows = [
        [source.label, *(found.get((source.code, outcome.value), 0) for outcome in Outcome)]
        for source, _, _ in counts
    ]
    return Table("What was decided", columns, rows)
