"""Everybody who stands to the first family's case in some way, each made once, and what that opens."""

from dataclasses import dataclass
from datetime import timedelta

from accounts.enums import Role
from cases.enums import ConflictRelation, InvolvementEndReason, LeadChangeReason
from cases.models import Case
from tests.factories.accounts import AccountLockFactory, AgencyFactory, MembershipFactory
from tests.factories.cases import InvolvementFactory, LeadProfessionalFactory
from tests.factories.grants import AccessGrantFactory, ConflictFactory
from tests.factories.quality import SampledCaseFactory, auditor_of

OUT, READS, WORKS, RUNS = "out", "reads", "works", "runs"
"""Reaches nothing of it; reads it; writes in it; also decides about it."""
ENDED = {"ended_on": None, "end_reason": InvolvementEndReason.WORK_DONE}


@dataclass(frozen=True)
class Standing:
    """What a relation opens of a case: as it is, restricted, and closed."""

    open: str
    restricted: str
    closed: str


NOTHING = Standing(OUT, OUT, OUT)
FOR_A_TIME = Standing(READS, READS, READS)

RELATIONS = {
    "none": NOTHING,
    "same_agency": NOTHING,
    "lead": Standing(RUNS, RUNS, RUNS),
    "member": Standing(WORKS, WORKS, OUT),
    "former_member": NOTHING,
    "former_lead": NOTHING,
    "acts_for_another_agency": NOTHING,
    "manager": Standing(RUNS, RUNS, RUNS),
    "manager_of_member": Standing(RUNS, OUT, OUT),
    "manager_elsewhere": NOTHING,
    "front_door_that_opened": Standing(RUNS, OUT, OUT),
    "front_door_elsewhere": NOTHING,
    "member_in_conflict": NOTHING,
    "manager_in_conflict": NOTHING,
    "reader_in_conflict": NOTHING,
    "given": FOR_A_TIME,
    "given_and_over": NOTHING,
    "given_and_ended": NOTHING,
    "given_for_later": NOTHING,
    "emergency": FOR_A_TIME,
    "emergency_over": NOTHING,
    "auditor": Standing(READS, OUT, READS),
    "auditor_of_a_round_over": NOTHING,
    "auditor_of_a_round_to_come": NOTHING,
    "auditor_of_another_case": NOTHING,
    "membership_ended": NOTHING,
    "account_locked": NOTHING,
    "account_closed": NOTHING,
    "analyst": NOTHING,
    "administrator": NOTHING,
    "governance": NOTHING,
}
"""What each opens, said here and not read from the product; ``test_the_gate_agrees`` compares the two."""


class Relations:
    """Makes the people. A relation is a method of the same name, or somebody of ``tests/people.py``."""

    def __init__(self, scene, now):
        self.scene, self.people, self.now, self.today = scene, scene.people, now, now.date()
        self.case = scene.the_case
        Case.objects.filter(pk=self.case.pk).update(opened_for=self.people.front)

    def user(self, relation):
        return getattr(self, relation)()

    def none(self):
        return self.people.stranger

    def same_agency(self):
        return self.people.colleague

    def member(self):
        return self.people.partner

    def front_door_that_opened(self):
        return self.people.front_door

    def __getattr__(self, name):
        user = getattr(self.people, name)
        return lambda: user

    def _joins(self, membership, **fields):
        of = {"user": membership.user, "agency": membership.agency}
        InvolvementFactory(case=self.case, started_on=self.today, **of, **fields)
        return membership.user

    def former_member(self):
        left = {"ended_on": self.today, "end_reason": InvolvementEndReason.WORK_DONE}
        return self._joins(MembershipFactory(), **left)

    def former_lead(self):
        membership = MembershipFactory(agency=self.people.hub)
        LeadProfessionalFactory(
            case=self.case,
            user=membership.user,
            agency=membership.agency,
            started_on=self.today - timedelta(days=30),
            ended_on=self.today - timedelta(days=1),
            end_reason=LeadChangeReason.MANAGE,
        )
        return membership.user

    def acts_for_another_agency(self):
        """In the team for the agency that they do not act for now."""
        acts_for = MembershipFactory()
        later = MembershipFactory(user=acts_for.user, agency=self.people.school, started_on=self.today)
        return self._joins(later)

    def manager_of_member(self):
        return MembershipFactory(agency=self.people.school, role=Role.AGENCY_LEAD).user

    def manager_elsewhere(self):
        return MembershipFactory(role=Role.AGENCY_LEAD).user

    def front_door_elsewhere(self):
        return MembershipFactory(agency=AgencyFactory(), role=Role.FRONT_DOOR).user

    def _kept_out(self, user):
        member = self.case.family.members.first()
        ConflictFactory(user=user, person=member.person, relation=ConflictRelation.RELATIVE)
        return user

    def member_in_conflict(self):
        return self._kept_out(self._joins(MembershipFactory(agency=self.people.school)))

    def manager_in_conflict(self):
        return self._kept_out(MembershipFactory(agency=self.people.hub, role=Role.TEAM_MANAGER).user)

    def reader_in_conflict(self):
        return self._kept_out(self.given())

    def _may_read(self, hours=(-1, 1), **fields):
        membership = MembershipFactory()
        begins, ends = (self.now + timedelta(hours=hour) for hour in hours)
        AccessGrantFactory(
            case=self.case,
            user=membership.user,
            agency=membership.agency,
            starts_at=begins,
            ends_at=ends,
            **fields,
        )
        return membership.user

    def given(self):
        return self._may_read()

    def given_and_over(self):
        return self._may_read((-2, -1))

    def given_and_ended(self):
        ended = {"ended_at": self.now, "ended_by": self.people.lead, "end_reason": "Enough."}
        return self._may_read(**ended)

    def given_for_later(self):
        return self._may_read((1, 2))

    def emergency(self):
        return self._may_read(emergency=True)

    def emergency_over(self):
        return self._may_read((-2, -1), emergency=True)

    def _audits(self, starts, ends, **fields):
        membership = auditor_of(self.people.council)
        days = (self.today + timedelta(days=days) for days in (starts, ends))
        running = dict(zip(("round__starts_on", "round__ends_on"), days, strict=True))
        drawn = {"case": self.case, "auditor": membership.user, "agency": membership.agency}
        SampledCaseFactory(**(drawn | running | fields))
        return membership.user

    def auditor(self):
        return self._audits(0, 0)

    def auditor_of_a_round_over(self):
        return self._audits(-2, -1)

    def auditor_of_a_round_to_come(self):
        return self._audits(1, 2)

    def auditor_of_another_case(self):
        return self._audits(0, 0, case=self.scene.another().the_case)

    def membership_ended(self):
        ended_on = self.today - timedelta(days=1)
        return self._joins(MembershipFactory(agency=self.people.school, ended_on=ended_on))

    def account_locked(self):
        user = self._joins(MembershipFactory(agency=self.people.school))
        AccountLockFactory(user=user)
        return user

    def account_closed(self):
        user = self._joins(MembershipFactory(agency=self.people.school))
        user.is_active = False
        user.save()
        return user
