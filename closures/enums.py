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
