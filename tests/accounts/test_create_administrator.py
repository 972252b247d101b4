"""The first administrator of a new site is made on the server."""

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Agency, User
from accounts.permissions import Permission, can
from tests.accounts.test_password import NEW, link_in, set_password


class Printed:
    """What the command printed, read like a message."""

    def __init__(self, body):
        self.body = body


def make(capsys, email="first@example.org", agency="Shropshire Council"):
    call_command("create_administrator", email, "Fiona First", agency)
    return Printed(capsys.readouterr().out)


def test_administrator_sets_a_password_by_the_printed_link(db, capsys, client, sign_in):
    printed = make(capsys)
    user = User.objects.get(email="first@example.org")
    assert can(user, Permission.ADMINISTER)
    set_password(client, link_in(printed))
    client, answer = sign_in(user, password=NEW)
    assert client.get("/admin/").status_code == 200


def test_agency_that_is_there_is_used(people, capsys):
    assert people.council.name == "Shropshire Council"
    make(capsys, agency="shropshire council")
    assert Agency.objects.count() == 1


def test_taken_address_is_a_sentence_and_makes_nothing(db, capsys):
    make(capsys)
    with pytest.raises(CommandError, match="already"):
        make(capsys, agency="Another Council")
    assert Agency.objects.count() == 1
