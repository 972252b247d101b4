"""A small partnership in which everything about access was drawn: roles, teams, leads, and what keeps out."""

import random
from datetime import timedelta

from accounts.enums import AgencyKind, Role
from cases.enums import InvolvementEndReason
from cases.models import Case
from tests.factories.accounts import AgencyFactory, LocalityFactory, MembershipFactory
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.grants import AccessGrantFactory, ConflictFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.factories.quality import SampledCaseFactory

FAMILIES = ["Quickthorn", "Marshwiggle", "Bellwether", "Thistledown"]
"""Names that sound like no other, so that a search for one finds its people only."""
ROLES = [Role.PRACTITIONER, Role.PRACTITIONER, Role.AGENCY_LEAD, Role.TEAM_MANAGER]
WHEN = [(-2, -1), (-1, 1), (1, 2)]
"""Over, running, to come: in hours for access that was given, in days for a round of audits."""


class Partnership:
    """What is drawn from the seed; ``people`` are users of one membership each, ``cases`` by reference."""

    def __init__(self, seed, now):
        self.draw, self.now, self.today = random.Random(seed), now, now.date()
        council = AgencyFactory()
        self.agencies = [
            AgencyFactory(part_of=council),
            AgencyFactory(part_of=council),
            AgencyFactory(kind=AgencyKind.SCHOOL),
        ]
        self.workers = [
            MembershipFactory(agency=agency, role=self.draw.choice(ROLES))
            for agency in self.agencies
            for _ in range(2)
        ]
        self.front = MembershipFactory(agency=self.draw.choice(self.agencies[:2]), role=Role.FRONT_DOOR)
        self.auditor = MembershipFactory(agency=council, role=Role.AUDITOR)
        others = [MembershipFactory(agency=council, role=Role.PERFORMANCE_OFFICER)]
        if self.is_so(0.3):
            self.workers.append(MembershipFactory(agency=council, role=Role.TEAM_MANAGER))
        self.memberships = [*self.workers, self.front, self.auditor, *others]
        self.people = [membership.user for membership in self.memberships]
        self.locality = LocalityFactory()
        self.cases = {case.reference: case for case in map(self._case, FAMILIES)}

    def is_so(self, chance):
        return self.draw.random() < chance

    def _case(self, name):
        family = FamilyFactory(name=name)
        FamilyMemberFactory(family=family, person__given_name="Peregrine", person__family_name=name)
        case = CaseFactory(
            family=family,
            lead=self.draw.choice(self.workers).user,
            closed=self.is_so(0.3),
            locality=self.locality,
            opened_for=self.draw.choice(self.agencies),
        )
        for membership in self.draw.sample(self.workers, 2):
            self._joins(case, membership)
        if self.is_so(0.4):
            Case.objects.filter(pk=case.pk).update(is_restricted=True)
        for act in (self._gives, self._keeps_out, self._audits):
            if self.is_so(0.5):
                act(case)
        case.refresh_from_db()
        return case

    def _joins(self, case, membership):
        of = {"user": membership.user, "agency": membership.agency}
        if case.involvements.filter(**of).exists():
            return
        has_left = not case.is_open or self.is_so(0.3)
        left = {"ended_on": self.today, "end_reason": InvolvementEndReason.WORK_DONE} if has_left else {}
        InvolvementFactory(case=case, **of, **left)

    def _gives(self, case):
        membership = self.draw.choice([*self.workers, self.front])
        begins, ends = self.draw.choice(WHEN)
        AccessGrantFactory(
            case=case,
            user=membership.user,
            agency=membership.agency,
            starts_at=self.now + timedelta(hours=begins),
            ends_at=self.now + timedelta(hours=ends),
            emergency=self.is_so(0.5),
        )

    def _keeps_out(self, case):
        member = self.draw.choice(list(case.family.members.all()))
        ConflictFactory(user=self.draw.choice(self.people), person=member.person)

    def _audits(self, case):
        starts, ends = self.draw.choice(WHEN)
        SampledCaseFactory(
            case=case,
            auditor=self.auditor.user,
            agency=self.auditor.agency,
            round__starts_on=self.today + timedelta(days=starts),
            round__ends_on=self.today + timedelta(days=ends),
        )
