"""The rules, and the log of what was disposed of."""

from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.page_access import with_right
from accounts.permissions import Permission
from earlyhelp.common.dates import date_long
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.tables import Cell, Column, Table
from earlyhelp.common.words import capital
from retention import access
from retention.pages import render_part
from retention.words import log_words

ORDER = (("disposed_at", "desc"), ("pk", "desc"))


@require_safe
@with_right(Permission.RETENTION_APPROVE)
def rules(request):
    """How long records are kept, now and by rules to come, and how many records each touches."""
    today = timezone.localdate()
    columns = [
        Column("What it is about"),
        Column("Kept for"),
        Column("In force", is_short=True),
        Column("Due today", is_number=True),
        Column("Due on its first day", is_number=True),
    ]
    rows = [
        [
            rule.get_kind_display(),
            Cell(capital(rule.words), note=rule.source),
            date_long(rule.valid_from),
            rule.due_now if rule.valid_from <= today else "–",
            "–" if rule.valid_from <= today else rule.due_then,
        ]
        for rule in access.rules(today)
    ]
    table = Table("Rules in force and to come", columns, rows, caption_is_hidden=True)
    return render_part(request, "retention/rules.html", part="rules", table=table)


@require_safe
@with_right(Permission.RETENTION_APPROVE)
def log(request):
    """Everything that was disposed of, the latest first."""
    page = keyset_page(
        access.disposals(), ORDER, after=request.GET.get("after"), before=request.GET.get("before")
    )
    columns = [Column("Record"), Column("What it was"), Column("Removed on", is_short=True), Column("By")]
    rows = [
        [
            Cell(", ".join(one.references), url=reverse("retention:disposal", args=[one.key])),
            Cell(one.get_kind_display(), note=one.rule),
            date_long(one.disposed_at),
            Cell(f"{one.approved_by} approved", note=f"{one.proposed_by} proposed"),
        ]
        for one in page.rows
    ]
    table = Table("Disposals", columns, rows, caption_is_hidden=True)
    return render_part(request, "retention/log.html", part="log", page=page, table=table)


@require_safe
@with_right(Permission.RETENTION_APPROVE)
def disposal(request, key):
    """What the log keeps of one disposal."""
    one = access.disposal_of(key)
    columns = [Column("Table"), Column("Rows removed", is_number=True)]
    counts = sorted(one.row_counts.items(), key=lambda item: (-item[1], item[0]))
    table = Table("How many rows of each table", columns, [[name, count] for name, count in counts])
    context = {"log": one, "rows": log_words(one), "table": table}
    return render_part(request, "retention/disposal.html", part="log", **context)
