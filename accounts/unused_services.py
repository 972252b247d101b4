"""Locking accounts that nobody uses, after their owners were told."""

from datetime import timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string

from accounts import audit
from accounts.enums import AuditAction, Role
from accounts.job_services import ask_for
from accounts.models import AccountLock, Membership, UnusedWarning, User
from earlyhelp.common.dates import date_long, days_between, london_day
from earlyhelp.common.models import lock, save_checked

TASK = "accounts.mail_unused_warning"
WARNED, LOCKED = "warned", "locked"


def lock_unused_accounts(*, today, now):
    """Warn of, or lock, each account with which nobody signed in for ``settings.UNUSED_DAYS``.

    Nobody with work for an agency is locked to whom no mail went ``UNUSED_WARNING_DAYS`` before; where the
    job was away, they are told late and locked as many days later. Run again, it does nothing more.

    :returns: how many were warned, and how many locked.
    """
    first = now - timedelta(days=settings.UNUSED_DAYS - settings.UNUSED_WARNING_DAYS)
    unused = User.objects.open().with_used_at().filter(used_at__lte=first).order_by("used_at", "pk")
    done = [_see_to(key, today, now) for key in list(unused.values_list("pk", flat=True))]
    return done.count(WARNED), done.count(LOCKED)


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
        if told.mailed_at is None:
            ask_for(TASK, warning_id=told.pk)  # the job of the night before was given up, or is to come
            return None
        if days_between(told.mailed_at, today) < settings.UNUSED_WARNING_DAYS:
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
    since = london_day(user.used_at)
    warning = save_checked(UnusedWarning(user=user, unused_since=since, warned_at=now))
    ask_for(TASK, warning_id=warning.pk)
    audit.record(
        by=None,
        now=now,
        action=AuditAction.CHANGED,
        what="account: warned that it is unused",
        detail={"account": user.email, "to be locked on": _lock_day(since, today).isoformat()},
    )
    return WARNED


def _lock_day(since, told_on):
    """The day on which an account is locked that was used last on one day, and told of on another."""
    return max(
        since + timedelta(days=settings.UNUSED_DAYS), told_on + timedelta(days=settings.UNUSED_WARNING_DAYS)
    )


@transaction.atomic
def mail_unused_warning(*, warning_id, now):
    """Send the mail of a warning, and return whether it was sent. Sent once, it is not sent again.

    Who signed in meanwhile, or is locked or gone, gets none. A mail server that refuses makes the act fail,
    so that the job is tried again.
    """
    warning = lock(UnusedWarning(pk=warning_id))
    user = User.objects.open().with_used_at().filter(pk=warning.user_id).first()
    if warning.mailed_at or user is None or london_day(user.used_at) != warning.unused_since:
        return False
    warning.mailed_at = now
    save_checked(warning)
    words = {
        "locked_on": date_long(_lock_day(warning.unused_since, london_day(now))),
        "product_name": settings.PRODUCT_NAME,
        "council_name": settings.COUNCIL_NAME,
        "site_address": settings.SITE_ADDRESS,
    }
    body = render_to_string("accounts/email/unused.txt", words)
    subject = f"Sign in to {settings.PRODUCT_NAME} to keep your account open"
    send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [user.email])
    return True
