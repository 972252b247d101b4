"""Whose notices: one's own, about no case or about a case that one reaches in the agency acted for now."""

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.models import Notice


def notices_of(user):
    """The user's notices. Those about a case that they no longer reach are not there.

    Cases are a later app's, so ``settings.NOTICE_REACH`` names the function that says which references the
    user reaches, as a query.
    """
    reached = import_string(settings.NOTICE_REACH)(user)
    return Notice.objects.filter(to=user).about(reached)


def notice_of(user, key):
    """The user's notice with this key, or None."""
    return notices_of(user).filter(key=key).first()
