"""What Webstars add to the pages of a case: what is missing, the latest stars, a place in the timeline."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.urls import reverse

from cases.attention import Attention
from cases.disagreements import Item
from cases.drift import Drift, born_children
from cases.enums import TimelineKind
from cases.timeline import Event, Source, at_start_of
from cases.to_come import children_of
from earlyhelp.common.dates import date_long, days_between, in_days
from earlyhelp.common.numbers import join_and, possessive
from webstar.access import reading_of, readings_of
from webstar.enums import ReadingKind, ReadingStatus
from webstar.models import WebstarReading


@dataclass(frozen=True)
class Panel:
    """A part of the overview and the template that shows it."""

    people: list
    template: str = "webstar/panel.html"


def latest_webstars(case, today):
    """The latest complete Webstar of everybody who has one, beside their start."""
    return Panel([person for person in readings_of(case) if person.start or person.latest])


def missing_starts(case, today):
    """Children without a start Webstar ``settings.WEBSTAR_START_DAYS`` days after opening.

    A child who joined later is counted from that day. A baby not yet born is left out, and so are a
    child who has died and one whose start Webstar is a draft: see :func:`drafts`.
    """
    begun = set(case.readings.filter(kind=ReadingKind.START).values_list("member_id", flat=True))
    for member in case.family.people:
        if not member.is_child or member.pk in begun or not member.person.is_born_and_alive:
            continue
        days = days_between(max(case.opened_on, member.joined_on), today)
        if days <= settings.WEBSTAR_START_DAYS:
            continue
        address = reverse("webstar:begin", args=[case.reference])
        yield Attention(
            f"{member.person.short_name} has no start Webstar after {in_days(days)}.",
            f"{address}?member={member.number}&kind=start",
            f"Record {possessive(member.person.short_name)} start Webstar",
        )


def starts_to_come(case, today):
    """Children who have no start Webstar, begun or complete, whether one is due yet or not."""
    begun = set(case.readings.filter(kind=ReadingKind.START).values_list("member_id", flat=True))
    names = [member.person.short_name for member in children_of(case) if member.pk not in begun]
    if names:
        address = reverse("webstar:begin", args=[case.reference])
        yield Attention(
            f"No start Webstar is begun yet of {join_and(names)}.",
            f"{address}?kind=start",
            "Record a Webstar",
        )


def _no_start(cases, today):
    """Cases with a child who has no start Webstar, begun or complete, when one is due."""
    last_day = today - timedelta(days=settings.WEBSTAR_START_DAYS)
    begun = WebstarReading.objects.filter(
        member=OuterRef("pk"), case=OuterRef(OuterRef("pk")), kind=ReadingKind.START
    )
    without = born_children().filter(~Exists(begun), joined_on__lt=last_day)
    return cases.filter(opened_on__lt=last_day).filter(Exists(without))


NO_START = Drift(
    "no-start", f"A child without a start Webstar after {settings.WEBSTAR_START_DAYS} days", _no_start
)


def drafts(case, today):
    """Webstars begun and not completed."""
    for reading in case.readings.drafts().select_related("member__person").order_by("number"):
        whose = possessive(reading.member.person.short_name if reading.member else "the whole family")
        yield Attention(
            f"{whose[0].upper()}{whose[1:]} {reading.get_kind_display().lower()} Webstar is a draft.",
            reverse("webstar:score", args=[case.reference, reading.number]),
            "Complete it",
        )


class Readings(Source):
    """Complete Webstars."""

    kind = TimelineKind.WEBSTAR
    agency = "recorded_for"

    def rows(self, case, member):
        rows = WebstarReading.objects.filter(case=case, status=ReadingStatus.COMPLETE)
        return (rows.filter(member=member) if member else rows).annotate(at=at_start_of("read_on"))

    def events(self, case, keys):
        rows = WebstarReading.objects.filter(pk__in=keys).select_related(
            "member__person", "recorded_by", "recorded_for"
        )
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, reading):
        return Event(
            title=f"{reading.get_kind_display()} Webstar",
            at=reading.read_on,
            kind="Webstar",
            colour="purple",
            icon="★",
            by=f"{reading.recorded_by} ({reading.recorded_for})",
            about=reading.member.person.short_name if reading.member else "the whole family",
            text=reading.own_words,
            links=[
                {
                    "text": "See this Webstar",
                    "url": reverse("webstar:reading", args=[case.reference, reading.number]),
                }
            ],
        )


def reading_item(case, number):
    """A Webstar that somebody may disagree with (``settings.DISAGREEMENT_ITEMS``)."""
    found = reading_of(case, number)
    if found is None:
        return None
    url = reverse("webstar:reading", args=[case.reference, number])
    return Item(number, f"{found.get_kind_display()} Webstar of {date_long(found.read_on)}", url)
