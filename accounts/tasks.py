"""What the queue does for accounts."""

from celery import shared_task
from django.utils import timezone

from accounts.chain_services import seal_audit
from accounts.draft_services import clear_form_drafts
from accounts.invitations import SECOND_STEP_TASK, mail_invitation, mail_second_step_removed
from accounts.invitations import TASK as INVITATION
from accounts.job_services import TASK, do_job, sweep_jobs
from accounts.notice_mail import TASK as NOTICE
from accounts.notice_mail import mail_notice, send_notice_digests
from accounts.review_services import open_access_reviews, raise_overdue_reviews
from accounts.session_services import clear_ended_sessions
from accounts.unused_services import TASK as UNUSED
from accounts.unused_services import lock_unused_accounts, mail_unused_warning
from earlyhelp.celery import SCHEDULE


class MailFailed(Exception):
    """Some daily mails could not be sent; how many is the message."""


@shared_task(name="accounts.clear_ended_sessions")
def clear_ended_sessions_task():
    """Each night. Doing it twice does nothing more."""
    clear_ended_sessions(now=timezone.now())


@shared_task(name="accounts.clear_form_drafts")
def clear_form_drafts_task():
    """Each night. Doing it twice does nothing more."""
    clear_form_drafts(now=timezone.now())


@shared_task(name="accounts.seal_audit")
def seal_audit_task():
    """Each minute. Doing it twice does nothing more."""
    seal_audit(now=timezone.now())


@shared_task(name=TASK)
def do_job_task(*, number):
    """Whatever job has this number. A message that arrives twice, or too early, does nothing."""
    do_job(number=number)


@shared_task(name="accounts.sweep_jobs")
def sweep_jobs_task():
    """Each minute. Doing it twice does nothing more."""
    sweep_jobs(now=timezone.now(), schedule=SCHEDULE)


@shared_task(name=NOTICE)
def mail_notice_task(*, notice_id):
    """A job of an act. A mail server that refuses makes it fail, so that it is tried again."""
    mail_notice(notice_id=notice_id, now=timezone.now())


@shared_task(name=INVITATION)
def mail_invitation_task(*, user_id):
    """A job of an act. A mail server that refuses makes it fail, so that it is tried again."""
    mail_invitation(user_id=user_id)


@shared_task(name=SECOND_STEP_TASK)
def mail_second_step_removed_task(*, user_id):
    """A job of an act. A mail server that refuses makes it fail, so that it is tried again."""
    mail_second_step_removed(user_id=user_id)


@shared_task(name=UNUSED)
def mail_unused_warning_task(*, warning_id):
    """A job of the night. A mail server that refuses makes it fail, so that it is tried again."""
    mail_unused_warning(warning_id=warning_id, now=timezone.now())


@shared_task(name="accounts.send_notice_digests")
def send_notice_digests_task():
    """Each morning. Whose mail was sent gets none again; while somebody's fails the job is tried again.

    :raises MailFailed: if a mail could not be sent.
    """
    now = timezone.localtime()
    _, failed = send_notice_digests(today=now.date(), now=now)
    if failed:
        raise MailFailed(failed)


@shared_task(name="accounts.lock_unused_accounts")
def lock_unused_accounts_task():
    """Each night. Doing it twice does nothing more."""
    now = timezone.localtime()
    lock_unused_accounts(today=now.date(), now=now)


@shared_task(name="accounts.open_access_reviews")
def open_access_reviews_task():
    """Each night. A quarter's review of an agency opens once, and is raised once where nobody confirms it."""
    now = timezone.localtime()
    open_access_reviews(today=now.date(), now=now)
    raise_overdue_reviews(today=now.date(), now=now)
