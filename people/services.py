"""Writes to families and people. Each is one transaction with one audit event.

``by`` is the user who acts, ``now`` the time at which they do; ``case_reference`` goes into the audit trail.
"""

from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.enums import AuditAction
from earlyhelp.common.dates import london_day
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.models import change, lock, save_checked, sent_before
from people.day_rules import (
    MovedOutBeforeIn,
    check_address_day,
    check_birth,
    check_household_day,
    check_name_days,
)
from people.enums import INVERSE, NhsNumberStatus
from people.models import (
    Family,
    FamilyAddress,
    FamilyMember,
    HouseholdStay,
    Person,
    PersonName,
    Relationship,
)
from people.search_index import index_family, index_people


class BornAlready(RuleBroken):
    message = "The birth is recorded already. Change the date of birth instead."
    field = "date_of_birth"


class LeftMeanwhile(RuleBroken):
    message = "Somebody recorded meanwhile that they left the family. Nothing was changed."


class RelationshipRemoved(RuleBroken):
    message = "Somebody removed this relationship meanwhile. Open the page again to record it anew."


class RelationshipChanged(RuleBroken):
    message = "Somebody changed this relationship meanwhile. Read it again before you remove it."


class LeftInFuture(RuleBroken):
    message = "The date they left must be today or in the past."
    field = "left_on"


def _with_status(values):
    """A number without a word on how it is known was given by the family."""
    values = dict(values)
    if values.get("nhs_number") and values.get("nhs_number_status", "not_known") == NhsNumberStatus.NOT_KNOWN:
        values["nhs_number_status"] = NhsNumberStatus.FAMILY
    return values


@transaction.atomic
def create_family(*, name, by, now, case_reference=""):
    """Make a family without people."""
    family = save_checked(Family(name=name, recorded_at=now))
    audit.record(by=by, now=now, action=AuditAction.CREATED, what="family", case_reference=case_reference)
    return family


@transaction.atomic
def add_new_person(
    *, family, role, values, by, now, today, lives_in_household=True, case_reference="", submission=None
):
    """Make a person and add them to the family. Sent twice, they are made once.

    :param values: fields of :class:`people.models.Person` by name.
    :raises RuleBroken: if the birth or due date cannot be right.
    :raises ValidationError: if a number is wrong or belongs to somebody else.
    """
    family = lock(family)
    if earlier := sent_before(FamilyMember, submission, family=family):
        return earlier
    check_birth(role=role, values=values, today=today)
    person = save_checked(Person(recorded_at=now, **_with_status(values)))
    return add_person(
        family=family,
        person=person,
        role=role,
        by=by,
        now=now,
        today=today,
        lives_in_household=lives_in_household,
        case_reference=case_reference,
        submission=submission,
    )


@transaction.atomic
def add_person(
    *, family, person, role, by, now, today, lives_in_household=True, case_reference="", submission=None
):
    """Add a person who has a record already to the family, with the next number in it; sent twice, once."""
    family = lock(family)
    if earlier := sent_before(FamilyMember, submission, family=family):
        return earlier
    last = family.members.aggregate(last=Max("number"))["last"] or 0
    member = save_checked(
        FamilyMember(
            family=family,
            person=person,
            number=last + 1,
            role=role,
            lives_in_household=lives_in_household,
            joined_on=today,
            submission=submission,
        )
    )
    if lives_in_household:
        save_checked(HouseholdStay(member=member))
    index_people([person.pk])
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what=f"{role} in the family",
        case_reference=case_reference,
        detail={"member": member.number},
    )
    return member


@transaction.atomic
def change_person(
    *,
    member,
    values,
    revision,
    by,
    now,
    today,
    lives_in_household=None,
    household_since=None,
    case_reference="",
):
    """Change what is recorded of a family member.

    :param household_since: the day on which they moved in or out, where that changes; today if not given.

    The revision is the person's; it covers where they live as a member of this family too.

    :raises EditConflict: if somebody changed the person after the given revision.
    :raises LeftMeanwhile: if they have left the family.
    :raises RuleBroken: if the birth or due date cannot be right.
    """
    member = lock(member)
    if member.left_on:
        raise LeftMeanwhile
    check_birth(role=member.role, values=values, today=today)
    moves = lives_in_household is not None and member.lives_in_household != lives_in_household
    besides = ["lives_in_household"] if moves else []
    person, changed = change(member.person, revision=revision, values=_with_status(values), besides=besides)
    if moves:
        _move_household(member, lives_in_household, household_since or today, today)
    if changed:
        index_people([person.pk])
        told = {"case_reference": case_reference, "detail": {"member": member.number, "fields": changed}}
        audit.record(by=by, now=now, action=AuditAction.CHANGED, what="person", **told)
    return person


def _move_household(member, lives_there, day, today):
    """Begin or end the stay in the family home, on a day, of a member who is locked."""
    check_household_day(person=member.person, day=day, today=today)
    member.lives_in_household = lives_there
    save_checked(member)
    current = member.stays.filter(moved_out_on__isnull=True).first()
    if lives_there:
        save_checked(HouseholdStay(member=member, moved_in_on=day))
        return
    current = current or HouseholdStay(member=member)
    if current.moved_in_on and day < current.moved_in_on:
        raise MovedOutBeforeIn
    current.moved_out_on = day
    save_checked(current)


