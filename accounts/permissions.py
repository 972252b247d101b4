"""Who may do what. The one place where roles get their rights.

A right says what a person may do with a record; reach says which records. Both come from the role that the
person has in the agency that they act for now (roles: house rules after Working Together 2023 and the access
matrix of the domain notes). Which rows a reach means is :meth:`cases.querysets.CaseQuerySet.visible_to`.
"""

from enum import StrEnum

from accounts.acting import acting_membership
from accounts.enums import AgencyKind, Role


class Permission(StrEnum):
    """A right, named after the thing and the act."""

    CASE_VIEW = "case.view"
    CASE_LIST_TEAM = "case.list_team"
    CASE_OPEN = "case.open"
    CASE_ALLOCATE = "case.allocate"
    CASE_RECORD = "case.record"
    CASE_CLOSE = "case.close"
    CASE_EMERGENCY = "case.emergency"
    PERSON_FIND = "person.find"
    PEOPLE_MERGE = "people.merge"
    REQUEST_VIEW = "request.view"
    REQUEST_DECIDE = "request.decide"
    STEP_ANSWER = "step.answer"
    TRANSFER_ANSWER = "transfer.answer"
    AUDIT_ARRANGE = "audit.arrange"
    PERFORMANCE_VIEW = "performance.view"
    PERFORMANCE_RUN = "performance.run"
    STAFF_MANAGE = "staff.manage"
    AUDIT_VIEW = "audit.view"
    RETENTION_MANAGE = "retention.manage"
    RETENTION_APPROVE = "retention.approve"
    RIGHTS_MANAGE = "rights.manage"
    ADMINISTER = "administer"


class Reach(StrEnum):
    """Which cases a role reaches."""

    NONE = "none"
    """No family's record."""
    INVOLVED = "involved"
    """Cases in whose team the person is now, and those they led until they closed."""
    AGENCY = "agency"
    """Cases in whose team the person's agency, or a part of it, is now, and those it led until closing."""
    SAMPLED = "sampled"
    """Cases of the person's own sample, while the round of case file audits runs."""
    FRONT_DOOR = "front_door"
    """Open cases that the person's own agency opened, and those they are involved in."""


_RECORDING = {Permission.CASE_VIEW, Permission.CASE_OPEN, Permission.CASE_RECORD, Permission.PERSON_FIND}

ROLE_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.PRACTITIONER: frozenset(_RECORDING | {Permission.CASE_CLOSE}),
    Role.AGENCY_LEAD: frozenset(
        _RECORDING
        | {
            Permission.CASE_CLOSE,
            Permission.CASE_LIST_TEAM,
            Permission.CASE_ALLOCATE,
            Permission.TRANSFER_ANSWER,
            Permission.PERFORMANCE_VIEW,
            Permission.STAFF_MANAGE,
        }
    ),
    Role.TEAM_MANAGER: frozenset(
        _RECORDING
        | {
            Permission.CASE_CLOSE,
            Permission.CASE_LIST_TEAM,
            Permission.CASE_ALLOCATE,
            Permission.CASE_EMERGENCY,
            Permission.TRANSFER_ANSWER,
            Permission.PEOPLE_MERGE,
            Permission.REQUEST_VIEW,
            Permission.PERFORMANCE_VIEW,
            Permission.STAFF_MANAGE,
        }
    ),
    Role.FRONT_DOOR: frozenset(
        _RECORDING
        | {
            Permission.CASE_LIST_TEAM,
            Permission.CASE_ALLOCATE,
            Permission.CASE_EMERGENCY,
            Permission.PEOPLE_MERGE,
            Permission.REQUEST_VIEW,
            Permission.REQUEST_DECIDE,
            Permission.STEP_ANSWER,
        }
    ),
    Role.AUDITOR: frozenset({Permission.CASE_VIEW, Permission.PERFORMANCE_VIEW}),
    Role.PERFORMANCE_OFFICER: frozenset(
        {Permission.AUDIT_ARRANGE, Permission.PERFORMANCE_VIEW, Permission.PERFORMANCE_RUN}
    ),
    Role.COMMISSIONER: frozenset({Permission.PERFORMANCE_VIEW}),
    Role.INFORMATION_GOVERNANCE: frozenset(
        {
            Permission.AUDIT_VIEW,
            Permission.RIGHTS_MANAGE,
            Permission.RETENTION_MANAGE,
            Permission.RETENTION_APPROVE,
        }
    ),
    Role.ADMINISTRATOR: frozenset(
        {Permission.ADMINISTER, Permission.STAFF_MANAGE, Permission.RETENTION_APPROVE}
    ),
}

ROLE_REACH: dict[Role, Reach] = {
    Role.PRACTITIONER: Reach.INVOLVED,
    Role.AGENCY_LEAD: Reach.AGENCY,
    Role.TEAM_MANAGER: Reach.AGENCY,
    Role.FRONT_DOOR: Reach.FRONT_DOOR,
    Role.AUDITOR: Reach.SAMPLED,
    Role.PERFORMANCE_OFFICER: Reach.NONE,
    Role.COMMISSIONER: Reach.NONE,
    Role.INFORMATION_GOVERNANCE: Reach.NONE,
    Role.ADMINISTRATOR: Reach.NONE,
}

ROLES_GIVEN: dict[Role, frozenset[Role]] = {
    Role.AGENCY_LEAD: frozenset({Role.PRACTITIONER, Role.AGENCY_LEAD}),
    Role.TEAM_MANAGER: frozenset({Role.PRACTITIONER, Role.AGENCY_LEAD, Role.TEAM_MANAGER}),
    Role.ADMINISTRATOR: frozenset(Role),
}
"""Which roles each role gives to its staff and takes from them, never one with more rights than its own.

Agency leads and team managers do so in their agency and its parts of the same kind, administrators in every
agency. Nobody does it for themselves."""

COUNCIL_KINDS = frozenset({AgencyKind.COUNCIL_TEAM, AgencyKind.SOCIAL_CARE})
ONLY_IN: dict[Permission, frozenset[AgencyKind]] = {
    Permission.CASE_EMERGENCY: COUNCIL_KINDS,
    Permission.REQUEST_VIEW: COUNCIL_KINDS,
    Permission.REQUEST_DECIDE: COUNCIL_KINDS,
    Permission.STEP_ANSWER: frozenset({AgencyKind.SOCIAL_CARE}),
}
"""Rights that a role gives in agencies of some kinds only: requests are sent to the council, a step up is
answered by children's social care, and only the council opens a case in an emergency."""


def can(user, permission: Permission) -> bool:
    """Return whether the user, in the agency that they act for now, has the right."""
    membership = acting_membership(user)
    if membership is None or permission not in ROLE_PERMISSIONS[Role(membership.role)]:
        return False
    return permission not in ONLY_IN or membership.agency.kind in ONLY_IN[permission]


def roles_given_by(user) -> frozenset[Role]:
    """Return the roles that the user gives and takes, in the agency that they act for now."""
    membership = acting_membership(user)
    return ROLES_GIVEN.get(Role(membership.role), frozenset()) if membership is not None else frozenset()


def reach_of(user) -> Reach:
    """Return which cases the user reaches in the agency that they act for now."""
    membership = acting_membership(user)
    return ROLE_REACH[Role(membership.role)] if membership is not None else Reach.NONE
