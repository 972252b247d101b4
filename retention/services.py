"""Placing and lifting legal holds. Each act is one transaction with one audit event."""

from django.db import connection, transaction

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.models import Case, HelpRequestPerson
from earlyhelp.common.dates import london_day
from earlyhelp.common.models import lock, save_checked, sent_before
from retention.enums import HoldScope
from retention.errors import HoldEndsBefore, HoldFollows, HoldLifted, NothingToHold
from retention.models import LegalHold


@transaction.atomic
def place_hold(*, kind, reason, by, now, until=None, follows="", submission=None, **held):
    """Keep records from disposal: a family, a case, a person, a request for help, or with none everything.

    A disposal that has begun ends first, and one that begins after finds the hold.

    :param held: family, case, person or help_request. :param kind: a :class:`HoldKind`.
    :param until: the last day of the hold, or None.
    :param follows: the reference of what the hold ends with; see :func:`lift_holds_of`.
    :raises HoldEndsBefore, NothingToHold: if the last day has passed, or the record is gone.
    """
    held = dict.fromkeys(SCOPES) | held
    told = {"kind": kind, "reason": reason, "until": until, "follows": follows, "submission": submission}
    one_at_a_time()
    if earlier := sent_before(LegalHold, submission, placed_by=by):
        return earlier
    _check(held, until, now)
    hold = save_checked(
        LegalHold(
            scope=_scope(held),
            named_as=_named(held),
            placed_by=by,
            placed_for=acting_membership(by).agency,
            placed_at=now,
            **told,
            **held,
        )
    )
    _record(hold, AuditAction.CREATED, by, now, reason)
    return hold


@transaction.atomic
def lift_hold(*, hold, reason, by, now):
    """End a hold with a reason.

    :raises HoldLifted: if it is lifted already. :raises HoldFollows: if it ends by itself.
    """
    hold = lock(hold)
    if hold.lifted_at is not None:
        raise HoldLifted
    if hold.follows:
        raise HoldFollows(hold.follows)
    return _lift(hold, reason, by, now)


@transaction.atomic
def lift_holds_of(*, follows, reason, by, now):
    """End the holds that end with what has this reference."""
    for hold in LegalHold.objects.select_for_update().filter(follows=follows, lifted_at__isnull=True):
        _lift(hold, reason, by, now)


def _lift(hold, reason, by, now):
    hold.lifted_at, hold.lifted_by, hold.lift_reason = now, by, reason
    save_checked(hold)
    _record(hold, AuditAction.ENDED, by, now, reason)
    return hold


def _check(held, until, now):
    if until is not None and until < london_day(now):
        raise HoldEndsBefore
    for row in filter(None, held.values()):
        if not type(row)._default_manager.filter(pk=row.pk).exists():
            raise NothingToHold


LOCK = 0x4448  # any number that nothing else in this database locks


def one_at_a_time():
    """Wait until nobody else places a hold or disposes of a record; others wait until the commit."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


SCOPES = {
    "family": HoldScope.FAMILY,
    "case": HoldScope.CASE,
    "person": HoldScope.PERSON,
    "help_request": HoldScope.REQUEST,
}


def _scope(held):
    """The scope of the one thing given. Two things at once are refused by the database."""
    return next((SCOPES[name] for name, row in held.items() if row is not None), HoldScope.EVERYTHING)


def _named(held):
    """What is held as the site names it, without anybody's name."""
    if request := held["help_request"]:
        return request.reference
    if case := held["case"]:
        return case.reference
    if family := held["family"]:
        return _latest(Case.objects.filter(family=family))
    if person := held["person"]:
        return _place_of(person)
    return ""


def _latest(cases):
    return cases.order_by("-opened_on", "-pk").values_list("reference", flat=True).first() or ""


def _place_of(person):
    """ "EH-2016-0042, person 2", or the request that they were found for."""
    for member in person.family_members.order_by("-joined_on", "-pk"):
        if reference := _latest(Case.objects.filter(family=member.family_id)):
            return f"{reference}, person {member.number}"
    found = HelpRequestPerson.objects.filter(person=person).order_by("-pk")
    asked = found.values_list("request__reference", flat=True).first()
    return f"{asked}, a person" if asked else ""


def _record(hold, action, by, now, reason):
    audit.record(
        by=by,
        now=now,
        action=action,
        what="legal hold",
        case_reference=hold.named_as.partition(",")[0],
        reason=reason,
        detail={"kind": hold.kind.code, "holds": hold.held_words},
    )
