"""What the queue does for cases."""

import logging

from celery import shared_task
from django.utils import timezone

from cases.asking_services import clear_help_request_drafts
from cases.document_services import check_documents

log = logging.getLogger(__name__)


@shared_task(name="cases.clear_help_request_drafts")
def clear_help_request_drafts_task():
    """Each night. Doing it twice does nothing more."""
    clear_help_request_drafts(now=timezone.now())


@shared_task(name="cases.check_documents")
def check_documents_task():
    """Each night. Says in the log which files are missing or altered, by numbers only."""
    for version, fault in check_documents():
        log.error("Document version %s is %s.", version.pk, fault)
