"""The whole family action plan: goals for needs, actions for goals, versions that the family agreed."""

import pghistory
from django.db import models
from django.db.models import F, Q

from assessments.enums import OPEN_ACTIONS, ActionStatus, AgreedHow, PlanStatus
from assessments.models.assessment import WholeFamilyAssessment
from assessments.models.needs import IdentifiedNeed
from assessments.querysets import ActionQuerySet, GoalQuerySet, PlanQuerySet
from earlyhelp.common.models import Once, Revisioned
from earlyhelp.common.numbers import join_and

OPEN = sorted(OPEN_ACTIONS)
WITH_REASON = [ActionStatus.NOT_DONE, ActionStatus.NO_LONGER_NEEDED]


@pghistory.track()
class ActionPlan(Revisioned, Once):
    """The plan of a case. Its goals and actions change as help goes on; what was agreed is kept as versions.

    ``coach_codes`` holds what the plan coach last found, and ``passes_coach`` that it found nothing; the
    performance framework counts by it (Q6).
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="plans")
    number = models.PositiveIntegerField(editable=False)
    assessment = models.ForeignKey(
        WholeFamilyAssessment, null=True, blank=True, on_delete=models.PROTECT, related_name="plans"
    )
    status = models.CharField(max_length=6, choices=PlanStatus, default=PlanStatus.DRAFT, editable=False)
    strengths = models.TextField("what is going well", max_length=4000, blank=True)
    contingency = models.TextField("what we do if things get worse", max_length=4000, blank=True)
    started_on = models.DateField()
    started_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    started_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)
    active_from = models.DateField(null=True, blank=True, editable=False)
    ended_on = models.DateField(null=True, blank=True, editable=False)
    coach_codes = models.JSONField(default=list, blank=True, editable=False)
    passes_coach = models.BooleanField(default=False, editable=False)
    coached_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = PlanQuerySet.as_manager()

    class Meta:
        ordering = ["case", "-number"]
        verbose_name = "whole family action plan"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "number"],
                name="assessments_plan_number_is_unique",
                violation_error_message="That number is taken in this case. Try again.",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=~Q(status=PlanStatus.ENDED),
                name="assessments_plan_one_at_a_time",
                violation_error_message="This family has a plan already. Go on with that one.",
            ),
            models.CheckConstraint(
                condition=Q(status=PlanStatus.DRAFT, active_from__isnull=True, ended_on__isnull=True)
                | Q(status=PlanStatus.ACTIVE, active_from__isnull=False, ended_on__isnull=True)
                | Q(status=PlanStatus.ENDED, ended_on__isnull=False),
                name="assessments_plan_status_has_its_dates",
                violation_error_message="An active plan says since when, and an ended one until when.",
            ),
            models.CheckConstraint(
                condition=(Q(active_from__isnull=True) | Q(active_from__gte=F("started_on")))
                & (Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on"))),
                name="assessments_plan_dates_in_order",
                violation_error_message="A plan is started first, then active, then ended.",
            ),
        ]

    def __str__(self):
        return f"Plan {self.number} of case {self.case_id}"

    @property
    def is_current(self):
        return self.status != PlanStatus.ENDED


@pghistory.track()
class PlanGoal(Revisioned, Once):
    """What the family wants to reach for one need. One that is given up says why and stays."""

    plan = models.ForeignKey(ActionPlan, on_delete=models.PROTECT, related_name="goals")
    number = models.PositiveSmallIntegerField(editable=False)
    need = models.ForeignKey(IdentifiedNeed, on_delete=models.PROTECT, related_name="goals")
    goal = models.TextField("in the family's words", max_length=1000)
    success = models.TextField("what success looks like", max_length=1000, blank=True)
    measure = models.TextField("how we will know", max_length=1000, blank=True)
    dropped_on = models.DateField(null=True, blank=True, editable=False)
    dropped_reason = models.CharField("why it was given up", max_length=500, blank=True)

    objects = GoalQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "number"]
        verbose_name = "goal of a plan"
        verbose_name_plural = "goals of a plan"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"],
                name="assessments_goal_number_is_unique",
                violation_error_message="That number is taken in this plan. Try again.",
            ),
            models.CheckConstraint(
                condition=~Q(goal=""),
                name="assessments_goal_is_in_words",
                violation_error_message="Write the goal in the family’s words.",
            ),
            models.CheckConstraint(
                condition=Q(dropped_on__isnull=True, dropped_reason="")
                | (Q(dropped_on__isnull=False) & ~Q(dropped_reason="")),
                name="assessments_goal_dropped_with_a_reason",
                violation_error_message="Say why the goal was given up.",
            ),
        ]

    def __str__(self):
        return f"Goal {self.number} of plan {self.plan_id}"

    @property
    def is_standing(self):
        return self.dropped_on is None


@pghistory.track()
class PlanAction(Revisioned, Once):
    """What somebody of the team or of the family does for a goal, by a day."""

    goal = models.ForeignKey(PlanGoal, on_delete=models.PROTECT, related_name="actions")
    number = models.PositiveSmallIntegerField(editable=False)
    what = models.CharField("what will be done", max_length=500)
    owner = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="plan_actions"
    )
    owner_agency = models.ForeignKey(
        "accounts.Agency", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    family_owner = models.ForeignKey(
        "people.FamilyMember", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    due_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=11, choices=ActionStatus, default=ActionStatus.NOT_STARTED)
    done_on = models.DateField(null=True, blank=True)
    reason = models.CharField("why it was not done or is not needed", max_length=500, blank=True)
    recorded_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(editable=False)

    objects = ActionQuerySet.as_manager()

    class Meta:
        ordering = ["goal", "number"]
        verbose_name = "action of a plan"
        verbose_name_plural = "actions of a plan"
        indexes = [
            models.Index(
                fields=["owner", "due_on", "id"],
                name="assessments_action_of_owner",
                condition=Q(status__in=OPEN),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "number"],
                name="assessments_action_number_is_unique",
                violation_error_message="That number is taken in this goal. Try again.",
            ),
            models.CheckConstraint(
                condition=~Q(what=""),
                name="assessments_action_says_what",
                violation_error_message="Write what will be done.",
            ),
            models.CheckConstraint(
                condition=Q(owner__isnull=False, owner_agency__isnull=False, family_owner__isnull=True)
                | Q(owner__isnull=True, owner_agency__isnull=True),
                name="assessments_action_has_one_owner_at_most",
                violation_error_message="An action is for a colleague of an agency or for one of the family.",
            ),
            models.CheckConstraint(
                condition=Q(status=ActionStatus.DONE, done_on__isnull=False)
                | (~Q(status=ActionStatus.DONE) & Q(done_on__isnull=True)),
                name="assessments_action_done_on_a_day",
                violation_error_message="An action that is done says on which day.",
            ),
            models.CheckConstraint(
                condition=(Q(status__in=WITH_REASON) & ~Q(reason=""))
                | (~Q(status__in=WITH_REASON) & Q(reason="")),
                name="assessments_action_not_done_has_a_reason",
                violation_error_message="Say why the action was not done or is not needed any more.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=ActionStatus.values),
                name="assessments_action_status_is_known",
                violation_error_message="Choose how far the action is from the answers on the page.",
            ),
        ]

    def __str__(self):
        return self.what

    @property
    def is_open(self):
        return self.status in OPEN_ACTIONS

    @property
    def owner_words(self):
        """Who does it, or "Nobody yet"; for actions fetched with names."""
        if self.family_owner_id:
            return f"{self.family_owner.person.short_name} (the family)"
        return f"{self.owner} ({self.owner_agency})" if self.owner_id else "Nobody yet"

    @property
    def for_words(self):
        """Whom it is for; for actions fetched with names."""
        names = [each.member.person.short_name for each in self.people.all()]
        return join_and(names) or "the whole family"

    def is_late(self, today):
        """Whether it is open and was due before today."""
        return self.is_open and self.due_on is not None and self.due_on < today


@pghistory.track()
class ActionPerson(models.Model):
    """That an action helps a member of the family."""

    action = models.ForeignKey(PlanAction, on_delete=models.PROTECT, related_name="people")
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["action", "member__number"]
        constraints = [
            models.UniqueConstraint(
                fields=["action", "member"],
                name="assessments_actionperson_once_in_an_action",
                violation_error_message="Name each person once.",
            )
        ]

    def __str__(self):
        return f"{self.member} in action {self.action_id}"


@pghistory.track()
class ActionProgress(Once):
    """What somebody noted on an action, and how far it was then. It is only ever added."""

    action = models.ForeignKey(PlanAction, on_delete=models.PROTECT, related_name="progress")
    status = models.CharField(max_length=11, choices=ActionStatus)
    note = models.CharField("how it goes", max_length=1000, blank=True)
    noted_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    noted_for = models.ForeignKey("accounts.Agency", on_delete=models.PROTECT, related_name="+")
    noted_on = models.DateField()
    noted_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["-noted_at", "-pk"]
        verbose_name = "progress of an action"
        verbose_name_plural = "progress of actions"

    def __str__(self):
        return f"{self.get_status_display()} on {self.noted_on}"


@pghistory.track()
class PlanVersion(Once):
    """The plan as it was put before the family, word for word, and when each got a copy.

    ``content`` is what :func:`assessments.plan_content.content_of` made of it. The family's copy, on paper,
    in Word and as PDF, is made from it, so that it says later what it said then.
    """

    plan = models.ForeignKey(ActionPlan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(editable=False)
    content = models.JSONField(editable=False)
    made_on = models.DateField()
    made_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["plan", "-number"]
        verbose_name = "version of a plan"
        verbose_name_plural = "versions of a plan"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"],
                name="assessments_version_number_is_unique",
                violation_error_message="That number is taken in this plan. Try again.",
            )
        ]

    def __str__(self):
        return f"Version {self.number} of plan {self.plan_id}"


@pghistory.track()
class PlanAgreement(Revisioned):
    """Whether one of the family agrees to a version of the plan, and when they were given their copy."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="agreements")
    member = models.ForeignKey("people.FamilyMember", on_delete=models.PROTECT, related_name="+")
    agrees = models.BooleanField("agrees to the plan", null=True, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_how = models.CharField(max_length=8, choices=AgreedHow, blank=True)
    comment = models.CharField("what they say of it", max_length=1000, blank=True)
    copy_given_on = models.DateField("given a copy on", null=True, blank=True)

    class Meta:
        ordering = ["version", "member__number"]
        verbose_name = "agreement to a plan"
        verbose_name_plural = "agreements to a plan"
        constraints = [
            models.UniqueConstraint(
                fields=["version", "member"],
                name="assessments_planagreement_once_for_a_person",
                violation_error_message="Name each person once.",
            ),
            models.CheckConstraint(
                condition=Q(agrees__isnull=True, agreed_on__isnull=True, agreed_how="")
                | Q(agrees=True, agreed_on__isnull=False, agreed_how__in=AgreedHow.values)
                | (Q(agrees=False, agreed_on__isnull=False, agreed_how="") & ~Q(comment="")),
                name="assessments_planagreement_is_whole",
                violation_error_message="Say when and how they agreed, or what they disagree with.",
            ),
        ]

    def __str__(self):
        return f"{self.member} and {self.version}"
