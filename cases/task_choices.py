"""Who can be given a task of a case."""

from dataclasses import dataclass

from accounts.acting import acting_membership


@dataclass(frozen=True)
class Owner:
    """Somebody who can do a task: a user for an agency, or one of the family."""

    key: str
    label: str
    owner: object
    agency: object = None


def task_owners(case, user):
    """Return everybody who can be given a task: oneself, the team now, and the family's people.

    :param case: a case fetched with its people.
    """
    mine = acting_membership(user)
    found = [Owner("me", f"Me, {user.full_name}", user, mine.agency)]
    for place in case.involvements.current().with_names():
        if (place.user_id, place.agency_id) != (user.pk, mine.agency_id):
            label = f"{place.user}, {place.role}, {place.agency}"
            found.append(Owner(f"team-{place.user_id}-{place.agency_id}", label, place.user, place.agency))
    for member in case.family.people:
        found.append(Owner(f"family-{member.number}", f"The family: {member.person.full_name}", member))
    return {owner.key: owner for owner in found}


def owner_key(task, user):
    """Return the key of whoever has the task."""
    mine = acting_membership(user)
    if task.family_owner_id:
        return f"family-{task.family_owner.number}"
    if (task.owner_id, task.owner_agency_id) == (user.pk, mine.agency_id):
        return "me"
    return f"team-{task.owner_id}-{task.owner_agency_id}"
