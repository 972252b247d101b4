"""Rectification: what somebody says is wrong is added beside what is recorded, and changes nothing of it."""

from django.db import transaction
from django.db.models import Max

from accounts import audit
from accounts.acting import acting_membership
from accounts.enums import AuditAction
from cases.errors import NotInFamily
from cases.models import Disagreement
from earlyhelp.common.models import lock, save_checked, sent_before


@transaction.atomic
def record_disagreement(*, case, kind, item, values, by, now, submission=None):
    """Keep what somebody says is wrong, in an open or a closed case. Sent twice, it is kept once.

    :param kind, item: what it is about (:func:`cases.disagreements.item_of` says whether it is there).
    :param values: said_by (a member of the family), said_on, words, decision and what_was_done.
    :raises NotInFamily: if whoever said it is of another family.
    """
    case = lock(case)
    if earlier := sent_before(Disagreement, submission, case=case):
        return earlier
    if values["said_by"].family_id != case.family_id:
        raise NotInFamily
    last = case.disagreements.aggregate(last=Max("number"))["last"] or 0
    disagreement = save_checked(
        Disagreement(
            case=case,
            number=last + 1,
            kind=kind,
            item=item,
            recorded_by=by,
            recorded_for=acting_membership(by).agency,
            recorded_at=now,
            submission=submission,
            **values,
        )
    )
    audit.record(
        by=by,
        now=now,
        action=AuditAction.CORRECTED,
        what="disagreement",
        case_reference=case.reference,
        detail={"kind": str(kind), "number": item, "decision": disagreement.decision},
    )
    return disagreement
