"""Subject access requests: listed, recorded, checked, their clock, and how they end."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from earlyhelp.common.dates import date_long
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved
from rights import access, services
from rights import request_page as page
from rights.enums import OVER, RequestStatus
from rights.forms.requests import (
    AnsweredForm,
    EndForm,
    ExtendForm,
    FindPersonForm,
    IdentityForm,
    PauseForm,
    RecordRequestForm,
    RequestFilters,
    ResumeForm,
)

PRESSING = (("due_on", "asc"), ("pk", "asc"))
LATEST = (("due_on", "desc"), ("pk", "desc"))
WHOM = ("given_name", "family_name", "date_of_birth", "case_reference")


def request_url(asked):
    return reverse("rights:request", args=[asked.reference])


def form_page(request, asked, form, *, heading, intro=""):
    """A page that is one form about a request."""
    context = {
        "asked": asked,
        "form": form,
        "heading": heading,
        "intro": intro,
        "back_url": request_url(asked),
    }
    return render(request, "rights/form.html", context)


@require_safe
@access.with_requests
def list_requests(request):
    """Requests that are not answered, the most pressing first; or those that are over, the latest first."""
    form, today = RequestFilters(request.GET), timezone.localdate()
    is_over = form.valid_filters().get("state") == "over"
    found = access.requests_for(request.user)
    found = found.over() if is_over else found.running()
    places = {"after": request.GET.get("after"), "before": request.GET.get("before")}
    rows = keyset_page(found, LATEST if is_over else PRESSING, **places)
    late = sum(page.is_late(asked, asked.is_paused, today) for asked in rows.rows)
    context = {
        "filter_form": form,
        "page": rows,
        "table": page.requests_table(rows.rows, today),
        "late": page.late_words(late),
        "is_over": is_over,
    }
    return render(request, "rights/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_requests
def record_request(request):
    now = timezone.localtime()
    form = RecordRequestForm(posted(request), today=now.date())
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        told = {"submission": values.pop("submission"), "values": values}
        if saved(form, services.record_request, by=request.user, now=now, **told):
            messages.success(request, "The request is recorded. Next, say how you know who asks.")
            return redirect("rights:list")
    return render(request, "rights/record.html", {"form": form, "back_url": reverse("rights:list")})


@require_safe
@access.with_request()
def request_page(request, asked):
    """Where a request stands, by when it must be answered, and what comes next."""
    pauses, works = access.pauses_of(asked), access.works_on(request.user, asked)
    steps = page.next_steps(asked, pauses) if works else []
    context = {
        "asked": asked,
        "rows": page.facts_of(asked, pauses, timezone.localdate()),
        "steps": [
            {"text": text, "url": reverse(f"rights:{name}", args=[asked.reference])} for name, text in steps
        ],
        "may_take": not works and asked.status not in OVER and not asked.is_released,
        "may_approve": asked.status == RequestStatus.APPROVAL and not works,
        "may_gather": works and asked.status == RequestStatus.OPEN and asked.person_id,
        "may_read": access.reads_pack(request.user, asked),
        "release": access.release_of(asked),
    }
    return render(request, "rights/request.html", context)


def _step(request, asked, form, act, said, *, heading, intro="", **told):
    """Do one act with what the form holds, and go back to the request."""
    if request.method == "POST" and form.is_valid():
        values = getattr(form, "values", None) or form.cleaned_data
        if saved(form, act, request=asked, by=request.user, now=timezone.now(), **values, **told):
            messages.success(request, said)
            return redirect(request_url(asked))
    return form_page(request, asked, form, heading=heading, intro=intro)


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.works_on)
def identity(request, asked):
    form = IdentityForm(posted(request), today=timezone.localdate())
    said = "It is recorded who asks. Next, find the person."
    return _step(request, asked, form, services.check_identity, said, heading="Who asks?")


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.works_on)
def person(request, asked):
    """Find the one person who is exactly meant; nobody else is shown."""
    initial = {name: getattr(asked, name) for name in WHOM}
    form = FindPersonForm(posted(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in WHOM}
        if saved(
            form, services.find_person, request=asked, values=values, by=request.user, now=timezone.now()
        ):
            messages.success(request, "The person is found. Next, gather what is held about them.")
            return redirect(request_url(asked))
    intro = "Only the record of exactly this name, and this date of birth or case, is found."
    return form_page(request, asked, form, heading="Find the person", intro=intro)


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.works_on)
def pause(request, asked):
    form = PauseForm(posted(request), today=timezone.localdate())
    said = "The clock is stopped until they answer."
    return _step(request, asked, form, services.pause_request, said, heading="Ask what they mean")


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.works_on)
def resume(request, asked):
    form = ResumeForm(posted(request), today=timezone.localdate())
    said = "The clock goes on. The last day is later by the days in which they had not answered."
    return _step(request, asked, form, services.resume_request, said, heading="Their answer")


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.works_on)
def extend(request, asked):
    today = timezone.localdate()
    form = ExtendForm(posted(request), today=today)
    intro = f"They must be told by {date_long(asked.due_on)}."
    told = {"heading": "Take two months more", "intro": intro, "today": today}
    return _step(request, asked, form, services.extend_request, "The last day is two months later.", **told)


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.works_on)
def end(request, asked):
    """End a request without a pack."""
    statuses = page.endings_of(asked)
    if not statuses:
        messages.warning(request, "This request cannot end without its pack any more.")
        return redirect(request_url(asked))
    form = EndForm(posted(request), statuses=statuses, today=timezone.localdate())
    said = "The request has ended."
    return _step(request, asked, form, services.end_request, said, heading="End it without a pack")


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.works_on)
def answered(request, asked):
    form = AnsweredForm(posted(request), today=timezone.localdate())
    told = {"heading": "It was sent", "status": RequestStatus.ANSWERED}
    return _step(request, asked, form, services.end_request, "Thank you. The request is answered.", **told)


@require_POST
@access.with_request()
def take(request, asked):
    """Work on a request instead of whoever did."""
    try:
        services.take_request(request=asked, by=request.user, now=timezone.now())
        messages.success(request, f"You work on {asked.reference} now.")
    except RuleBroken as error:
        messages.warning(request, error.message)
    return redirect(request_url(asked))
