"""Whether somebody looks for their own last name. The audit trail keeps that, and never the words."""

from people.names import words_of
from people.search import Description


def names_oneself(user, wanted):
    """Return whether the user's own last name is among what was typed.

    :param wanted: a :class:`people.search.Description`, or words as typed into one box.
    """
    if isinstance(wanted, Description):
        wanted = f"{wanted.given_name} {wanted.family_name}"
    *_, last_name = words_of(user.full_name) or [""]
    return bool(last_name) and last_name in words_of(str(wanted))


def own_name_fact(user, wanted):
    """Return what the audit trail keeps of it: nothing where it was somebody else's name."""
    return {"own_name": True} if names_oneself(user, wanted) else {}
