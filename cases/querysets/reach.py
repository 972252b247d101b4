"""The ways in which somebody reaches a case: one list, read from the person and from the case.

``CaseQuerySet.visible_to`` asks each way for the cases of a person, and ``who_reaches`` for the people of a
case, through the same condition, so that what a page says of access is what the gate does.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from accounts.models import Membership
from accounts.permissions import ROLE_PERMISSIONS, ROLE_REACH, Permission, Reach
from cases.enums import CaseStatus, GrantKind, LeadChangeReason
from cases.querysets.grants import standing_at


def _rows(name):
    """The rows of a model of this app, or of a later one that is named with its app ("quality.SampledCase").

    Models import this module, so a model is looked up when it is used.
    """
    from django.apps import apps

    return apps.get_model(name if "." in name else f"cases.{name}").objects.all()


def _own(user, agency):
    return Q(user=user, agency=agency)


def _of_agency(user, agency):
    return Q(agency=agency) | Q(agency__part_of=agency)


def _opened_for(user, agency):
    return Q(opened_for=agency)


@dataclass(frozen=True)
class Way:
    """One way to a case.

    :ivar code: its name in addresses and tests. :ivar why: why somebody sees the case, as a sentence.
    :ivar until: until when, as a sentence. :ivar reaches: the reaches of roles that have this way.
    :ivar model: whose rows lead to the case. :ivar case: the column of the case.
    :ivar standing: which of the rows lead there at a moment, as a function of it.
    :ivar matches: the condition on a row, from a user and an agency, which are values or outer references.
    :ivar to_read_only: whether nothing can be written in the case by this way.
    """

    code: str
    why: str
    until: str
    reaches: frozenset
    model: str
    standing: Callable
    matches: Callable
    case: str = "case"
    to_read_only: bool = False

    def _rows(self):
        """Rows that lead to a case at this moment. Who reaches what is never asked of another one."""
        return _rows(self.model).filter(self.standing(timezone.now()))

    def cases(self, membership):
        """Primary keys of the cases that this way opens to somebody, as a query of one column."""
        return self._rows().filter(self.matches(membership.user_id, membership.agency_id)).values(self.case)

    @property
    def roles(self):
        """Roles that have this way."""
        return [
            role
            for role, reach in ROLE_REACH.items()
            if reach in self.reaches and Permission.CASE_VIEW in ROLE_PERMISSIONS[role]
        ]

    def memberships(self, case):
        """Current memberships to which this way opens the case."""
        rows = self._rows().filter(**{self.case: case.pk})
        found = rows.filter(self.matches(OuterRef("user"), OuterRef("agency")))
        kept_out = _rows("ConflictPerson").users_kept_from(case.family_id)
        current = Membership.objects.current().filter(Exists(found), role__in=self.roles)
        return current.exclude(user__in=kept_out)


def _always(condition):
    return lambda now: condition


def _audited(user, agency):
    return Q(auditor=user, agency=agency)


def _runs(now):
    """Of a round of case file audits that has begun and is not over, as days go in London.

    A record that was restricted since it was drawn is not read any more.
    """
    day = timezone.localdate(now)
    runs = Q(round__starts_on__lte=day, round__ends_on__gte=day, round__ended_at__isnull=True)
    return runs & Q(case__is_restricted=False)


def _granted(kind):
    return lambda now: standing_at(now) & Q(kind=kind)


IN_TEAM = {"model": "Involvement", "standing": _always(Q(ended_on__isnull=True))}
LED = {"model": "LeadProfessional", "standing": _always(Q(end_reason=LeadChangeReason.CASE_CLOSED))}
OF_THEIR_OWN = frozenset({Reach.INVOLVED, Reach.FRONT_DOOR})
OF_THE_AGENCY = frozenset({Reach.AGENCY})
OF_WHOEVER_RECORDS = OF_THEIR_OWN | OF_THE_AGENCY
FOR_A_TIME = {
    "reaches": OF_WHOEVER_RECORDS,
    "model": "AccessGrant",
    "matches": _own,
    "to_read_only": True,
}
SAMPLED = "sampled"
WAYS = [
    Way(
        "team",
        "Is in the team around the family",
        "Until they leave the team, or the case closes",
        reaches=OF_THEIR_OWN,
        matches=_own,
        **IN_TEAM,
    ),
    Way(
        "led",
        "Led the case until it closed",
        "As long as the record is kept",
        reaches=OF_THEIR_OWN,
        matches=_own,
        **LED,
    ),
    Way(
        "agency_team",
        "Oversees an agency that is in the team around the family",
        "Until the agency has left the team, or the case closes",
        reaches=OF_THE_AGENCY,
        matches=_of_agency,
        model="Involvement",
        standing=_always(Q(ended_on__isnull=True, case__is_restricted=False)),
    ),
    Way(
        "agency_leads",
        "Oversees the agency that leads this restricted record",
        "Until another agency leads, or the case closes",
        reaches=OF_THE_AGENCY,
        matches=_of_agency,
        model="LeadProfessional",
        standing=_always(Q(ended_on__isnull=True, case__is_restricted=True)),
    ),
    Way(
        "agency_led",
        "Oversees the agency that led the case until it closed",
        "As long as the record is kept",
        reaches=OF_THE_AGENCY,
        matches=_of_agency,
        **LED,
    ),
    Way(
        "opened",
        "Works at the front door that opened the case",
        "Until the case closes",
        reaches=frozenset({Reach.FRONT_DOOR}),
        model="Case",
        case="pk",
        standing=_always(Q(status=CaseStatus.OPEN, is_restricted=False)),
        matches=_opened_for,
    ),
    Way(
        "given",
        "Was given access for a time, to read only",
        "Until the day that was given, or it is ended",
        standing=_granted(GrantKind.GIVEN),
        **FOR_A_TIME,
    ),
    Way(
        "emergency",
        "Took emergency access, to read only",
        "Until its hours are over, or it is ended",
        standing=_granted(GrantKind.EMERGENCY),
        **FOR_A_TIME,
    ),
    Way(
        SAMPLED,
        "Audits the case file, to read only",
        "Until the round of audits ends",
        reaches=frozenset({Reach.SAMPLED}),
        model="quality.SampledCase",
        standing=_runs,
        matches=_audited,
        to_read_only=True,
    ),
]


def sample_of(case, membership, *, now):
    """The row by which somebody audits the case at this moment, with its round, or None."""
    way = next(way for way in WAYS if way.code == SAMPLED)
    rows = _rows(way.model).filter(way.standing(now), way.matches(membership.user_id, membership.agency_id))
    return rows.filter(case=case).select_related("round").order_by("pk").first()


def ways_of(reach, *, to_work=False):
    """The ways that a reach has; with ``to_work`` those by which something can be written too."""
    return [way for way in WAYS if reach in way.reaches and not (to_work and way.to_read_only)]


def who_decides(case):
    """The people who work in the case and allocate, each once: they oversee it, or opened it."""
    found = {
        membership.user_id: membership.user
        for way, membership in who_reaches(case)
        if not way.to_read_only and Permission.CASE_ALLOCATE in ROLE_PERMISSIONS[membership.role]
    }
    return [found[pk] for pk in sorted(found)]


def who_reaches(case):
    """Yield (way, membership) for everybody who can see the case now, with one query for each way."""
    for way in WAYS:
        found = way.memberships(case).select_related("user", "agency")
        for membership in found.order_by("agency__name", "user__full_name", "pk"):
            yield way, membership
