"""What closing adds to the pages of a case: its place in the timeline."""

from django.urls import reverse

from cases.enums import TimelineKind
from cases.timeline import Event, Source, at_end_of
from closures.models import ClosureSummary


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
