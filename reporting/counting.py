"""Counting a cohort: one SQL statement for a period gives every measure, split and breakdown.

The inner query, made by the ORM, has a row for each row in scope with the conditions of each measure as
columns. The outer one counts them with GROUPING SETS, so that a total and its parts always come from the
same rows. No row is brought to Python but as a number in the list of rows behind a figure.
"""

from decimal import Decimal

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, F, OuterRef, Subquery
from django.db.models.fields import DecimalField
from django.db.models.functions import Cast

from accounts.models import Agency, Locality, Service
from cases.models import Case
from reporting.enums import Breakdown, MeasureKind
from reporting.models import Figure

NOT_RECORDED = "_none"
GROUPED = {7: Breakdown.ALL, 3: Breakdown.LOCALITY, 5: Breakdown.AGENCY, 6: Breakdown.SERVICE}
"""What PostgreSQL's GROUPING(locality, agency, service) returns for each grouping set."""
NO_VALUE = {
    Breakdown.LOCALITY: "Locality not recorded",
    Breakdown.AGENCY: "No lead professional",
    Breakdown.SERVICE: "No service",
}


class Names:
    """Codes and names of localities, agencies and services by number, read once for a run."""

    def __init__(self):
        kinds = {Breakdown.LOCALITY: Locality, Breakdown.AGENCY: Agency, Breakdown.SERVICE: Service}
        self._by_kind = {
            breakdown: {
                pk: (code, name) for pk, code, name in model.objects.values_list("pk", "code", "name")
            }
            for breakdown, model in kinds.items()
        }

    def of(self, breakdown, pk):
        """Return (code, name); of the total, two empty strings."""
        if breakdown == Breakdown.ALL:
            return "", ""
        return self._by_kind[breakdown].get(pk, (NOT_RECORDED, NO_VALUE[breakdown]))


def count_cohort(indicator, cohort, period, names):
    """Return the unsaved figures of a cohort in a period, without those of a breakdown that count nothing."""
    rows = _statement(cohort, period)
    figures = [
        _figure(indicator, measure, period, _place(row, names), row)
        for row in rows
        for measure in cohort.measures
        if row["breakdown"] == Breakdown.ALL or row[f"n_{measure.code}"]
    ]
    counted = {row["facet"] for row in rows if row["breakdown"] == Breakdown.ALL}
    for facet, label in cohort.facets.known:
        if facet not in counted:
            place = (facet, label, Breakdown.ALL, "", "")
            figures += [_figure(indicator, measure, period, place, {}) for measure in cohort.measures]
    return figures


def _place(row, names):
    value, label = names.of(row["breakdown"], row["key"])
    return row["facet"], row["facet_label"], row["breakdown"], value, label


def _figure(indicator, measure, period, place, row):
    facet, facet_label, breakdown, value, value_label = place
    return Figure(
        indicator=indicator.code,
        measure=measure.code,
        measure_kind=measure.kind,
        facet=facet,
        facet_label=facet_label,
        period_kind=period.kind,
        period_start=period.start,
        period_end=period.end,
        breakdown=breakdown,
        value=value,
        value_label=value_label,
        numerator=Decimal(row.get(f"v_{measure.code}") or 0),
        denominator=row.get(f"n_{measure.code}") or 0,
        numerator_rows=row.get(f"in_{measure.code}") or [],
        other_rows=row.get(f"out_{measure.code}") or [],
    )


def _statement(cohort, period):
    try:
        inner, params = _inner(cohort, period).query.sql_with_params()
    except EmptyResultSet:
        return []
    columns = ", ".join(column for measure in cohort.measures for column in _columns(cohort, measure))
    sql = (
        "SELECT r_facet AS facet, max(r_facet_label) AS facet_label, "
        "GROUPING(r_locality, r_agency, r_service) AS grouping, "
        "coalesce(r_locality, r_agency, r_service) AS key, "
        f"{columns} FROM ({inner}) AS scope "
        "GROUP BY GROUPING SETS "
        "((r_facet), (r_facet, r_locality), (r_facet, r_agency), (r_facet, r_service))"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        names = [column.name for column in cursor.description]
        rows = [dict(zip(names, values, strict=True)) for values in cursor.fetchall()]
    for row in rows:
        row["breakdown"] = GROUPED[row.pop("grouping")]
    return rows


def _inner(cohort, period):
    """The rows in scope with what the outer query groups by and counts, and nothing else."""
    place = Case.objects.with_lead_agency().filter(pk=OuterRef("reported_case"))
    kept = {
        "r_pk": F("pk"),
        "r_facet": cohort.facets.code,
        "r_facet_label": cohort.facets.label,
        "r_locality": Subquery(place.values("locality")[:1]),
        "r_agency": F(cohort.agency) if cohort.agency else Subquery(place.values("lead_agency_id")[:1]),
        "r_service": Subquery(place.values("service")[:1]),
    }
    for name, condition in _conditions(cohort).items():
        kept[name] = ExpressionWrapper(condition, output_field=BooleanField())
    for measure in cohort.measures:
        if measure.is_of_values:
            kept[f"value_{measure.code}"] = Cast(measure.value, DecimalField(max_digits=14, decimal_places=2))
    return cohort.in_scope(period).order_by().annotate(**kept).values(*kept)


def _conditions(cohort):
    """The conditions of the cohort's measures by the name of their column. Equal ones share a column."""
    wanted = [one for measure in cohort.measures for one in (measure.of, measure.counts) if one]
    different = [one for place, one in enumerate(wanted) if one not in wanted[:place]]
    return {f"is_{place}": one for place, one in enumerate(different)}


def _columns(cohort, measure):
    """Base, number, rows counted and rows of the base that are not: four columns of one measure."""
    code = measure.code
    names = [name for name, one in _conditions(cohort).items() if one == measure.of]
    if measure.is_of_values:
        names.append(f"value_{code} IS NOT NULL")
    base = " AND ".join(names) or "true"
    names += [name for name, one in _conditions(cohort).items() if one == measure.counts]
    counted = " AND ".join(names) or "true"
    number = {
        MeasureKind.MEDIAN: f"percentile_cont(0.5) WITHIN GROUP (ORDER BY value_{code})",
        MeasureKind.MEAN: f"sum(value_{code})",
    }.get(measure.kind, "count(*)")
    yield f"count(*) FILTER (WHERE {base}) AS n_{code}"
    yield f"{number} FILTER (WHERE {counted}) AS v_{code}"
    yield f"array_agg(r_pk ORDER BY r_pk) FILTER (WHERE {counted}) AS in_{code}"
    yield f"array_agg(r_pk ORDER BY r_pk) FILTER (WHERE {base} AND ({counted}) IS NOT TRUE) AS out_{code}"
