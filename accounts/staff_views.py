"""The staff of an agency and its parts: who works there, who joins, moves and leaves, and locked accounts."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import staff_access, staff_services
from accounts.permissions import roles_given_by
from accounts.staff_access import with_member, with_staff
from accounts.staff_forms import AddStaffForm, EndStaffForm, MoveStaffForm, StaffFilterForm, UnlockForm
from accounts.staff_words import facts_of, staff_table
from earlyhelp.common.dates import date_long
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved

ORDER = (("user__full_name", "asc"), ("pk", "asc"))
GET_AND_POST = ["GET", "HEAD", "POST"]


@require_safe
@with_staff
def staff_list(request):
    """Everybody who works for the agency acted for or a part of it; for administrators, for any agency."""
    agencies = staff_access.agencies_kept_by(request.user)
    form = StaffFilterForm(request.GET, agencies=agencies)
    filters = form.valid_filters()
    found = staff_access.staff_kept_by(request.user).matching(**filters)
    page = keyset_page(found, ORDER, after=request.GET.get("after"), before=request.GET.get("before"))
    context = {
        "filter_form": form,
        "is_filtered": bool(filters),
        "count": found.count(),
        "page": page,
        "table": staff_table(page.rows, with_agency="agency" in form.fields),
    }
    return render(request, "accounts/staff.html", context)


@require_safe
@with_member()
def person(request, membership):
    """What somebody does for the agency, how they sign in, and what can be changed."""
    context = {
        "membership": membership,
        "facts": facts_of(membership),
        "work": list(staff_access.work_of(membership, request.user)),
        "earlier": staff_access.earlier_work(request.user, membership),
        "may_change": staff_access.may_change(request.user, membership),
        "is_self": membership.user_id == request.user.pk,
    }
    return render(request, "accounts/staff_person.html", context)


def _acts(request, now):
    return {"by": request.user, "now": now, "today": now.date()}


def _choices(request, now):
    """What a form about somebody's work offers to the user."""
    return {
        "agencies": staff_access.agencies_kept_by(request.user),
        "roles": roles_given_by(request.user),
        "today": now.date(),
    }


@require_http_methods(GET_AND_POST)
@with_staff
def add(request):
    """Add somebody who joins. They are invited, or told if they have an account."""
    now = timezone.localtime()
    form = AddStaffForm(posted(request), initial={"started_on": now.date()}, **_choices(request, now))
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        person = {name: values.pop(name) for name in ("full_name", "email", "job_title")}
        if saved(form, staff_services.add_staff, person=person, **values, **_acts(request, now)):
            messages.success(request, f"{person['email']} is added and gets an e-mail.")
            return redirect("staff:list")
    return render(request, "accounts/add_staff.html", {"form": form, "back_url": reverse("staff:list")})


def _form_page(request, template, membership, form, **context):
    back = reverse("staff:person", args=[membership.key])
    return render(request, template, {"membership": membership, "form": form, "back_url": back} | context)


@require_http_methods(GET_AND_POST)
@with_member(to_change=True)
def move(request, membership):
    """Move somebody to another part or role from a day on."""
    now = timezone.localtime()
    works = {"agency": membership.agency, "role": membership.role, "job_title": membership.job_title}
    form = MoveStaffForm(posted(request), initial=works | {"moved_on": now.date()}, **_choices(request, now))
    if request.method == "POST" and form.is_valid():
        moves = {"membership": membership, **form.cleaned_data}
        if saved(form, staff_services.move_staff, **moves, **_acts(request, now)):
            messages.success(request, f"What {membership.user} does is changed.")
            return redirect("staff:list")
    work = list(staff_access.work_of(membership, request.user))
    return _form_page(request, "accounts/move_staff.html", membership, form, work=work)


@require_http_methods(GET_AND_POST)
@with_member(to_change=True)
def end(request, membership):
    """End what somebody does for the agency, after seeing what they would leave behind."""
    now = timezone.localtime()
    form = EndStaffForm(posted(request), initial={"ended_on": now.date()}, today=now.date())
    if request.method == "POST" and form.is_valid():
        ends = {"membership": membership, **form.cleaned_data}
        if saved(form, staff_services.end_staff, **ends, **_acts(request, now)):
            messages.success(request, f"{membership.user} has no access for {membership.agency} any more.")
            return redirect("staff:list")
    work = list(staff_access.work_of(membership, request.user))
    return _form_page(request, "accounts/end_staff.html", membership, form, work=work)


@require_http_methods(GET_AND_POST)
@with_member(to_change=True)
def unlock(request, membership):
    """Let somebody sign in again whose account was locked because nobody used it."""
    if membership.locked_at is None:
        if request.method == "POST":
            messages.info(request, f"{membership.user} can sign in: the account is not locked.")
        return redirect("staff:person", key=membership.key)
    form = UnlockForm(posted(request))
    if request.method == "POST" and form.is_valid():
        told = {"membership": membership, "reason": form.cleaned_data["reason"], "by": request.user}
        if saved(form, staff_services.unlock_account, now=timezone.now(), **told):
            messages.success(request, f"{membership.user} can sign in again.")
            return redirect("staff:person", key=membership.key)
    locked = date_long(membership.locked_at)
    return _form_page(request, "accounts/unlock_account.html", membership, form, locked_on=locked)


@require_POST
@with_member(to_change=True)
def send_link(request, membership):
    """Mail a new link to somebody who never signed in."""
    try:
        staff_services.send_link_again(membership=membership, by=request.user, now=timezone.now())
    except RuleBroken as error:
        messages.warning(request, error.message)
    else:
        messages.success(request, f"A new link is on its way to {membership.user.email}.")
    return redirect("staff:person", key=membership.key)
