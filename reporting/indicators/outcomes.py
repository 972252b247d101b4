"""What changed for children and parents, from the Webstars that they scored at the start and at the end."""

from django.conf import settings
from django.db.models import F, Q

from reporting import cohorts
from reporting.enums import Good, MeasureKind, Theme
from reporting.framework import Cohort, Coverage, Detail, Indicator, Measure

CHILD, PARENT = cohorts.CHILD[0], cohorts.PARENT[0]
READ_ON = Detail("Date of the Webstar", "read_on")
SCORE_DETAILS = (
    Detail("First name", "reading__member__person__given_name"),
    Detail("Last name", "reading__member__person__family_name"),
    Detail("Start", "start_score"),
    Detail("Closing", "score"),
)
HAPPY = (f"{CHILD}:HAPPY", f"{PARENT}:HAPPY")
END_SCORES = Coverage(
    "O5",
    "completed",
    "people with a start Webstar have a closing one",
    missing="Those without a closing Webstar",
    reason="case__closure__reason__label",
    start=cohorts.start_band(),
)

O4 = Indicator(
    code="O4",
    name="Start Webstars in time",
    definition=(
        "Of the people in families whose case opened in the period, those with a complete start Webstar "
        f"dated within {settings.WEBSTAR_START_DAYS} days of opening and scored by or with them; people are "
        "counted once those days are over. What a worker alone scored is counted apart."
    ),
    theme=Theme.CHANGE,
    headlines=(("in_time", CHILD), ("in_time", PARENT)),
    source="Performance framework, outcome 4: start Webstar completion.",
    cohorts=(
        Cohort(
            code="members",
            rows=cohorts.members_by_case_opened,
            scope=cohorts.due_a_start,
            facets=cohorts.BY_ROLE,
            details=(
                Detail("First name", "person__given_name"),
                Detail("Last name", "person__family_name"),
                Detail("Case opened", "case_opened_on"),
            ),
            measures=(
                Measure(
                    "in_time",
                    "Start Webstar in time",
                    counted="people with a start Webstar in time",
                    rest="people without one in time",
                    base="people in families whose case opened",
                    counts=Q(has_start=True),
                    good=Good.HIGH,
                ),
                Measure(
                    "by_worker",
                    "Start Webstar by a worker alone",
                    counted="people whose start Webstar a worker alone scored in time",
                    rest="other people",
                    base="people in families whose case opened",
                    counts=Q(has_start=False, has_worker_start=True),
                ),
            ),
        ),
    ),
)

