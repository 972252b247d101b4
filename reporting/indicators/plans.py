"""Whether families are assessed, have a plan and are reviewed in time, and how good that is."""

from django.conf import settings
from django.db.models import F, Q

from reporting import plan_cohorts
from reporting.enums import Breakdown, Good, MeasureKind, Theme
from reporting.framework import Cohort, Detail, Indicator, Measure
from reporting.indicators.demand import COUNCIL

STARTED_ON = Detail("Assessment started", "started_on")
COMPLETED_ON = Detail("Assessment complete", "completed_on")
AUTHOR = (Detail("Signed by", "signed_by__full_name"), Detail("Agency", "signed_for__name"))
DUE_ON = Detail("Review due", "due_on")
HELD_ON = Detail("Review held", "held_on")
GAP, SHORT_GAP = settings.REVIEW_GAP_DAYS, settings.REVIEW_GAP_SHORT_DAYS

V3 = Indicator(
    code="V3",
    name="Assessments completed",
    definition=(
        "Whole family assessments that were completed in the period, counted under the agency of the author."
    ),
    theme=Theme.PLANS,
    headlines=(("completed", ""),),
    source="Performance framework, volume 3: early help assessments completed.",
    first_breakdown=Breakdown.AGENCY,
    cohorts=(
        Cohort(
            code="completed",
            rows=plan_cohorts.assessments,
            scope=plan_cohorts.completed_in,
            agency="signed_for",
            details=(COMPLETED_ON, *AUTHOR),
            measures=(
                Measure("completed", "Assessments completed", counted="assessments", kind=MeasureKind.COUNT),
            ),
        ),
    ),
)

