"""The place of reviews in a case's timeline."""

from django.db.models import Exists, OuterRef
from django.urls import reverse

from assessments.models import NeedPerson, Review
from cases.enums import TimelineKind
from cases.timeline import Event, Source, at_start_of


class Reviews(Source):
    """Reviews that were held. About one member are those that rated a need of theirs."""

    kind = TimelineKind.PLAN
    agency = "recorded_for"

    def rows(self, case, member):
        rows = Review.objects.held().filter(plan__case=case).annotate(at=at_start_of("held_on"))
        about = NeedPerson.objects.filter(member=member, need__progress__review=OuterRef("pk"))
        return rows.filter(Exists(about)) if member else rows

    def events(self, case, keys):
        rows = Review.objects.filter(pk__in=keys).select_related("plan", "recorded_by", "recorded_for")
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, review):
        return Event(
            title="Review of the plan",
            at=review.held_on,
            kind="Review",
            colour="blue",
            icon="↻",
            by=f"{review.recorded_by} ({review.recorded_for})",
            text=f"{review.get_outcome_display()}. {review.summary}".strip(),
            links=[
                {
                    "text": "Read this review",
                    "url": reverse(
                        "assessments:review", args=[case.reference, review.plan.number, review.number]
                    ),
                }
            ],
        )
