"""How long the person stays signed in, asked without staying signed in for longer."""

from django.contrib.sessions.models import Session
from django.utils.crypto import salted_hmac


def seconds_left(session_key, *, now):
    """Whole seconds until the session ends; 0 where it has ended."""
    ends = Session.objects.filter(session_key=session_key).values_list("expire_date", flat=True).first()
    return max(0, int((ends - now).total_seconds())) if ends else 0


def person_mark(user):
    """What a page is marked with, so that it knows whether the same person is still signed in. Not a name."""
    return salted_hmac("accounts.session", str(user.pk)).hexdigest()[:16]
