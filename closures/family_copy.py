"""The family's own copy of a closing: what it reads, in words that say "you"."""

from dataclasses import dataclass, field

from closures.enums import Part
from earlyhelp.common.dates import date_long
from earlyhelp.common.numbers import join_and


@dataclass(frozen=True)
class Copy:
    """A page for the family. ``parts`` are (heading, paragraphs)."""

    title: str
    people: str
    ends_on: str
    parts: list = field(default_factory=list)


def _copy(case, values, words, signposts):
    names = [member.person.short_name for member in case.family.people]
    changed = [f"{name}: {told.difference}" for name, told in words if told.difference]
    said = [f"{name}: “{told.view}”" for name, told in words if told.view]
    ring = ", ".join(filter(None, (values.get("contact_name"), values.get("contact_details"))))
    services = [f"{one}{'' if agreed else ' (you did not want this now)'}" for one, agreed in signposts]
    parts = [
        ("What is different now", changed),
        ("What you said", said),
        ("What happens next", [values.get("what_next")]),
        ("Who goes on helping", [values.get("who_continues")]),
        ("Whom you can ring", [ring]),
        ("How you notice that things are slipping", [values.get("slip_signs")]),
        ("What you can do then", [values.get("slip_plan")]),
        ("Other places that help", services),
    ]
    ends_on = values.get("closed_on")
    return Copy(
        title="How our help ends",
        people=join_and(names),
        ends_on=date_long(ends_on) if ends_on else "",
        parts=[(title, told) for title, lines in parts if (told := [line for line in lines if line])],
    )


def copy_of_summary(case, summary):
    """The copy of a case that is closed."""
    names = ("what_next", "who_continues", "contact_name", "contact_details", "slip_signs", "slip_plan")
    values = {name: getattr(summary, name) for name in ("closed_on", *names)}
    words = [(row.member.person.short_name, row) for row in summary.words.all()]
    signposts = [(row.service, row.family_agreed) for row in summary.signposts.all()]
    return _copy(case, values, words, signposts)


def copy_of_answers(case, answers):
    """The copy of a closing that has begun, with what is answered so far."""
    valid = {part: form for part, form in answers.forms.items() if form.is_valid()}
    values = dict(answers.ending_values)
    words, signposts = [], []
    if Part.NEXT in valid:
        values |= valid[Part.NEXT].values
        signposts = [(one.service, one.family_agreed) for one in valid[Part.NEXT].signposts]
    if Part.WORDS in valid:
        words = [(member.person.short_name, told) for member, told in valid[Part.WORDS].words.items()]
    return _copy(case, values, words, signposts)
