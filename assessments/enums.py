"""The fixed choices of assessments, plans and reviews."""

from django.db.models import TextChoices


class SectionAbout(TextChoices):
    """Whom a section of the assessment asks about: one answer for the family, or one for each person."""

    FAMILY = "family", "The family together"
    CHILD = "child", "Each child"
    ADULT = "adult", "Each parent or carer"


class QuestionKind(TextChoices):
    """How a question is answered."""

    TEXT = "text", "In sentences"
    LINE = "line", "In one line"
    CHOICE = "choice", "By choosing one answer"


class AssessmentStatus(TextChoices):
    """How far an assessment is. What is not a draft is read-only."""

    DRAFT = "draft", "Being written"
    SIGNED = "signed", "With the manager"
    COMPLETE = "complete", "Complete"


class AgreedHow(TextChoices):
    """How somebody of the family gave their agreement to an assessment or a plan."""

    SIGNED = "signed", "They signed a copy"
    SPOKEN = "spoken", "They said so"
    ONLINE = "online", "By e-mail or online"


class NeedSource(TextChoices):
    """Where a need was first seen."""

    ASSESSMENT = "assessment", "Whole family assessment"
    REVIEW = "review", "Review"
    REQUEST = "request", "Request for help"


class NeedProgressRating(TextChoices):
    """How a need stands against its start. The words of the domain notes, 2.1."""

    MUCH_IMPROVED = "much_improved", "Much improved"
    IMPROVED = "improved", "Improved"
    NO_CHANGE = "no_change", "No change"
    WORSE = "worse", "Worse"
    MUCH_WORSE = "much_worse", "Much worse"
    NOT_WORKED_ON = "not_worked_on", "Not worked on"
    NOT_KNOWN = "not_known", "Not known"


IMPROVING = frozenset({NeedProgressRating.MUCH_IMPROVED, NeedProgressRating.IMPROVED})
"""Ratings that count as progress in the framework."""


class PlanStatus(TextChoices):
    """How far a plan is. One plan of a case is a draft or active at a time."""

    DRAFT = "draft", "Being written"
    ACTIVE = "active", "Agreed and active"
    ENDED = "ended", "Ended"


class ActionStatus(TextChoices):
    """How far an action of the plan is."""

    NOT_STARTED = "not_started", "Not started"
    IN_PROGRESS = "in_progress", "In progress"
    DONE = "done", "Done"
    NOT_DONE = "not_done", "Not done"
    NO_LONGER_NEEDED = "not_needed", "No longer needed"


OPEN_ACTIONS = frozenset({ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS})


class ReviewStatus(TextChoices):
    """How far a review is: due, held, or not needed any more because the plan or the case ended."""

    DUE = "due", "Due"
    HELD = "held", "Held"
    NOT_NEEDED = "not_needed", "Not needed any more"


class ReviewOutcome(TextChoices):
    """What a review decides."""

    CONTINUE = "continue", "Go on with the plan"
    CLOSE = "close", "Close: the needs are met"
    NEEDS_NOT_MET = "not_met", "Assess again: the needs are not met"
    NEW_NEEDS = "new_needs", "Assess again: there are new needs"
    STEP_UP = "step_up", "Ask children’s social care for a step up"
