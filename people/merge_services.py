"""Making two records one, undoing it, and remembering that two are two.

Each is one act. Merging and undoing write one audit event for each case that the caller names.

Who may see both records is decided by the caller: see :mod:`cases.merge_services`.
"""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from accounts import audit
from accounts.enums import AuditAction
from earlyhelp.common.errors import RuleBroken
from earlyhelp.common.models import lock, save_checked
from people.enums import NameKind
from people.facts import groups_of_fields
from people.models import FamilyMember, NotSamePerson, PeopleMerge, Person, PersonName, SearchKey
from people.moving import CannotUndo, Steps, take_back
from people.search_index import index_people


class MergedAlready(RuleBroken):
    message = "Somebody else has merged one of these records meanwhile. Look at the list again."


class UndoneAlready(RuleBroken):
    message = "This merge is undone already."


class LaterMergeFirst(RuleBroken):
    message = "This record was merged again since. Undo the later merge first."


def values_chosen(other, chosen):
    """Return the values to take over from the other record.

    :param chosen: the first field of each group that is taken from it.
    """
    names = [name for group in groups_of_fields() if group[0] in chosen for name in group]
    return {name: getattr(other, name) for name in names}


@transaction.atomic
def merge_people(*, kept, other, chosen, by, now, case_references=()):
    """Make two records one. What points at the other points at the kept one then, which keeps its number.

    :param chosen: the first field of each group (see :func:`groups_of_fields`) taken from the other record.
    :param case_references: the cases in whose trail the act is to stand.
    :raises MergedAlready: if one of them is gone.
    :raises CannotMerge: if both have something of which there can be only one.
    """
    pair = {person.pk: person for person in _locked([kept.pk, other.pk])}
    if len(pair) < 2:
        raise MergedAlready
    kept, other = pair[kept.pk], pair[other.pk]
    steps, values = Steps(), values_chosen(other, chosen)
    told = {"kept_name": kept.full_name, "other_name": other.full_name}
    names = {person: (person.given_name, person.family_name) for person in (kept, other)}
    _merge_places_in_families(steps, kept, other)
    steps.move_all(other, kept)
    SearchKey.objects.filter(person=other).delete()
    steps.drop(other)
    save_checked(steps.change(kept, values))
    _keep_names(steps, kept, names.values(), now)
    index_people([kept.pk])
    merge = save_checked(PeopleMerge(kept=kept, steps=steps.taken, merged_by=by, merged_at=now, **told))
    _write_down(merge, "two records of a person, made one", case_references, by=by, now=now)
    return merge


def _locked(pks):
    return list(Person.objects.select_for_update().filter(pk__in=pks).order_by("pk"))


def _merge_places_in_families(steps, kept, other):
    """Where both are in one family now, one place is left, and what is about the other is about it."""
    places = {place.family_id: place for place in FamilyMember.objects.current().filter(person=kept)}
    for place in FamilyMember.objects.select_for_update().current().filter(person=other).order_by("pk"):
        if place.family_id in places:
            steps.move_all(place, places[place.family_id])
            steps.drop(place)


@transaction.atomic
def undo_merge(*, merge, by, now, case_references=()):
    """Make the two records again as they were, and give each back what was its own.

    What was added to the kept record since stays with it, and a field that was changed since stays changed.

    :raises UndoneAlready, LaterMergeFirst, CannotUndo: if it cannot be.
    """
    merge = lock(merge)
    if merge.undone_at:
        raise UndoneAlready
    later = PeopleMerge.objects.filter(kept=merge.kept_id, undone_at__isnull=True, pk__gt=merge.pk)
    if later.exists():
        raise LaterMergeFirst
    _locked([merge.kept_id])
    try:
        with transaction.atomic():
            take_back(merge.steps)
    except IntegrityError as error:
        raise CannotUndo(
            "What was recorded since leaves no room for both records: a number given to somebody else, say."
        ) from error
    gone = [step["row"] for step in merge.steps if step["step"] == "drop"]
    back = next(row["pk"] for row in gone if row["model"] == Person._meta.label_lower)
    index_people([merge.kept_id, back])
    merge.undone_by, merge.undone_at = by, now
    save_checked(merge)
    _write_down(merge, "two records of a person, made two again", case_references, by=by, now=now)
    return merge


def _keep_names(steps, kept, names, now):
    """Keep the full name that was not chosen as another name, so that both still find the person."""
    for given, family in dict.fromkeys(names):
        if (given, family) != (kept.given_name, kept.family_name):
            other = {"kind": NameKind.ALIAS, "given_name": given, "family_name": family}
            steps.make(save_checked(PersonName(person=kept, recorded_at=now, **other)))


def _write_down(merge, what, case_references, *, by, now):
    moved = sum(step["step"] == "move" for step in merge.steps)
    detail = {"merge": str(merge.number), "rows moved": moved}
    told = {"action": AuditAction.CHANGED, "what": what, "detail": detail}
    for reference in case_references or [""]:
        audit.record(by=by, now=now, case_reference=reference, **told)


@transaction.atomic
def say_not_same(*, person, other, by, now):
    """Remember that two records are two people, so that nobody is asked again."""
    try:
        save_checked(NotSamePerson(person=person, other=other, decided_by=by, decided_at=now))
    except ValidationError:
        return
    audit.record(by=by, now=now, action=AuditAction.CREATED, what="that two records are two people")
