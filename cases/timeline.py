"""Everything that happened in a case as one list, newest first, from several tables.

Each kind of event has a source, named in ``settings.CASE_TIMELINE``, so that a later app adds its own. One
statement puts the events of all sources in order and takes one page of them; each source then fetches its
events of that page. The number of queries is fixed, however many events there are.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.db.models import DateTimeField, ExpressionWrapper, F, IntegerField, Value
from django.db.models.functions import Cast
from django.utils.module_loading import import_string

PAGE_SIZE = 20


@dataclass(frozen=True)
class Event:
    """What the timeline component shows of one event.

    :ivar at: the moment, or the day for what has no time of day.
    :ivar additions: corrections shown beside what they correct: dicts with title and text.
    """

    title: str
    at: object
    kind: str
    colour: str = "grey"
    icon: str = ""
    by: str = ""
    about: str = ""
    text: str = ""
    links: list = field(default_factory=list)
    anchor: str = ""
    additions: list = field(default_factory=list)


class Source(ABC):
    """One kind of event. A subclass says which rows there are, and how a row is told.

    :cvar kind: a value of :class:`cases.enums.TimelineKind`.
    """

    kind = ""

    @abstractmethod
    def rows(self, case, member):
        """Return the rows, annotated with the moment ``at`` that puts them in order.

        :param member: only rows about this family member; None for all.
        """

    @abstractmethod
    def events(self, case, keys):
        """Return the events of the rows with these primary keys, by key, with a fixed number of queries."""


@dataclass(frozen=True)
class TimelinePage:
    """Events newest first, as dicts for the timeline component, and whether there are older ones."""

    events: list
    has_older: bool


def at_start_of(day):
    """The beginning of a day, to order events that have no time of day."""
    return Cast(F(day), DateTimeField())


def at_end_of(day):
    """The end of a day, for what ends something and so comes after the rest of that day."""
    return ExpressionWrapper(at_start_of(day) + Value(timedelta(hours=22)), output_field=DateTimeField())


def timeline_page(case, *, kinds=(), member=None, skip=0, size=PAGE_SIZE):
    """Return a page of the timeline.

    :param kinds: values of :class:`cases.enums.TimelineKind`; none means all.
    :param skip: how many newer events come before this page.
    """
    sources = [import_string(path)() for path in settings.CASE_TIMELINE]
    chosen = {place: source for place, source in enumerate(sources) if not kinds or source.kind in kinds}
    keys = _keys_in_order(chosen, case, member)[skip : skip + size + 1]
    keys = list(keys)
    wanted = {}
    for _, place, key in keys[:size]:
        wanted.setdefault(place, []).append(key)
    told = {place: chosen[place].events(case, found) for place, found in wanted.items()}
    return TimelinePage(
        events=[vars(told[place][key]) for _, place, key in keys[:size]], has_older=len(keys) > size
    )


def _keys_in_order(sources, case, member):
    """Return (at, place of the source, primary key) of every event, newest first."""
    first, *rest = [
        source.rows(case, member)
        .order_by()
        .annotate(place=Value(place, output_field=IntegerField()))
        .values_list("at", "place", "pk")
        for place, source in sources.items()
    ]
    return first.union(*rest, all=True).order_by("-at", "-place", "-pk")
