"""Fills in a form as a willing person would, and goes by its errors until it is accepted."""

import re
from datetime import timedelta

from django import forms as django_forms

from tests.factories.accounts import PASSWORD

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
LETTER = ("letter.pdf", PDF, "application/pdf")
TRIES = 6
"""So often a form is sent before it is given up."""
DAYS = (0, 14, -8 * 365, 60, -1, -30 * 365)
"""Days from today: of what happens now, comes, a child's birth, a review, yesterday, an adult's birth."""
DATE = re.compile(r"(.+)_([012])$")
WORDS = {
    "password": [PASSWORD],
    "email": ["nia@school.example", "another@school.example"],
    "nhs_number": ["943 476 5919", ""],
    "upn": [""],
    "uprn": ["", "100012345"],
    "reference": ["EH-2016-0001"],
    "phone": ["01632 960 123"],
    "postcode": ["SY11 1AA"],
    "passcode": ["482917"],
    "again": ["482917", PASSWORD],
    "time": ["14:30", "9am"],
    "year": ["2016"],
    "domains": ["school.example"],
}
KINDS = {"email": WORDS["email"], "password": WORDS["password"], "number": ["3", "1"], "date": ["2016-03-14"]}
TEXTS = ["They read together each evening.", "", "3", "Ffion Tudor"]


def first_fill(form, today):
    """What the willing person sends first, as lists of values by name."""
    return {name: sensible(form, box, today, 0) for name, box in form.boxes.items()}


def sensible(form, box, today, turn):
    """The values of one box at a turn: each turn tries something else."""
    if box.kind == "hidden":
        return list(box.values)
    if box.kind == "file":
        return [LETTER]
    if box.kind == "checkbox" and len(box.options) == 1:
        return box.options if turn % 2 == 0 else []
    if box.options:
        real = [option for option in box.options if option] or [""]
        if turn == 0 and any(box.values):
            return list(box.values)
        tried = [real[:1], real[-1:], [], real[len(real) // 2 :][:1], *([option] for option in real)]
        return tried[turn % len(tried)]
    if box.kind == "button":
        return [""]
    if turn == 0 and any(box.values):
        return list(box.values)
    return [_typed(form, box, today, turn)]


def _typed(form, box, today, turn):
    if (part := DATE.match(box.name)) and f"{part[1]}_2" in form.boxes:
        if turn % (len(DAYS) + 1) == len(DAYS):
            return ""
        day = today + timedelta(days=DAYS[turn % (len(DAYS) + 1)])
        return str((day.day, day.month, day.year)[int(part[2])])
    known = [words for word, words in WORDS.items() if word in box.name] + [KINDS.get(box.kind)]
    choices = [*next(filter(None, known), []), *TEXTS]
    return choices[turn % len(choices)]


def fill_until_accepted(form, today, send):
    """Send, and change what was refused, until it is accepted.

    :param send: takes the values and returns (whether they were accepted, names of what was wrong).
    :returns: the values that were accepted, or None and the last.
    """
    turns = dict.fromkeys(form.boxes, 0)
    values = first_fill(form, today)
    for _ in range(TRIES):
        accepted, wrong = send(values)
        if accepted:
            return values, True
        hit = [name for name in form.boxes if _is_of(name, wrong)] or [
            name for name, box in form.boxes.items() if box.kind != "hidden"
        ]
        for name in hit:
            turns[name] += 1
            values[name] = sensible(form, form.boxes[name], today, turns[name])
    return values, False


def _is_of(name, wrong):
    part = DATE.match(name)
    return name in wrong or (part is not None and part[1] in wrong)


def forms_shown(response):
    """Every form of Django's that a page was drawn from."""
    found = {}
    for layer in response.context or ():
        for value in layer.flatten().values() if hasattr(layer, "flatten") else layer.values():
            for each in value if isinstance(value, list | tuple) else [value]:
                if isinstance(each, django_forms.BaseForm):
                    found[id(each)] = each
    return list(found.values())


def wrong_names(response):
    """Names of the boxes that a page says are wrong, as they stand in its HTML."""
    return {form.add_prefix(name) for form in forms_shown(response) if form.is_bound for name in form.errors}
