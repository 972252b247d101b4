"""What closing adds to the pages of a case: what is asked for once it has begun, and the timeline."""

from django.urls import reverse

from cases.attention import Attention
from cases.enums import TimelineKind
from cases.timeline import Event, Source, at_end_of
from closures.access import draft_of, members_without_closing_reading
from closures.models import ClosureSummary, EndingWithoutOutcome, SustainedCheck
from earlyhelp.common.numbers import possessive


def closing_begun(case, today):
    """That closing has begun, and the closing Webstars that are asked for from then on."""
    draft = draft_of(case)
    if draft is None:
        return
    address = reverse("closures:closure", args=[case.reference])  # which everybody reads who reads the case
    waits = "The closing waits for a manager." if draft.is_sent else "Closing has begun."
    yield Attention(waits, address, "See the closing")
    begin = reverse("webstar:begin", args=[case.reference])
    for member in members_without_closing_reading(case):
        name = member.person.short_name
        yield Attention(
            f"{name} has no closing Webstar.",
            f"{begin}?member={member.number}&kind=closing",
            f"Record {possessive(name)} closing Webstar",
        )


class Closing(Source):
    """That help ended."""

    kind = TimelineKind.LIFE
    agency = "completed_for"

    def rows(self, case, member):
        rows = ClosureSummary.objects.filter(case=case).annotate(at=at_end_of("closed_on"))
        return rows.none() if member else rows

    def events(self, case, keys):
        rows = ClosureSummary.objects.filter(pk__in=keys).select_related(
            "reason", "completed_by", "completed_for"
        )
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, summary):
        return Event(
            title="Early help ended",
            at=summary.closed_on,
            kind="Closing",
            colour="teal",
            icon="■",
            by=f"{summary.completed_by} ({summary.completed_for})",
            text=f"{summary.reason}. {summary.get_judgement_display()}.",
            links=[
                {
                    "text": "Read the closure summary",
                    "url": reverse("closures:closure", args=[case.reference]),
                }
            ],
        )


class _Afterwards(Source):
    """Something recorded of a closed case on a day after it closed."""

    kind = TimelineKind.LIFE

    def links_to(self, case):
        url = reverse("closures:closure", args=[case.reference])
        return [{"text": "Read how early help ended", "url": url}]


class FollowUps(_Afterwards):
    """That somebody looked again after an ending without a positive outcome."""

    agency = "followed_up_for"

    def rows(self, case, member):
        rows = EndingWithoutOutcome.objects.filter(closure__case=case, followed_up_on__isnull=False)
        return rows.none() if member else rows.annotate(at=at_end_of("followed_up_on"))

    def events(self, case, keys):
        names = ("followed_up_by", "followed_up_for")
        rows = EndingWithoutOutcome.objects.filter(pk__in=keys).select_related(*names)
        return {
            row.pk: Event(
                title="Looked at again after closing",
                at=row.followed_up_on,
                kind="Closing",
                colour="teal",
                icon="■",
                by=f"{row.followed_up_by} ({row.followed_up_for})",
                text=row.found,
                links=self.links_to(case),
            )
            for row in rows
        }


class Checks(_Afterwards):
    """That somebody looked whether what was achieved still holds."""

    agency = "done_for"

    def rows(self, case, member):
        rows = SustainedCheck.objects.filter(closure__case=case, done_on__isnull=False)
        return rows.none() if member else rows.annotate(at=at_end_of("done_on"))

    def events(self, case, keys):
        rows = SustainedCheck.objects.filter(pk__in=keys).select_related("done_by", "done_for")
        return {
            row.pk: Event(
                title="Checked whether it still holds",
                at=row.done_on,
                kind="Closing",
                colour="teal",
                icon="■",
                by=f"{row.done_by} ({row.done_for})",
                text=row.summary,
                links=self.links_to(case),
            )
            for row in rows
        }
