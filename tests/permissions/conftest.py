"""One place for each file of tests."""

import pytest
import time_machine

from tests.conftest import NOW
from tests.permissions.standing import Standing, made_and_undone


@pytest.fixture(scope="module")
def standing(django_db_setup, django_db_blocker, tmp_path_factory):
    """Who takes it is marked ``django_db`` all the same: without that there may be no test database."""
    documents = tmp_path_factory.mktemp("documents")
    with (
        django_db_blocker.unblock(),
        time_machine.travel(NOW, tick=False),
        made_and_undone(Standing, NOW, documents) as made,
    ):
        yield made
