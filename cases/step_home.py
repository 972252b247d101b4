"""Steps up and down on the home page: of the front door that decides, and of those who asked or lead."""

from django.db.models import Q
from django.urls import reverse

from accounts.acting import acting_membership
from accounts.permissions import Permission, can
from cases.enums import StepDirection, StepStatus
from cases.home import MOST, HomeItem
from cases.models import Case, StepRequest
from cases.step_page import sentence_of
from cases.step_words import clock_words, is_late
from earlyhelp.common.dates import date_long

TO_DECIDE = "Step ups to decide"
TO_MIND = "Step up and step down"


def step_ups_to_decide(user, today, now):
    """Step ups sent to the front door of social care that the user acts for, the most pressing first."""
    if not can(user, Permission.STEP_ANSWER):
        return
    sent = StepRequest.objects.sent_to(acting_membership(user).agency_id).to_answer().with_names()
    for step in sent.order_by("answer_by", "pk")[:MOST]:
        is_new = step.status == StepStatus.ASKED
        how_far = clock_words(step, today) if is_new else step.get_status_display()
        yield HomeItem(
            sentence=f"{', '.join(step.child_names)}: {step.reason}. {step.urgency}. {how_far}.",
            verb="Acknowledge it" if is_new else "Decide",
            url=reverse("steps:step", args=[step.case.reference, step.number]),
            group=TO_DECIDE,
            due_on=step.answer_by,
            is_pressing=is_late(step, today) or step.urgency.is_same_day,
            is_urgent=step.urgency.is_same_day,
            note=f"{step.case.reference}, from {step.asked_for}, {date_long(step.asked_on)}",
        )


def steps_to_mind(user, today, now):
    """What the user asked for or leads: late step ups, accepted ones, and step downs to acknowledge."""
    if not can(user, Permission.CASE_RECORD):
        return
    led = Q(case__in=Case.objects.visible_to(user).led_for_now(user).values("pk"))
    asked = Q(asked_by=user, case__in=Case.objects.visible_to(user).values("pk"))
    late = Q(direction=StepDirection.UP, status=StepStatus.ASKED, answer_by__lt=today) & (led | asked)
    mine = Q(status=StepStatus.ACCEPTED) | Q(direction=StepDirection.DOWN, status=StepStatus.ASKED)
    found = StepRequest.objects.visible_to(user).filter(late | (mine & led)).with_names()
    for step in found.order_by("answer_by", "pk")[:MOST]:
        yield HomeItem(
            sentence=f"{step.case.family}: {sentence_of(step, today)}",
            verb="Open it",
            url=reverse("steps:step", args=[step.case.reference, step.number]),
            group=TO_MIND,
            due_on=step.answer_by,
            is_pressing=is_late(step, today),
            note=step.case.reference,
        )
