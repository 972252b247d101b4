"""Everything that happened in a case as one list, newest first, from several tables.

Each kind of event has a source, named in ``settings.CASE_TIMELINE``, so that a later app adds its own. One
statement puts the events of all sources in order and takes one page of them; each source then fetches its
events of that page. The number of queries is fixed, however many events there are and however far back the
page is: a page begins at a place in the order, and no earlier event is counted through.
"""

import base64
import binascii
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import DateTimeField, ExpressionWrapper, F, IntegerField, Q, Value
from django.db.models.functions import Cast
from django.utils import timezone
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
    :cvar agency: the column of the agency that acted; without one its events belong to no agency.
    """

    kind = ""
    agency = ""

    @abstractmethod
    def rows(self, case, member):
        """Return the rows, annotated with the moment ``at`` that puts them in order.

        :param member: only rows about this family member; None for all.
        """

    @abstractmethod
    def events(self, case, keys):
        """Return the events of the rows with these primary keys, by key, with a fixed number of queries."""


@dataclass(frozen=True)
class Place:
    """Where an event stands in the order: its moment, the place of its source, and its primary key."""

    at: datetime
    source: int
    key: int

    def __str__(self):
        """The cursor of an address."""
        packed = f"{self.at.isoformat()} {self.source} {self.key}".encode()
        return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()

    @classmethod
    def read(cls, cursor):
        """Return the place that a cursor tells, or None for what is not one."""
        try:
            packed = base64.urlsafe_b64decode(cursor[:200].encode("ascii") + b"=" * (-len(cursor) % 4))
            at, source, key = packed.decode("ascii").split(" ")
            place = cls(datetime.fromisoformat(at), int(source), int(key))
        except (ValueError, binascii.Error):
            return None
        sensible = 0 <= place.source < 1000 and 0 <= place.key < 2**62 and 1000 < place.at.year < 9000
        return place if sensible and timezone.is_aware(place.at) else None


@dataclass(frozen=True)
class TimelinePage:
    """Events newest first, as dicts for the timeline component, and cursors of the pages beside it.

    :ivar newer, older: cursors, "" where there is no such page.
    """

    events: list
    newer: str = ""
    older: str = ""


def at_start_of(day):
    """The beginning of a day, to order events that have no time of day."""
    return Cast(F(day), DateTimeField())


def at_end_of(day):
    """The end of a day, for what ends something and so comes after the rest of that day."""
    return ExpressionWrapper(at_start_of(day) + Value(timedelta(hours=22)), output_field=DateTimeField())


def timeline_page(case, *, kinds=(), member=None, agency=None, older_than="", newer_than="", size=PAGE_SIZE):
    """Return a page of the timeline.

    :param kinds: values of :class:`cases.enums.TimelineKind`; none means all.
    :param member: only what is about this family member.
    :param agency: only what this agency did.
    :param older_than, newer_than: a cursor of another page; one that cannot be read gives the newest.
    """
    sources = [import_string(path)() for path in settings.CASE_TIMELINE]
    chosen = {place: source for place, source in enumerate(sources) if not kinds or source.kind in kinds}
    beyond = Place.read(older_than) or Place.read(newer_than)
    forwards = beyond is not None and Place.read(older_than) is None
    found = _places(chosen, case, member, agency, beyond, forwards, size + 1)
    has_more, found = len(found) > size, found[:size]
    if forwards:
        found.reverse()
    return TimelinePage(
        events=_told(case, chosen, found),
        newer=str(found[0]) if found and (has_more if forwards else beyond) else "",
        older=str(found[-1]) if found and (has_more or forwards) else "",
    )


def _told(case, sources, places):
    """Return the events of these places, in their order, as dicts."""
    wanted = {}
    for place in places:
        wanted.setdefault(place.source, []).append(place.key)
    told = {number: sources[number].events(case, keys) for number, keys in wanted.items()}
    return [vars(told[place.source][place.key]) for place in places]


def _places(sources, case, member, agency, beyond, forwards, count):
    """Return the places of so many events: the newest, or those next to a place. One query.

    Each source gives no more than are asked for, so none is read through.
    """
    way = "" if forwards else "-"
    chosen = {number: _rows_of(source, case, member, agency) for number, source in sources.items()}
    parts = [
        rows.filter(_beyond(beyond, number, forwards))
        .annotate(told_by=Value(number, output_field=IntegerField()))
        .order_by(f"{way}at", f"{way}pk")
        .values_list("at", "told_by", "pk")[:count]
        for number, rows in chosen.items()
        if not rows.query.is_empty()  # Django drops such a part, and cannot order a union of one
    ]
    if not parts:
        return []
    first, *rest = parts
    ordered = first
    if rest:
        ordered = first.union(*rest, all=True).order_by(f"{way}at", f"{way}told_by", f"{way}pk")
    return [Place(*row) for row in ordered[:count]]


def _rows_of(source, case, member, agency):
    rows = source.rows(case, member)
    if agency is None:
        return rows
    return rows.filter(**{source.agency: agency}) if source.agency else rows.none()


def _beyond(place, number, forwards):
    """The rows of a source that come after a place in the order: older, or newer on the way forwards."""
    if place is None:
        return Q()
    side = "gt" if forwards else "lt"
    beyond = Q(**{f"at__{side}": place.at})
    if number == place.source:
        return beyond | Q(at=place.at, **{f"pk__{side}": place.key})
    comes_after = number > place.source if forwards else number < place.source
    return beyond | Q(at=place.at) if comes_after else beyond
