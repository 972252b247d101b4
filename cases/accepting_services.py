"""Accepting a request: a case is begun with everything that was sent, so that nothing is typed twice.

What the sender wrote fills the pages of :mod:`cases.opening_answers`. The front door completes what a sender
cannot know (level of need, locality, who leads), and one act opens the case and decides the request.
"""

import uuid

from django.db import transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.enums import OPENS_A_CASE, CaseStatus
from cases.errors import RequestMovedOn, RequestNotStarted
from cases.finding import reached_families
from cases.models import OpeningDraft
from cases.opening_services import Decision, keep_decision
from cases.request_services import check_looked_for
from earlyhelp.common.dates import london_day
from earlyhelp.common.models import lock
from people.enums import INVERSE, Ethnicity, FamilyRole, GenderIdentity, Sex
from people.models import Family, FamilyMember, Relationship

SOMEBODY_ELSE = "somebody_else"


@transaction.atomic
def begin_accepting(*, request, outcome, reason, by, now, level_of_need=None):
    """Begin the case of a request that is accepted. One that the user began already is gone on with.

    :param outcome: an outcome with which a case opens.
    :param level_of_need: how much the family needs in the decider's judgement, filled in for the opening.
    :raises PeopleNotLookedFor: if a search of somebody is not logged.
    :raises RequestNotStarted, RequestMovedOn: if nobody looks at the request yet, or it is decided.
    """
    if outcome.kind not in OPENS_A_CASE:
        raise ValueError("This outcome opens no case.")
    request = lock(request)
    if request.is_decided:
        raise RequestMovedOn("Somebody decided this request already. Nothing was changed.")
    if request.opened_by_id is None:
        raise RequestNotStarted
    check_looked_for(request)
    agency = acting_membership(by).agency
    draft = OpeningDraft.objects.filter(user=by, agency=agency, help_request=request).first()
    if draft is None:
        answers = answers_from(request, by)
        if level_of_need is not None:
            answers["steps"]["help"] = {"level_of_need": [str(level_of_need.pk)]}
        draft = OpeningDraft.objects.create(
            user=by,
            agency=agency,
            submission=uuid.uuid4(),
            help_request=request,
            answers=answers,
            started_at=now,
            saved_at=now,
        )
        audit.record(
            by=by,
            now=now,
            action=AuditAction.CREATED,
            what="draft of a case, from a request for help",
            detail={"request": request.reference},
        )
    return keep_decision(draft=draft, decision=Decision(outcome.code, reason), now=now)


def answers_from(request, by):
    """Return the answers of an opening draft that say what the request says.

    Where the people whom the front door recognised are in one known family that ``by`` reaches and that has
    no open case, the case is for that family, and everybody who is in it now is carried over with them.
    """
    people = list(request.people.all())
    family = known_family({person.person_id for person in people if person.person_id}, by)
    steps = {
        "family": {"family_name": [request.family_name.removesuffix(" family")]},
        "request": _request_step(request),
        "agreement": _agreement_step(request, people),
        "lead": {"who": [SOMEBODY_ELSE]},
    }
    steps["relationships"] = _relationships_step(people, _related(people))
    if request.line_1:
        steps["address"] = _address_step(request)
    entries = [_person_entry(person) for person in people]
    if family:
        entries = _with_family(entries, family)
    return {
        **({"family": family.pk} if family else {}),
        "people": entries,
        "last_number": max((entry["number"] for entry in entries), default=0),
        "steps": {step: typed for step, typed in steps.items() if typed},
    }


def known_family(people, by):
    """Return the one family without an open case that these records are in now and ``by`` reaches, or None.

    :param people: primary keys of records.
    """
    places = FamilyMember.objects.current().filter(person__in=people)
    found = reached_families(by, set(places.values_list("family", flat=True)))
    idle = Family.objects.filter(pk__in=found).exclude(cases__status=CaseStatus.OPEN)
    return idle.first() if len(idle) == 1 else None


