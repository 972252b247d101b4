"""Which cases a round of audits is drawn from."""

from django.db import models


class DrawnFrom(models.TextChoices):
    OPEN = "open", "Cases that are open"
    CLOSED = "closed", "Cases that closed in the last 12 months"
    BOTH = "both", "Both"
