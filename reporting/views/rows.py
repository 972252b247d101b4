"""The rows behind a figure, as a page and as a file: those whose case the viewer may open, and no others."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts import audit
from accounts.enums import AuditAction
from accounts.permissions import Permission
from earlyhelp.common.dates import date_long
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.spreadsheets import csv_response, query_of, refuse_too_many
from earlyhelp.common.tables import Cell, Column, Table
from reporting.access import (
    cases_by_number,
    figure_with_rows,
    indicator_of,
    rows_behind,
    shown_run,
    with_figures,
)
from reporting.pages import COUNTED, REST
from reporting.selection import Selection
from reporting.views.indicator import chosen, reading_of

PAGE_SIZE = 25
ORDER = (("id", "asc"),)


@dataclass(frozen=True)
class Behind:
    """One side of a figure: the rows that were counted, or the rest of what it is a part of.

    :ivar numbers: primary keys of all rows of this side. :ivar found: those of cases that the reader reaches.
    """

    indicator: object
    selection: Selection
    reading: object
    side: str
    numbers: list
    cohort: object
    found: object

    @property
    def words(self):
        return self.reading.counted_words if self.side == COUNTED else self.reading.rest_words

    @property
    def facts(self):
        """What the audit trail keeps of it."""
        return {
            "indicator": self.indicator.code,
            "line": "|".join(self.selection.line),
            "period": self.selection.period.slug,
            "part": self.selection.part,
            "side": self.side,
        }


@require_safe
@with_figures(Permission.PERFORMANCE_VIEW)
def rows(request, code):
    """The rows behind a figure whose case the viewer may open, and how many those are of all."""
    behind = _behind(request, code)
    selection = behind.selection
    page = keyset_page(
        behind.found,
        ORDER,
        after=request.GET.get("after"),
        before=request.GET.get("before"),
        size=PAGE_SIZE,
    )
    cases = cases_by_number(request.user, {row["reported_case"] for row in page.rows})
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=AuditAction.VIEWED,
        what="rows behind a figure",
        detail=behind.facts | {"cases": sorted(case.reference for case in cases.values())},
    )
    context = {
        "indicator": behind.indicator,
        "selection": selection,
        "reading": behind.reading,
        "words": behind.words,
        "all_rows": len(behind.numbers),
        "open_rows": behind.found.count(),
        "page": page,
        "table": _rows_table(behind, page.rows, cases),
        "back_query": selection.line_query(*selection.line, by=selection.by),
        "export_url": reverse("reporting:export_rows", args=[code]) + query_of(request),
    }
    return render(request, "reporting/rows.html", context)


@require_safe
@with_figures(Permission.PERFORMANCE_VIEW)
def export_rows(request, code):
    """The same rows as a file, all of them, written down for each case."""
    behind = _behind(request, code)
    if too_many := refuse_too_many(request, behind.found):
        return too_many
    found = list(behind.found.order_by("id"))
    cases = cases_by_number(request.user, {row["reported_case"] for row in found})
    audit.record_taken(
        by=request.user,
        now=timezone.now(),
        what="rows behind a figure",
        case_references=sorted(case.reference for case in cases.values()),
        detail=behind.facts,
    )
    details = behind.cohort.details
    columns = ["Case", "Family", "Locality", *(one.label for one in details)]
    told = [
        [
            *_case_cells(cases[row["reported_case"]]),
            *(_value(one, row[one.path]) for one in details),
        ]
        for row in found
    ]
    name = f"{behind.indicator.code}-{behind.selection.period.slug}-{timezone.localdate().isoformat()}"
    return csv_response(name, columns, told)


def _behind(request, code):
    """Return what the address chose. Raises Http404 where there are no figures yet, or no such indicator."""
    declared, run = indicator_of(code), shown_run()
    if run is None:
        raise Http404("There are no figures yet.")
    _, figures, _ = chosen(request, declared, run)
    selection, side = figures.selection, REST if request.GET.get("side") == REST else COUNTED
    part = (selection.breakdown, selection.value)
    figure = figure_with_rows(run, selection.period, *part, (declared.code, *selection.line))
    numbers, cohort = _numbers(figure, side), declared.cohort_of(selection.line[0])
    return Behind(
        indicator=declared,
        selection=selection,
        reading=reading_of(declared, selection, figure),
        side=side,
        numbers=numbers,
        cohort=cohort,
        found=rows_behind(cohort, selection.period, numbers, request.user),
    )


def _numbers(figure, side):
    if figure is None:
        return []
    return figure.numerator_rows if side == COUNTED else figure.other_rows


def _rows_table(behind, page_rows, cases):
    details = behind.cohort.details
    columns = [Column("Case"), Column("Family"), Column("Locality"), *(Column(one.label) for one in details)]
    table_rows = []
    for row in page_rows:
        reference, *cells = _case_cells(cases[row["reported_case"]])
        url = reverse("cases:overview", kwargs={"reference": reference})
        told = [_detail(one, row[one.path]) for one in details]
        table_rows.append([Cell(reference, url=url), *cells, *told])
    return Table(f"{behind.words[0].upper()}{behind.words[1:]}", columns, table_rows)


def _case_cells(case):
    return [case.reference, case.family.name, case.locality.name]


def _value(detail, value):
    """A detail as a file has it: a code in words, a day as a day."""
    return detail.words.get(value, value) if detail.words else value


def _detail(detail, value):
    if isinstance(value, date):
        return date_long(value)
    value = _value(detail, value)
    return "" if value is None else str(value)