@transaction.atomic
def record_name(*, member, values, by, now, case_reference="", submission=None):
    """Record another name of a member of the family. Sent twice, it is recorded once.

    :param values: fields of :class:`people.models.PersonName` by name.
    :raises RuleBroken: if its days cannot be right.
    :raises ValidationError: if no name is given, or it ends before it begins.
    """
    person = lock(member.person)
    if earlier := sent_before(PersonName, submission, person=person):
        return earlier
    check_name_days(person=person, values=values, today=london_day(now))
    name = save_checked(PersonName(person=person, recorded_at=now, submission=submission, **values))
    index_people([member.person_id])
    _write_name_down(AuditAction.CREATED, member, by, now, case_reference)
    return name


@transaction.atomic
def remove_name(*, member, name, by, now, case_reference=""):
    """Remove another name that was recorded wrongly. Its row stays in the history."""
    lock(member.person)
    found = PersonName.objects.filter(pk=name.pk, person=member.person_id).first()
    if found is None:
        return
    found.delete()
    index_people([member.person_id])
    _write_name_down(AuditAction.DISCARDED, member, by, now, case_reference)


def _write_name_down(action, member, by, now, case_reference):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="other name of a person",
        case_reference=case_reference,
        detail={"member": member.number},
    )


@transaction.atomic
def record_birth(*, member, date_of_birth, given_name, by, now, today, case_reference=""):
    """Turn the due date of a baby into the date of birth, and keep the name the baby was given.

    :raises BornAlready: if there is a date of birth already.
    :raises BornTooLate: if the date lies ahead.
    """
    member = lock(member)
    person = lock(member.person)
    if person.date_of_birth:
        raise BornAlready
    values = {"date_of_birth": date_of_birth, "due_date": None, "given_name": given_name}
    return change_person(
        member=member,
        values=values,
        revision=person.revision,
        by=by,
        now=now,
        today=today,
        case_reference=case_reference,
    )


@transaction.atomic
def leave_family(*, member, left_on, by, now, today, case_reference=""):
    """End somebody's place in the family on a day. What is recorded of them stays.

    :raises LeftInFuture: if the day lies ahead.
    :raises ValidationError: if the day lies before they joined.
    """
    member = lock(member)
    if member.left_on:
        return member
    if left_on > today:
        raise LeftInFuture
    member.left_on = left_on
    save_checked(member)
    for stay in member.stays.filter(moved_out_on__isnull=True):
        stay.moved_out_on = max(left_on, stay.moved_in_on or left_on)
        save_checked(stay)
    audit.record(
        by=by,
        now=now,
        action=AuditAction.ENDED,
        what=f"{member.role} in the family",
        case_reference=case_reference,
        detail={"member": member.number},
    )
    return member


@transaction.atomic
def record_address(*, family, values, lived_from, by, now, case_reference="", submission=None):
    """Record where the family lives from a date on. An earlier address ends on that date; sent twice, once.

    :raises RuleBroken: if the family moved in before the address that they have now began.
    """
    family = lock(family)
    if earlier := sent_before(FamilyAddress, submission, family=family):
        return earlier
    current = family.addresses.filter(lived_until__isnull=True).first()
    check_address_day(day=lived_from, today=london_day(now))
    if current:
        if lived_from < current.lived_from:
            raise RuleBroken(
                "The family’s present address began after this date. Check the date they moved in.",
                field="lived_from",
            )
        current.lived_until = lived_from
        save_checked(current)
    address = FamilyAddress(
        family=family, lived_from=lived_from, recorded_at=now, submission=submission, **values
    )
    save_checked(address)
    index_family(family)
    audit.record(by=by, now=now, action=AuditAction.CREATED, what="address", case_reference=case_reference)
    return address


@transaction.atomic
def record_relationship(
    *,
    person,
    other,
    kind,
    by,
    now,
    parental_responsibility="",
    details=None,
    revision=None,
    case_reference="",
):
    """Record that ``person`` is the ``kind`` of ``other``; a pair that is recorded already is changed.

    :param details: what else is known of it; None keeps what is recorded.
    :param revision: that of the relationship that was shown, 0 for none; without it the latest word counts.
    :raises EditConflict: if somebody recorded or changed the relationship meanwhile.
    :raises RelationshipRemoved: if somebody removed it meanwhile.
    """
    told = {"parental_responsibility": parental_responsibility}
    if details is not None:
        told["details"] = details
    found = Relationship.objects.select_for_update(of=("self",)).among([person.pk, other.pk]).first()
    if found:
        word = kind if found.person_id == person.pk else INVERSE[kind]
        relationship, changed = change(found, revision=revision, values={"kind": word, **told})
        if not changed:
            return relationship
        action = AuditAction.CHANGED
    elif revision:
        raise RelationshipRemoved
    else:
        relationship = Relationship(person=person, other=other, kind=kind, recorded_at=now, **told)
        save_checked(relationship)
        action = AuditAction.CREATED
    audit.record(by=by, now=now, action=action, what="relationship", case_reference=case_reference)
    return relationship


@transaction.atomic
def remove_relationship(*, person, other, revision, by, now, case_reference=""):
    """Remove the relationship of a pair. Its row stays in the history; a pair without one changes nothing.

    :raises RelationshipChanged: if somebody changed it after the given revision.
    """
    found = Relationship.objects.select_for_update(of=("self",)).among([person.pk, other.pk]).first()
    if found is None:
        return
    if found.revision != revision:
        raise RelationshipChanged
    found.delete()
    audit.record(
        by=by, now=now, action=AuditAction.DISCARDED, what="relationship", case_reference=case_reference
    )
