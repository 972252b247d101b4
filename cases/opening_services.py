"""Opening a case page by page: what is typed is kept in a draft, and one act makes the case of it."""

import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.agreement_services import record_agreement
from cases.errors import ChildHasOpenCase, RecordGone
from cases.models import Case, OpeningDraft, RequestOutcome
from cases.request_services import decide_by_opening, details_to_carry
from cases.services import Opening, open_case
from earlyhelp.common.models import lock
from people.models import Person
from people.services import add_new_person, add_person, create_family, record_address, record_relationship


@dataclass(frozen=True)
class PlannedPerson:
    """Somebody who will be in the family.

    :ivar number: their number in the draft.
    :ivar person: their record, where there is one already.
    :ivar values: fields of a new record otherwise.
    :ivar is_member: whether they are in the family already.
    """

    number: int
    role: str
    person: object = None
    values: dict | None = None
    lives_in_household: bool = True
    is_member: bool = False


@dataclass(frozen=True)
class OpeningPlan:
    """Everything that a draft says, checked by the forms of its pages.

    :ivar family: a family that is known already, or None for a new one of this name.
    :ivar relationships: (number of an adult, number of a child, kind, parental responsibility).
    :ivar address: fields of the address, or None where the family has none to give or nothing changed.
    :ivar agreement: fields of the agreement; ``given_by`` are numbers in the draft.
    """

    people: list[PlannedPerson]
    opening: Opening
    lead: object
    lead_agency: object
    agreement: dict
    family: object = None
    family_name: str = ""
    relationships: list[tuple] = field(default_factory=list)
    address: dict | None = None
    lived_from: date | None = None


@dataclass(frozen=True)
class Decision:
    """What was decided on the request that a draft comes from: the outcome's code and the reason."""

    outcome: str
    reason: str


@transaction.atomic
def begin_opening(*, by, now):
    """Begin to open a case for the agency acted for."""
    draft = OpeningDraft.objects.create(
        user=by,
        agency=acting_membership(by).agency,
        submission=uuid.uuid4(),
        answers={},
        started_at=now,
        saved_at=now,
    )
    audit.record(by=by, now=now, action=AuditAction.CREATED, what="draft of a case")
    return draft


def _save(draft, now, **answers):
    draft.answers |= answers
    draft.saved_at = now
    draft.save(update_fields=["answers", "saved_at"])
    return draft


@transaction.atomic
def keep_typed(*, draft, step, typed, now):
    """Keep what was typed on a page, right or wrong, so that nothing has to be typed twice."""
    draft = lock(draft)
    return _save(draft, now, steps=draft.answers.get("steps", {}) | {step: typed})


@transaction.atomic
def keep_person(
    *, draft, role, now, number=None, typed=None, person=None, is_fresh=False, somebody_else=False
):
    """Keep somebody of the family: what was typed of them, or the record that is used for them.

    :param number: of somebody in the draft already, whose answers are replaced; None adds somebody.
    :param is_fresh: whether only a search was typed so far, and the page of details not yet.
    :param somebody_else: whether a search found people and the user said that it is none of them.
    :returns: the person's number in the draft.
    """
    draft = lock(draft)
    people = draft.answers.get("people", [])
    if number is None:
        number = draft.answers.get("last_number", 0) + 1
        entry = {"number": number, "role": role, "somebody_else": somebody_else}
        people = [*people, entry]
    for entry in people:
        if entry["number"] == number:
            entry |= {"person": person.pk} if person else {"typed": typed, "is_fresh": is_fresh}
    steps = {step: kept for step, kept in draft.answers.get("steps", {}).items() if step != f"find_{role}"}
    last = max(number, draft.answers.get("last_number", 0))
    _save(draft, now, people=people, last_number=last, steps=steps)
    return number


@transaction.atomic
def drop_person(*, draft, number, now):
    """Take somebody out of the draft."""
    draft = lock(draft)
    people = [entry for entry in draft.answers.get("people", []) if entry["number"] != number]
    return _save(draft, now, people=people)


@transaction.atomic
def use_family(*, draft, family, now):
    """Open the new case for a family that is known: everybody who is in it now is carried over."""
    draft = lock(draft)
    carried = [
        {"number": number, "role": member.role, "person": member.person_id, "is_member": True}
        for number, member in enumerate(family.members.current().with_person(), start=1)
    ]
    steps = {
        step: kept for step, kept in draft.answers.get("steps", {}).items() if not step.startswith("find_")
    }
    return _save(draft, now, family=family.pk, people=carried, last_number=len(carried), steps=steps)


@transaction.atomic
def choose_lead(*, draft, membership, typed, now):
    """Keep who will be the lead professional."""
    draft = lock(draft)
    chosen = {"user": membership.user_id, "agency": membership.agency_id}
    return _save(draft, now, lead=chosen, steps=draft.answers.get("steps", {}) | {"lead": typed})


@transaction.atomic
def keep_decision(*, draft, decision: Decision, now):
    """Keep what was decided on the draft's request, until its case opens."""
    return _save(lock(draft), now, decision=vars(decision))


