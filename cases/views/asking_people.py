"""Asking for help: who is in the family."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases.asking_services import keep_answer, keep_somebody, take_out_somebody
from cases.errors import NobodyToHelp
from cases.opening_answers import typed_on
from cases.views.asking import with_asking
from people.enums import FamilyRole

MOST = 20
"""So many people can be named in one request."""


@require_http_methods(["GET", "HEAD", "POST"])
@with_asking
def people(request, asking):
    """List the people so far; go on when there is a child."""
    form = asking.form("people", request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if asking.has_child:
            keep_answer(draft=asking.draft, step="people", typed={}, now=timezone.now())
            from_check = request.GET.get("from") == "check"
            return redirect(reverse("asking:check") if from_check else asking.url_after("people"))
        form.add_error(None, NobodyToHelp.message)
    context = {
        "form": form,
        "rows": [_row(each) for each in asking.people],
        "is_family": asking.is_family,
        "may_add": len(asking.people) < MOST,
        "back_url": asking.url_before("people"),
    }
    return render(request, "asking/people.html", context)


def _row(each):
    known = [FamilyRole(each.role).label]
    if not each.form.is_valid():
        known.append("Some details are missing")
    return {
        "key": each.name,
        "value": known,
        "actions": [
            {"text": "Change", "url": reverse("asking:somebody", args=[each.number]), "about": each.name},
            {
                "text": "Remove",
                "url": reverse("asking:remove_somebody", args=[each.number]),
                "about": each.name,
            },
        ],
    }


@require_http_methods(["GET", "HEAD", "POST"])
@with_asking
def add_somebody(request, asking, role):
    """Ask what is known of somebody, and add them."""
    if role not in FamilyRole.values:
        raise Http404("A person is a child or an adult.")
    if len(asking.people) >= MOST:
        messages.info(request, f"A request can name {MOST} people. Write about the others on a later page.")
        return redirect("asking:people")
    return _somebody_page(request, asking, role, number=None)


@require_http_methods(["GET", "HEAD", "POST"])
@with_asking
def somebody(request, asking, number):
    """What is known of somebody who is on the list."""
    found = asking.somebody(number)
    if found is None:
        raise Http404("Nobody has this number.")
    return _somebody_page(request, asking, found.role, number=number, form=found.form)


def _somebody_page(request, asking, role, *, number, form=None):
    if request.method == "POST":
        form = asking.somebody_form(role, request.POST)
        typed = typed_on(form, request.POST)
        # a new person is kept when the page makes sense, so that trying again adds nobody a second time
        if number is not None or form.is_valid():
            keep_somebody(draft=asking.draft, role=role, typed=typed, number=number, now=timezone.now())
        if form.is_valid():
            return redirect("asking:people")
    context = {
        "form": form or asking.somebody_form(role),
        "role": role,
        "is_new": number is None,
        "back_url": reverse("asking:people"),
    }
    return render(request, "asking/somebody.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_asking
def remove_somebody(request, asking, number):
    """Ask whether to take somebody out of the list, and do it."""
    found = asking.somebody(number)
    if found is None:
        raise Http404("Nobody has this number.")
    if request.method == "POST":
        take_out_somebody(draft=asking.draft, number=number, now=timezone.now())
        return redirect("asking:people")
    return render(
        request, "asking/remove_somebody.html", {"name": found.name, "back_url": reverse("asking:people")}
    )