V6 = Indicator(
    code="V6",
    name="Assessments by partner agencies",
    definition=(
        "Of the whole family assessments completed in the period, those whose author works for a partner "
        "agency; partner agencies are all but the council’s teams and social care."
    ),
    theme=Theme.PLANS,
    headlines=(("by_partner", ""),),
    source="Performance framework, volume 6: partner-led share.",
    first_breakdown=Breakdown.AGENCY,
    cohorts=(
        Cohort(
            code="completed",
            rows=plan_cohorts.assessments,
            scope=plan_cohorts.completed_in,
            agency="signed_for",
            details=(COMPLETED_ON, *AUTHOR),
            measures=(
                Measure(
                    "by_partner",
                    "Completed by a partner agency",
                    counted="assessments by a partner agency",
                    rest="assessments by the council",
                    base="assessments completed",
                    counts=~Q(signed_for__kind__in=COUNCIL),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)

T4 = Indicator(
    code="T4",
    name="Assessments in time",
    definition=(
        f"Of the assessments that were due in the period, {settings.ASSESSMENT_WORKING_DAYS} working days "
        "after their start, those completed by the day they were due; they are counted once that day is over."
    ),
    theme=Theme.PLANS,
    headlines=(("in_time", ""),),
    source="Performance framework, timeliness 4. The days are a setting; Rotherham allows 35 working days.",
    cohorts=(
        Cohort(
            code="due",
            rows=plan_cohorts.assessments_with_due_day,
            scope=plan_cohorts.assessment_due_in,
            details=(STARTED_ON, Detail("Due", "due_on"), COMPLETED_ON),
            measures=(
                Measure(
                    "in_time",
                    "Assessment in time",
                    counted="assessments completed in time",
                    rest="assessments not completed in time",
                    base="assessments due",
                    counts=Q(completed_on__lte=F("due_on")),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)

T5 = Indicator(
    code="T5",
    name="First meeting in time",
    definition=(
        "Of the assessments completed in the period with an outcome that a plan follows, those of families "
        f"whose team had held its first meeting by {settings.FIRST_MEETING_DAYS} days after completion; they "
        "are counted once those days are over."
    ),
    theme=Theme.PLANS,
    headlines=(("in_time", ""),),
    source="Performance framework, timeliness 5: first team around the family meeting in time.",
    cohorts=(
        Cohort(
            code="completed",
            rows=plan_cohorts.assessments_before_meeting,
            scope=plan_cohorts.meeting_due_after,
            details=(COMPLETED_ON, Detail("Meeting due", "meeting_due_on")),
            measures=(
                Measure(
                    "in_time",
                    "First meeting in time",
                    counted="families whose team met in time",
                    rest="families whose team did not meet in time",
                    base="assessments that a plan follows",
                    counts=Q(has_met=True),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)

T6 = Indicator(
    code="T6",
    name="Families with a current plan",
    definition=(
        f"Of the cases open for more than {settings.PLAN_WITHIN_DAYS} days at the end of the period’s last "
        "day, those with an active plan that has no review overdue."
    ),
    theme=Theme.PLANS,
    headlines=(("current", ""),),
    source="Performance framework, timeliness 6: with a current plan.",
    cohorts=(
        Cohort(
            code="open",
            rows=plan_cohorts.cases_with_plans,
            scope=plan_cohorts.open_long_enough_for_a_plan,
            details=(Detail("Case opened", "opened_on"),),
            measures=(
                Measure(
                    "current",
                    "With a current plan",
                    counted="cases with a current plan",
                    rest="cases without a current plan",
                    base="open cases",
                    counts=Q(has_current_plan=True),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)


def _of_due(code, name, counted, rest, counts, good):
    return Measure(code, name, counted=counted, rest=rest, base="reviews due", counts=counts, good=good)


T7 = Indicator(
    code="T7",
    name="Reviews on time",
    definition=(
        "Of the reviews of a plan that were due in the period, those held by the day they were due, those "
        "held late and those not held at all; they are counted once that day is over."
    ),
    theme=Theme.PLANS,
    headlines=(("on_time", ""), ("late", ""), ("missed", "")),
    source="Performance framework, timeliness 7: reviews on time, missed and late shown apart.",
    cohorts=(
        Cohort(
            code="due",
            rows=plan_cohorts.reviews,
            scope=plan_cohorts.review_due_in,
            details=(DUE_ON, HELD_ON),
            measures=(
                _of_due(
                    "on_time",
                    "Held on time",
                    "reviews held on time",
                    "reviews late or missed",
                    Q(held_on__lte=F("due_on")),
                    Good.HIGH,
                ),
                _of_due(
                    "late",
                    "Held late",
                    "reviews held late",
                    "other reviews due",
                    Q(held_on__gt=F("due_on")),
                    Good.LOW,
                ),
                _of_due(
                    "missed",
                    "Not held",
                    "reviews not held",
                    "reviews held",
                    Q(held_on__isnull=True),
                    Good.LOW,
                ),
            ),
        ),
    ),
)


def _not_looked_at(code, days, flag):
    return Measure(
        code,
        f"Not reviewed in {days // 7} weeks",
        counted=f"cases not reviewed in {days // 7} weeks",
        rest="other open cases with a plan",
        base="open cases with a plan",
        counts=Q(**{flag: True}),
        good=Good.LOW,
    )


T8 = Indicator(
    code="T8",
    name="Plans not reviewed lately",
    definition=(
        "Of the open cases with an active plan at the end of the period’s last day, those in which the plan "
        f"was neither agreed nor reviewed in the last {GAP} days, and in the last {SHORT_GAP} days."
    ),
    theme=Theme.PLANS,
    headlines=(("not_in_long", ""), ("not_in_short", "")),
    source="Performance framework, timeliness 8: not reviewed in 12 weeks, also 6. A list to act on.",
    cohorts=(
        Cohort(
            code="open",
            rows=plan_cohorts.cases_with_plans,
            scope=plan_cohorts.open_with_plan,
            details=(Detail("Plan last agreed or reviewed", "looked_at_on"),),
            measures=(
                _not_looked_at("not_in_long", GAP, "is_long_ago"),
                _not_looked_at("not_in_short", SHORT_GAP, "is_ago"),
            ),
        ),
    ),
)

Q1 = Indicator(
    code="Q1",
    name="Children heard in assessments",
    definition=(
        "Of the assessments completed in the period, those in which every child’s own words are recorded, or "
        "the reason why a child was not heard; and those in which every child’s own words are."
    ),
    theme=Theme.PLANS,
    headlines=(("heard_or_reason", ""), ("heard", "")),
    source="Performance framework, quality 1: voice of the child evidenced, by the record alone.",
    cohorts=(
        Cohort(
            code="completed",
            rows=plan_cohorts.assessments_with_voices,
            scope=plan_cohorts.completed_in,
            details=(COMPLETED_ON, *AUTHOR),
            measures=(
                Measure(
                    "heard_or_reason",
                    "Every child heard, or a reason",
                    counted="assessments with every child heard or a reason",
                    rest="assessments in which a child is missing",
                    base="assessments completed",
                    counts=Q(has_unexplained=False),
                    good=Good.HIGH,
                ),
                Measure(
                    "heard",
                    "Every child heard",
                    counted="assessments with every child heard",
                    rest="assessments in which a child was not heard",
                    base="assessments completed",
                    counts=Q(has_unheard=False),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)

Q6 = Indicator(
    code="Q6",
    name="Plans that pass the plan coach",
    definition=(
        "Of the plans that were active at the end of the period’s last day, those in which the plan coach "
        "last found nothing missing: need, measure, owner, day, an action for each child, one by the family."
    ),
    theme=Theme.PLANS,
    headlines=(("passes", ""),),
    source="Performance framework, quality 6: active plans passing all SMART prompts.",
    cohorts=(
        Cohort(
            code="active",
            rows=plan_cohorts.plans,
            scope=plan_cohorts.active_at_end,
            details=(Detail("Active since", "active_from"),),
            measures=(
                Measure(
                    "passes",
                    "Plans that pass the plan coach",
                    counted="plans that pass the plan coach",
                    rest="plans with something missing",
                    base="active plans",
                    counts=Q(passes_coach=True),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)
