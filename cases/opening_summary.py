"""What a draft says, as cards with links to change each answer."""

from cases.agreement_services import review_day
from cases.enums import AgreementMethod
from cases.forms.agreement import AGREED_TO
from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import join_and
from people.enums import FamilyRole, ParentalResponsibility
from people.facts import birth_words, told_of
from people.models import Person

NOT_YET = "Not answered yet"


def summary_of(answers):
    """Return the cards: dicts of a title, rows, and where to change them."""
    cards = [
        {"title": "People", "rows": _people(answers), "url": answers.url("people")},
        {"title": "Relationships", "rows": _relationships(answers), "url": answers.url("relationships")},
        {"title": "Address", "rows": _address(answers), "url": answers.url("address")},
        {"title": "Request", "rows": _request(answers), "url": answers.url("request")},
        {"title": "Help", "rows": _help(answers), "url": answers.url("help")},
        {"title": "Agreement", "rows": _agreement(answers), "url": answers.url("agreement")},
        {"title": "Lead professional", "rows": _lead(answers), "url": answers.url("lead")},
    ]
    if "relationships" not in answers.forms:
        cards = [card for card in cards if card["title"] != "Relationships"]
    for card in cards:
        if card["title"] == "Lead professional" and not answers.may_choose_lead:
            continue
        change = {"text": "Change", "url": f"{card['url']}?from=check", "about": card["title"].lower()}
        card["rows"][0]["actions"] = [change]
    return cards


def _answers_to(answers, step):
    """The checked answers of a step, or None while they are not complete."""
    form = answers.forms.get(step)
    return form.cleaned_data if form is not None and form.is_bound and form.is_valid() else None


def _people(answers):
    rows = []
    family = _answers_to(answers, "family") or {}
    rows.append({"key": "Family", "value": answers.name})
    for each in answers.people:
        rows.append({"key": FamilyRole(each.role).label, "value": _facts(each)})
    if not answers.adults:
        rows.append({"key": "Why there is no adult", "value": family.get("no_adult_reason") or NOT_YET})
    return rows


def _facts(each):
    """Everything that was typed of somebody new; of a record that is used, who it is."""
    if each.form is None:
        used = "The record that is there already is used" if each.is_usable else "Cannot be used any more"
        return [each.person.full_name, birth_words(each.person), used]
    if not each.is_complete:
        return [each.person.full_name, "Some details are missing"]
    person = Person(**each.form.values)
    told = [each.person.full_name, *(f"{label}: {words}" for label, words in told_of(person))]
    return told if each.form.lives_at_home else [*told, "Does not live in the family home"]


def _relationships(answers):
    form = answers.forms.get("relationships")
    if form is None or not form.is_bound or not form.is_valid():
        return [{"key": "Relationships", "value": NOT_YET}]
    people = {each.number: each.person for each in answers.people}
    rows = [
        {
            "key": f"{people[adult].short_name} and {people[child].short_name}",
            "value": [kind.label, f"Parental responsibility: {_responsibility(responsible)}"],
        }
        for adult, child, kind, responsible in form.values
    ]
    return rows or [{"key": "Relationships", "value": "Not known yet"}]


def _responsibility(code):
    return ParentalResponsibility(code).label.lower()


def _address(answers):
    said = _answers_to(answers, "address")
    if said is None:
        return [{"key": "Address", "value": NOT_YET}]
    if said["has_address"] == "no":
        return [{"key": "Address", "value": "None given"}]
    lines = [said[name] for name in ("line_1", "line_2", "town", "postcode") if said[name]]
    rows = [
        {"key": "Address", "value": lines},
        {"key": "Lived there since", "value": date_long(said["lived_from"])},
    ]
    if said["uprn"]:
        rows.append({"key": "Property reference", "value": said["uprn"]})
    return rows


def _request(answers):
    said = _answers_to(answers, "request")
    if said is None:
        return [{"key": "Request", "value": NOT_YET}]
    return [
        {"key": "Who asked", "value": said["source"].label},
        {"key": "Main reason", "value": said["reason"].label},
        {
            "key": "What prompted it",
            "value": said["what_prompted"].split("\n") if said["what_prompted"] else "",
        },
    ]


def _help(answers):
    said = _answers_to(answers, "help")
    if said is None:
        return [{"key": "Help", "value": NOT_YET}]
    return [
        {"key": "Level of need", "value": said["level_of_need"].label},
        {"key": "Locality", "value": said["locality"].name},
        {"key": "Service", "value": said["service"].name if said["service"] else "None"},
        {"key": "Opened", "value": date_long(said["opened_on"])},
    ]


def _agreement(answers):
    said = _answers_to(answers, "agreement")
    if said is None:
        return [{"key": "Agreement", "value": NOT_YET}]
    values = answers.forms["agreement"].values
    rows = [
        {"key": "How", "value": AgreementMethod(values["method"]).label},
        {"key": "Date", "value": date_long(values["given_on"])},
    ]
    if values["method"] == AgreementMethod.OVERRIDE:
        rows.append({"key": "Reason", "value": values["override_reason"]})
    else:
        agreed = [words[0].lower() + words[1:] for name, words in AGREED_TO if values[name]]
        rows.append({"key": "Who", "value": join_and(values["given_by"])})
        rows.append({"key": "To what", "value": join_and(agreed)})
    return [
        *rows,
        {"key": "Left out", "value": values["left_out"] or "Nothing and nobody"},
        {"key": "Privacy notice", "value": values["privacy_notice"] or "None given"},
        {"key": "Ask again", "value": date_long(review_day(values))},
    ]


def _lead(answers):
    if answers.leads_myself:
        words = f"{answers.user.full_name}, {answers.draft.agency.name}"
    elif answers.chosen_lead:
        words = f"{answers.chosen_lead.user.full_name}, {answers.chosen_lead.agency.name}"
    else:
        words = NOT_YET
    return [{"key": "Lead professional", "value": words}]
