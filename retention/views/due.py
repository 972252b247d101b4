"""The disposal queue: what is due, keeping it longer, proposing its disposal, and deciding on a proposal."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.page_access import with_right
from accounts.permissions import Permission, can
from earlyhelp.common.dates import date_long
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved
from earlyhelp.common.tables import Cell, Column, Table
from retention import access
from retention.disposal_services import dispose
from retention.enums import DueStatus
from retention.forms.due import APPROVE, DecideForm, KeepLongerForm, ProposeForm, QueueForm
from retention.pages import render_part
from retention.queue_services import keep_longer, propose_disposal, send_back
from retention.words import (
    files_words,
    record_cell,
    references_words,
    state_words,
    things_table,
    why_due,
)

ORDER = (("due_on", "asc"), ("pk", "asc"))


@require_safe
@with_right(Permission.RETENTION_APPROVE)
def queue(request):
    """Every record that is due, the longest due first."""
    form = QueueForm(request.GET)
    filters = form.valid_filters()
    found = access.due_records(request.user, filters, today=timezone.localdate())
    page = keyset_page(found, ORDER, after=request.GET.get("after"), before=request.GET.get("before"))
    return render_part(
        request,
        "retention/queue.html",
        part="queue",
        filter_form=form,
        is_filtered=bool(filters),
        page=page,
        table=_table(page.rows),
    )


def _table(rows):
    columns = [
        Column("Record", is_short=True),
        Column("What it is"),
        Column("Due since", is_short=True),
        Column("State"),
    ]
    body = [
        [
            record_cell(record, url=reverse("retention:due", args=[record.key])),
            Cell(record.get_kind_display(), note=record.rule.words),
            date_long(record.due_on),
            state_words(record),
        ]
        for record in rows
    ]
    return Table("Due for disposal", columns, body, caption_is_hidden=True)


@require_safe
@with_right(Permission.RETENTION_APPROVE)
def due(request, key):
    """Why one record is due, what it holds, and what keeps it."""
    today = timezone.localdate()
    record = access.due_record_of(request.user, key, today=today)
    holds, is_proposed = access.holds_on(record, today=today), record.status == DueStatus.PROPOSED
    may_manage = can(request.user, Permission.RETENTION_MANAGE)
    context = {
        "record": record,
        "references": references_words(record),
        "state": state_words(record),
        "why": why_due(record),
        "holds": [f"On hold. {hold.kind}: {hold.reason}" for hold in holds],
        "may_manage": may_manage,
        "may_propose": may_manage and not holds and not is_proposed,
        "may_decide": is_proposed and not holds and record.proposed_by_id != request.user.pk,
        "is_own": is_proposed and record.proposed_by_id == request.user.pk,
        **_contents(record),
    }
    return render_part(request, "retention/due.html", part="queue", **context)


def _contents(record):
    things = access.belongings_of(record)
    files, size = access.files_in(things)
    return {
        "things": things_table(things),
        "files": files_words(files, size),
        "people_kept": len(things.kept),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.RETENTION_MANAGE)
def keep(request, key):
    """Keep a record longer, with a reason and a day."""
    done = "It is kept until the day that you gave."
    return _act(request, key, KeepLongerForm, keep_longer, "retention/keep.html", done)


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.RETENTION_MANAGE)
def propose(request, key):
    """Propose that a record is disposed of."""
    done = "Thank you. Somebody else now approves the disposal, or sends it back."
    return _act(request, key, ProposeForm, propose_disposal, "retention/propose.html", done)


def _act(request, key, form_class, act, template, done):
    record = access.due_record_of(request.user, key, today=timezone.localdate())
    form = form_class(posted(request))
    if request.method == "POST" and form.is_valid():
        told = {"record": record, "by": request.user, "now": timezone.now(), **form.cleaned_data}
        if saved(form, act, **told):
            messages.success(request, done)
            return redirect("retention:queue")
    return _question(request, template, record, form)


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.RETENTION_APPROVE)
def decide(request, key):
    """Approve a disposal that somebody else proposed, or send it back."""
    record = access.due_record_of(request.user, key, today=timezone.localdate())
    form = DecideForm(posted(request))
    if request.method == "POST" and form.is_valid():
        told = {"record": record, "by": request.user, "now": timezone.now()}
        if form.cleaned_data["decision"] == APPROVE:
            if saved(form, dispose, **told):
                done = f"{references_words(record)} is gone. The log says what was removed."
                messages.success(request, done)
                return redirect("retention:log")
        elif saved(form, send_back, reason=form.cleaned_data["reason"], **told):
            messages.success(request, "The proposal is sent back.")
            return redirect("retention:queue")
    return _question(request, "retention/decide.html", record, form)


def _question(request, template, record, form):
    context = {
        "form": form,
        "record": record,
        "references": references_words(record),
        "why": why_due(record),
        "back_url": reverse("retention:due", args=[record.key]),
    }
    return render(request, template, context)