@transaction.atomic
def discard_opening(*, draft, by, now):
    """Throw a draft away, with everything typed in it."""
    lock(draft).delete()
    audit.record(by=by, now=now, action=AuditAction.ENDED, what="draft of a case")


@transaction.atomic
def clear_opening_drafts(*, now):
    """Throw away drafts that nobody touched for ``settings.OPENING_DRAFT_DAYS`` days. Return how many."""
    long_ago = now - timedelta(days=settings.OPENING_DRAFT_DAYS)
    gone, _ = OpeningDraft.objects.filter(saved_at__lt=long_ago).delete()
    if gone:
        what, detail = "drafts of cases", {"count": gone}
        audit.record(by=None, now=now, action=AuditAction.DISCARDED, what=what, detail=detail)
    return gone


@transaction.atomic
def open_from_draft(*, draft, plan: OpeningPlan, by, now, today):
    """Make the family, its people, relationships and address, the case and the agreement, or nothing.

    The draft is used up. Sent twice, even at the same moment, it gives the same case.

    :raises RuleBroken: see :func:`cases.services.open_case` and the services of people.
    :raises ChildHasOpenCase: if a child has an open case that the user reaches.
    :raises RecordGone: if somebody's record has been made one with another meanwhile.
    :raises ValidationError: if a number has been given to somebody else meanwhile.
    """
    mine = OpeningDraft.objects.select_for_update().filter(pk=draft.pk).first()
    if mine is None:
        return _opened_before(draft, by)
    hold_records([planned.person for planned in plan.people if planned.person])
    _refuse_second_open_case(plan, by)
    acts = {"by": by, "now": now}
    family = plan.family or create_family(name=plan.family_name, **acts)
    carried = details_to_carry(mine.help_request) if mine.help_request else {}
    people = {
        each.number: _join(family, each, carried.get(each.number, {}), acts | {"today": today})
        for each in plan.people
    }
    _relate(plan, people, acts)
    if plan.address:
        record_address(family=family, values=plan.address, lived_from=plan.lived_from, **acts)
    case = open_case(
        family=family,
        opening=plan.opening,
        lead=plan.lead,
        lead_agency=plan.lead_agency,
        submission=mine.submission,
        today=today,
        **acts,
    )
    given_by = [people[number] for number in plan.agreement["given_by"]]
    record_agreement(case=case, values=plan.agreement | {"given_by": given_by}, today=today, **acts)
    if mine.help_request_id:
        _decide_request(mine, case, by, now)
    mine.delete()
    return case


def _opened_before(draft, by):
    """The case that was opened from a draft which is used up.

    :raises OpeningDraft.DoesNotExist: if the draft was thrown away.
    """
    earlier = Case.objects.filter(submission=draft.submission, opened_by=by).first()
    if earlier is None:
        raise OpeningDraft.DoesNotExist
    return earlier


def _relate(plan, people, acts):
    """Record how the adults and the children of the plan are related."""
    for adult, child, kind, responsible in plan.relationships:
        told = {"kind": kind, "parental_responsibility": responsible}
        record_relationship(person=people[adult], other=people[child], **told, **acts)


def _decide_request(draft, case, by, now):
    """Decide the request that the draft comes from, together with the opening of its case.

    :raises RequestMovedOn: if somebody else decided it meanwhile; then no case opens.
    """
    decision = Decision(**draft.answers["decision"])
    decide_by_opening(
        request=draft.help_request,
        case=case,
        outcome=RequestOutcome.objects.get(code=decision.outcome),
        reason=decision.reason,
        by=by,
        now=now,
    )


def _join(family, planned, carried, acts):
    """Put somebody into the family, and return their record.

    :param carried: fields of a new record that come from a request for help.
    """
    if planned.is_member:
        return planned.person
    place = {"family": family, "role": planned.role, "lives_in_household": planned.lives_in_household}
    if planned.person:
        return add_person(person=planned.person, **place, **acts).person
    return add_new_person(values=planned.values | carried, **place, **acts).person


def _refuse_second_open_case(plan, by):
    for planned in plan.people:
        if planned.person and planned.role == "child" and not planned.is_member:
            refuse_child_with_open_case(person=planned.person, by=by)


def hold_records(people):
    """Lock the records of people before they join a family, so that no other case takes them meanwhile.

    :raises RecordGone: if one has been made one with another record.
    """
    pks = {person.pk for person in people}
    held = Person.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=pks).order_by("pk")
    if len(held) < len(pks):
        raise RecordGone


def refuse_child_with_open_case(*, person, by, besides=None):
    """Refuse to add a child who is in the family of an open case now, as far as the user may know of it.

    :param besides: the case that the child is added to.
    :raises ChildHasOpenCase: with the sentence for the user.
    """
    here_now = {"family__members__person": person, "family__members__left_on__isnull": True}
    open_cases = Case.objects.visible_to(by).open().filter(**here_now)
    if besides is not None:
        open_cases = open_cases.exclude(pk=besides.pk)
    if open_cases.exists():
        raise ChildHasOpenCase
