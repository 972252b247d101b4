"""Letters to whoever sent a request: a reference and a link, and nothing that was typed.

A letter is a job, and is made of the request when it is sent.
"""

from enum import StrEnum

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse

from accounts.job_services import ask_for
from cases.models import HelpRequest
from cases.request_access import OUTCOME_SECONDS, outcome_token

TASK = "cases.mail_sender"


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
    """Ask for a letter to the sender, if they gave an address."""
    if request.sender_email:
        ask_for(TASK, request_id=request.pk, letter=str(letter))


def mail_sender(*, request_id, letter):
    """Send one letter. A mail server that refuses makes the act fail, so that the job is tried again."""
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
