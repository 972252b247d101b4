"""What a section said then beside what it says now."""

from dataclasses import dataclass, field

MOST_ADDED = 5
"""So many titles of what was recorded since are shown; the others are counted."""


@dataclass(frozen=True)
class ShownFact:
    """:ivar now: what it says now; None where it still says the same."""

    label: str
    then: str
    now: str | None


@dataclass(frozen=True)
class ShownEntry:
    """:ivar title_now: what it is called now, "" for the same. :ivar is_gone: whether it is not there now."""

    title: str
    title_now: str
    facts: list
    is_gone: bool

    @property
    def is_changed(self):
        return bool(self.is_gone or self.title_now or any(fact.now is not None for fact in self.facts))


@dataclass(frozen=True)
class ShownSection:
    """:ivar added: titles of what was recorded since; ``more_added`` counts those beyond the first few."""

    title: str
    page: str
    nothing: str
    entries: list
    added: list = field(default_factory=list)
    more_added: int = 0

    @property
    def is_changed(self):
        return bool(self.added or any(entry.is_changed for entry in self.entries))

    @property
    def has_facts(self):
        return any(entry.facts for entry in self.entries)


def compared(section, then, now):
    """Return what a section shows: the entries of then, each with what has changed, and what came since."""
    entries, later = section.entries(then), {entry.key: entry for entry in section.entries(now)}
    shown = [_beside(entry, later.pop(entry.key, None)) for entry in entries]
    added = [entry.title for entry in later.values()]
    return ShownSection(
        section.title,
        section.page,
        section.nothing,
        shown,
        added[:MOST_ADDED],
        len(added[MOST_ADDED:]),
    )


def _beside(entry, now):
    if now is None:
        return ShownEntry(entry.title, "", [ShownFact(*fact, None) for fact in _said(entry.facts)], True)
    before, after = dict(entry.facts), dict(now.facts)
    labels = list(dict.fromkeys([*before, *after]))
    pairs = [(label, before.get(label, ""), after.get(label, "")) for label in labels]
    shown = [
        ShownFact(label, was, None if was == to_be else to_be) for label, was, to_be in pairs if was or to_be
    ]
    return ShownEntry(entry.title, now.title if now.title != entry.title else "", shown, False)


def _said(facts):
    return [(label, words) for label, words in facts if words]
