"""What is held, what is due for disposal, and how far its disposal is."""

from django.db import models


class HoldScope(models.TextChoices):
    """What a legal hold keeps from disposal."""

    EVERYTHING = "everything", "Everything that is kept here"
    FAMILY = "family", "A family, with all its cases"
    CASE = "case", "A case, and so its family"
    PERSON = "person", "One person, in every family that they are in"
    REQUEST = "request", "A request for help"


class RecordKind(models.TextChoices):
    """What is disposed of as one."""

    FAMILY = "family", "Family’s record"
    REQUEST = "request", "Request for help that led to no case"


class DueStatus(models.TextChoices):
    """How far a record is that its rule says is due."""

    WAITING = "waiting", "To be looked at"
    PROPOSED = "proposed", "Proposed for disposal"
    KEPT = "kept", "Kept longer"
