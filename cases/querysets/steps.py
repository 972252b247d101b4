"""Steps up and down: who may see which, and those that wait for somebody."""

from django.apps import apps
from django.db import models
from django.db.models import Q

from accounts.acting import acting_membership
from accounts.permissions import Permission, can
from cases.enums import OPEN_STEPS, STEPS_TO_ANSWER, StepDirection, StepStatus
from earlyhelp.common.reference import ReferenceQuerySet


class StepReasonQuerySet(ReferenceQuerySet):
    def for_direction(self, direction):
        return self.filter(direction=direction)


class StepRequestQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Steps of the cases that the user reaches, and step ups sent to the front door that they act for.

        The front door of social care sees what was written for it, and the case's reference: being asked
        does not open the case. A conflict of interest with the family outweighs being asked.
        """
        cases = apps.get_model("cases", "Case").objects
        reached = Q(case__in=cases.visible_to(user).values("pk"))
        if can(user, Permission.STEP_ANSWER):
            reached |= Q(direction=StepDirection.UP, agency=acting_membership(user).agency_id)
        return self.filter(reached).exclude(case__in=cases.kept_from(user).values("pk"))

    def sent_to(self, agency):
        """Step ups that an agency of social care is asked for."""
        return self.filter(direction=StepDirection.UP, agency=agency)

    def steps_up(self):
        """Step ups, to social care of whatever agency."""
        return self.filter(direction=StepDirection.UP)

    def stepped_down(self):
        """Step downs that stand, acknowledged or not."""
        return self.filter(direction=StepDirection.DOWN).exclude(status=StepStatus.WITHDRAWN)

    def to_answer(self):
        """Neither acknowledged and decided, nor withdrawn."""
        return self.filter(status__in=sorted(STEPS_TO_ANSWER))

    def with_status(self, status):
        """Steps of this status; all for another word, and open ones for none at all."""
        if not status:
            return self.open()
        return self.filter(status=status) if status in StepStatus.values else self

    def open(self):
        return self.filter(status__in=sorted(OPEN_STEPS))

    def in_force(self):
        """Open steps, and joint work that goes on, the latest last."""
        return self.filter(status__in=sorted(OPEN_STEPS | {StepStatus.JOINT_WORK})).order_by("number")

    def late(self, today):
        """Not acknowledged by the end of the day by which they should have been."""
        return self.filter(status=StepStatus.ASKED, answer_by__lt=today)

    def with_names(self):
        """Fetch everything that a page about a step says, with a fixed number of queries."""
        return self.select_related(
            "case__family", "agency", "reason", "urgency", "asked_by", "asked_for",
            "acknowledged_by", "decided_by", "withdrawn_by",
        ).prefetch_related("children__member__person")  # fmt: skip
