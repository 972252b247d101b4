"""What a hold is about."""

from django.db import models


class HoldScope(models.TextChoices):
    """What a legal hold keeps from disposal."""

    EVERYTHING = "everything", "Everything that is kept here"
    FAMILY = "family", "A family, with all its cases"
    CASE = "case", "A case, and so its family"
    PERSON = "person", "One person, in every family that they are in"
    REQUEST = "request", "A request for help"
