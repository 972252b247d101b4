"""Nobody writes a line into the head of a mail, and nobody adds a recipient."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.forms import EmailField
from django.urls import reverse

from cases.asking_mail import Letter, mail_sender
from tests.permissions.scene import Scene

TWO_LINES = [
    "nia@school.example\r\nBcc: evil@evil.example",
    "nia@school.example\nBcc: evil@evil.example",
    "nia@school.example, evil@evil.example",
    "nia@school.example;evil@evil.example",
    "evil@evil.example <nia@school.example>",
    '"a\r\nBcc: evil@evil.example"@school.example',
    "nia@school.example%0ABcc:evil@evil.example",
    "nia@school.example\u2028evil@evil.example",
    "nia@school.example\0",
]


@pytest.mark.parametrize("typed", TWO_LINES)
def test_an_address_is_one_address(typed):
    with pytest.raises(ValidationError):
        EmailField().clean(typed)


@pytest.mark.parametrize("typed", TWO_LINES)
def test_no_form_that_asks_for_an_address_sends_a_mail_to_two(people, client, client_for, typed, now):
    client.post("/accounts/password/reset/", {"email": typed})
    scene = Scene(people, now)
    address = reverse("cases:invite", kwargs=scene.inviting_from())
    told = {"full_name": "Nia\r\nBcc: evil@evil.example", "email": typed, "role": "1"}
    assert client_for(people.lead).post(address, told).status_code == 200
    assert mail.outbox == []


def test_what_people_call_themselves_is_in_no_head_of_a_mail(people, now):
    request = Scene(people, now).the_request
    request.sender_name = "Menna\r\nBcc: evil@evil.example"
    request.sender_email = "menna@school.example"
    request.save()
    for letter in Letter:
        mail_sender(request_id=request.pk, letter=letter)
    for sent in mail.outbox:
        assert sent.recipients() == ["menna@school.example"]
        head = sent.message().as_string().partition("\n\n")[0]
        assert "evil" not in head
    assert len(mail.outbox) == len(Letter)
