"""How far the assessment, the plan and the reviews of a case of the demo go."""

from enum import Enum

NOT_YET, WRITING, PLANNING = 2, 45, 100
"""A case of today open for fewer days has no assessment yet, one being written, a plan not agreed yet."""


class Course(Enum):
    """What is there of a case. All but the first and the short one are of today's caseload."""

    NONE = "nothing"
    SHORT = "a short assessment, a small plan, a review or two"
    DRAFT_ASSESSMENT = "an assessment that is being written"
    UNHEARD = "an assessment that is being written, with a child not heard"
    DRAFT_PLAN = "a signed assessment, and a plan that the family has not agreed to"
    PLAN_MISSING = "a signed assessment that a plan should follow, and none"
    CURRENT = "a plan reviewed in time"
    LATE_ACTION = "a plan with a late action"
    OVERDUE_REVIEW = "a plan whose review is overdue"

    @property
    def is_full(self):
        """Whether every part of the assessment is written."""
        return self not in (Course.NONE, Course.SHORT)

    @property
    def is_signed(self):
        return self not in (Course.NONE, Course.DRAFT_ASSESSMENT, Course.UNHEARD)

    @property
    def has_plan(self):
        return self.is_signed and self is not Course.PLAN_MISSING

    @property
    def is_agreed(self):
        return self.has_plan and self is not Course.DRAFT_PLAN


LATER = (Course.CURRENT, Course.OVERDUE_REVIEW, Course.LATE_ACTION, Course.CURRENT, Course.PLAN_MISSING)


def course_of_today(place, days):
    """Return the course of a case open today, so that every state is there more than once.

    :param place: its place in the caseload.
    :param days: for how many days it is open.
    """
    if days < NOT_YET:
        return Course.NONE
    if days < WRITING:
        return Course.UNHEARD if place % 2 else Course.DRAFT_ASSESSMENT
    if days < PLANNING:
        return Course.DRAFT_PLAN
    return LATER[place % len(LATER)]
