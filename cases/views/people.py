"""The people of a family: who they are, what is recorded of each, a birth, a change and a leaving."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.permissions import Permission
from cases import people_services
from cases.access import (
    addresses_of,
    hides_home,
    may_write,
    member_of,
    members_of,
    notes_about,
    with_case,
)
from cases.disagreements import beside, disagree_url
from cases.enums import DisagreementKind, WithheldPart
from cases.forms.changes import LeaveFamilyForm, RecordBirthForm
from cases.forms.people import ChangePersonForm
from cases.pages import back_from_closed, render_case
from cases.views.finding import taken_numbers_audited
from cases.withholding import NOT_SHOWN, REACH_FIELDS
from cases.withholding_access import withheld_here
from earlyhelp.common.dates import age_on, age_words, date_long, datetime_long
from earlyhelp.common.saving import saved
from earlyhelp.common.words import capital
from people.facts import birth_words, facts_of, household_words, span_words
from people.relations import relations_of

LATEST_NOTES = 10
AT_HOME = "Lives in the family home"


def member_or_404(case, number, *, must_be_here=False):
    """Return the member of the case's family with this number, who has not left if they must be here."""
    member = member_of(case, number)
    if member is None or (must_be_here and member.left_on):
        raise Http404("Nobody in the family has this number.")
    return member


def person_url(case, member):
    return reverse("cases:person", args=[case.reference, member.number])


@require_safe
@with_case(Permission.CASE_VIEW)
def people(request, case):
    members = members_of(case)
    here = [member for member in members if member.left_on is None]
    addresses = addresses_of(case)
    return render_case(
        request,
        "cases/people.html",
        case=case,
        section="people",
        cards=cards_of(case, here),
        left=[_left_row(case, member) for member in members if member.left_on],
        address=addresses[0] if addresses and addresses[0].lived_until is None else None,
        hides_home=hides_home(case),
        may_relate=len(here) > 1,
    )


def cards_of(case, members):
    """Return what the page of the whole family says of each member: name, address of their page, and rows."""
    relations, today = relations_of(members), timezone.localdate()
    return [
        {
            "name": member.person.full_name,
            "url": person_url(case, member),
            "rows": _card_rows(case, member, relations[member.number], today),
        }
        for member in members
    ]


def _card_rows(case, member, relations, today):
    person = member.person
    rows = [
        {"key": "Who", "value": member.get_role_display()},
        _age_row(person, today),
        {"key": "Relationships", "value": [relation.sentence for relation in relations]},
    ]
    facts = dict(facts_of(person, is_child=member.is_child))
    for label in ON_THE_CARD:
        if facts.get(label):
            rows.append({"key": label, "value": facts[label]})
    if not member.lives_in_household:
        rows.append({"key": "Home", "value": "Does not live in the family home"})
    if case.withheld.hides_reach_of(member):
        rows.append({"key": "How to reach them", "value": NOT_SHOWN})
    return rows


def _age_row(person, today):
    """How old somebody is, or when they died and how old they were."""
    if person.died_on:
        age = age_words(person.date_of_birth, person.died_on)
        return {"key": "Died", "value": f"{date_long(person.died_on)}, {age}"}
    return {"key": "Age", "value": capital(age_on(person, today))}


ON_THE_CARD = (
    "Likes to be called",
    "First language",
    "Needs an interpreter",
    "Disability",
    "Special educational needs",
    "School, nursery or other setting",
    "Phone",
    "Safe to contact: when",
    "Safe to contact: how",
    "Safe to contact: what not to do",
)
"""What of a person stands on the page of the whole family, where it is recorded."""


def _left_row(case, member):
    action = {"text": "Details", "url": person_url(case, member), "about": f"of {member.person.full_name}"}
    value = f"{member.get_role_display()}, left on {date_long(member.left_on)}"
    return {"key": member.person.full_name, "value": value, "actions": [action]}


@require_safe
@with_case(Permission.CASE_VIEW)
def person(request, case, number):
    member = member_or_404(case, number)
    members = [each for each in members_of(case) if each.left_on is None or each.pk == member.pk]
    return render_case(
        request,
        "cases/person.html",
        case=case,
        section="people",
        member=member,
        birth=birth_words(member.person),
        rows=_all_rows(case, member, timezone.localdate()),
        names=_name_rows(case, member),
        relations=_relation_rows(
            case,
            relations_of(members)[member.number],
            may_change=member.left_on is None and may_write(request.user, case),
        ),
        notes=_note_rows(case, member),
        withheld_from=withheld_here(request.user, case, WithheldPart.REACH, member),
        disagreements=beside(case, DisagreementKind.PERSON, member.number),
        disagree_url=disagree_url(case, DisagreementKind.PERSON, member.number)
        if may_write(request.user, case)
        else "",
        back_url=reverse("cases:people", args=[case.reference]),
    )


def _note_rows(case, member):
    """Rows of the newest notes about somebody; a note about several stands once on the page of each."""
    return [
        {
            "key": datetime_long(note.happened_at),
            "value": [note.title, note.kind_words],
            "actions": [
                {
                    "text": "Open",
                    "url": reverse("cases:note", args=[case.reference, note.number]),
                    "about": note.title,
                }
            ],
        }
        for note in notes_about(case, member, limit=LATEST_NOTES)
    ]


