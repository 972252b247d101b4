"""That somebody disagrees with the record, in the timeline."""

from cases.disagreements import shown_disagreements, told
from cases.enums import TimelineKind
from cases.models import Disagreement
from cases.timeline import Event, Source, at_start_of


class Disagreements(Source):
    """What somebody of the family said is wrong, on the day on which they said it."""

    kind = TimelineKind.NOTE
    agency = "recorded_for"

    def rows(self, case, member):
        rows = shown_disagreements(case).annotate(at=at_start_of("said_on"))
        return rows.filter(said_by=member) if member else rows

    def events(self, case, keys):
        rows = Disagreement.objects.filter(pk__in=keys).with_names()
        return {row.pk: self._event(row) for row in rows}

    def _event(self, row):
        words = told(row)
        return Event(
            title=f"{row.title}: {row.get_kind_display().lower()} {row.item}",
            at=row.said_on,
            kind="Disagreement",
            colour="orange",
            icon="≠",
            by=f"{row.recorded_by} ({row.recorded_for})",
            about=row.said_by.person.short_name,
            text=f"{words['words']}\n{words['decision']}",
        )
