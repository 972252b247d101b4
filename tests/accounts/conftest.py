"""Signing in through the real page."""

import pytest

from tests.factories.accounts import PASSWORD
from tests.pages import CheckedClient


@pytest.fixture
def sign_in(db):
    """Return a function that signs a person in through the page and gives the client and the answer."""

    def go(user, password=PASSWORD, client=None):
        client = client or CheckedClient()
        answer = client.post("/accounts/login/", {"login": user.email, "password": password})
        return client, answer

    return go