O5 = Indicator(
    code="O5",
    name="Closing Webstars completed",
    definition=(
        "Of the people with a complete start Webstar whose case closed in the period, those who also have a "
        "complete closing Webstar in that case. Both are scored by or with the person; what a worker alone "
        "scored is counted apart."
    ),
    theme=Theme.CHANGE,
    headlines=(("completed", CHILD), ("completed", PARENT)),
    source="Performance framework, outcome 5; final Webstars with end scores in the report of 2015/16.",
    cohorts=(
        Cohort(
            code="starts",
            rows=cohorts.start_readings,
            scope=cohorts.readings_closed_in,
            facets=cohorts.BY_TOOL,
            details=(*cohorts.PERSON, Detail("Start Webstar", "read_on")),
            measures=(
                Measure(
                    "completed",
                    "Closing Webstar completed",
                    counted="people with a closing Webstar",
                    rest="people without a closing Webstar",
                    base="people with a start Webstar whose case closed",
                    counts=Q(has_closing=True),
                    good=Good.HIGH,
                ),
                Measure(
                    "by_worker",
                    "Closing Webstar by a worker alone",
                    counted="people whose closing Webstar a worker alone scored",
                    rest="other people",
                    base="people with a start Webstar whose case closed",
                    counts=Q(has_closing=False, has_worker_closing=True),
                ),
                Measure(
                    "reason_given",
                    "Why there is no closing Webstar is recorded",
                    counted="people without one and with a reason",
                    rest="people without one and without a reason",
                    base="people without a closing Webstar",
                    of=Q(has_closing=False, has_worker_closing=False),
                    counts=Q(has_reason=True),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)

NOT_AT_TOP = Q(started_at_top=False)


def _on_axis(code, name, counted, counts, good):
    return Measure(
        code,
        name,
        counted=counted,
        rest="other people with both scores",
        base="people with both scores who did not start at the top",
        of=NOT_AT_TOP,
        counts=counts,
        good=good,
    )


O6 = Indicator(
    code="O6",
    name="Improved on each axis",
    definition=(
        "Of the people with a start and a closing score on an axis whose case closed in the period, those "
        "whose closing score was better; people who started at the top are counted on a line of their own."
    ),
    theme=Theme.CHANGE,
    headlines=tuple(("improved", facet) for facet in HAPPY),
    chart=("improved", "same", "worse"),
    chart_on_dashboard=True,
    source="Performance framework, outcome 6; progress on each outcome in Shropshire's report of 2015/16.",
    coverage=END_SCORES,
    facet_heading="Axis",
    cohorts=(
        Cohort(
            code="scores",
            rows=cohorts.paired_scores,
            scope=cohorts.scores_closed_in,
            facets=cohorts.BY_AXIS,
            details=SCORE_DETAILS,
            measures=(
                _on_axis("improved", "Improved", "people who improved", Q(gain__gt=0), Good.HIGH),
                _on_axis("same", "Stayed the same", "people who stayed the same", Q(gain=0), Good.NEITHER),
                _on_axis("worse", "Got worse", "people who got worse", Q(gain__lt=0), Good.LOW),
                Measure(
                    "stayed_at_top",
                    "Started at the top and stayed",
                    counted="people who started at the top and stayed there",
                    rest="people who started at the top and did not stay",
                    base="people who started at the top",
                    of=Q(started_at_top=True),
                    counts=Q(gain=0),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)

PAIRED = Q(change__isnull=False)


def _overall(code, name, counted, counts, good):
    return Measure(
        code,
        name,
        counted=counted,
        rest="other people with both Webstars",
        base="people with a start and a closing Webstar",
        of=PAIRED,
        counts=counts,
        good=good,
    )


O7 = Indicator(
    code="O7",
    name="Improved overall",
    definition=(
        "Of the people with a start and a closing Webstar whose case closed in the period, those whose mean "
        "over the axes scored both times was better at closing."
    ),
    theme=Theme.CHANGE,
    headlines=(("improved", CHILD), ("improved", PARENT)),
    chart=("improved", "same", "worse"),
    source="Performance framework, outcome 7; circumstances improved overall in the report of 2015/16.",
    coverage=END_SCORES,
    cohorts=(
        Cohort(
            code="closings",
            rows=cohorts.closing_readings,
            scope=cohorts.readings_closed_in,
            facets=cohorts.BY_TOOL,
            details=(*cohorts.PERSON, READ_ON),
            measures=(
                _overall("improved", "Improved overall", "people who improved", Q(change__gt=0), Good.HIGH),
                _overall(
                    "same", "Stayed the same overall", "people who stayed the same", Q(change=0), Good.NEITHER
                ),
                _overall("worse", "Got worse overall", "people who got worse", Q(change__lt=0), Good.LOW),
            ),
        ),
    ),
)

O8 = Indicator(
    code="O8",
    name="Happy, healthy and safe at the end",
    definition=(
        "Of the people with a score on Happy, Healthy and Safe in a closing Webstar of a case that closed in "
        f"the period, those with all three at {settings.WEBSTAR_WELL_AT} of 10 or better."
    ),
    theme=Theme.CHANGE,
    headlines=(("well", CHILD), ("well", PARENT)),
    source="Performance framework, outcome 8. The report of 2015/16 gives no threshold, so it is a setting.",
    coverage=END_SCORES,
    cohorts=(
        Cohort(
            code="closings",
            rows=cohorts.closing_readings,
            scope=cohorts.readings_closed_in,
            facets=cohorts.BY_TOOL,
            details=(*cohorts.PERSON, READ_ON),
            measures=(
                Measure(
                    "well",
                    "Happy, healthy and safe",
                    counted="people who were happy, healthy and safe",
                    rest="people who were not all three",
                    base="people with all three scored at closing",
                    of=Q(axes_scored=len(cohorts.WELL_AXES)),
                    counts=Q(is_well=True),
                    good=Good.HIGH,
                ),
            ),
        ),
    ),
)

O9 = Indicator(
    code="O9",
    name="Distance travelled on each axis",
    definition=(
        "The mean of closing score less start score on an axis, towards the better end of the scale, over "
        "the people with both scores whose case closed in the period."
    ),
    theme=Theme.CHANGE,
    headlines=tuple(("distance", facet) for facet in HAPPY),
    chart=("distance",),
    source="Performance framework, outcome 9: distance travelled.",
    coverage=END_SCORES,
    facet_heading="Axis",
    cohorts=(
        Cohort(
            code="scores",
            rows=cohorts.paired_scores,
            scope=cohorts.scores_closed_in,
            facets=cohorts.BY_AXIS,
            details=SCORE_DETAILS,
            measures=(
                Measure(
                    "distance",
                    "Mean distance",
                    counted="people with both scores",
                    base="people with both scores",
                    kind=MeasureKind.MEAN,
                    value=F("gain"),
                    unit="points",
                    good=Good.HIGH,
                ),
                Measure(
                    "started_at_top",
                    "Started at the top",
                    counted="people who started at the top",
                    rest="people who started below the top",
                    base="people with both scores",
                    counts=Q(started_at_top=True),
                ),
            ),
        ),
    ),
)
