"""How help ended and what the lead professional judged of it."""

from django.db import models


class ReasonGroup(models.TextChoices):
    """What closure reasons are counted by."""

    POSITIVE = "positive", "Planned, positive"
    PLANNED = "planned", "Planned, other"
    ESCALATED = "escalated", "Escalated"
    UNPLANNED = "unplanned", "Unplanned"
    OTHER = "other", "Other"
    EXCLUDED = "excluded", "Left out of measures"


class Judgement(models.TextChoices):
    """Whether what was hoped for was achieved, as the lead professional judges it."""

    FULLY = "fully", "Achieved fully"
    PARTIALLY = "partially", "Achieved partially"
    NOT_AT_ALL = "not_at_all", "Not achieved at all"
    NOT_APPLICABLE = "not_applicable", "Not applicable: no help was given"


LESS_THAN_FULL = frozenset({Judgement.PARTIALLY, Judgement.NOT_AT_ALL})
"""Judgements that are explained."""
PLANNED_GROUPS = frozenset({ReasonGroup.POSITIVE, ReasonGroup.PLANNED})
"""Endings after which somebody looks whether what was achieved still holds."""


def ends_without_outcome(group, judgement):
    """Whether help ends without a positive outcome: unplanned, or nothing achieved (domain notes 3.9)."""
    if group == ReasonGroup.EXCLUDED:
        return False
    return group == ReasonGroup.UNPLANNED or judgement == Judgement.NOT_AT_ALL


class Part(models.TextChoices):
    """The pages of a closing, in their order."""

    ENDING = "ending", "How help ends"
    PROGRESS = "progress", "How each need went, and the last Webstars"
    WORDS = "words", "What changed, and what the family says"
    NEXT = "next", "What comes next"
    TOLD = "told", "Who is told"
    WITHOUT = "without", "Ending without the hoped-for outcome"


class StillSo(models.TextChoices):
    """How a need stands some months on, against how it stood when help ended."""

    BETTER = "better", "Better still"
    HELD = "held", "As good as then"
    SLIPPED = "slipped", "Worse than then"
    NOT_KNOWN = "not_known", "Not known"


SUSTAINED = frozenset({StillSo.BETTER, StillSo.HELD})
"""States in which an outcome counts as sustained."""
