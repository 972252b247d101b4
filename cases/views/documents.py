"""Documents: listed, added, read, replaced by a newer version and withdrawn."""

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases import document_services
from cases.access import document_of, documents_of, with_case
from cases.choices import document_kinds
from cases.document_kinds import ending_of
from cases.enums import WithheldPart
from cases.errors import DocumentWithdrawn
from cases.forms.documents import AddDocumentForm, AddVersionForm, WithdrawDocumentForm
from cases.pages import back_from_closed, render_case
from cases.withholding_access import withheld_here
from earlyhelp.common.saving import posted, saved

MEGABYTE = 1024 * 1024


@require_safe
@with_case(Permission.CASE_VIEW)
def documents(request, case):
    return render_case(
        request,
        "cases/documents.html",
        case=case,
        section="documents",
        documents=documents_of(case),
        is_scanning=bool(settings.CLAMD_URL),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_document(request, case):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    form = AddDocumentForm(
        posted(request),
        request.FILES or None,
        kinds=document_kinds(),
        members=case.family.people,
        megabytes=settings.DOCUMENT_BYTES // MEGABYTE,
    )
    if request.method == "POST" and form.is_valid():
        answers = {name: form.cleaned_data[name] for name in ("kind", "title", "submission")}
        act = document_services.add_document
        if _uploaded(request, form, act, case=case, member=form.member, **answers):
            messages.success(request, "The document is added.")
            return redirect("cases:documents", reference=case.reference)
    return _form_page(request, case, "cases/add_document.html", form, "cases:documents")


def _uploaded(request, form, service, **told):
    """Read the file, as far as its size is allowed, and let the service judge it."""
    file = form.cleaned_data["file"]
    content = file.read(settings.DOCUMENT_BYTES + 1)
    acts = {"by": request.user, "now": timezone.now()}
    return saved(form, service, name=file.name, content=content, **told, **acts)


@require_safe
@with_case(Permission.CASE_VIEW)
def document(request, case, number):
    found = _document(case, number)
    return render_case(
        request,
        "cases/document.html",
        case=case,
        section="documents",
        document=found,
        withheld_from=withheld_here(request.user, case, WithheldPart.DOCUMENT, found),
        back_url=reverse("cases:documents", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_version(request, case, number):
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    found = _document(case, number)
    form = AddVersionForm(
        posted(request), request.FILES or None, megabytes=settings.DOCUMENT_BYTES // MEGABYTE
    )
    if request.method == "POST" and form.is_valid():
        act, submission = document_services.add_version, form.cleaned_data["submission"]
        if _uploaded(request, form, act, document=found, submission=submission):
            messages.success(request, "The newer version is added. The older ones stay.")
            return redirect("cases:document", reference=case.reference, number=found.number)
    return _form_page(request, case, "cases/add_version.html", form, "cases:document", found)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def withdraw_document(request, case, number):
    found = _document(case, number)
    form = WithdrawDocumentForm(posted(request))
    if request.method == "POST" and form.is_valid():
        acts = {"reason": form.cleaned_data["reason"], "by": request.user, "now": timezone.now()}
        if saved(form, document_services.withdraw_document, document=found, **acts):
            messages.success(request, "The document is withdrawn. Nobody can open it.")
            return redirect("cases:documents", reference=case.reference)
    return _form_page(request, case, "cases/withdraw_document.html", form, "cases:document", found)


@require_safe
@with_case(Permission.CASE_VIEW)
def download(request, case, number, version):
    """Send a file, always to be saved and never to be shown by the browser, under a name that we give it."""
    found = _document(case, number)
    chosen = next((each for each in found.versions.all() if each.number == version), None)
    if chosen is None:
        raise Http404("The document has no version with this number.")
    chosen.document = found
    try:
        file = document_services.open_version(version=chosen, by=request.user, now=timezone.now())
    except (DocumentWithdrawn, FileNotFoundError) as error:
        raise Http404("This file cannot be opened.") from error
    name = f"{case.reference}-document-{found.number}-{chosen.number}.{ending_of(chosen.content_type)}"
    return FileResponse(
        file,
        as_attachment=True,
        filename=name,
        content_type=chosen.content_type,
        headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"},
    )


def _document(case, number):
    found = document_of(case, number)
    if found is None:
        raise Http404("The case has no document with this number.")
    return found


def _form_page(request, case, template, form, back, found=None):
    args = [case.reference, found.number] if found else [case.reference]
    return render_case(
        request,
        template,
        case=case,
        section="documents",
        form=form,
        document=found,
        is_scanning=bool(settings.CLAMD_URL),
        back_url=reverse(back, args=args),
    )
