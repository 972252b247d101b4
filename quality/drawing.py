"""Which cases are drawn for whom: at random, from a seed, so that the draw can be made again and checked."""

from hashlib import sha256

from django.db.models import Q

from cases.models import Case, ConflictPerson, Involvement
from quality.enums import DrawnFrom
from quality.errors import TooFewCases

CLOSED_WITHIN_DAYS = 365


def eligible(drawn_from, *, since):
    """Cases from which a round can be drawn. Restricted records never are: few people read them.

    :param since: the day from which closed cases count.
    """
    cases = Case.objects.filter(is_restricted=False)
    closed = cases.closed().filter(closed_on__gte=since)
    return {
        DrawnFrom.OPEN: cases.open(),
        DrawnFrom.CLOSED: closed,
        DrawnFrom.BOTH: cases.open() | closed,
    }[DrawnFrom(drawn_from)]


def draw(cases, auditors, *, each, seed):
    """Return (membership, primary key of a case) for as many cases of each auditor.

    The cases are put in an order that nobody can foresee without the seed: of a digest of it and the
    reference. Each auditor in turn gets the next one that they may audit.

    :raises TooFewCases: if an auditor cannot be given as many.
    """
    placed = sorted((_place(seed, reference), pk) for pk, reference in cases.values_list("pk", "reference"))
    waiting = [pk for _, pk in placed]
    barred = {auditor: _barred(auditor, cases) for auditor in auditors}
    drawn = []
    for round_of_turns in range(each):
        for auditor in auditors:
            pk = next((pk for pk in waiting if pk not in barred[auditor]), None)
            if pk is None:
                raise TooFewCases(auditor.user, round_of_turns)
            waiting.remove(pk)
            drawn.append((auditor, pk))
    return drawn


def _place(seed, reference):
    return sha256(f"{seed}:{reference}".encode()).hexdigest()


def _barred(auditor, cases):
    """Cases that the auditor must not audit: those that they or their own agency worked in, now or earlier,
    and those of somebody whose record a conflict of interest keeps them out of."""
    worked = Involvement.objects.filter(
        Q(user=auditor.user_id) | Q(agency=auditor.agency_id), case__in=cases.order_by().values("pk")
    )
    known = cases.filter(family__in=ConflictPerson.objects.families_kept_from(auditor.user_id))
    return set(worked.values_list("case", flat=True)) | set(known.values_list("pk", flat=True))
