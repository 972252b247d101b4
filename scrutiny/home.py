"""That something looks unusual in the record of access, on the home page of information governance."""

from django.urls import reverse

from accounts.permissions import Permission, can
from cases.home import HomeItem
from scrutiny.access import unusual_for


def unusual_access(user, today, now):
    """One line for all that waits to be looked at or answered, so that nobody is named on a home page."""
    if not can(user, Permission.AUDIT_VIEW):
        return
    if count := unusual_for(user).to_look_at().count():
        things = "1 thing looks" if count == 1 else f"{count:,} things look"
        yield HomeItem(
            sentence=f"{things} unusual in the record of access.",
            verb="Look at it" if count == 1 else "Look at them",
            url=reverse("unusual:list"),
            group="Unusual access",
        )
