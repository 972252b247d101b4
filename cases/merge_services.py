"""Merging people of families: only by somebody who reaches both records, with the cases held meanwhile."""

from django.db import transaction

from cases.errors import RecordOutOfReach
from cases.finding import people_reached_by
from cases.models import Case
from people import merge_services


def _hold_cases(people):
    """Lock every case of these people's families, so that nothing is added to one while its rows move.

    :returns: the references of these cases.
    """
    cases = (
        Case.objects.filter(family__members__person__in=people).order_by("pk").values_list("pk", flat=True)
    )
    held = Case.objects.filter(pk__in=set(cases)).order_by("pk").select_for_update(of=("self",))
    return [case.reference for case in held]


def _refuse_out_of_reach(by, *people):
    reached = people_reached_by(by, to_work=True).filter(pk__in=[person.pk for person in people])
    if reached.count() < len(people):
        raise RecordOutOfReach


@transaction.atomic
def merge_members(*, kept, other, chosen, by, now):
    """Make two records one (see :func:`people.merge_services.merge_people`).

    :raises RecordOutOfReach: if the user does not reach both, or one is merged already.
    """
    references = _hold_cases([kept, other])
    _refuse_out_of_reach(by, kept, other)
    told = {"by": by, "now": now, "case_references": references}
    return merge_services.merge_people(kept=kept, other=other, chosen=chosen, **told)


@transaction.atomic
def undo_member_merge(*, merge, by, now):
    """Make them two records again.

    :raises RecordOutOfReach: if the user does not reach the record that was kept.
    """
    references = _hold_cases([merge.kept])
    _refuse_out_of_reach(by, merge.kept)
    return merge_services.undo_merge(merge=merge, by=by, now=now, case_references=references)


@transaction.atomic
def say_members_not_same(*, one, other, by, now):
    """Remember that two records are two people.

    :raises RecordOutOfReach: if the user does not reach both.
    """
    _refuse_out_of_reach(by, one, other)
    merge_services.say_not_same(person=one, other=other, by=by, now=now)
