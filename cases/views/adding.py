"""Adding somebody to the family of an open case: looked for first, then a record used or made."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.permissions import Permission
from cases import people_services
from cases.access import member_added_by, with_case
from cases.finding import find_people, reached_person
from cases.forms.people import AddPersonForm, FindPersonForm, UseRecordForm
from cases.opening_answers import as_posted, typed_on
from cases.pages import back_from_closed, render_case
from cases.views.finding import found_items, record_else, search_for, taken_numbers_audited
from earlyhelp.common.forms import OnceForm
from earlyhelp.common.saving import saved


def _key(case):
    """Where the search is kept in the session, so that no name stands in an address."""
    return f"person_search_{case.reference}"


def _kept_search(request, case):
    """Return the form of the search that was made last, or None where there is none that makes sense."""
    typed = as_posted(request.session.get(_key(case)))
    form = FindPersonForm(typed, today=timezone.localdate())
    return form if form.is_bound and form.is_valid() else None


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_person(request, case):
    """Ask what is known of somebody, and look for them."""
    if not case.is_open:
        return back_from_closed(request, case)
    typed = request.POST if request.method == "POST" else as_posted(request.session.get(_key(case)))
    form = FindPersonForm(typed, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        request.session[_key(case)] = typed_on(form, request.POST)
        return redirect("cases:add_person_found", reference=case.reference)
    return _page(
        request, "cases/add_person.html", case, form=form, back=reverse("cases:people", args=[case.reference])
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_person_found(request, case):
    """Show who was found; use a record, or go on to make one."""
    if not case.is_open:
        return back_from_closed(request, case)
    if _added_before(request, case):
        return redirect("cases:people", reference=case.reference)
    search = _kept_search(request, case)
    if search is None:
        return redirect("cases:add_person", reference=case.reference)
    form = UseRecordForm(request.POST if request.POST.get("choice") == "use" else None)
    if request.method == "POST":
        if request.POST.get("choice") == "new":
            if find_people(request.user, search.description).anybody:
                now = timezone.now()
                record_else(request.user, search.description, now=now, case_reference=case.reference)
            return redirect("cases:add_person_details", reference=case.reference)
        if form.is_valid() and _use_record(request, case, search.chosen_role, form):
            return redirect("cases:people", reference=case.reference)
    findings = search_for(request.user, search.description, now=timezone.now(), case_reference=case.reference)
    here = {member.person_id for member in case.family.people}
    back = reverse("cases:add_person", args=[case.reference])
    found = found_items(
        findings, role=search.chosen_role, here=here, typed=search.description, search_again=back
    )
    found["submission"] = form["submission"].value() or ""
    return _page(request, "cases/add_person_found.html", case, form=form, back=back, found=found)


def _use_record(request, case, role, form):
    """Add the chosen record to the family, and return whether it was not refused."""
    chosen = request.POST.get("person", "")
    known = reached_person(request.user, int(chosen)) if chosen.isdecimal() and len(chosen) < 18 else None
    if known is None:
        raise Http404("Nobody here has this record.")
    now = timezone.localtime()
    acts = {"by": request.user, "now": now, "today": now.date()} | form.cleaned_data
    if not saved(form, people_services.add_known_member, case=case, role=role, person=known.person, **acts):
        return False
    request.session.pop(_key(case), None)
    messages.success(request, f"{known.person.full_name} is in the family now.")
    return True


def _added_before(request, case):
    """Whether the form that is sent has added somebody already; its search is gone by then."""
    sent = OnceForm(request.POST if request.method == "POST" else None)
    return sent.is_valid() and member_added_by(case, sent.cleaned_data["submission"]) is not None


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_person_details(request, case):
    """What is recorded of somebody new, after they were looked for."""
    if not case.is_open:
        return back_from_closed(request, case)
    if _added_before(request, case):
        return redirect("cases:people", reference=case.reference)
    search = _kept_search(request, case)
    if search is None:
        return redirect("cases:add_person", reference=case.reference)
    now, role = timezone.localtime(), search.chosen_role
    taken = taken_numbers_audited(request.user, now=now, case_reference=case.reference)
    data = request.POST if request.method == "POST" else None
    initial = {name: value for name, value in search.cleaned_data.items() if value}
    form = AddPersonForm(data, role=role, today=now.date(), taken=taken, initial=initial)
    if request.method == "POST" and form.is_valid():
        added = people_services.add_new_member
        acts = {"by": request.user, "now": now, "today": now.date()}
        place = {"role": role, "lives_in_household": form.lives_at_home}
        place["submission"] = form.cleaned_data["submission"]
        if saved(form, added, case=case, values=form.values, **place, **acts):
            request.session.pop(_key(case), None)
            messages.success(
                request, f"{form.values['given_name']} {form.values['family_name']} is in the family now."
            )
            return redirect("cases:people", reference=case.reference)
    back = reverse("cases:add_person_found", args=[case.reference])
    return _page(request, "cases/add_person_details.html", case, form=form, back=back)


def _page(request, template, case, *, form, back, **context):
    return render_case(request, template, case=case, section="people", form=form, back_url=back, **context)
