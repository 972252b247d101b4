"""What steps up and down add to the pages and lists of cases."""

from django.db.models import Exists, OuterRef
from django.urls import reverse

from cases.attention import Attention
from cases.drift import Drift
from cases.enums import StepStatus
from cases.models import STEP_DOWN_SOURCE, StepRequest
from cases.step_words import clock_words, is_late
from earlyhelp.common.dates import date_long


def steps_to_mind(case, today):
    """The step that waits for somebody, and a step down that the case came from and nobody recorded."""
    for step in case.steps.open().select_related("agency"):
        address = reverse("steps:step", args=[case.reference, step.number])
        yield Attention(sentence_of(step, today), address, _verb(step), is_warning=is_late(step, today))
    if case.source.code == STEP_DOWN_SOURCE and not case.steps.stepped_down().exists():
        yield Attention(
            "This case came from children’s social care, and the step down is not recorded.",
            reverse("cases:record_step_down", args=[case.reference]),
            "Record the step down",
        )


def sentence_of(step, today):
    """Say how an open step stands."""
    clock = clock_words(step, today)
    if not step.is_up:
        return (
            f"A step down from {step.agency} is to be acknowledged by {date_long(step.answer_by)}. {clock}."
        )
    if step.status == StepStatus.ASKED:
        day = date_long(step.answer_by)
        return f"Step up requested: {step.agency} should acknowledge it by {day}. {clock}."
    if step.status == StepStatus.ACKNOWLEDGED:
        return f"Step up requested: {step.agency} has acknowledged it, and is still to decide."
    if step.meeting_on:
        verb = "is" if step.meeting_on >= today else "was"
        meeting = f" The hand-over meeting {verb} on {date_long(step.meeting_on)}."
    else:
        meeting = ""
    return f"{step.agency} has accepted the step up.{meeting} Close the case, or say that early help goes on."


def _verb(step):
    if not step.is_up:
        return "Acknowledge it"
    return "Say how it goes on" if step.status == StepStatus.ACCEPTED else "Read it, or record the answer"


def _late(cases, today):
    """Cases with a step up or down that should have been acknowledged before today."""
    return cases.filter(Exists(StepRequest.objects.late(today).filter(case=OuterRef("pk"))))


STEP_LATE = Drift("step-late", "A step up or step down not acknowledged in time", _late)
