"""A Webstar in the child’s own hands: the lock on the browser meanwhile, and what they drew."""

import pghistory
from django.db import models
from django.db.models import Q

from webstar.enums import UnlockedWith
from webstar.models.readings import WebstarReading
from webstar.models.tools import WebstarAxis
from webstar.querysets import DrawingQuerySet, HandOverQuerySet


class HandOver(models.Model):
    """One sign-in handed to somebody with their Webstar; until it is unlocked it shows nothing else.

    It is a row and no part of the session, because two requests at once write the whole session each, and
    the later would take the lock or the count of wrong tries away.
    """

    session_key = models.CharField(max_length=40)
    reading = models.ForeignKey(WebstarReading, on_delete=models.CASCADE, related_name="+")
    handed_over_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    handed_over_at = models.DateTimeField()
    passcode = models.CharField("digest of the passcode", max_length=128, blank=True)
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    wrong_at = models.DateTimeField("last wrong try", null=True, blank=True)
    unlocked_at = models.DateTimeField(null=True, blank=True)
    unlocked_with = models.CharField(max_length=10, choices=UnlockedWith, blank=True)

    objects = HandOverQuerySet.as_manager()

    class Meta:
        ordering = ["-handed_over_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["session_key"],
                condition=Q(unlocked_at__isnull=True),
                name="webstar_handover_one_for_a_session",
                violation_error_message="A Webstar is handed over here already.",
            ),
            models.CheckConstraint(
                condition=(Q(unlocked_at__isnull=True, unlocked_with="") & ~Q(passcode=""))
                | Q(unlocked_at__isnull=False, unlocked_with__in=UnlockedWith.values, passcode=""),
                name="webstar_handover_keeps_its_passcode_while_locked",
                violation_error_message="A passcode is kept until it has unlocked, and no longer.",
            ),
        ]

    def __str__(self):
        return f"Hand-over of reading {self.reading_id}"


@pghistory.track()
class WebstarDrawing(models.Model):
    """What somebody drew beside an axis. The picture is a document of the case, as a PNG."""

    reading = models.ForeignKey(WebstarReading, on_delete=models.PROTECT, related_name="drawings")
    axis = models.ForeignKey(WebstarAxis, on_delete=models.PROTECT, related_name="+")
    document = models.OneToOneField("cases.Document", on_delete=models.PROTECT, related_name="+")

    objects = DrawingQuerySet.as_manager()

    class Meta:
        ordering = ["axis__position"]
        constraints = [
            models.UniqueConstraint(
                fields=["reading", "axis"],
                name="webstar_drawing_one_beside_an_axis",
                violation_error_message="There is a drawing beside this part already.",
            ),
        ]

    def __str__(self):
        return f"Drawing beside axis {self.axis_id}"
