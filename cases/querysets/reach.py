"""The ways in which somebody reaches a case: one list, read from the person and from the case.

``CaseQuerySet.visible_to`` asks each way for the cases of a person, and ``who_reaches`` for the people of a
case, through the same condition, so that what a page says of access is what the gate does.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from accounts.models import Membership
from accounts.permissions import ROLE_PERMISSIONS, ROLE_REACH, Permission, Reach
from cases.enums import CaseStatus, LeadChangeReason


def _rows(name):
    """The rows of a model of this app; models import this module, so it is looked up when it is used."""
    from django.apps import apps

    return apps.get_model("cases", name)._default_manager.all()


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
    :ivar standing: which of the rows lead there now.
    :ivar matches: the condition on a row, from a user and an agency, which are values or outer references.
    """

    code: str
    why: str
    until: str
    reaches: frozenset
    model: str
    standing: Q
    matches: Callable
    case: str = "case"

    def cases(self, membership):
        """Primary keys of the cases that this way opens to somebody, as a query of one column."""
        rows = _rows(self.model).filter(self.standing)
        return rows.filter(self.matches(membership.user_id, membership.agency_id)).values(self.case)

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
        rows = _rows(self.model).filter(self.standing, **{self.case: case.pk})
        found = rows.filter(self.matches(OuterRef("user"), OuterRef("agency")))
        return Membership.objects.current().filter(Exists(found), role__in=self.roles)


IN_TEAM = {"model": "Involvement", "standing": Q(ended_on__isnull=True)}
LED = {"model": "LeadProfessional", "standing": Q(end_reason=LeadChangeReason.CASE_CLOSED)}
OF_THEIR_OWN = frozenset({Reach.INVOLVED, Reach.FRONT_DOOR})
OF_THE_AGENCY = frozenset({Reach.AGENCY})
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
        **IN_TEAM,
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
        standing=Q(status=CaseStatus.OPEN),
        matches=_opened_for,
    ),
]


def ways_of(reach):
    """The ways that a reach has."""
    return [way for way in WAYS if reach in way.reaches]


def who_reaches(case):
    """Yield (way, membership) for everybody who can see the case now, with one query for each way."""
    for way in WAYS:
        found = way.memberships(case).select_related("user", "agency")
        for membership in found.order_by("agency__name", "user__full_name", "pk"):
            yield way, membership
