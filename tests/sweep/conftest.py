"""One place for each file of tests, and the number of requests at the end."""

from collections import Counter

import pytest
import time_machine

from tests.conftest import NOW
from tests.drawing_profiles import choose_profile
from tests.permissions.standing import made_and_undone
from tests.sweep.place import SweepPlace

ASKED = pytest.StashKey()


def pytest_configure(config):
    choose_profile(config)


@pytest.fixture(scope="module")
def place(request, django_db_setup, django_db_blocker, tmp_path_factory):
    """Who takes it is marked ``django_db`` all the same: without that there may be no test database."""
    documents = tmp_path_factory.mktemp("documents")
    with (
        django_db_blocker.unblock(),
        time_machine.travel(NOW, tick=False),
        made_and_undone(SweepPlace, NOW, documents) as made,
    ):
        yield made


@pytest.fixture
def sent(place, record_property):
    """Give the place, and tell at the end how many requests the test sent."""
    before = place.asked.copy()
    yield place
    for kind, count in (place.asked - before).items():
        record_property("asked", (kind, count))


def pytest_terminal_summary(terminalreporter):
    """Say how many requests were sent, of which kind, and how many tests found a leak."""
    asked = Counter()
    for report in terminalreporter.stats.get("", []):
        if report.when == "teardown":
            for _, (kind, count) in (one for one in report.user_properties if one[0] == "asked"):
                asked[kind] += count
    if asked:
        failed = [one for one in terminalreporter.stats.get("failed", []) if "sweep" in one.nodeid]
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(asked.items()))
        terminalreporter.write_line(f"Sweep: {asked.total()} requests ({kinds}); {len(failed)} leaks")
