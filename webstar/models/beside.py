"""What stands beside a Webstar: how a worker sees the same outcome, and readings of other licensed tools."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from earlyhelp.common.reference import ReferenceItem
from webstar.models.readings import SCORE_IS_ON_ITS_SCALE, WebstarReading
from webstar.models.tools import WebstarAxis
from webstar.querysets import OtherToolScoreQuerySet


@pghistory.track()
class WorkerView(models.Model):
    """How one worker sees one outcome of a Webstar. It stands beside the score and never changes it."""

    reading = models.ForeignKey(WebstarReading, on_delete=models.PROTECT, related_name="views")
    axis = models.ForeignKey(WebstarAxis, on_delete=models.PROTECT, related_name="+")
    score = models.SmallIntegerField()
    why = models.CharField("what the worker sees", max_length=500)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["reading", "axis__position", "recorded_at"]
        verbose_name = "worker’s view"
        triggers = [
            pgtrigger.Trigger(
                name="on_its_scale",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func=SCORE_IS_ON_ITS_SCALE,
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["reading", "axis", "recorded_by"],
                name="webstar_workerview_one_of_a_worker",
                violation_error_message="You have said how you see this part already.",
            ),
            models.CheckConstraint(
                condition=~Q(why=""),
                name="webstar_workerview_says_why",
                violation_error_message="Say what you see that makes you think so.",
            ),
        ]

    def __str__(self):
        return f"View of axis {self.axis_id}: {self.score}"


class OtherTool(ReferenceItem):
    """A tool of somebody else that the council has a licence for. Nothing of its wording is kept here."""

    lowest = models.SmallIntegerField("lowest score", default=1)
    highest = models.SmallIntegerField("highest score", default=10)

    class Meta(ReferenceItem.Meta):
        verbose_name = "other licensed tool"
        constraints = [
            models.CheckConstraint(
                condition=Q(highest__gt=F("lowest")),
                name="webstar_othertool_scale_goes_up",
                violation_error_message="The highest score must be above the lowest.",
            )
        ]


@pghistory.track()
class OtherToolScore(models.Model):
    """A score of another tool: date, area and number, brought in from where it was scored."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="other_tool_scores")
    member = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    tool = models.ForeignKey(OtherTool, on_delete=models.PROTECT, related_name="+")
    read_on = models.DateField()
    area = models.CharField(max_length=40)
    score = models.SmallIntegerField()
    brought_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    brought_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField()

    objects = OtherToolScoreQuerySet.as_manager()

    class Meta:
        ordering = ["tool__position", "read_on", "pk"]
        verbose_name = "score of another tool"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "member", "tool", "read_on", "area"],
                nulls_distinct=False,
                name="webstar_othertoolscore_once",
                violation_error_message="This area has a score of this tool on that day already.",
            ),
            models.CheckConstraint(
                condition=~Q(area=""),
                name="webstar_othertoolscore_has_an_area",
                violation_error_message="Say which area the score is of.",
            ),
        ]

    def __str__(self):
        return f"{self.area}: {self.score}"
