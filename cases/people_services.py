"""Writes to the people of a case's family. Each is refused once the case is closed."""

from django.db import transaction

from cases.errors import LastChildCannotLeave
from cases.opening_services import hold_records, refuse_child_with_open_case
from cases.services import lock_open_case
from people import services


@transaction.atomic
def add_new_member(*, case, role, values, lives_in_household, by, now, today, submission=None):
    """Make a record of somebody and add them to the family. Sent twice, it is made once.

    :raises CaseAlreadyClosed, RuleBroken, ValidationError: see :func:`people.services.add_new_person`.
    """
    case = lock_open_case(case)
    return services.add_new_person(
        family=case.family,
        role=role,
        values=values,
        lives_in_household=lives_in_household,
        by=by,
        now=now,
        today=today,
        case_reference=case.reference,
        submission=submission,
    )


@transaction.atomic
def add_known_member(*, case, role, person, by, now, today, submission=None):
    """Add somebody who has a record already to the family. Sent twice, they are added once.

    :raises RecordGone: if their record has been made one with another meanwhile.
    :raises ChildHasOpenCase: if it is a child in another open case that the user reaches.
    :raises ValidationError: if they are in the family already.
    """
    case = lock_open_case(case)
    hold_records([person])
    if role == "child":
        refuse_child_with_open_case(person=person, by=by, besides=case)
    return services.add_person(
        family=case.family,
        person=person,
        role=role,
        by=by,
        now=now,
        today=today,
        case_reference=case.reference,
        submission=submission,
    )


@transaction.atomic
def change_member(
    *, case, member, values, revision, lives_in_household, by, now, today, household_since=None
):
    """Change what is recorded of a member of the family.

    :raises EditConflict: if somebody else changed them meanwhile.
    """
    case = lock_open_case(case)
    return services.change_person(
        member=member,
        values=values,
        revision=revision,
        lives_in_household=lives_in_household,
        household_since=household_since,
        by=by,
        now=now,
        today=today,
        case_reference=case.reference,
    )


@transaction.atomic
def record_member_birth(*, case, member, date_of_birth, given_name, by, now, today):
    """Record the birth of a baby who was due."""
    case = lock_open_case(case)
    return services.record_birth(
        member=member,
        date_of_birth=date_of_birth,
        given_name=given_name,
        by=by,
        now=now,
        today=today,
        case_reference=case.reference,
    )


@transaction.atomic
def member_leaves(*, case, member, left_on, by, now, today):
    """Record that somebody left the family.

    :raises LastChildCannotLeave: an open case has a child.
    """
    case = lock_open_case(case)
    others = case.family.members.current().children().exclude(pk=member.pk)
    if member.is_child and not others.exists():
        raise LastChildCannotLeave
    return services.leave_family(
        member=member, left_on=left_on, by=by, now=now, today=today, case_reference=case.reference
    )


@transaction.atomic
def relate_members(*, case, member, other, values, revision, by, now):
    """Record what one member of the family is to another.

    :param revision: that of the relationship that was shown, 0 for none.
    :raises EditConflict, RelationshipRemoved: see :func:`people.services.record_relationship`.
    """
    case = lock_open_case(case)
    return services.record_relationship(
        person=member.person,
        other=other.person,
        revision=revision,
        by=by,
        now=now,
        case_reference=case.reference,
        **values,
    )


@transaction.atomic
def unrelate_members(*, case, member, other, revision, by, now):
    """Remove how two of the family are related, where it was recorded wrongly.

    :param revision: of the relationship as it was read.
    """
    case = lock_open_case(case)
    pair = {"person": member.person, "other": other.person}
    acts = {"by": by, "now": now, "case_reference": case.reference}
    services.remove_relationship(**pair, revision=revision, **acts)


@transaction.atomic
def family_moves(*, case, values, lived_from, by, now, submission=None):
    """Record where the family lives from a day on. Sent twice, it is recorded once."""
    case = lock_open_case(case)
    return services.record_address(
        family=case.family,
        values=values,
        lived_from=lived_from,
        by=by,
        now=now,
        case_reference=case.reference,
        submission=submission,
    )


@transaction.atomic
def record_member_name(*, case, member, values, by, now, submission=None):
    """Record another name of a member of the family. Sent twice, it is recorded once."""
    case = lock_open_case(case)
    acts = {"by": by, "now": now, "case_reference": case.reference, "submission": submission}
    return services.record_name(member=member, values=values, **acts)


@transaction.atomic
def remove_member_name(*, case, member, name, by, now):
    """Remove another name that was recorded wrongly."""
    case = lock_open_case(case)
    services.remove_name(member=member, name=name, by=by, now=now, case_reference=case.reference)
