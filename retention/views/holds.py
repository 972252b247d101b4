"""Legal holds: which are in force, placing one and lifting it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.page_access import with_right
from accounts.permissions import Permission, can
from earlyhelp.common.dates import date_long
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted, saved, show_broken_rule
from earlyhelp.common.tables import Cell, Column, Table
from retention import access, services
from retention.forms.holds import LiftHoldForm, PlaceHoldForm
from retention.pages import render_part

ORDER = (("placed_at", "desc"), ("pk", "desc"))


@require_safe
@with_right(Permission.RETENTION_APPROVE)
def holds(request):
    """Every hold, the latest first, with those that are over."""
    page = keyset_page(
        access.all_holds(request.user),
        ORDER,
        after=request.GET.get("after"),
        before=request.GET.get("before"),
    )
    may_manage = can(request.user, Permission.RETENTION_MANAGE)
    table = _table(page.rows, timezone.localdate(), may_manage)
    return render_part(
        request, "retention/holds.html", part="holds", page=page, table=table, may_manage=may_manage
    )


def _table(rows, today, may_manage):
    names = ("What is held", "Why", "Until", "Placed by", "State")
    body = [
        [
            hold.held_words,
            Cell(hold.kind.label, note=hold.reason),
            date_long(hold.until) or "Until lifted",
            Cell(hold.placed_by.full_name, note=date_long(hold.placed_at)),
            _state(hold, today, may_manage),
        ]
        for hold in rows
    ]
    return Table("Legal holds", [Column(name) for name in names], body, caption_is_hidden=True)


def _state(hold, today, may_manage):
    if hold.lifted_at:
        return Cell("Lifted", note=f"{date_long(hold.lifted_at)}, {hold.lifted_by}: {hold.lift_reason}")
    if hold.until and hold.until < today:
        return Cell("Over")
    if hold.follows:
        return Cell("In force", note=f"Ends with {hold.follows}")
    url = reverse("retention:lift_hold", args=[hold.key]) if may_manage else ""
    return Cell("Lift this hold", url=url) if url else Cell("In force")


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.RETENTION_MANAGE)
def place_hold(request):
    """Keep a family, a person, a request or everything from disposal."""
    form = PlaceHoldForm(posted(request), kinds=access.kinds_of_hold())
    if request.method == "POST" and form.is_valid() and _placed(form, request.user):
        messages.success(request, "The hold is in force. Nothing that it holds can be disposed of.")
        return redirect("retention:holds")
    context = {"form": form, "back_url": reverse("retention:holds")}
    return render(request, "retention/place_hold.html", context)


def _placed(form, user):
    told = dict(form.cleaned_data)
    target = {name: told.pop(name) for name in ("scope", "reference", "member")}
    try:
        held = access.to_hold(user, **target)
    except RuleBroken as error:
        show_broken_rule(form, error)
        return False
    return saved(form, services.place_hold, by=user, now=timezone.now(), **held, **told)


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.RETENTION_MANAGE)
def lift_hold(request, key):
    """End a hold with a reason."""
    hold, form = access.hold_of(request.user, key), LiftHoldForm(posted(request))
    if request.method == "POST" and form.is_valid():
        told = {"hold": hold, "reason": form.cleaned_data["reason"]}
        if saved(form, services.lift_hold, by=request.user, now=timezone.now(), **told):
            messages.success(request, "The hold is lifted. What it held follows its rule again.")
            return redirect("retention:holds")
    context = {"form": form, "hold": hold, "back_url": reverse("retention:holds")}
    return render(request, "retention/lift_hold.html", context)
