"""Which agencies may join the team around a family, by what the family said."""

from accounts import audit
from accounts.enums import AuditAction
from cases.errors import AgencyLeftOut, NotAskedYet, SharingStopped
from cases.models import AgencyWish
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.models import save_checked


def _may_join(case, agency):
    """Return whether an agency new to the team may join; None where the family is to be asked first.

    An agreement covers the agencies that are in the team. A partner agency that joins later is not covered
    by it, and the family is asked. Where no agreement is recorded, or help goes on without one for a
    recorded reason, there is nothing to extend.

    :raises SharingStopped, AgencyLeftOut: see :func:`check_agency_may_join`.
    """
    if case.involvements.current().filter(agency=agency).exists():
        return True
    latest = case.agreements.latest_first().first()
    if latest is not None and latest.stops_sharing:
        raise SharingStopped
    wish = case.agency_wishes.about(agency)
    if wish is not None and not wish.may_know:
        raise AgencyLeftOut
    return True if wish or latest is None or not latest.is_given else None


def needs_asking(case, agency):
    """Return whether the family agreed to help, but neither to this agency nor against it."""
    try:
        return _may_join(case, agency) is None
    except (SharingStopped, AgencyLeftOut):
        return False


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


def keep_wish(*, case, values, by, now, submission=None):
    """Keep what the family said about an agency.

    :param case: locked.
    """
    if not case.family.members.current().filter(person=values["said_by"]).exists():
        raise RuleBroken("Choose somebody of this family.", field="said_by")
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
