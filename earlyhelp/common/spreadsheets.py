"""A list as a file for a spreadsheet program: comma-separated, with no cell that the program would run."""

import csv
import io
from datetime import date, datetime
from numbers import Number

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A text that begins so is taken for a formula, by Excel, LibreOffice or Google Sheets, in some language."""
QUOTE = "'"
"""Before a text it makes a spreadsheet program show the text and do nothing with it."""
BYTE_ORDER_MARK = "\ufeff"
"""Excel reads a file as UTF-8 only if it begins with this."""


def plain(value):
    """Return the value as a cell that is shown and never run.

    Numbers stay numbers, days are written 2016-03-01 and moments 2016-03-01 10:00, so that they can be
    sorted. A text that would be taken for a formula gets a quote in front (OWASP, CSV injection), whatever
    space stands before it.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Number):
        return value
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    text = str(value).replace("\0", "")
    is_run = text.startswith(RUNS) or text.lstrip().startswith(RUNS)
    return QUOTE + text if is_run else text


def csv_text(columns, rows):
    """Return the rows under their columns' names, as the text of a file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([plain(column) for column in columns])
    writer.writerows([plain(value) for value in row] for row in rows)
    return out.getvalue()


def csv_response(name, columns, rows):
    """Answer with the rows as a file to be saved.

    :param name: the file's name without its ending; of letters, digits and hyphens, and without anybody's.
    """
    text = BYTE_ORDER_MARK + csv_text(columns, rows)
    response = HttpResponse(text.encode(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def query_of(request):
    """The filters and the order of an address, with the question mark, without the place in the list."""
    query = request.GET.copy()
    for name in ("after", "before"):
        query.pop(name, None)
    return f"?{query.urlencode()}" if query else ""


def refuse_too_many(request, rows):
    """Send somebody who wants to take away too long a list back to it, and say why; None where it is not.

    The list stands one step above the address of its file. Of a long list no more is counted than decides.

    :param rows: the queryset of the list.
    """
    most = settings.EXPORT_ROWS_MOST
    if rows.order_by()[: most + 1].count() <= most:
        return None
    messages.warning(
        request,
        f"There are more rows than the {most:,} that a file holds. Choose filters that leave fewer, then "
        "download again.",
    )
    return redirect(request.path.removesuffix("download/") + query_of(request))
