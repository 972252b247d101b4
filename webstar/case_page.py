"""What Webstars add to the pages of a case: their place in the timeline, and what is missing."""

from django.conf import settings
from django.urls import reverse

from cases.attention import Attention
from cases.enums import TimelineKind
from cases.timeline import Event, Source, at_start_of
from earlyhelp.common.dates import date_long, days_between, in_days
from earlyhelp.common.numbers import possessive
from webstar.enums import ReadingKind, ReadingStatus
from webstar.models import WebstarReading

WHOLE_FAMILY = "The whole family"


def _whose(reading):
    return possessive(reading.member.person.short_name if reading.member else WHOLE_FAMILY)


class Readings(Source):
    """Completed Webstars; drafts are not events yet."""

    kind = TimelineKind.WEBSTAR

    def rows(self, case, member):
        rows = WebstarReading.objects.complete().filter(case=case).annotate(at=at_start_of("read_on"))
        return rows.filter(member=member) if member else rows

    def events(self, case, keys):
        rows = WebstarReading.objects.filter(pk__in=keys).with_scores()
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, reading):
        return Event(
            title=f"{_whose(reading)} {reading.get_kind_display().lower()} Webstar",
            at=reading.read_on,
            kind="Webstar",
            colour="magenta",
            icon="✶",
            by=f"{reading.recorded_by} ({reading.recorded_for})",
            text=reading.own_words,
            links=[
                {
                    "text": "See the Webstars",
                    "url": reverse("webstar:list", args=[case.reference]),
                }
            ],
        )


def attention(case, today):
    """Draft Webstars, and children without a start Webstar ``settings.WEBSTAR_START_DAYS`` after opening.

    A child who joined later is counted from that day. A baby not yet born is left out.
    """
    readings = list(WebstarReading.objects.filter(case=case).starts_and_drafts())
    for reading in readings:
        if reading.status == ReadingStatus.DRAFT:
            yield Attention(
                f"{_whose(reading)} Webstar of {date_long(reading.read_on)} is a draft.",
                reverse("webstar:score", args=[case.reference, reading.number]),
                "Complete it",
            )
    started = {reading.member_id for reading in readings if reading.kind == ReadingKind.START}
    for member in case.family.people:
        person = member.person
        unborn = person.due_date and not person.date_of_birth
        if not member.is_child or unborn or member.pk in started:
            continue
        days = days_between(max(case.opened_on, member.joined_on), today)
        if days > settings.WEBSTAR_START_DAYS:
            address = reverse("webstar:begin", args=[case.reference])
            yield Attention(
                f"{person.short_name} has no start Webstar after {in_days(days)}.",
                f"{address}?member={member.number}&kind={ReadingKind.START}",
                f"Start {possessive(person.short_name)} Webstar",
            )
