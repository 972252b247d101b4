"""Forgetting where people were signed in, once they no longer are."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction


@transaction.atomic
def clear_ended_sessions(*, now):
    """Delete sessions that ran out, with the internet addresses kept for them. Return how many."""
    ended, _ = Session.objects.filter(expire_date__lt=now).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    return ended
