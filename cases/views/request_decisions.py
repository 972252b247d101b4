"""Looking for the people of a request, saying whose record each is, and deciding."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.permissions import Permission
from cases.accepting_services import begin_accepting
from cases.choices import levels_of_need, request_outcomes
from cases.enums import OPENS_A_CASE
from cases.finding import contact_sentence, find_people_of_each
from cases.forms.requests import DecideForm, MatchForm, TakeOffForm
from cases.pages import done
from cases.request_access import open_cases_of_people, with_request
from cases.request_services import decide as decide_request
from cases.request_services import description_of, look_for_people, match_person, take_off_case
from cases.views.requests import act_page, show_request
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.saving import posted, show_broken_rule


@require_POST
@with_request(Permission.REQUEST_DECIDE)
def look(request, asked):
    """Look for everybody in the request; each search is written down."""
    if done(request, look_for_people, request=asked):
        return redirect("requests:found", reference=asked.reference)
    return redirect("requests:request", reference=asked.reference)


@require_http_methods(["GET", "HEAD", "POST"])
@with_request(Permission.REQUEST_DECIDE)
def found(request, asked):
    """Show who was found, and let the user say whose record each person is."""
    people = list(asked.people.all())
    if asked.is_decided or any(person.searched_at is None for person in people):
        messages.warning(request, "Look for the people first, while the request is not decided.")
        return redirect("requests:request", reference=asked.reference)
    findings = find_people_of_each(request.user, [description_of(person) for person in people])
    results = list(zip(people, findings, strict=True))
    form = MatchForm(posted(request), found=results)
    if request.method == "POST" and form.is_valid():
        try:
            for person, record in form.matches:
                match_person(person=person, record=record, by=request.user, now=timezone.now())
        except RuleBroken as error:
            show_broken_rule(form, error)
        else:
            return redirect("requests:decide", reference=asked.reference)
    hints = [
        {"name": person.full_name, "sentence": contact_sentence(findings.contacts)}
        for person, findings in results
        if findings.hidden
    ]
    return show_request(request, "requests/found.html", asked, form=form, hints=hints)


@require_http_methods(["GET", "HEAD", "POST"])
@with_request(Permission.REQUEST_DECIDE)
def decide(request, asked):
    """Decide, with a reason. Accepting goes on to the case that opens, filled with what was sent."""
    if asked.is_decided and request.method != "POST":
        messages.info(request, "This request is decided.")
        return redirect("requests:request", reference=asked.reference)
    open_cases = open_cases_of_people(request.user, asked)
    initial = {"case": open_cases[0].reference if len(open_cases) == 1 else ""}
    form = DecideForm(posted(request), outcomes=request_outcomes(), levels=levels_of_need(), initial=initial)
    if request.method == "POST" and form.is_valid():
        draft = _decide(request, asked, form)
        if draft:
            return redirect("cases:opening", submission=draft.submission)
        if not form.errors:
            messages.success(request, f"{asked.reference} is decided: {form.cleaned_data['outcome'].label}.")
            return redirect("requests:request", reference=asked.reference)
    return show_request(
        request,
        "requests/decide.html",
        asked,
        form=form,
        open_cases=open_cases,
        is_looked_for=all(person.searched_at for person in asked.people.all()),
        look_url=reverse("requests:look", args=[asked.reference]),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@with_request(Permission.REQUEST_DECIDE)
def take_off(request, asked):
    """Take the request off the case that it was added to by mistake."""

    def act(**answers):
        take_off_case(request=asked, by=request.user, now=timezone.now(), **answers)

    form = TakeOffForm(posted(request))
    told = f"{asked.reference} is taken off the case. Decide on it again."
    return act_page(request, asked, form, "requests/take_off.html", act, told)


def _decide(request, asked, form):
    """Decide, or begin the case; return its draft where there is one. A broken rule stands on the form."""
    values, acts = form.values, {"by": request.user, "now": timezone.now()}
    try:
        if values["outcome"].kind in OPENS_A_CASE:
            told = {name: values[name] for name in ("outcome", "reason", "level_of_need")}
            return begin_accepting(request=asked, **told, **acts)
        decide_request(request=asked, **values, **acts)
    except RuleBroken as error:
        show_broken_rule(form, error)
    except ValidationError as error:
        form.add_error(None, error.messages)
    return None
