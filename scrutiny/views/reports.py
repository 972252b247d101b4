"""Who looked at the record of one person, and what each person with an account did."""

import uuid
from urllib.parse import urlencode

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.audit_words import events_table
from earlyhelp.common.dates import date_long, datetime_long
from earlyhelp.common.pagination import keyset_page
from earlyhelp.common.saving import posted
from earlyhelp.common.tables import Cell, Column, Table
from scrutiny.access import (
    MOST_STAFF,
    looks_at_people,
    people_called,
    what_each_did,
    who_looked,
    with_governance,
)
from scrutiny.forms import DaysForm, PersonForm, StaffForm

KEPT = "people_looked_up"
"""Where the session keeps whom the last reports are about, by the number in their address."""
MOST_KEPT = 5
ORDER = (("happened_at", "desc"), ("pk", "desc"))


@require_http_methods(["GET", "HEAD", "POST"])
@with_governance
def find_person(request):
    """Ask whose record it is about. What is typed stays in the session, in no address and no log."""
    form = PersonForm(posted(request))
    if request.method == "POST" and form.is_valid():
        values, search = form.cleaned_data, str(uuid.uuid4())
        found = people_called(user=request.user, values=values)
        if not found:
            form.add_error(None, "No record has this name and day of birth. Check the spelling and the date.")
        else:
            words = (
                f"{values['given_name']} {values['family_name']}, born {date_long(values['date_of_birth'])}"
            )
            kept = request.session.get(KEPT, {}) | {search: {"people": found, "words": words}}
            request.session[KEPT] = dict(list(kept.items())[-MOST_KEPT:])
            return redirect("unusual:person", search=search)
    return render(request, "scrutiny/find_person.html", {"form": form, "back_url": reverse("unusual:list")})


@require_safe
@with_governance
def person(request, search):
    """Everybody who looked at a record of the person, how often, and each act with the latest first."""
    kept = request.session.get(KEPT, {}).get(str(search))
    if kept is None:
        return redirect("unusual:find_person")
    form = DaysForm(request.GET)
    events, numbers = looks_at_people(kept["people"], user=request.user, **form.valid_filters())
    page = keyset_page(events, ORDER, after=request.GET.get("after"), before=request.GET.get("before"))
    context = {
        "words": kept["words"],
        "filter_form": form,
        "page": page,
        "who": _who_table(who_looked(events)),
        "table": events_table(page.rows, caption="Each act", with_case=True),
        "numbers": sorted(numbers),
    }
    return render(request, "scrutiny/person.html", context)


def _who_table(people):
    columns = [
        Column("Who"),
        Column("Agency"),
        *(Column(label, is_number=True) for label in ("Looks", "Changes", "Refusals")),
        Column("Last", is_short=True),
    ]
    rows = [
        [
            Cell(row["name"] or row["actor_email"], note=row["actor_email"]),
            row["agency_name"] or "–",
            *(f"{row[name]:,}" for name in ("looks", "changes", "refusals")),
            datetime_long(row["last"]),
        ]
        for row in people
    ]
    return Table("Who looked", columns, rows) if rows else None


@require_safe
@with_governance
def staff(request):
    """What each person with an account did, those who looked at most cases first."""
    form = StaffForm(request.GET)
    filters = form.valid_filters()
    found = what_each_did(user=request.user, **filters)
    context = {
        "filter_form": form,
        "is_filtered": bool(filters),
        "count": min(len(found), MOST_STAFF),
        "is_cut": len(found) > MOST_STAFF,
        "table": _staff_table(found[:MOST_STAFF], filters),
    }
    return render(request, "scrutiny/staff.html", context)


def _staff_table(people, filters):
    names = ("Cases", "Looks", "Changes", "Files", "Searches", "Refusals")
    columns = [
        Column("Who"),
        *(Column(name, is_number=True) for name in names),
        Column("Last", is_short=True),
    ]
    rows = [
        [
            Cell(
                row["name"] or row["actor_email"],
                url=_log_address(row["actor_email"], filters),
                note=row["actor_email"],
            ),
            *(f"{row[name.lower()]:,}" for name in names),
            datetime_long(row["last"]),
        ]
        for row in people
    ]
    return Table("What each person did", columns, rows, caption_is_hidden=True)


def _log_address(email, filters):
    """The access log of one person, between the same days."""
    query = {"person": email}
    for name in ("first", "last"):
        if day := filters.get(name):
            query |= {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}
    return f"{reverse('access_log')}?{urlencode(query)}"
