"""What a request says, as cards: of a draft with links to change it, and of a request that was sent."""

from django.urls import reverse

from cases.enums import AgreementMethod, SenderKind
from cases.withholding import NOT_SHOWN
from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import nhs_spaced
from people.enums import FamilyRole, RelationshipKind

NOT_YET = "Not answered yet"
CARDS = [
    ("Who asks", "contact"),
    ("Permission", "permission"),
    ("People", "people"),
    ("Address", "home"),
    ("Why", "why"),
    ("What else was said", "working-well"),
]
"""Title of each card, and the page on which it is changed. The last card is made of several pages."""
TITLES = {step: title for title, step in CARDS}


def summary_of(asking):
    """Return the cards of a draft, each with a link to its page."""
    rows = {
        "contact": _draft_rows(asking, "contact", lambda said: _sender(said | _kind(asking))),
        "permission": _draft_permission(asking),
        "people": [_person(each.form.values) for each in asking.people if each.form.is_valid()]
        + [
            {"key": each.name, "value": "Some details are missing"}
            for each in asking.people
            if not each.form.is_valid()
        ],
        "home": _draft_rows(asking, "home", _home),
        "why": _draft_rows(asking, "why", _why),
    }
    rows["working-well"] = [_draft_text(asking, *text) for text in TEXTS]
    cards = []
    for title, step in CARDS:
        shown = rows[step] or [{"key": title, "value": NOT_YET}]
        change = {"text": "Change", "url": f"{asking.url(step)}?from=check", "about": title.lower()}
        if step == "people":
            change["url"] = f"{reverse('asking:people')}?from=check"
        if "actions" not in shown[0]:
            shown[0] = shown[0] | {"actions": [change]}
        cards.append({"title": title, "rows": shown})
    return cards


TEXTS = [
    ("working-well", "working_well", "What is working well"),
    ("tried", "tried", "What has been tried"),
    ("wanted", "wanted", "What the family wants"),
    ("in-touch", "interpreter", "Interpreter or other help"),
    ("in-touch", "safe_contact", "Safe ways to be in touch"),
    ("visiting", "visiting_risks", "What a visitor should know"),
]
"""Page, field and label of what may be left empty."""
NOTHING = "Nothing was said"


def _kind(asking):
    return {"sender_kind": SenderKind.FAMILY if asking.is_family else SenderKind.PROFESSIONAL}


def _draft_rows(asking, step, tell):
    form = asking.forms[step]
    if not form.is_bound or not form.is_valid():
        return [{"key": TITLES[step], "value": NOT_YET}]
    return tell(form.cleaned_data)


def _draft_permission(asking):
    form = asking.forms["permission"]
    if not form.is_bound or not form.is_valid():
        return [{"key": "Permission", "value": NOT_YET}]
    if not form.cleaned_data["has_agreed"]:
        return [{"key": "Permission", "value": "The family does not agree, so nothing can be sent"}]
    if asking.is_family:
        return [{"key": "Permission", "value": "You agree that we read and keep what you tell us"}]
    return _agreement(form.cleaned_data)


def copy_of(request, *, says_where=True):
    """Return the cards of a request that was sent: everything that its sender wrote, and nothing else.

    :param says_where: whether the reader may know where the family is and how to reach it.
    """
    said = vars(request) | {"source": request.source, "reason": request.reason}
    rows = {
        "contact": _sender(said, is_whole=says_where or said["sender_kind"] != SenderKind.FAMILY),
        "permission": _agreement(said),
        "people": [_person(vars(person), says_where=says_where) for person in request.people.all()],
        "home": _home(said) if says_where else [{"key": "Address", "value": NOT_SHOWN}],
        "why": _why(said),
        "working-well": [
            _text(label, said[name]) for _, name, label in TEXTS if says_where or name not in WHERE
        ],
    }
    return [{"title": title, "rows": rows[step]} for title, step in CARDS]


WHERE = {"safe_contact", "visiting_risks"}
"""What a sender writes of where the family is and how to reach it."""


def _sender(said, *, is_whole=True):
    rows = [
        {"key": "Name", "value": said["sender_name"]},
        {"key": "They are", "value": [SenderKind(said["sender_kind"]).label, said["source"].label]},
    ]
    for name, label in (("sender_agency", "Organisation"), ("sender_role", "Job")):
        if said.get(name):
            rows.append({"key": label, "value": said[name]})
    if not is_whole:
        return rows
    rows.append({"key": "Phone", "value": said["sender_phone"]})
    return [*rows, {"key": "E-mail address", "value": said["sender_email"]}]


def _agreement(said):
    return [
        {"key": "Who agreed", "value": said["agreed_by"]},
        {"key": "How", "value": AgreementMethod(said["agreed_how"]).label},
        {"key": "When", "value": date_long(said["agreed_on"])},
    ]


def _person(said, *, says_where=True):
    name = f"{said['given_name']} {said['family_name']}"
    told = [FamilyRole(said["role"]).label]
    if said.get("date_of_birth"):
        told.append(f"Born {date_long(said['date_of_birth'])}")
    if said.get("due_date"):
        told.append(f"Due {date_long(said['due_date'])}")
    if said.get("relationship"):
        responsible = {True: "yes", False: "no"}.get(said.get("has_parental_responsibility"), "not known")
        told.append(f"{RelationshipKind(said['relationship']).label} of the children")
        told.append(f"Parental responsibility: {responsible}")
    if says_where and not said["lives_in_household"]:
        told.append("Does not live in the family home")
    labels = {"upn": "Unique pupil number"}
    if says_where:
        labels = {"school": "School or nursery", "phone": "Phone"} | labels
    told += [f"{label}: {said[field]}" for field, label in labels.items() if said.get(field)]
    if said.get("nhs_number"):
        told.append(f"NHS number: {nhs_spaced(said['nhs_number'])}")
    return {"key": name, "value": told}


def _home(said):
    lines = [said[name] for name in ("line_1", "line_2", "town", "postcode") if said.get(name)]
    return [{"key": "Address", "value": lines or "None given"}]


def _why(said):
    return [
        {"key": "Most about", "value": said["reason"].label},
        {"key": "What is happening", "value": said["why"].split("\n")},
    ]


def _text(label, text):
    return {"key": label, "value": text.split("\n") if text else NOTHING}


def _draft_text(asking, step, name, label):
    """One text of a draft, with the way to its own page."""
    form = asking.forms[step]
    answered = form.is_bound and form.is_valid()
    row = _text(label, form.cleaned_data[name]) if answered else {"key": label, "value": NOT_YET}
    change = {"text": "Change", "url": f"{asking.url(step)}?from=check", "about": label.lower()}
    return row | {"actions": [change]}
