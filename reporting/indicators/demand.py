"""How many families are being helped, when help began and who leads it."""

from django.db.models import Q

from accounts.enums import AgencyKind
from reporting import cohorts, plan_cohorts
from reporting.enums import Breakdown, Good, MeasureKind, Theme
from reporting.framework import Cohort, Detail, Indicator, Measure

COUNCIL = (AgencyKind.COUNCIL_TEAM, AgencyKind.SOCIAL_CARE)
OPENED_ON = Detail("Case opened", "opened_on")

V4 = Indicator(
    code="V4",
    name="Families being helped",
    definition=(
        "Cases that had opened and not closed by the end of the period's last day, the children in those "
        "families, and the cases that opened in the period."
    ),
    theme=Theme.DEMAND,
    headlines=(("open", ""), ("children", ""), ("opened", "")),
    source="Performance framework, volume 4: open on a day.",
    cohorts=(
        Cohort(
            code="open",
            rows=cohorts.cases,
            scope=cohorts.open_at_end,
            details=(OPENED_ON,),
            measures=(
                Measure("open", "Families with an open case", counted="families", kind=MeasureKind.COUNT),
            ),
        ),
        Cohort(
            code="children",
            rows=cohorts.members_by_open_case,
            scope=cohorts.children_in_open_cases,
            details=(
                Detail("First name", "person__given_name"),
                Detail("Last name", "person__family_name"),
            ),
            measures=(
                Measure("children", "Children in those families", counted="children", kind=MeasureKind.COUNT),
            ),
        ),
        Cohort(
            code="opened",
            rows=cohorts.cases,
            scope=cohorts.opened_in,
            details=(OPENED_ON,),
            measures=(
                Measure("opened", "Cases opened in the period", counted="cases", kind=MeasureKind.COUNT),
            ),
        ),
    ),
)

V2 = Indicator(
    code="V2",
    name="Assessments started",
    definition=(
        "Whole family assessments that were started in the period; beside them the cases without one whose "
        "first complete start Webstar was dated in the period, as a Webstar may stand as the assessment."
    ),
    theme=Theme.DEMAND,
    headlines=(("started", ""), ("webstar", "")),
    source="Performance framework, volume 2: early help assessments started. Decisions 0030 and 0062.",
    cohorts=(
        Cohort(
            code="assessments",
            rows=plan_cohorts.assessments,
            scope=plan_cohorts.started_in,
            details=(Detail("Started", "started_on"), Detail("By", "started_by__full_name")),
            measures=(
                Measure("started", "Assessments started", counted="assessments", kind=MeasureKind.COUNT),
            ),
        ),
        Cohort(
            code="first_readings",
            rows=cohorts.any_readings,
            scope=plan_cohorts.first_readings_without_assessment,
            details=(Detail("First Webstar", "read_on"), *cohorts.PERSON),
            measures=(
                Measure(
                    "webstar",
                    "Begun with a Webstar alone",
                    counted="cases begun with a Webstar alone",
                    kind=MeasureKind.COUNT,
                ),
            ),
        ),
    ),
)

L2 = Indicator(
    code="L2",
    name="Lead professionals by agency",
    definition=(
        "Open cases at the end of the period's last day, counted under the agency that the lead professional "
        "worked for on that day; partner agencies are all but the council's teams and social care."
    ),
    theme=Theme.DEMAND,
    headlines=(("partner_led", ""),),
    source="Performance framework, lead professionals 2: open cases by agency of the lead.",
    first_breakdown=Breakdown.AGENCY,
    cohorts=(
        Cohort(
            code="leads",
            rows=cohorts.leads,
            scope=cohorts.leading_at_end,
            agency="agency",
            details=(
                Detail("Lead professional", "user__full_name"),
                Detail("Agency", "agency__name"),
                Detail("Leads since", "started_on"),
            ),
            measures=(
                Measure("led", "Open cases with a lead", counted="cases", kind=MeasureKind.COUNT),
                Measure(
                    "partner_led",
                    "Led by a partner agency",
                    counted="cases led by a partner agency",
                    rest="cases led by the council",
                    base="open cases with a lead professional",
                    counts=~Q(agency__kind__in=COUNCIL),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)
