"""The pack of a request: gathered, reviewed entry by entry, approved, and taken away to be sent."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.disagreement_services import record_disagreement
from cases.disagreements import beside, item_of
from cases.document_kinds import ending_of
from cases.forms.disagreements import DisagreeForm
from cases.pages import done
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved
from rights import access, pack_services
from rights import review_page as page
from rights.enums import RequestStatus
from rights.forms.packs import ApproveForm, DecideEntryForm, EntryFilters
from rights.views.requests import form_page, request_url

ORDER = (("number", "asc"),)
PAGE_SIZE = 10
KINDS = {"pdf": "application/pdf", "data": "application/zip"}
DOWNLOADED = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}


def _done(request, act, said, /, **told):
    """Do an act that asks nothing and say so; a rule that forbids it is said instead."""
    is_done = done(request, act, **told)
    if is_done:
        messages.success(request, said)
    return is_done


@require_POST
@access.with_request(access.works_on)
def gather(request, asked):
    """Gather everything that is held about the person."""
    said = "The pack is gathered. Decide of each entry whether it is given."
    if _done(request, pack_services.gather_pack, said, request=asked):
        return redirect("rights:review", reference=asked.reference)
    return redirect(request_url(asked))


@require_safe
@access.with_request(access.reads_pack)
def review(request, asked):
    """The entries of the pack with what is marked in them; who reads them is written down by number."""
    counts = access.counts_of(asked)
    form = EntryFilters(request.GET, sources=[source for source, _, _ in counts])
    found = page.entries_shown(access.entries_of(asked), form.valid_filters(), asked.status)
    places = {"after": request.GET.get("after"), "before": request.GET.get("before")}
    rows = keyset_page(found, ORDER, size=PAGE_SIZE, **places)
    access.record_reading(request, asked, rows.rows)
    may_decide = access.works_on(request.user, asked) and asked.status == RequestStatus.REVIEW
    unmarked = [entry for entry in rows.rows if not entry.is_marked and entry.decision is None]
    context = {
        "asked": asked,
        "filter_form": form,
        "page": rows,
        "entries": [page.shown(entry) for entry in rows.rows],
        "waiting": sum(waiting for _, _, waiting in counts),
        "every": sum(every for _, every, _ in counts),
        "may_decide": may_decide,
        "unmarked": [entry.number for entry in unmarked] if may_decide else [],
        "back_url": request_url(asked),
    }
    return render(request, "rights/review.html", context)


@require_POST
@access.with_request(access.works_on)
def give(request, asked):
    """Give the entries of one page whole in which nothing is marked."""
    numbers = [
        int(number)
        for number in request.POST.getlist("number")[:100]
        if number.isdecimal() and len(number) < 9
    ]
    said = "They are given whole."
    _done(request, pack_services.give_unmarked, said, request=asked, numbers=numbers)
    return redirect("rights:review", reference=asked.reference)


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.reads_pack)
def entry(request, asked, number):
    """One entry, with its marks and every decision on it; whoever works on the request decides."""
    found = access.entry_of(asked, number)
    access.record_reading(request, asked, [found])
    may_decide = access.works_on(request.user, asked) and asked.status == RequestStatus.REVIEW
    if request.method == "POST" and not may_decide:
        messages.warning(request, "This pack is not under review by you. What was decided stands.")
        return redirect(request_url(asked))
    form = DecideEntryForm(posted(request), entry=found, reasons=page.reasons()) if may_decide else None
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": timezone.now()}
        if saved(form, pack_services.decide_entry, entry=found, **form.values, **acts):
            return _next(request, asked, found)
    said = beside(found.case, found.item, found.item_number) if found.item else []
    context = {
        "asked": asked,
        "entry": found,
        "shown": page.shown(found),
        "form": form,
        "disagreements": said,
        "may_disagree": bool(found.item) and access.works_on(request.user, asked),
        "back_url": reverse("rights:review", args=[asked.reference]),
    }
    return render(request, "rights/entry.html", context)


def _next(request, asked, found):
    """The next entry that waits, or the whole pack where none does."""
    following = page.next_waiting(asked, found.number)
    if following is None:
        messages.success(request, "Every entry is decided. The pack can be sent for approval.")
        return redirect("rights:review", reference=asked.reference)
    messages.success(request, f"Entry {found.number} is decided.")
    return redirect("rights:entry", reference=asked.reference, number=following)


@require_safe
@access.with_request(access.reads_pack)
def file(request, asked, number):
    """The file of a document, for whoever decides whether it is given."""
    found = access.entry_of(asked, number)
    if found.document is None:
        raise Http404("This entry has no file.")
    try:
        content = pack_services.open_file(entry=found, by=request.user, now=timezone.now())
    except FileNotFoundError as error:
        raise Http404("This file cannot be opened.") from error
    name = f"{asked.reference}-{found.number}.{ending_of(found.document.content_type)}"
    kind = found.document.content_type
    return FileResponse(content, as_attachment=True, filename=name, content_type=kind, headers=DOWNLOADED)


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.works_on)
def disagree(request, asked, number):
    """Record that the person says something in an entry is wrong; it stands on the case beside it."""
    found = access.entry_of(asked, number)
    item = item_of(found.case, found.item, found.item_number) if found.item else None
    if item is None:
        raise Http404("Nobody can disagree with this entry.")
    now = timezone.localtime()
    form = DisagreeForm(posted(request), members=page.members_asking(asked, found), today=now.date())
    if request.method == "POST" and form.is_valid():
        told = {"values": form.values, "submission": form.cleaned_data["submission"]}
        about = {"case": found.case, "kind": found.item, "item": item.number}
        if saved(form, record_disagreement, by=request.user, now=now, **about, **told):
            messages.success(request, "What they say stands on the case beside it now.")
            return redirect("rights:entry", reference=asked.reference, number=number)
    intro = f"About: {item.title}. The team around the family reads it too."
    return form_page(request, asked, form, heading="The person disagrees", intro=intro)


@require_POST
@access.with_request(access.works_on)
def submit(request, asked):
    """Send the reviewed pack to a second person."""
    said = "The pack waits for approval by somebody else."
    if _done(request, pack_services.submit_pack, said, request=asked):
        return redirect(request_url(asked))
    return redirect("rights:review", reference=asked.reference)


@require_http_methods(["GET", "HEAD", "POST"])
@access.with_request(access.reads_pack)
def approve(request, asked):
    """Approve what is given and make the files, or give it back."""
    if asked.status != RequestStatus.APPROVAL:
        messages.warning(request, "This pack does not wait for approval.")
        return redirect(request_url(asked))
    form, now = ApproveForm(posted(request)), timezone.localtime()
    if request.method == "POST" and form.is_valid():
        told = {"request": asked, "by": request.user, "now": now}
        is_kept = (
            saved(form, pack_services.approve_pack, today=now.date(), **told)
            if form.is_approved
            else saved(form, pack_services.return_pack, reason=form.cleaned_data["reason"], **told)
        )
        if is_kept:
            said = "The files are made. " if form.is_approved else "It goes back. "
            messages.success(request, said + f"{asked.handler} works on it.")
            return redirect(request_url(asked))
    context = {
        "asked": asked,
        "form": form,
        "table": page.decided_table(asked, access.counts_of(asked)),
        "back_url": request_url(asked),
    }
    return render(request, "rights/approve.html", context)


@require_safe
@access.with_request(access.reads_pack)
def given(request, asked, kind):
    """What was given, as it was kept."""
    release = access.release_of(asked)
    if release is None or kind not in KINDS:
        raise Http404("Nothing was given yet.")
    try:
        told = {"request": asked, "kind": kind, "by": request.user, "now": timezone.now()}
        content = pack_services.take_away(release=release, **told)
    except FileNotFoundError as error:
        raise Http404("This file cannot be opened.") from error
    response = HttpResponse(content, content_type=KINDS[kind], headers=DOWNLOADED)
    ending = "pdf" if kind == "pdf" else "zip"
    response.headers["Content-Disposition"] = f'attachment; filename="{asked.reference}.{ending}"'
    return response
