"""What each role may do and which cases it reaches, as tables, read from the code that decides it."""

from accounts.enums import AgencyKind, Role
from accounts.permissions import ONLY_IN, ROLE_PERMISSIONS, ROLE_REACH, ROLES_GIVEN, Permission, Reach

WORDS = {
    Permission.CASE_VIEW: "Open the cases that they reach",
    Permission.CASE_LIST_TEAM: "List their team’s cases",
    Permission.CASE_OPEN: "Open early help for a family",
    Permission.CASE_ALLOCATE: "Decide about a case beside its lead: who leads, who joins, who may read",
    Permission.CASE_RECORD: "Write in the cases that they work in",
    Permission.CASE_CLOSE: "Close a case, or decide on a closing that another wrote",
    Permission.CASE_EMERGENCY: "Open any case in an emergency, to read, for a time, with an alarm",
    Permission.PERSON_FIND: "Look for a person",
    Permission.PEOPLE_MERGE: "Make two records of one person one",
    Permission.REQUEST_VIEW: "Read requests for help",
    Permission.REQUEST_DECIDE: "Decide on requests for help",
    Permission.STEP_ANSWER: "Answer a step up",
    Permission.TRANSFER_ANSWER: "Accept or return a case offered to their agency",
    Permission.AUDIT_ARRANGE: "Draw a sample of cases for case file audits, without seeing whose they are",
    Permission.PERFORMANCE_VIEW: "Read the performance figures, without names of families out of reach",
    Permission.PERFORMANCE_RUN: "Work out the figures anew",
    Permission.STAFF_MANAGE: (
        "Add, move and end staff, unlock accounts and review who needs access: in their agency and its parts "
        "of the same kind, administrators everywhere"
    ),
    Permission.AUDIT_VIEW: (
        "Read the record of access of the whole site, decide on unusual access, end conflicts of interest, "
        "and see every review of access"
    ),
    Permission.RETENTION_MANAGE: "Place legal holds, keep records longer, and propose their disposal",
    Permission.RETENTION_APPROVE: "Approve a disposal that somebody else proposed",
    Permission.RIGHTS_MANAGE: "Answer subject access requests, and read what is held about a person for one",
    Permission.ADMINISTER: "Keep accounts, agencies and lists",
}
REACHES = {
    Reach.NONE: "No family’s record",
    Reach.INVOLVED: "Cases in whose team they are, and those they led until they closed",
    Reach.AGENCY: (
        "Cases in whose team somebody of their agency or a part of it is, and those that it led until they "
        "closed; of restricted records those that it leads"
    ),
    Reach.SAMPLED: "Cases of their sample, to read, while the round of case file audits runs",
    Reach.FRONT_DOOR: (
        "Open cases that their front door opened, unless restricted, and those in whose team they are"
    ),
}


def tables():
    """Return the tables as Markdown: the rights of each role, its reach, and which roles it gives."""
    return "\n".join([*_rights(), "", *_reaches(), "", *_gives()]) + "\n"


def _rights():
    yield _row(["right", *(role.label for role in Role)])
    yield _row(["---", *(":-:" for _ in Role)])
    for permission in Permission:
        marks = ["●" if permission in ROLE_PERMISSIONS[role] else "" for role in Role]
        yield _row([f"{WORDS[permission]}{_only_in(permission)} (`{permission}`)", *marks])


def _only_in(permission):
    if permission not in ONLY_IN:
        return ""
    kinds = [kind.label for kind in AgencyKind if kind in ONLY_IN[permission]]
    return f"; only in: {', '.join(kinds)}"


def _reaches():
    yield _row(["role", "which cases"])
    yield _row(["---", "---"])
    for role in Role:
        yield _row([role.label, REACHES[ROLE_REACH[role]]])


def _gives():
    yield _row(["role", "roles that they give to staff, and take"])
    yield _row(["---", "---"])
    for role, given in ROLES_GIVEN.items():
        labels = [other.label for other in Role if other in given]
        yield _row([role.label, "Every role" if len(labels) == len(Role) else ", ".join(labels)])


def _row(cells):
    return f"| {' | '.join(cells)} |"
