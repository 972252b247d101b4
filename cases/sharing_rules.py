"""Which agencies may join the team around a family, by what the family said."""

from django.conf import settings

from accounts import audit
from accounts.enums import AuditAction
from cases.agreement_errors import AgencyLeftOut, NotAbleToAgree, NotAskedYet, SharingStopped
from cases.models import AgencyWish
from earlyhelp.common.dates import age_in_years
from earlyhelp.common.models import save_checked
from people.enums import FamilyRole


def _may_join(case, agency):
    """Return whether an agency new to the team may join; None where the family is to be asked first.

    An agreement covers the agencies that are in the team. A partner agency that joins later is not covered
    by it, and the family is asked. Where no agreement is recorded, or help goes on without one for a
    recorded reason, there is nothing to extend. What a family allowed before it withdrew or refused does not
    count again once it agrees anew. An agency that must not know is kept out with its parts, as those who
    manage a part read what the part reads.

    :raises SharingStopped, AgencyLeftOut: see :func:`check_agency_may_join`.
    """
    if case.involvements.current().filter(agency=agency).exists():
        return True
    latest = case.agreements.latest_first().first()
    if latest is not None and latest.stops_sharing:
        raise SharingStopped
    wish = case.agency_wishes.about(agency)
    above = case.agency_wishes.about(agency.part_of) if agency.part_of_id else None
    if any(said is not None and not said.may_know for said in (wish, above)):
        raise AgencyLeftOut
    stopped_at = case.agreements.stopped_last_at() if wish else None
    if wish and (stopped_at is None or wish.recorded_at > stopped_at):
        return True
    return True if latest is None or not latest.is_given else None


def needs_asking(case, agency):
    """Return whether the family agreed to help, but neither to this agency nor against it."""
    try:
        return _may_join(case, agency) is None
    except (SharingStopped, AgencyLeftOut):
        return False


def why_not(case, agency):
    """Return the sentence that keeps the agency out, or "" where it may join or the family is to be asked."""
    try:
        _may_join(case, agency)
    except (SharingStopped, AgencyLeftOut) as error:
        return error.message
    return ""


def left_out(case, agencies):
    """Return those of a few agencies of which the family said last that they must not know."""
    said = [(agency, case.agency_wishes.about(agency)) for agency in agencies]
    return [agency for agency, wish in said if wish is not None and not wish.may_know]


def is_agreed(case):
    """Return whether an agreement of the family holds now."""
    latest = case.agreements.latest_first().first()
    return latest is not None and latest.may_be_withdrawn


def check_agency_may_join(*, case, agency):
    """Let nobody join from an agency that is not in the team now and that the family does not agree to.

    :param case: locked, so that no withdrawal comes between.
    :raises SharingStopped: until a new agreement, or why help goes on without one, is recorded.
    :raises AgencyLeftOut: if the family said that this agency must not know.
    """
    _may_join(case, agency)


def agree_to_agency(*, case, agency, agreed_by, by, now, today):
    """Check that an agency may join and, if no agreement covers it yet, keep who agreed to it.

    :param case: locked.
    :param agreed_by: the person of the family who agreed; read only where the family is to be asked.
    :raises SharingStopped, AgencyLeftOut: see :func:`check_agency_may_join`.
    :raises NotAskedYet: if the family is to be asked first.
    """
    if _may_join(case, agency):
        return
    if agreed_by is None:
        raise NotAskedYet
    values = {"agency": agency, "may_know": True, "said_by": agreed_by, "said_on": today}
    keep_wish(case=case, values=values, by=by, now=now)


def can_agree(person, *, role, day):
    """Return whether somebody can speak for the family: an adult, or a young person of AGREES_FROM_AGE.

    Whether a young person understands what they agree to is the worker's judgement; below this age nobody
    is offered. The unborn and the dead agree to nothing.
    """
    if not person.is_born_and_alive:
        return False
    if role != FamilyRole.CHILD:
        return True
    born = person.date_of_birth
    return born is not None and age_in_years(born, day) >= settings.AGREES_FROM_AGE


def check_can_agree(*, case, person, day, field):
    """Check that somebody is in the family now and can speak for it on a day.

    :raises NotAbleToAgree: if they are not, have died, or are a child below ``AGREES_FROM_AGE``.
    """
    member = case.family.members.current().with_person().filter(person=person).first()
    if member is None or not can_agree(member.person, role=member.role, day=day):
        raise NotAbleToAgree(field=field)


def keep_wish(*, case, values, by, now, submission=None):
    """Keep what the family said about an agency.

    :param case: locked.
    """
    check_can_agree(case=case, person=values["said_by"], day=values["said_on"], field="said_by")
    wish = save_checked(
        AgencyWish(case=case, recorded_by=by, recorded_at=now, submission=submission, **values)
    )
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CREATED,
        what="wish about an agency",
        case_reference=case.reference,
        detail={"agency": wish.agency.name, "may_know": wish.may_know},
    )
    return wish
