"""What somebody of a family may disagree with, and what they said, shown beside it.

A later app names a function in ``settings.DISAGREEMENT_ITEMS`` for each kind that it keeps: it takes the case
and a number and gives :class:`Item`, or None where there is nothing with this number.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string

from cases.access import member_of, note_of
from cases.enums import DisagreementKind
from earlyhelp.common.dates import date_long, datetime_long


@dataclass(frozen=True)
class Item:
    """Something that is recorded: its number, what it is called, and the page on which it stands."""

    number: int
    title: str
    url: str


def item_of(case, kind, number):
    """Return the item of a case, or None."""
    return import_string(settings.DISAGREEMENT_ITEMS[kind])(case, number)


def note_item(case, number):
    """A note, or the note that the one with this number corrects."""
    note = note_of(case, number)
    if note is None:
        return None
    url = reverse("cases:note", args=[case.reference, note.number])
    return Item(note.number, f"Case note “{note.title}”", url)


def person_item(case, number):
    member = member_of(case, number)
    if member is None:
        return None
    url = reverse("cases:person", args=[case.reference, number])
    return Item(number, f"Details of {member.person.full_name}", url)


def shown_disagreements(case):
    """What was said of the case, without what was said of a note or of details that are withheld.

    What somebody says of them repeats them.
    """
    rows, hidden = case.disagreements.all(), case.withheld
    if hidden.notes:
        rows = rows.but_about(DisagreementKind.NOTE, case.notes.filter(pk__in=hidden.notes))
    if hidden.people:
        rows = rows.but_about(DisagreementKind.PERSON, case.family.members.filter(person__in=hidden.people))
    return rows


def beside(case, kind, *numbers):
    """Return what was said about items of one kind: dicts for ``cases/_disagreements.html``, in order."""
    found = shown_disagreements(case).about(kind, numbers).with_names().order_by("number")
    return [told(each) for each in found]


def disagree_url(case, kind, number):
    """Where somebody records that somebody else disagrees with an item."""
    return reverse("cases:disagree", args=[case.reference, kind, number])


def beside_each(case, kind, numbers):
    """Return by number what was said about each of several items, as :func:`beside` does. One query."""
    by_number = defaultdict(list)
    for each in shown_disagreements(case).about(kind, numbers).with_names().order_by("number"):
        by_number[each.item].append(told(each))
    return by_number


def beside_notes(case, notes):
    """Return by number what was said about each note, as additions of the timeline. One query."""
    said = beside_each(case, DisagreementKind.NOTE, [note.number for note in notes])
    additions = defaultdict(list)
    for number, each in said.items():
        additions[number] = [
            {"title": words["title"], "text": f"{words['words']}\n{words['decision']}"} for words in each
        ]
    return additions


def told(disagreement):
    """Return a disagreement in words."""
    decision = f"{disagreement.get_decision_display()}: {disagreement.what_was_done}"
    return {
        "title": f"{disagreement.title}, {date_long(disagreement.said_on)}",
        "words": disagreement.words,
        "decision": decision,
        "recorded": f"Recorded by {disagreement.recorded_by}, {disagreement.recorded_for}, "
        f"{datetime_long(disagreement.recorded_at)}",
    }
