"""Kinds of unusual access, and what was decided about one."""

from django.db import models


class UnusualKind(models.TextChoices):
    """Why somebody looks at it: a reason to ask, and no more than that."""

    OWN_RECORD = "own_record", "Somebody in the family has their full name"
    SAME_NAME = "same_name", "Somebody in the family has their last name"
    SAME_ADDRESS = "same_address", "The family lives or lived where somebody of their full name does"
    NO_RELATION = "no_relation", "Nothing shows that they work with the family"
    OUT_OF_HOURS = "out_of_hours", "At night, at a weekend or on a bank holiday"
    OWN_NAME = "own_name", "Looked for their own last name"
    MANY = "many", "Many records in a short time"
    REFUSED = "refused", "Refused again and again"


ABOUT_A_CASE = frozenset(
    {UnusualKind.OWN_RECORD, UnusualKind.SAME_NAME, UnusualKind.SAME_ADDRESS, UnusualKind.NO_RELATION}
)
"""Kinds of which each is about one case; the others are about one person's day."""


class Standing(models.TextChoices):
    """How far it is with one of them."""

    NEW = "new", "Not looked at"
    EXPECTED = "expected", "Expected"
    ASKING = "asking", "Being asked about"
    EXPLAINED = "explained", "Explained"
    CONCERN = "concern", "Not right"


TO_LOOK_AT = (Standing.NEW, Standing.ASKING)
"""What waits for information governance."""

DECISIONS = (Standing.ASKING, Standing.EXPLAINED, Standing.CONCERN)
"""What somebody may decide; the others are given by the nightly search."""
