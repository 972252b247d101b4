"""The gate to retention: who proposes disposals, and who approves them. No family's words are here."""

import re

from django.http import Http404

from cases.models import REFERENCE, REQUEST_REFERENCE, Case, HelpRequest
from retention import finding
from retention.belongings import Belongings
from retention.enums import HoldScope
from retention.errors import NobodyToHold, NothingToHold
from retention.models import DisposalLog, DueRecord, HoldKind, LegalHold, RetentionRule


def all_holds(user):
    """Every hold, the latest first, but those on a record that a conflict keeps the user out of."""
    return LegalHold.objects.shown_to(user).with_names()


def hold_of(user, key):
    """A hold that nobody lifted. Raises Http404 where there is none for the user."""
    hold = all_holds(user).filter(key=key, lifted_at__isnull=True).first()
    if hold is None:
        raise Http404("No hold with this key.")
    return hold


def kinds_of_hold():
    """Kinds that a new hold can have."""
    return HoldKind.objects.active()


def to_hold(user, scope, reference="", member=None):
    """Return what a hold of the scope holds, as arguments of :func:`retention.services.place_hold`.

    A record that a conflict keeps the user out of is as if it were not there.

    :param reference: of any case of the family, or of the request for help.
    :param member: the person's number in the family.
    :raises NothingToHold, NobodyToHold: where there is none.
    """
    if scope == HoldScope.EVERYTHING:
        return {}
    if scope == HoldScope.REQUEST:
        requests = HelpRequest.objects.exclude(pk__in=HelpRequest.objects.kept_from(user).values("pk"))
        return {"help_request": _found(requests, REQUEST_REFERENCE, reference)}
    cases = Case.objects.exclude(pk__in=Case.objects.kept_from(user).values("pk"))
    case = _found(cases.select_related("family"), REFERENCE, reference)
    if scope == HoldScope.FAMILY:
        return {"family": case.family}
    place = case.family.members.filter(number=member).select_related("person").first()
    if place is None:
        raise NobodyToHold
    return {"person": place.person}


def _found(rows, form, reference):
    row = rows.filter(reference=reference).first() if re.fullmatch(form, reference) else None
    if row is None:
        raise NothingToHold
    return row


def due_records(user, filters, *, today):
    """Every record on the queue that the filters leave, the longest due first.

    Without those that a conflict keeps the user out of: nobody decides on their own or a relative's record.

    :param filters: of :class:`retention.forms.due.QueueForm`.
    """
    found = DueRecord.objects.shown_to(user).with_references().with_holds(today)
    for name in ("status", "kind"):
        if filters.get(name):
            found = found.filter(**{f"{name}__in": filters[name]})
    return found


def due_record_of(user, key, *, today):
    """A record on the queue. Raises Http404 where there is none for the user."""
    record = due_records(user, {}, today=today).filter(key=key).first()
    if record is None:
        raise Http404("Nothing is due with this key.")
    return record


def holds_on(record, *, today):
    """The holds in force that keep a record."""
    holds = LegalHold.objects.with_names().in_force(today)
    if record.family_id:
        return list(holds.on_family(record.family_id))
    return list(holds.on_request(record.help_request_id))


def belongings_of(record):
    """What a record is made of."""
    return Belongings(family=record.family, help_request=record.help_request)


def files_in(things):
    """How many files in the document store belong to a record, and how many bytes they are together."""
    files = things.files
    return len(files), sum(size for _, _, size in files)


def rules(today):
    """The rules in force and those to come, each with how many records are due on its first day or today."""
    found = list(RetentionRule.objects.in_force_or_coming(today))
    for rule in found:
        rule.due_now = finding.due(rule, day=today).count()
        rule.due_then = finding.due(rule, day=max(today, rule.valid_from)).count()
    return found


def due_under(rule):
    """How many records are due on the first day of a rule under it, and under the rule before it."""
    day = rule.valid_from
    others = RetentionRule.objects.filter(valid_from__lt=day)
    before = others.in_force(rule.kind, day)
    return finding.due(rule, day=day).count(), finding.due(before, day=day).count() if before else 0


def disposals():
    """Every disposal, the latest first."""
    return DisposalLog.objects.all()


def disposal_of(key):
    """A line of the log. Raises Http404 where there is none."""
    log = disposals().filter(key=key).first()
    if log is None:
        raise Http404("No disposal with this key.")
    return log
