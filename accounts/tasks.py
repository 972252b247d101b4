"""What the queue does for accounts."""

from celery import shared_task
from django.utils import timezone

from accounts.chain_services import seal_audit
from accounts.invitations import TASK as INVITATION
from accounts.invitations import mail_invitation
from accounts.notice_mail import TASK, mail_notice, send_notice_digests
from accounts.review_services import open_access_reviews, raise_overdue_reviews
from accounts.session_services import clear_ended_sessions
from accounts.unused_services import lock_unused_accounts


@shared_task(name="accounts.clear_ended_sessions")
def clear_ended_sessions_task():
    """Each night. Doing it twice does nothing more."""
    clear_ended_sessions(now=timezone.now())


@shared_task(name="accounts.seal_audit")
def seal_audit_task():
    """Each minute. Doing it twice does nothing more."""
    seal_audit(now=timezone.now())


@shared_task(name=TASK, bind=True, max_retries=10)
def mail_notice_task(self, *, notice_id):
    """After the commit of what is told. A mail server that refuses is asked again, later each time."""
    try:
        mail_notice(notice_id=notice_id, now=timezone.now())
    except OSError as error:
        raise self.retry(exc=error, countdown=60 * 2**self.request.retries) from error


@shared_task(name=INVITATION, bind=True, max_retries=10)
def mail_invitation_task(self, *, user_id):
    """After the commit of an account. A mail server that refuses is asked again, later each time."""
    try:
        mail_invitation(user_id=user_id)
    except OSError as error:
        raise self.retry(exc=error, countdown=60 * 2**self.request.retries) from error


@shared_task(name="accounts.send_notice_digests", bind=True, max_retries=12)
def send_notice_digests_task(self):
    """Each morning. Whose mail was sent gets none again; whose mail failed is tried each ten minutes."""
    now = timezone.localtime()
    _, failed = send_notice_digests(today=now.date(), now=now)
    if failed:
        raise self.retry(countdown=10 * 60)


@shared_task(name="accounts.lock_unused_accounts")
def lock_unused_accounts_task():
    """Each night. Doing it twice does nothing more; a mail that failed is tried the next night."""
    now = timezone.localtime()
    lock_unused_accounts(today=now.date(), now=now)


@shared_task(name="accounts.open_access_reviews")
def open_access_reviews_task():
    """Each night. A quarter's review of an agency opens once, and is raised once where nobody confirms it."""
    now = timezone.localtime()
    open_access_reviews(today=now.date(), now=now)
    raise_overdue_reviews(today=now.date(), now=now)
