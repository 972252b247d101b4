"""The front door's board, and one request: what was sent, what happened, and what can be done with it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import audit
from accounts.enums import AuditAction
from accounts.permissions import Permission, can
from cases.access import cases_reached_by
from cases.asking_summary import copy_of
from cases.choices import every_request_outcome
from cases.enums import HelpRequestStatus
from cases.forms.requests import AnswerForm, AskInformationForm, ContactForm, RequestFilterForm
from cases.own_name import own_name_fact
from cases.pages import done
from cases.request_access import events_of, requests_reached_by, with_board, with_request
from cases.request_services import ask_for_information, note_contact, record_answer, start_looking
from cases.request_tables import ORDERS, REQUEST_COLUMNS, board_rows, event_items, request_cells
from cases.request_words import clock_words, due_words, is_overdue
from cases.withholding import withheld_from
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.pagination import in_order, keyset_page
from earlyhelp.common.saving import posted, show_broken_rule
from earlyhelp.common.spreadsheets import csv_response, query_of, refuse_too_many

PAGE_SIZE = 20


def filtered(request, data):
    """Return the board's form, and the requests that the filters of the address leave."""
    form = RequestFilterForm(data, outcomes=every_request_outcome())
    filters = form.valid_filters()
    if filters.pop("mine", False):
        filters["mine"] = request.user
    found = requests_reached_by(request.user).matching(
        today=timezone.localdate(),
        sender_kind=filters.pop("sender", ""),
        **filters,
    )
    return form, filters, found


@require_safe
@with_board(Permission.REQUEST_VIEW)
def board(request):
    """Requests to decide, the most pressing first; decided ones with the latest first."""
    form, filters, found = filtered(request, request.GET)
    count = found.count()
    if filters.get("q"):
        _log_search(request, filters["q"], count)
    page = keyset_page(
        found.with_names(),
        _order(filters),
        after=request.GET.get("after"),
        before=request.GET.get("before"),
        size=PAGE_SIZE,
    )
    context = {
        "filter_form": form,
        "is_filtered": bool(form.valid_filters()),
        "status": filters.get("status", ""),
        "count": count,
        "page": page,
        "rows": board_rows(page.rows, today=timezone.localdate()),
        "may_decide": can(request.user, Permission.REQUEST_DECIDE),
        "filters": request.GET.urlencode(),
        "export_url": reverse("requests:export_board") + query_of(request),
    }
    return render(request, "requests/board.html", context)


@require_safe
@with_board(Permission.REQUEST_VIEW)
def export_board(request):
    """The board as a file for a spreadsheet program, as the filters leave it; that it was taken is told."""
    form, filters, found = filtered(request, request.GET)
    if too_many := refuse_too_many(request, found):
        return too_many
    today = timezone.localdate()
    found = list(found.with_names().order_by(*in_order(_order(filters))))
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=AuditAction.DOWNLOADED,
        what="requests for help",
        detail={"filters": sorted(form.valid_filters()), "requests": [asked.reference for asked in found]},
    )
    rows = [request_cells(asked, today) for asked in found]
    return csv_response(f"requests-{today.isoformat()}", REQUEST_COLUMNS, rows)


def _order(filters):
    return ORDERS["newest" if filters.get("status") == HelpRequestStatus.DECIDED else "pressing"]


def _log_search(request, words, count):
    audit.record(
        by=request.user,
        now=timezone.now(),
        action=AuditAction.SEARCHED,
        what="requests for help",
        detail={"words": len(words.split()), "found": count} | own_name_fact(request.user, words),
    )


def show_request(request, template, asked, **context):
    """Answer with a page about one request."""
    today = timezone.localdate()
    page = {
        "asked": asked,
        "today": today,
        "clock": clock_words(asked, today),
        "due": due_words(asked),
        "is_overdue": is_overdue(asked, today),
        "may_decide": can(request.user, Permission.REQUEST_DECIDE),
        "back_url": reverse("requests:request", args=[asked.reference]),
    }
    return render(request, template, page | context)


@require_safe
@with_request(Permission.REQUEST_VIEW)
def one_request(request, asked):
    """Everything that was sent, and everything that happened since."""
    people = list(asked.people.all())
    says_where = asked.case is None or not withheld_from(request.user, asked.case).hides_where
    return show_request(
        request,
        "requests/request.html",
        asked,
        cards=copy_of(asked, says_where=says_where),
        says_where=says_where,
        events=event_items(events_of(asked)),
        is_looked_for=all(person.searched_at for person in people),
        reaches_case=cases_reached_by(request.user).filter(pk=asked.case_id).exists(),
        back_url=reverse("requests:board"),
    )


@require_POST
@with_request(Permission.REQUEST_DECIDE)
def start(request, asked):
    """Take the request on."""
    if done(request, start_looking, request=asked):
        messages.success(request, f"You are looking at {asked.reference}.")
    return redirect("requests:request", reference=asked.reference)


def act_page(request, asked, form, template, act, told):
    """Show a form about the request and do its act once, with the sentence of a rule that forbids it."""
    if request.method == "POST" and form.is_valid():
        try:
            act(**form.cleaned_data)
        except RuleBroken as error:
            show_broken_rule(form, error)
        else:
            messages.success(request, told)
            return redirect("requests:request", reference=asked.reference)
    return show_request(request, template, asked, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@with_request(Permission.REQUEST_DECIDE)
def ask(request, asked):
    """Ask somebody for information, and wait."""
    now = timezone.localtime()

    def act(**answers):
        ask_for_information(request=asked, by=request.user, now=now, today=now.date(), **answers)

    form = AskInformationForm(posted(request), today=now.date())
    return act_page(request, asked, form, "requests/ask.html", act, "The request waits for information.")


@require_http_methods(["GET", "HEAD", "POST"])
@with_request(Permission.REQUEST_DECIDE)
def answer(request, asked):
    """Write down the information that came."""

    def act(**answers):
        record_answer(request=asked, by=request.user, now=timezone.now(), **answers)

    form = AnswerForm(posted(request))
    return act_page(request, asked, form, "requests/answer.html", act, "The answer is saved.")


@require_http_methods(["GET", "HEAD", "POST"])
@with_request(Permission.REQUEST_DECIDE)
def contact(request, asked):
    """Write down a talk about the request."""

    def act(**answers):
        note_contact(request=asked, by=request.user, now=timezone.now(), **answers)

    form = ContactForm(posted(request))
    return act_page(request, asked, form, "requests/contact.html", act, "The note is saved.")
