"""How the people of a family are related, and where the family lives."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases import people_services
from cases.access import addresses_of, hides_home, may_write, record_refusal, with_case
from cases.enums import WithheldPart
from cases.forms.relationships import PairForm, RecordMoveForm, RelationshipForm
from cases.pages import back_from_closed, done, render_case
from cases.views.people import member_or_404
from cases.withholding_access import withheld_here
from earlyhelp.common.dates import date_long
from earlyhelp.common.saving import saved
from people.relations import relation_between, relations_of


@require_safe
@with_case(Permission.CASE_VIEW)
def relationships(request, case):
    """Every relationship that is recorded, each pair once."""
    told = relations_of(case.family.people)
    may_change = case.is_open and may_write(request.user, case)
    rows = [
        _row(case, relation, may_change=may_change)
        for member in case.family.people
        for relation in told[member.number]
        if relation.is_adult_to_child
        or (
            relation.member.is_child == relation.other.is_child
            and relation.member.number < relation.other.number
        )
    ]
    return render_case(
        request,
        "cases/relationships.html",
        case=case,
        section="people",
        rows=rows,
        may_relate=len(case.family.people) > 1,
        back_url=reverse("cases:people", args=[case.reference]),
    )


def _row(case, relation, *, may_change):
    one, other = relation.member, relation.other
    told = [f"{relation.word} of {other.person.full_name}"]
    if relation.is_adult_to_child:
        told.append(f"Parental responsibility: {relation.responsibility.lower()}")
    if relation.details:
        told.append(relation.details)
    url = reverse("cases:change_relationship", args=[case.reference, one.number, other.number])
    about = f"what {one.person.full_name} is to {other.person.full_name}"
    away = reverse("cases:remove_relationship", args=[case.reference, one.number, other.number])
    actions = [
        {"text": "Change", "url": url, "about": about},
        {"text": "Remove", "url": away, "about": about},
    ]
    actions = actions if may_change else []
    return {"key": one.person.full_name, "value": told, "actions": actions}


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def add_relationship(request, case):
    """Ask which two people are related, and go on to how."""
    if not case.is_open:
        return back_from_closed(request, case)
    form = PairForm(request.POST if request.method == "POST" else None, members=case.family.people)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        numbers = {"number": answers["first"], "other": answers["second"]}
        return redirect("cases:change_relationship", reference=case.reference, **numbers)
    back = reverse("cases:relationships", args=[case.reference])
    return render_case(
        request, "cases/add_relationship.html", case=case, section="people", form=form, back_url=back
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def change_relationship(request, case, number, other):
    """Record what one person is to another, or change what is recorded."""
    if number == other:
        raise Http404("Nobody is related to themselves.")
    member = member_or_404(case, number, must_be_here=True)
    second = member_or_404(case, other, must_be_here=True)
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    form = RelationshipForm(
        request.POST if request.method == "POST" else None,
        member=member,
        other=second,
        initial=_as_recorded(relation_between(member, second)),
    )
    if request.method == "POST" and form.is_valid() and _related(request, case, member, second, form, now):
        messages.success(request, "How they are related is recorded.")
        return redirect("cases:relationships", reference=case.reference)
    return render_case(
        request,
        "cases/change_relationship.html",
        case=case,
        section="people",
        form=form,
        member=member,
        other=second,
        back_url=reverse("cases:relationships", args=[case.reference]),
    )


def _related(request, case, member, second, form, now):
    return saved(
        form,
        people_services.relate_members,
        case=case,
        member=member,
        other=second,
        values=form.values,
        revision=form.cleaned_data["revision"],
        by=request.user,
        now=now,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def remove_relationship(request, case, number, other):
    """Ask whether to remove a relationship that was recorded wrongly, and do it."""
    if not case.is_open:
        return back_from_closed(request, case)
    member, second = member_or_404(case, number), member_or_404(case, other)
    relation = relation_between(member, second)
    page = redirect("cases:relationships", reference=case.reference)
    if relation is None:
        return page
    if request.method == "POST":
        read = request.POST.get("revision", "")
        pair = {
            "member": member,
            "other": second,
            "revision": int(read) if read.isdecimal() and len(read) < 10 else None,
        }
        if done(request, people_services.unrelate_members, case=case, **pair):
            messages.success(request, "The relationship is removed.")
        return page
    return render_case(
        request,
        "cases/remove_relationship.html",
        case=case,
        section="people",
        relation=relation,
        back_url=page.url,
    )


def _as_recorded(relation):
    if relation is None:
        return {"parental_responsibility": "", "revision": 0}
    names = ("kind", "details", "parental_responsibility", "revision")
    return {name: getattr(relation, name) for name in names}


@require_safe
@with_case(Permission.CASE_VIEW)
def address(request, case):
    """Where the family lives, and lived before."""
    addresses = addresses_of(case)
    return render_case(
        request,
        "cases/address.html",
        case=case,
        section="people",
        current=[_address_rows(each) for each in addresses if each.lived_until is None],
        earlier=[_address_rows(each) for each in addresses if each.lived_until is not None],
        hides_home=hides_home(case),
        withheld_from=withheld_here(request.user, case, WithheldPart.HOME),
        back_url=reverse("cases:people", args=[case.reference]),
    )


def _address_rows(each):
    lines = [line for line in (each.line_1, each.line_2, each.town, each.postcode) if line]
    rows = [
        {"key": "Address", "value": lines},
        {"key": "Lived there since", "value": date_long(each.lived_from)},
        {"key": "Property reference", "value": each.uprn},
    ]
    if each.lived_until:
        rows.insert(2, {"key": "Moved out", "value": date_long(each.lived_until)})
    return rows


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def record_move(request, case):
    """Record where the family lives from a day on; the address before it ends on that day.

    Not by somebody from whom the home is withheld: they would end an address that they do not know.
    """
    if hides_home(case):
        record_refusal(request.user, case.reference, "address", timezone.now())
        raise PermissionDenied
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    form = RecordMoveForm(request.POST if request.method == "POST" else None, today=now.date())
    if request.method == "POST" and form.is_valid():
        moved = {name: form.cleaned_data[name] for name in ("lived_from", "submission")}
        moved["values"] = form.values
        if saved(form, people_services.family_moves, case=case, by=request.user, now=now, **moved):
            messages.success(request, "The family’s address is recorded.")
            return redirect("cases:address", reference=case.reference)
    back = reverse("cases:address", args=[case.reference])
    return render_case(
        request, "cases/record_move.html", case=case, section="people", form=form, back_url=back
    )
