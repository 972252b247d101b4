"""Kinds of tool, reading and completion."""

from django.db import models


class ToolFor(models.TextChoices):
    """Whom a tool is for."""

    CHILD = "child", "Child"
    PARENT = "parent", "Parent or carer"
    FAMILY = "family", "Whole family"


class ReadingKind(models.TextChoices):
    """Where in the help a reading stands."""

    START = "start", "Start"
    REVIEW = "review", "Review"
    CLOSING = "closing", "Closing"


class ReadingStatus(models.TextChoices):
    DRAFT = "draft", "Draft"
    COMPLETE = "complete", "Complete"


class CompletedWith(models.TextChoices):
    """Who scored the Webstar."""

    CHILD_ALONE = "child_alone", "The child or young person alone"
    CHILD_WITH_WORKER = "child_with_worker", "The child or young person with the worker"
    PARENT_ALONE = "parent_alone", "The parent or carer alone"
    PARENT_WITH_WORKER = "parent_with_worker", "The parent or carer with the worker"
    FAMILY_TOGETHER = "family_together", "The family together"
    WORKER_ONLY = "worker_only", "The worker only"
    OBSERVATION = "observation", "By watching a child too young to say"


class UnlockedWith(models.TextChoices):
    """How a browser that was handed over came back."""

    PASSCODE = "passcode", "The passcode"
    PASSWORD = "password", "The password"


WITHOUT_THE_PERSON = frozenset({CompletedWith.WORKER_ONLY, CompletedWith.OBSERVATION})
"""Scored by somebody else: nobody can be handed the screen."""

WITH_THE_PERSON = frozenset(CompletedWith) - WITHOUT_THE_PERSON
"""Scored by whom the Webstar is about, alone or together with somebody."""

SCORERS = {
    ToolFor.CHILD: frozenset(
        {
            CompletedWith.CHILD_ALONE,
            CompletedWith.CHILD_WITH_WORKER,
            CompletedWith.WORKER_ONLY,
            CompletedWith.OBSERVATION,
        }
    ),
    ToolFor.PARENT: frozenset(
        {CompletedWith.PARENT_ALONE, CompletedWith.PARENT_WITH_WORKER, CompletedWith.WORKER_ONLY}
    ),
    ToolFor.FAMILY: frozenset({CompletedWith.FAMILY_TOGETHER, CompletedWith.WORKER_ONLY}),
}
"""Who can score the Webstar of whom."""
