"""What is recorded already and stands beside the assessment, so that nobody types it again."""

from django.urls import reverse

from assessments.access import earlier_cases
from earlyhelp.common.dates import age_on, date_long
from earlyhelp.common.numbers import join_and
from people.facts import in_words

FACTS = (
    "school",
    "year_group",
    "sen_provision",
    "disabilities",
    "first_language",
    "interpreter",
    "communication",
)
QUIET = {"", "No", "None"}


def context_of(case, user, today):
    """Return rows of summary lists: why help began, the people, who helps, what came before.

    A fixed number of queries.
    """
    return {
        "began": _why_help_began(case),
        "people": [_person(case, member, today) for member in case.family.people],
        "team": _team(case),
        "before": [_earlier(earlier.case, earlier.closure) for earlier in earlier_cases(user, case)],
        "agreement": _agreement(case),
    }


def _why_help_began(case):
    return [
        {"key": "Asked for by", "value": case.source.label},
        {"key": "Main reason", "value": case.reason.label},
        {"key": "What prompted it", "value": case.what_prompted},
    ]


def _person(case, member, today):
    person = member.person
    facts = [(name, in_words(person, name)) for name in FACTS]
    told = [
        words if name != "interpreter" else "needs an interpreter"
        for name, words in facts
        if words not in QUIET
    ]
    age = age_on(person, today)
    role = "child" if member.is_child else "adult"
    return {
        "key": person.full_name,
        "value": ", ".join([role, *([age] if age else []), *told]),
        "actions": [
            {
                "text": "Details",
                "url": reverse("cases:person", args=[case.reference, member.number]),
                "about": f"of {person.full_name}",
            }
        ],
    }


def _team(case):
    places = case.involvements.current().select_related("user", "agency", "role").order_by("pk")
    return [f"{place.user}, {place.role.label.lower()}, {place.agency}" for place in places]


def _earlier(case, closure):
    ended = f"until {date_long(case.closed_on)}" if case.closed_on else "still open"
    told = [f"{case.reason.label}, from {date_long(case.opened_on)} {ended}."]
    if closure:
        told += [f"Ended: {closure.reason.label}. {closure.get_judgement_display()}.", closure.explanation]
    return {
        "key": case.reference,
        "value": [words for words in told if words],
        "actions": [
            {"text": "Open", "url": reverse("cases:overview", args=[case.reference]), "about": case.reference}
        ],
    }


def _agreement(case):
    """Return "" where the family agreed to an assessment, or a sentence of what is missing."""
    latest = case.agreements.latest_first().first()
    if latest is None or not latest.is_given or latest.is_withdrawn:
        return "No agreement of the family holds. Ask the family before you assess, and record what it says."
    if not latest.to_be_assessed:
        return "The family agreed to take part, but not to an assessment. Ask, and record what it says."
    return ""


def heard_words(assessment, members, words, people):
    """Return for each member (member, latest words or None, their row or None): who was heard and who not."""
    latest = {}
    for entry in words:
        latest.setdefault(entry.member_id, entry)
    return [(member, latest.get(member.pk), people.get(member.pk)) for member in members]


def names_unheard(heard):
    """Return "Ava and Dylan" of the children who can be heard and were not, without a reason."""
    return join_and(
        member.person.short_name
        for member, words, row in heard
        if member.is_child
        and member.person.is_born_and_alive
        and words is None
        and (row is None or row.not_heard_reason_id is None)
    )
