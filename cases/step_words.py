"""Steps up and down in words: the clock, and what a case's pages say of one in force."""

from cases.enums import StepDirection, StepStatus
from earlyhelp.common.working_days import due_in_words, in_working_days, working_days_between

COLOURS = {
    StepStatus.ASKED: "blue",
    StepStatus.ACKNOWLEDGED: "teal",
    StepStatus.ACCEPTED: "green",
    StepStatus.NOT_ACCEPTED: "orange",
    StepStatus.JOINT_WORK: "green",
    StepStatus.TAKEN_ON: "green",
    StepStatus.WITHDRAWN: "grey",
}
OF_A_CASE = {
    (StepDirection.UP, StepStatus.ASKED): "Step up requested",
    (StepDirection.UP, StepStatus.ACKNOWLEDGED): "Step up requested",
    (StepDirection.UP, StepStatus.ACCEPTED): "Step up accepted",
    (StepDirection.UP, StepStatus.JOINT_WORK): "Joint work with social care",
    (StepDirection.DOWN, StepStatus.ASKED): "Step down to acknowledge",
}


def case_words(case):
    """Return what an open case's step in force is called beside the case, or "" where there is none.

    :param case: fetched with its people, and so with ``steps_in_force``.
    """
    if not case.is_open or not case.steps_in_force:
        return ""
    step = case.steps_in_force[-1]
    return OF_A_CASE[step.direction, step.status]


def is_late(step, today):
    """Whether it should have been acknowledged before today and is not."""
    return step.status == StepStatus.ASKED and today > step.answer_by


def clock_words(step, today):
    """Return how a step stands against the day by which it should be acknowledged.

    In words of :func:`due_in_words`; for one that is acknowledged how many working days that took; "" for
    one withdrawn before.
    """
    if step.acknowledged_on:
        took = working_days_between(step.asked_on, step.acknowledged_on)
        return f"Acknowledged after {in_working_days(took)}" if took else "Acknowledged on the same day"
    return due_in_words(step.answer_by, today) if step.status == StepStatus.ASKED else ""
