"""Letters to whoever sent a request: a reference and a link, and nothing that was typed.

A letter waits in the queue and is made of the request when it is sent. Where the queue cannot be reached it
is sent at once instead.
"""

import logging
from enum import StrEnum

from celery import current_app
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from kombu.exceptions import OperationalError

from cases.models import HelpRequest
from cases.request_access import OUTCOME_SECONDS, outcome_token

TASK = "cases.mail_sender"
log = logging.getLogger(__name__)


class Letter(StrEnum):
    """What a letter says."""

    SENT = "sent"
    ANSWER = "answer"
    LINK = "link"


WORDING = {
    Letter.SENT: ("We have your request {reference}", "asking/email/sent.txt"),
    Letter.ANSWER: ("There is an answer to your request {reference}", "asking/email/answer.txt"),
    Letter.LINK: ("What became of {reference}", "asking/email/link.txt"),
}
"""The subject of each letter, and the template of its text."""


def queue_letter(request, letter):
    """Put a letter to the sender into the queue after the commit, if they gave an address."""
    if request.sender_email:
        transaction.on_commit(lambda: _queue(request.pk, letter), robust=True)


def _queue(key, letter):
    told = {"request_id": key, "letter": str(letter)}
    try:
        current_app.send_task(TASK, kwargs=told)
    except (OperationalError, OSError):
        log.exception("The queue cannot be reached; a letter about a request is sent at once.")
        mail_sender(**told)


def mail_sender(*, request_id, letter):
    """Send one letter. A mail server that refuses makes the act fail, so that the queue tries it again."""
    request = HelpRequest.objects.get(pk=request_id)
    page = reverse("asking:outcome")
    if letter == Letter.LINK:
        page = reverse("asking:outcome_of", args=[outcome_token(request)])
    words = {
        "reference": request.reference,
        "address": settings.SITE_ADDRESS.rstrip("/") + page,
        "days": settings.REQUEST_DECISION_DAYS,
        "minutes": OUTCOME_SECONDS // 60,
        "numbers": settings.SAFEGUARDING_NUMBERS,
        "product_name": settings.PRODUCT_NAME,
        "council_name": settings.COUNCIL_NAME,
    }
    subject, template = WORDING[Letter(letter)]
    body = render_to_string(template, words)
    send_mail(
        subject.format(reference=request.reference), body, settings.DEFAULT_FROM_EMAIL, [request.sender_email]
    )
