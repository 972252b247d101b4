"""What the closing page shows and offers, for a case that came through the gate."""

from django.urls import reverse

from assessments.models import Review
from assessments.review_access import needs_of
from cases.enums import StepStatus
from closures.models import ClosureReason, ClosureSummary, NoClosingReadingReason
from closures.progress import CLOSING, Stage
from webstar.enums import ReadingKind

STEP_UP = "STEP_UP"
"""Code of the reason that the family stepped up to children's social care."""


def closing_choices():
    """The lists that the closing form offers."""
    return {
        "reasons": ClosureReason.objects.active(),
        "reading_reasons": NoClosingReadingReason.objects.active(),
    }


def likely_reason(case):
    """The reason for closing that is chosen at first: stepping up, once social care has accepted it."""
    if not case.steps.filter(status=StepStatus.ACCEPTED).exists():
        return None
    return ClosureReason.objects.active().filter(code=STEP_UP).first()


def members_in_scope(case):
    """The members of the family whose closing Webstar is asked for: those in it now, born and alive."""
    return list(case.family.members.current().born_and_alive().with_person())


def members_without_closing_reading(case):
    """Members of the family who have no complete closing Webstar, in the order of the people page."""
    done = set(case.readings.complete().filter(kind=ReadingKind.CLOSING).values_list("member_id", flat=True))
    return [member for member in members_in_scope(case) if member.pk not in done]


def draft_readings(case):
    """Webstars begun and not completed, which hold up closing."""
    return list(case.readings.drafts().select_related("member__person").order_by("number"))


def unanswered(case):
    """What is still to be answered and so holds up closing, each with its page: words, url, verb."""
    steps = case.steps.to_answer().select_related("agency").order_by("number")
    found = [
        {
            "words": f"A step {'up to' if step.is_up else 'down from'} {step.agency} is not answered yet.",
            "url": reverse("steps:step", args=[case.reference, step.number]),
            "verb": "Record the answer, or withdraw it" if step.is_up else "Acknowledge it",
        }
        for step in steps
    ]
    found += [
        {
            "words": f"A transfer to {transfer.whither} is not answered yet.",
            "url": reverse("transfers:transfer", args=[case.reference, transfer.number]),
            "verb": "Wait for the answer, or withdraw it",
        }
        for transfer in case.transfers.open().with_names().order_by("number")
    ]
    return found


def closure_of(case):
    """The closure summary with what its page shows, or None for an open case."""
    return ClosureSummary.objects.for_page().filter(case=case).first()


def needs_to_rate(case):
    """The standing needs, with whom they concern and how each last stood."""
    return needs_of(case)


def stages_of(case):
    """Every day on which needs of the case were rated, the earliest first: reviews, then the end."""
    held = Review.objects.held().filter(plan__case=case).prefetch_related("needs").order_by("held_on", "pk")
    stages = [
        Stage(f"Review {place}", review.held_on, {row.need_id: row for row in review.needs.all()})
        for place, review in enumerate(held, start=1)
    ]
    summary = ClosureSummary.objects.filter(case=case).prefetch_related("needs").first()
    if summary and summary.needs.all():
        rated = {row.need_id: row for row in summary.needs.all()}
        stages.append(Stage(CLOSING, summary.closed_on, rated, is_closing=True))
    return stages