def _with_family(entries, family):
    """Return the entries, with everybody who is in the family now marked as a member or added at the end."""
    members = {member.person_id: member for member in family.members.current()}
    named = [entry | ({"is_member": True} if entry.get("person") in members else {}) for entry in entries]
    here = {entry.get("person") for entry in named}
    last = max((entry["number"] for entry in named), default=0)
    others = [member for person, member in members.items() if person not in here]
    return named + [
        {"number": number, "role": member.role, "person": member.person_id, "is_member": True}
        for number, member in enumerate(others, start=last + 1)
    ]


def _person_entry(person):
    entry = {"number": person.number, "role": person.role, "somebody_else": person.person_id is None}
    if person.person_id:
        return entry | {"person": person.person_id}
    return entry | {"typed": _typed_person(person), "is_fresh": False}


def _typed_person(person):
    typed = {
        "given_name": person.given_name,
        "family_name": person.family_name,
        "lives_in_household": "yes" if person.lives_in_household else "no",
        "sex": Sex.UNKNOWN.value,
        "gender_identity": GenderIdentity.NOT_KNOWN.value,
        "ethnicity": Ethnicity.NOBT.value,
        "nhs_number": person.nhs_number,
        "upn": person.upn,
        "phone": person.phone,
        **_three_boxes("date_of_birth", person.date_of_birth),
        **_three_boxes("due_date", person.due_date),
    }
    return {name: [value] for name, value in typed.items() if value}


def _three_boxes(name, day):
    if day is None:
        return {}
    return {f"{name}_0": str(day.day), f"{name}_1": str(day.month), f"{name}_2": str(day.year)}


def _related(people):
    """What is recorded of each two known people: kind and responsibility, by their numbers in this order."""
    known = {person.person_id: person.number for person in people if person.person_id}
    related = {}
    for each in Relationship.objects.among(list(known)):
        one, other = known[each.person_id], known[each.other_id]
        related[one, other] = each.kind, each.parental_responsibility
        related[other, one] = INVERSE[each.kind], each.parental_responsibility
    return related


def _relationships_step(people, related):
    """What each adult is to each child: as it is recorded, else as far as the sender said it of the adult."""
    typed = {}
    for adult in [person for person in people if person.role == FamilyRole.ADULT]:
        for child in [person for person in people if person.role == FamilyRole.CHILD]:
            pair = f"{adult.number}_{child.number}"
            answer = {True: "yes", False: "no", None: ""}[adult.has_parental_responsibility]
            said = adult.relationship, answer if adult.relationship else ""
            kind, responsibility = related.get((adult.number, child.number), said)
            typed[f"kind_{pair}"], typed[f"responsibility_{pair}"] = [kind], [responsibility]
    return typed


def _address_step(request):
    """The address; the family is known to live there on the day of the request."""
    typed = {name: [getattr(request, name)] for name in ("line_1", "line_2", "town", "postcode")}
    sent = _three_boxes("lived_from", london_day(request.sent_at))
    return typed | {"has_address": ["yes"], "uprn": [""]} | {name: [value] for name, value in sent.items()}


def _request_step(request):
    return {
        "source": [str(request.source_id)],
        "reason": [str(request.reason_id)],
        "what_prompted": [what_prompted(request)],
    }


def what_prompted(request):
    """What happened and what the family would like to be different; the rest stands in the timeline."""
    if not request.wanted:
        return request.why
    return f"{request.why}\n\nWhat the family would like: {request.wanted}"


def _agreement_step(request, people):
    given_by = next(
        (person for person in people if person.full_name.casefold() == request.agreed_by.casefold()), None
    )
    typed = {
        "method": [request.agreed_how],
        "agreed_to": ["to_take_part", "to_share"],
        "override_reason": [""],
        **{name: [value] for name, value in _three_boxes("given_on", request.agreed_on).items()},
    }
    return typed | ({"given_by": [str(given_by.number)]} if given_by else {})
