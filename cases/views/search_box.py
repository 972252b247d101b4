"""Finding a person from any page. The words go by POST and stay in the session, never in an address."""

import uuid

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.page_access import with_right
from accounts.permissions import Permission
from cases.finding import front_doors
from cases.forms.search_box import FindForm
from cases.views.finding import search_for
from earlyhelp.common.dates import date_long
from people.facts import birth_words
from people.search import read_words

KEPT = "searches"
"""Where the session keeps the last searches, by the number in their address."""

MOST_KEPT = 10


@require_http_methods(["GET", "HEAD", "POST"])
@with_right(Permission.PERSON_FIND)
def find(request):
    """Ask whom to find, and keep the words for the page of results."""
    form = FindForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        search = str(uuid.uuid4())
        kept = request.session.get(KEPT, {}) | {search: form.cleaned_data["words"]}
        request.session[KEPT] = dict(list(kept.items())[-MOST_KEPT:])
        return redirect("cases:found", search=search)
    return render(request, "cases/find.html", {"form": form})


@require_safe
@with_right(Permission.PERSON_FIND)
def found(request, search):
    """Show who was found, as far as the user may know of them. Each time it is shown is written down."""
    words = request.session.get(KEPT, {}).get(str(search))
    if words is None:
        return redirect("cases:find")
    findings = search_for(request.user, words, now=timezone.now())
    form = FindForm(initial={"words": words})
    form.helper.form_action = reverse("cases:find")
    context = {
        "form": form,
        "words": words,
        "no_days": read_words(words).no_days,
        "people": [_item(known) for known in findings.known],
        "found": {
            "contacts": findings.contacts,
            "hidden": findings.hidden,
            "held": findings.held,
            "front_doors": front_doors() if findings.hidden else [],
        },
        "more": findings.more,
    }
    return render(request, "cases/found.html", context)


def _item(known):
    """Return what is shown of a person: the way to them goes through the gate of one of their cases."""
    first, *others = known.shown_cases
    number = known.numbers[first.reference]
    return {
        "name": known.person.full_name,
        "url": reverse("cases:person", args=[first.reference, number]),
        "birth": birth_words(known.person) or "Date of birth not known",
        "because": known.because,
        "cases": [_case_words(case) for case in (first, *others)],
    }


def _case_words(case):
    dates = f"since {date_long(case.opened_on)}" if case.is_open else f"on {date_long(case.closed_on)}"
    return {
        "reference": case.reference,
        "url": reverse("cases:overview", args=[case.reference]),
        "words": f"{case.family}, {case.get_status_display().lower()} {dates}",
    }