def _name_rows(case, member):
    rows = []
    for place, name in enumerate(member.person.other_names.all(), start=1):
        url = reverse("cases:remove_name", args=[case.reference, member.number, place])
        actions = [{"text": "Remove", "url": url, "about": f"the name {name}"}]
        may_change = case.is_open and member.left_on is None
        dates = span_words(name.used_from, name.used_until)
        rows.append(
            {
                "key": name.get_kind_display(),
                "value": [str(name), capital(dates)] if dates else str(name),
                "actions": actions if may_change else [],
            }
        )
    return rows


def _all_rows(case, member, today):
    person, hidden = member.person, case.withheld.hides_reach_of(member)
    facts = facts_of(person, is_child=member.is_child, besides=REACH_FIELDS if hidden else ())
    rows = [{"key": label, "value": words} for label, words in facts]
    rows.insert(0, _age_row(person, today))
    if hidden:
        rows.append({"key": "Where they are, and how to reach them", "value": NOT_SHOWN})
    else:
        rows.append({"key": AT_HOME, "value": household_words(member)})
    rows.append({"key": "Recorded in the family since", "value": date_long(member.joined_on)})
    if member.left_on:
        rows.append({"key": "Left the family", "value": date_long(member.left_on)})
    return rows


def _relation_rows(case, relations, *, may_change):
    rows = []
    for relation in relations:
        told = [relation.word]
        if relation.is_adult_to_child:
            told.append(f"Parental responsibility: {relation.responsibility.lower()}")
        if relation.details:
            told.append(relation.details)
        numbers = [relation.member.number, relation.other.number]
        url = reverse("cases:change_relationship", args=[case.reference, *numbers])
        about = f"the relationship to {relation.other.person.full_name}"
        actions = [{"text": "Change", "url": url, "about": about}] if case.is_open and may_change else []
        rows.append({"key": f"To {relation.other.person.full_name}", "value": told, "actions": actions})
    return rows


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def change_person(request, case, number):
    """Change what is recorded. What somebody else saved meanwhile is joined or asked, and nothing is lost."""
    member = member_or_404(case, number, must_be_here=True)
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    form = _change_form(request, case, member, now, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _changed(request, case, member, form, now):
        messages.success(request, f"What is recorded of {member.person.full_name} is changed.")
        return redirect(person_url(case, member))
    return render_case(
        request,
        "cases/change_person.html",
        case=case,
        section="people",
        member=member,
        form=form,
        back_url=person_url(case, member),
    )


def _change_form(request, case, member, now, data):
    person = member.person
    hidden = case.withheld.hides_reach_of(member)
    initial = {name: getattr(person, name) for name in _columns(person)}
    initial |= {
        "revision": person.revision,
        "lives_in_household": "yes" if member.lives_in_household else "no",
    }
    taken = taken_numbers_audited(request.user, now=now, besides=person, case_reference=case.reference)
    return ChangePersonForm(
        data,
        role=member.role,
        today=now.date(),
        taken=taken,
        initial=initial,
        besides=REACH_FIELDS if hidden else (),
    )


def _columns(person):
    return [field.name for field in person._meta.fields if field.editable and not field.primary_key]


def _changed(request, case, member, form, now):
    return saved(
        form,
        people_services.change_member,
        case=case,
        member=member,
        values=form.values,
        revision=form.cleaned_data["revision"],
        lives_in_household=form.lives_at_home,
        household_since=form.cleaned_data.get("household_since"),
        by=request.user,
        now=now,
        today=now.date(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def record_birth(request, case, number):
    """Turn the due date of a baby into a date of birth."""
    member = member_or_404(case, number, must_be_here=True)
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    if member.person.date_of_birth and request.method != "POST":
        return redirect(person_url(case, member))
    now = timezone.localtime()
    initial = {"given_name": member.person.given_name}
    form = RecordBirthForm(
        request.POST if request.method == "POST" else None, today=now.date(), initial=initial
    )
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": now.date()}
        record = people_services.record_member_birth
        if saved(form, record, case=case, member=member, **form.cleaned_data, **acts):
            messages.success(request, f"The birth of {form.cleaned_data['given_name']} is recorded.")
            return redirect(person_url(case, member))
    return _member_page(request, "cases/record_birth.html", case, member, form)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case(Permission.CASE_RECORD)
def leave_family(request, case, number):
    """Record that somebody left the family on a day."""
    member = member_or_404(case, number, must_be_here=True)
    if not case.is_open and request.method != "POST":
        return back_from_closed(request, case)
    now = timezone.localtime()
    form = LeaveFamilyForm(request.POST if request.method == "POST" else None, today=now.date())
    if request.method == "POST" and form.is_valid():
        acts = {"by": request.user, "now": now, "today": now.date()}
        leave = people_services.member_leaves
        if saved(form, leave, case=case, member=member, left_on=form.cleaned_data["left_on"], **acts):
            messages.success(request, f"{member.person.full_name} has left the family. Their record stays.")
            return redirect("cases:people", reference=case.reference)
    return _member_page(request, "cases/leave_family.html", case, member, form)


def _member_page(request, template, case, member, form):
    return render_case(
        request,
        template,
        case=case,
        section="people",
        member=member,
        form=form,
        back_url=person_url(case, member),
    )
