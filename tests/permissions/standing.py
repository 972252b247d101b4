"""The partnership of the matrix and its case, made once for a file of tests and undone after each."""

import copy
from contextlib import contextmanager
from unittest import mock

from django.db import transaction
from django.template.base import Template
from django.test.utils import override_settings

from tests.pages import CheckedClient
from tests.people import People
from tests.permissions.people import EVERYBODY
from tests.permissions.scene import Scene


class Standing:
    """What every test of the file starts from: everybody signed in, and a case that is led from the hub."""

    def __init__(self, now):
        self.now, self.today = now, now.date()
        self.people = People()
        self.scene = Scene(self.people, now)
        assert self.scene.the_case
        self.cookies = {person: self._sign_in(person).cookies for person in EVERYBODY}

    def _sign_in(self, person):
        return self.signed_in(getattr(self.people, person))

    def signed_in(self, user):
        client = CheckedClient()
        if user.is_authenticated:
            client.force_login(user)
        return client

    def client(self, person):
        """A browser of its own for somebody who has signed in."""
        client = CheckedClient()
        client.cookies = copy.deepcopy(self.cookies[person])
        return client

    def of_this_test(self):
        """A copy of the scene, to which a test adds its own; what it adds to the database is undone."""
        return copy.copy(self.scene)


@contextmanager
def undone():
    """A transaction in the transaction, undone at its end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def made_and_undone(make, now, documents):
    """Make a place in a transaction of its own, and undo it at the end."""
    with override_settings(DOCUMENTS=documents), undone():
        yield make(now)


def nothing(template, context):
    return ""


@contextmanager
def without_templates():
    """Draw no page, where only the status is asked for: nine tenths of the time of an answer."""
    with mock.patch.object(Template, "render", nothing):
        yield
