"""Rows behind figures that are disposed of: a figure keeps its numbers, and its list gets shorter."""

from django.db import connection
from django.db.models import Q

from reporting.models import Figure
from reporting.periods import financial_year
from reporting.registry import indicators

ANY = financial_year(2015)
"""Which rows a cohort is of does not depend on the period."""
SHORTER = (
    "ARRAY(SELECT n FROM unnest({column}) WITH ORDINALITY AS kept(n, place)"
    " WHERE n <> ALL(%s::bigint[]) ORDER BY place)"
)


class RowsBehindFigures:
    """Named in ``settings.DISPOSAL_ELSEWHERE``."""

    @staticmethod
    def forget(numbers):
        """Take the numbers of rows out of the lists behind figures.

        :param numbers: numbers of rows that are gone, by model.
        """
        columns = ("numerator_rows", "other_rows")
        shorter = ", ".join(f"{column} = {SHORTER.format(column=column)}" for column in columns)
        with connection.cursor() as cursor:
            for code, measures, gone in _cohorts(numbers):
                cursor.execute(
                    f"UPDATE reporting_figure SET {shorter} WHERE indicator = %s AND measure = ANY(%s)"
                    " AND (numerator_rows && %s::bigint[] OR other_rows && %s::bigint[])",
                    [gone, gone, code, measures, gone, gone],
                )

    @staticmethod
    def left(numbers):
        """Yield (model, number) of each row that still lists one that is gone."""
        for code, measures, gone in _cohorts(numbers):
            listed = Q(numerator_rows__overlap=gone) | Q(other_rows__overlap=gone)
            behind = Figure.objects.filter(listed, indicator=code, measure__in=measures)
            yield from ((Figure, pk) for pk in behind.values_list("pk", flat=True))


def _cohorts(numbers):
    """(code of the indicator, measures, numbers) of each cohort that counts rows of a model."""
    for indicator in indicators().values():
        for cohort in indicator.cohorts:
            if gone := numbers.get(cohort.rows(ANY).model):
                yield indicator.code, [measure.code for measure in cohort.measures], sorted(gone)
