"""What needs a person today, gathered for the home page.

A later app adds its own by a function named in ``settings.HOME_SOURCES``: it takes ``user``, ``today`` and
``now``, starts from ``visible_to`` (or the query of its own that decides who may see), runs a fixed number of
queries, and gives at most :data:`MOST` of :class:`HomeItem`. ``settings.TEAM_SOURCES`` names functions of
the same form that give :class:`TeamTile` to those who have a team's list of cases.
"""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.module_loading import import_string

MOST = 50
"""So many items of one source are enough for a day."""


@dataclass(frozen=True)
class HomeItem:
    """One thing that needs the person, and the one verb that puts it right.

    :ivar sentence: what it is, with the family's name.
    :ivar url: where the verb leads; with ``is_post`` it is done there and then by one POST.
    :ivar group: heading of the group that it stands in, such as "Tasks".
    :ivar is_pressing: it is late, or about a child's safety.
    :ivar is_urgent: a child may be at risk today: its group stands above every other.
    :ivar note: quiet words under the sentence; with ``note_url`` they lead to its page.
    """

    sentence: str
    verb: str
    url: str
    group: str
    due_on: date | None = None
    is_pressing: bool = False
    is_urgent: bool = False
    is_post: bool = False
    note: str = ""
    note_url: str = ""


@dataclass(frozen=True)
class HomeGroup:
    """Items of one heading that are all pressing or all not, the earliest first."""

    title: str
    items: list
    is_pressing: bool = False


@dataclass(frozen=True)
class TeamTile:
    """How many of a team's cases, or of the people in them, lack something, and the list of exactly those."""

    label: str
    count: int
    url: str
    of_people: bool = False

    @property
    def counted(self):
        """What the number counts, for those who do not see the tile: "case", "people"."""
        one, more = ("person", "people") if self.of_people else ("case", "cases")
        return one if self.count == 1 else more


def home_groups(user, *, today, now):
    """Return what needs the person today, in groups, so that no row stands above a more pressing one's group.

    A group with something urgent comes before all. What is pressing comes next, whatever its heading: a
    heading with both kinds makes two groups. Then the group with the earliest day comes first, and of the
    same day the one that the settings name first.
    """
    groups = {}
    for path in settings.HOME_SOURCES:
        for item in import_string(path)(user, today, now):
            groups.setdefault((item.is_pressing, item.group), []).append(item)
    ordered = [
        HomeGroup(title, sorted(items, key=_urgency), is_pressing)
        for (is_pressing, title), items in groups.items()
    ]
    return sorted(ordered, key=lambda group: _urgency(group.items[0]))


def _urgency(item):
    return (not item.is_urgent, not item.is_pressing, item.due_on or date.max)


def team_tiles(user, *, today, now):
    """Return the tiles of the person's team, in the order of the settings."""
    return [tile for path in settings.TEAM_SOURCES for tile in import_string(path)(user, today, now)]
