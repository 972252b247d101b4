"""What the closing page shows and offers, for a case that came through the gate."""

from django.urls import reverse

from accounts.models import Agency
from assessments.case_page import children_unheard
from assessments.models import Review
from assessments.review_access import needs_of, open_actions_of
from cases.enums import StepStatus
from closures.models import ClosureDraft, ClosureReason, ClosureSummary, NoClosingReadingReason
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


def draft_of(case):
    """The closing that has begun, or None."""
    names = ("begun_by", "begun_for", "sent_by", "sent_for", "returned_by")
    return ClosureDraft.objects.select_related("case", *names).filter(case=case).first()


def agencies_to_tell(case):
    """The agencies that are in the team now, but for that of the lead professional, by name."""
    leading = case.leads.current().values("agency")
    in_team = case.involvements.current().values("agency")
    return list(Agency.objects.filter(pk__in=in_team).exclude(pk__in=leading).order_by("name"))


def still_open(case, today):
    """What is open and ends with the case, or is better done before it: words, url and verb of each."""
    found = [
        {"words": item.text, "url": item.url, "verb": item.link_text}
        for item in children_unheard(case, today)
    ]
    plan = case.plans.current().first()
    actions = open_actions_of(plan) if plan else []
    if actions:
        found.append(_open_ones(len(actions), "action of the plan", "assessments:plan", case, "See the plan"))
    tasks = case.tasks.open().count()
    if tasks:
        found.append(_open_ones(tasks, "task", "cases:tasks", case, "See the tasks"))
    return found


def _open_ones(count, what, name, case, verb):
    first, _, rest = what.partition(" ")
    words = f"{first}s {rest}".strip() if count > 1 else what
    return {
        "words": f"{count} {words} {'are' if count > 1 else 'is'} still open and will end with the case.",
        "url": reverse(name, args=[case.reference]),
        "verb": verb,
    }


def outcomes_of(closure):
    """How each need stood when help ended, with whom it concerns."""
    return list(closure.needs.with_names().prefetch_related("need__people__member__person"))
