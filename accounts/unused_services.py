"""Locking accounts that nobody uses, after their owners were told."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string

from accounts import audit
from accounts.enums import AuditAction, Role
from accounts.models import AccountLock, Membership, UnusedWarning, User
from earlyhelp.common.dates import date_long, days_between, london_day
from earlyhelp.common.models import lock, save_checked

log = logging.getLogger(__name__)
WARNED, LOCKED = "warned", "locked"


def lock_unused_accounts(*, today, now):
    """Warn of, or lock, each account with which nobody signed in for ``settings.UNUSED_DAYS``.

    Nobody with work for an agency is locked who was not told ``UNUSED_WARNING_DAYS`` before; where the job
    was away, they are told late and locked as many days later. Run again, it does nothing more.

    :returns: how many were warned, how many locked, and of how many the mail failed.
    """
    counts = {WARNED: 0, LOCKED: 0, "failed": 0}
    first = now - timedelta(days=settings.UNUSED_DAYS - settings.UNUSED_WARNING_DAYS)
    unused = User.objects.open().with_used_at().filter(used_at__lte=first).order_by("used_at", "pk")
    for key in list(unused.values_list("pk", flat=True)):
        try:
            outcome = _see_to(key, today, now)
        except OSError:
            log.exception("A warning that an account is unused could not be sent; it is tried again.")
            outcome = "failed"
        if outcome:
            counts[outcome] += 1
    return counts[WARNED], counts[LOCKED], counts["failed"]


@transaction.atomic
def _see_to(key, today, now):
    """Warn or lock one account, and return which; None where there is nothing to do yet."""
    administrators = _hold_administrators()
    lock(User(pk=key))
    user = User.objects.open().with_used_at().filter(pk=key).first()
    if user is None or administrators == {key}:
        return None
    days = days_between(user.used_at, today)
    if Membership.objects.current().filter(user=user).exists():
        told = UnusedWarning.objects.filter(user=user, unused_since=london_day(user.used_at)).first()
        if told is None:
            return _warn(user, today, now)
        if days_between(told.warned_at, today) < settings.UNUSED_WARNING_DAYS:
            return None
    return _lock(user, now) if days >= settings.UNUSED_DAYS else None


def _hold_administrators():
    """Keys of those who administer the site and can sign in; two jobs at once take turns."""
    list(Membership.objects.filter(role=Role.ADMINISTRATOR).select_for_update().order_by("pk"))
    return set(User.objects.administrators().values_list("pk", flat=True))


def _lock(user, now):
    since = date_long(user.used_at)
    save_checked(AccountLock(user=user, locked_at=now, reason=f"Nobody has signed in with it since {since}."))
    audit.record(
        by=None,
        now=now,
        action=AuditAction.CHANGED,
        what="account: locked, because nobody used it",
        detail={"account": user.email, "unused since": london_day(user.used_at).isoformat()},
    )
    return LOCKED


def _warn(user, today, now):
    """Keep that they were told, then tell them: a mail server that refuses undoes the first."""
    since = london_day(user.used_at)
    locked_on = max(
        since + timedelta(days=settings.UNUSED_DAYS), today + timedelta(days=settings.UNUSED_WARNING_DAYS)
    )
    save_checked(UnusedWarning(user=user, unused_since=since, warned_at=now))
    audit.record(
        by=None,
        now=now,
        action=AuditAction.CHANGED,
        what="account: warned that it is unused",
        detail={"account": user.email, "to be locked on": locked_on.isoformat()},
    )
    words = {
        "locked_on": date_long(locked_on),
        "product_name": settings.PRODUCT_NAME,
        "council_name": settings.COUNCIL_NAME,
        "site_address": settings.SITE_ADDRESS,
    }
    body = render_to_string("accounts/email/unused.txt", words)
    subject = f"Sign in to {settings.PRODUCT_NAME} to keep your account open"
    send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [user.email])
    return WARNED
