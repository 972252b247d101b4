"""Restricted records and conflicts of interest: on a case, on one's own account, and for governance."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases import keeping_out_access, keeping_out_services
from cases.access import members_of, with_case
from cases.forms.keeping_out import (
    DeclareConflictForm,
    EndConflictForm,
    KeepOutForm,
    LiftForm,
    RestrictForm,
)
from cases.pages import render_case
from cases.views.team import colleague_page, look_for_colleague
from earlyhelp.common.dates import date_long
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved
from earlyhelp.common.tables import Cell, Column, Table

ORDER = (("declared_at", "desc"), ("pk", "desc"))
DECLARED = "Thank you. If there is a record of this person, now or later, you are kept out of it."


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def restrict(request, case):
    """Leave a record to fewer people, or open it again, with a reason.

    What is sent says which of the two is meant, whatever somebody else did meanwhile.
    """
    lifts = "lift_reason" in request.POST if request.method == "POST" else case.is_restricted
    form = (LiftForm if lifts else RestrictForm)(posted(request))
    act = keeping_out_services.lift_restriction if lifts else keeping_out_services.restrict_case
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["lift_reason" if lifts else "reason"]
        if saved(form, act, case=case, reason=reason, by=request.user, now=timezone.now()):
            said = "This record is not restricted any more." if lifts else "It is restricted now."
            messages.success(request, said)
            return redirect("cases:who_can_see", reference=case.reference)
    return render_case(
        request,
        "cases/restrict.html",
        case=case,
        section="team",
        form=form,
        lifts=lifts,
        standing=keeping_out_access.standing_restriction(case),
        back_url=reverse("cases:who_can_see", args=[case.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD, to_decide=True)
def keep_out(request, case):
    """Look for a colleague, then say whom of the family they know."""
    looked = look_for_colleague(request, case, to_join=False)
    form = KeepOutForm(posted(request), colleagues=looked.found, members=members_of(case))
    if request.method == "POST" and form.is_valid():
        user = form.cleaned_data["colleague"].user
        told = {name: form.cleaned_data[name] for name in ("relation", "submission")}
        acts = {"by": request.user, "now": timezone.now()}
        kept = keeping_out_services.keep_out
        if saved(form, kept, case=case, member=form.known, user=user, **told, **acts):
            messages.success(request, f"{user} cannot reach this record.")
            return redirect("cases:who_can_see", reference=case.reference)
    return colleague_page(request, "cases/keep_out.html", case, form, looked)


@require_safe
def own_conflicts(request):
    """Of whose records the person keeps themselves out, as they declared it."""
    rows = [
        [conflict.full_name, date_long(conflict.date_of_birth), conflict.get_relation_display()]
        for conflict in keeping_out_access.own_conflicts(request.user)
    ]
    columns = [Column("Name"), Column("Date of birth", is_short=True), Column("Who they are")]
    table = Table("What you declared", columns, rows) if rows else None
    return render(request, "cases/own_conflicts.html", {"table": table})


@require_http_methods(["GET", "HEAD", "POST"])
def declare_conflict(request):
    """Keep oneself out of somebody's record, without learning whether there is one."""
    form, now = DeclareConflictForm(posted(request)), timezone.now()
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        told = {"submission": values.pop("submission"), "values": values}
        if saved(form, keeping_out_services.declare_conflict, by=request.user, now=now, **told):
            messages.success(request, DECLARED)
            return redirect("access:conflicts")
    context = {"form": form, "back_url": reverse("access:conflicts")}
    return render(request, "cases/declare_conflict.html", context)


@require_safe
@keeping_out_access.with_conflicts
def all_conflicts(request):
    """The conflicts of everybody else, for information governance: who is kept out, and who said so."""
    page = keyset_page(
        keeping_out_access.all_conflicts(request.user),
        ORDER,
        after=request.GET.get("after"),
        before=request.GET.get("before"),
    )
    return render(request, "cases/all_conflicts.html", {"page": page, "table": _table(page.rows)})


def _table(conflicts):
    names = ("Who is kept out", "Who the person is to them", "Declared by", "Since", "Change")
    rows = [
        [
            conflict.user.full_name,
            conflict.get_relation_display(),
            f"{conflict.declared_by}, {conflict.declared_for}",
            date_long(conflict.declared_at),
            Cell(
                f"End the conflict of {conflict.user}",
                url=reverse("access:end_conflict", args=[conflict.key]),
            ),
        ]
        for conflict in conflicts
    ]
    return Table("Conflicts of interest", [Column(name) for name in names], rows, caption_is_hidden=True)


@require_http_methods(["GET", "HEAD", "POST"])
@keeping_out_access.with_conflicts
def end_conflict(request, key):
    """End a conflict with a reason."""
    conflict = keeping_out_access.conflict_of(request.user, key)
    form = EndConflictForm(posted(request))
    if request.method == "POST" and form.is_valid():
        told = {"reason": form.cleaned_data["reason"], "by": request.user, "now": timezone.now()}
        if saved(form, keeping_out_services.end_conflict, conflict=conflict, **told):
            messages.success(request, f"The conflict of {conflict.user} has ended.")
            return redirect("access:all_conflicts")
    context = {"form": form, "conflict": conflict, "back_url": reverse("access:all_conflicts")}
    return render(request, "cases/end_conflict.html", context)
