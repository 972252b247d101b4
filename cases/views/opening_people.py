"""Opening a case: who is in the family. Everybody is looked for before they are added."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases.access import with_draft
from cases.errors import NobodyToHelp
from cases.finding import find_people, reached_family, reached_person
from cases.forms.people import FindPersonForm
from cases.opening_answers import as_posted, typed_on
from cases.opening_services import drop_person, keep_person, keep_typed, use_family
from cases.views.finding import found_items, record_else, search_for, taken_numbers_audited
from cases.views.opening import answers_of
from people.enums import FamilyRole
from people.facts import birth_words


def _role(role):
    if role not in FamilyRole.values:
        raise Http404("A person is a child or an adult.")
    return role


def _find_form(answers, role, data=None):
    data = data if data is not None else as_posted(answers.steps.get(f"find_{role}"))
    return FindPersonForm(data, today=answers.today, role=role)


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def opening_find(request, draft, role):
    """Ask what is known of somebody, and look for them."""
    answers = answers_of(request, draft)
    form = _find_form(answers, _role(role), request.POST if request.method == "POST" else None)
    if request.method == "POST":
        typed = typed_on(form, request.POST)
        keep_typed(draft=draft, step=f"find_{role}", typed=typed, now=timezone.now())
        if form.is_valid() and not _is_in_draft(answers, form, number=None):
            return redirect("cases:opening_found", submission=draft.submission, role=role)
    back = answers.url("people") if answers.people else reverse("cases:open")
    context = {"form": form, "role": role, "answers": answers, "back_url": back}
    return render(request, "cases/opening_find.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def opening_found(request, draft, role):
    """Show who was found, and let the user use a record, carry a family over, or add somebody new."""
    answers = answers_of(request, draft)
    form = _find_form(answers, _role(role))
    if not form.is_bound or not form.is_valid():
        return redirect("cases:opening_find", submission=draft.submission, role=role)
    if request.method == "POST":
        return _use(request, answers, role, form, find_people(request.user, form.description))
    findings = search_for(request.user, form.description, now=timezone.now())
    here = {each.person_id for each in answers.people if each.person_id}
    back = reverse("cases:opening_find", args=[draft.submission, role])
    context = {
        "role": role,
        "answers": answers,
        "findings": findings,
        "found": found_items(
            findings,
            role=role,
            here=here,
            typed=form.description,
            search_again=back,
            offer_family=not answers.people,
        ),
        "back_url": back,
    }
    return render(request, "cases/opening_found.html", context)


def _use(request, answers, role, form, findings):
    """Do what was chosen on the page of results."""
    draft, now = answers.draft, timezone.now()
    chosen, choice = request.POST.get("person", ""), request.POST.get("choice")
    if choice == "new":
        if findings.anybody:
            record_else(request.user, form.description, now=now)
        number = keep_person(
            draft=draft,
            role=role,
            typed=answers.steps[f"find_{role}"],
            is_fresh=True,
            somebody_else=findings.anybody,
            now=now,
        )
        return redirect("cases:opening_person", submission=draft.submission, number=number)
    known = reached_person(request.user, int(chosen)) if chosen.isdecimal() and len(chosen) < 18 else None
    if known is None:
        raise Http404("Nobody here has this record.")
    if choice == "family" and known.closed_case and not answers.people:
        use_family(draft=draft, family=reached_family(request.user, known.closed_case.family_id), now=now)
        return redirect("cases:opening_people", submission=draft.submission)
    if role == FamilyRole.CHILD and known.open_case:
        return redirect("cases:overview", reference=known.open_case.reference)
    if known.person.pk not in {each.person_id for each in answers.people}:
        keep_person(draft=draft, role=role, person=known.person, now=now)
    return redirect("cases:opening_people", submission=draft.submission)


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def opening_person(request, draft, number):
    """What is recorded of somebody new in the family."""
    answers = answers_of(request, draft)
    person = answers.person(number)
    if person is None or person.form is None:
        raise Http404("Nobody new has this number.")
    form = answers.person_form(person.role, initial=person.first_answers) if person.is_fresh else person.form
    if request.method == "POST":
        taken = taken_numbers_audited(request.user, now=timezone.now())
        form = answers.person_form(person.role, request.POST, taken=taken)
        keep_person(
            draft=draft,
            role=person.role,
            number=number,
            typed=typed_on(form, request.POST),
            now=timezone.now(),
        )
        if form.is_valid() and not _is_in_draft(answers, form, number):
            return redirect(_after_people(request, answers))
    back = _after_people(request, answers)
    context = {"form": form, "person": person, "answers": answers, "back_url": back}
    return render(request, "cases/opening_person.html", context)


def _after_people(request, answers):
    return answers.check_url if request.GET.get("from") == "check" else answers.url("people")


def _is_in_draft(answers, form, number):
    """Put an error on the form if somebody else in the draft has the same name and birth.

    :param number: of the person who is changed, or None before there is one: then a birth must be given.
    """

    def facts(given_name, family_name, *birth):
        return (given_name.casefold(), family_name.casefold(), *birth)

    said = form.cleaned_data
    born, due = said["date_of_birth"], said.get("due_date")
    own = facts(said["given_name"], said["family_name"], born, due)
    others = [each.person for each in answers.people if each.number != number]
    if (number is not None or born) and own in [
        facts(each.given_name, each.family_name, each.date_of_birth, each.due_date) for each in others
    ]:
        form.add_error(
            "given_name", "Somebody with this name and birth is on the list already. Change one of them."
        )
    return bool(form.errors)


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def opening_people(request, draft):
    """The people of the family so far, what the family is called, and why there is no adult."""
    answers = answers_of(request, draft)
    form = answers.form("family", request.POST if request.method == "POST" else None)
    if request.method == "POST":
        keep_typed(draft=draft, step="family", typed=typed_on(form, request.POST), now=timezone.now())
        if not answers.children:
            form.add_error(None, NobodyToHelp.message)
        if form.is_valid():
            from_check = request.GET.get("from") == "check"
            return redirect(answers.check_url if from_check else answers.url_after("people"))
    context = {
        "form": form,
        "answers": answers,
        "rows": [_person_row(draft, each) for each in answers.people],
        "back_url": answers.check_url if request.GET.get("from") == "check" else answers.url_before("people"),
    }
    return render(request, "cases/opening_people.html", context)


def _person_row(draft, each):
    name = each.person.full_name
    known = [FamilyRole(each.role).label]
    if not each.is_usable:
        known.append("You cannot see this record any more. Take it out of the list.")
    elif not each.is_complete:
        known.append("Some details are missing")
    actions = []
    if each.form is not None:
        url = reverse("cases:opening_person", args=[draft.submission, each.number])
        actions.append({"text": "Change", "url": url, "about": name})
    if not each.is_member or not each.is_usable:
        url = reverse("cases:opening_remove_person", args=[draft.submission, each.number])
        actions.append({"text": "Remove", "url": url, "about": name})
    birth = birth_words(each.person)
    return {"key": name, "value": [*known, birth] if birth else known, "actions": actions}


@require_http_methods(["GET", "HEAD", "POST"])
@with_draft
def opening_remove_person(request, draft, number):
    """Ask whether to take somebody out of the list, and do it."""
    answers = answers_of(request, draft)
    person = answers.person(number)
    if person is None or (person.is_member and person.is_usable):
        raise Http404("Nobody who can be taken out has this number.")
    if request.method == "POST":
        drop_person(draft=draft, number=number, now=timezone.now())
        messages.success(request, f"{person.person.full_name} is taken out of the list.")
        return redirect("cases:opening_people", submission=draft.submission)
    context = {"person": person, "answers": answers, "back_url": answers.url("people")}
    return render(request, "cases/opening_remove_person.html", context)
