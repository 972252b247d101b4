"""Mail that says that there is something new, and nothing else: no name, no reference, no detail.

A mail at once waits in the queue; the daily one is sent at seven in the morning. Whoever has read the notice
meanwhile, no longer works here or no longer reaches the case is not written to: it is asked again at sending.
"""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from accounts.acting import act_as, current_memberships
from accounts.enums import MAILED_AT_ONCE, NoticeKind, NoticeMail
from accounts.job_services import ask_for
from accounts.models import Notice, NoticeDigest, User
from accounts.notice_access import notices_of
from earlyhelp.common.models import lock

TASK = "accounts.mail_notice"
log = logging.getLogger(__name__)


def chosen_mail(user):
    """Return when the person wants a mail, by kind of notice."""
    chosen = dict(user.notice_choices.values_list("kind", "mail"))
    return {kind: NoticeMail(chosen.get(kind, default_mail(kind))) for kind in NoticeKind}


def default_mail(kind):
    return NoticeMail.AT_ONCE if kind in MAILED_AT_ONCE else NoticeMail.DAILY


def queue_mail(notice):
    """Ask for the mail of a notice, if its person wants one at once."""
    if chosen_mail(notice.to)[notice.kind] == NoticeMail.AT_ONCE:
        ask_for(TASK, notice_id=notice.pk)


@transaction.atomic
def mail_notice(*, notice_id, now):
    """Send the mail of one notice, and return whether it was sent. Sent once, it is not sent again.

    A mail server that refuses makes the act fail, so that the job is tried again.
    """
    notice = lock(Notice(pk=notice_id))
    if chosen_mail(notice.to)[notice.kind] != NoticeMail.AT_ONCE or not _waiting(notice.to).filter(
        pk=notice.pk
    ):
        return False
    Notice.objects.filter(pk=notice.pk).update(mailed_at=now)
    _send(notice.to, 1)
    return True


def _waiting(user):
    """The user's notices that are neither read nor mailed, about cases reached in any of their agencies."""
    found = Notice.objects.none()
    if user.is_active:
        for membership in current_memberships(user):
            found |= notices_of(act_as(user, membership)).unread().filter(mailed_at__isnull=True)
    return found


def _send(user, count):
    words = {
        "count": count,
        "link": settings.SITE_ADDRESS.rstrip("/") + reverse("notices"),
        "choices": settings.SITE_ADDRESS.rstrip("/") + reverse("notice_choices"),
        "product_name": settings.PRODUCT_NAME,
        "council_name": settings.COUNCIL_NAME,
    }
    body = render_to_string("accounts/email/notice.txt", words)
    subject = f"There is something for you in {settings.PRODUCT_NAME}"
    send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [user.email])


def send_notice_digests(*, today, now):
    """Send each person one mail for the day if something waits for them.

    Run again on the same day, it writes only to those whose mail failed or who had nothing to be told.

    :returns: how many were sent, and how many failed.
    """
    sent = failed = 0
    waiting = Notice.objects.unread().filter(mailed_at__isnull=True)
    for key in waiting.order_by("to").values_list("to", flat=True).distinct():
        try:
            sent += _send_digest(key, today, now)
        except OSError:
            log.exception("A daily mail could not be sent; it is tried again.")
            failed += 1
    return sent, failed


@transaction.atomic
def _send_digest(key, today, now):
    """Send one person's daily mail and return whether there was one; the mail is the last step."""
    user = lock(User(pk=key))
    if NoticeDigest.objects.filter(user=user, day=today).exists():
        return False
    wanted = [kind for kind, mail in chosen_mail(user).items() if mail != NoticeMail.NONE]
    found = _waiting(user).filter(kind__in=wanted)
    count = Notice.objects.filter(pk__in=list(found.values_list("pk", flat=True))).update(mailed_at=now)
    if not count:
        return False
    NoticeDigest.objects.create(user=user, day=today, sent_at=now)
    _send(user, count)
    return True
