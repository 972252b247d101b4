"""Which agency a person acts for now. Somebody who belongs to several acts for one at a time."""

SESSION_KEY = "acting_for"


def current_memberships(user):
    """Return the user's current memberships with their agencies, earliest first. Read once and kept."""
    if not hasattr(user, "_current_memberships"):
        current = user.memberships.current().select_related("agency").order_by("started_on", "pk")
        user._current_memberships = list(current)
    return user._current_memberships


def acting_membership(user):
    """Return the membership in which the user acts now, or None.

    The middleware sets it from the session. Outside a request (commands, jobs, tests) it is the user's
    earliest current membership. It is read once and kept on the user object.
    """
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return None
    if not hasattr(user, "_acting_membership"):
        user._acting_membership = next(iter(current_memberships(user)), None)
    return user._acting_membership


def acting_agency(user):
    """Return the agency that the user acts for now, or None."""
    membership = acting_membership(user)
    return membership.agency if membership else None


def act_as(user, membership):
    """Let the user act in this membership from now on, on this object."""
    if membership.user_id != user.pk:
        raise ValueError("A person can act only in their own membership.")
    user._acting_membership = membership
    return user
