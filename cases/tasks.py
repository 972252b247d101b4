"""What the queue does for cases."""

import logging

from celery import shared_task
from django.utils import timezone

from cases.asking_mail import TASK, mail_sender
from cases.asking_services import clear_help_request_drafts
from cases.document_services import check_documents, check_files_besides, settle_documents
from cases.grant_services import TELL_WHO_DECIDES, tell_who_decides
from cases.keeping_out_services import match_conflicts
from cases.opening_services import clear_opening_drafts

log = logging.getLogger(__name__)


@shared_task(name="cases.clear_help_request_drafts")
def clear_help_request_drafts_task():
    """Each night. Doing it twice does nothing more."""
    clear_help_request_drafts(now=timezone.now())


@shared_task(name="cases.clear_opening_drafts")
def clear_opening_drafts_task():
    """Each night. Doing it twice does nothing more."""
    clear_opening_drafts(now=timezone.now())


@shared_task(name="cases.match_conflicts")
def match_conflicts_task():
    """Each night. Doing it twice does nothing more."""
    match_conflicts(now=timezone.now())


@shared_task(name=TASK)
def mail_sender_task(*, request_id, letter):
    """A job of an act. A mail server that refuses makes it fail, so that it is tried again."""
    mail_sender(request_id=request_id, letter=letter)


@shared_task(name=TELL_WHO_DECIDES)
def tell_who_decides_task(*, request_id):
    """A job of an act. Doing it twice does nothing more."""
    tell_who_decides(request_id=request_id)


@shared_task(name="cases.check_documents")
def check_documents_task():
    """Each night. Says in the log which files are missing or altered, by numbers only."""
    settle_documents(now=timezone.now())
    for version, fault in check_documents():
        log.error("Document version %s is %s.", version.pk, fault)
    for what, fault in check_files_besides():
        log.error("What was given out for %s is %s.", what, fault)
