"""The place is made once for each file of tests; Hypothesis draws few examples unless asked for many.

``scripts/test tests/fuzz --hypothesis-profile=long`` takes most of an hour.
"""

from collections import Counter

import pytest
import time_machine

from tests.conftest import NOW
from tests.drawing_profiles import choose_profile
from tests.fuzz.place import Place
from tests.permissions.standing import made_and_undone


def pytest_configure(config):
    choose_profile(config)


@pytest.fixture(scope="module")
def place(django_db_setup, django_db_blocker, tmp_path_factory):
    """Who takes it is marked ``django_db`` all the same: without that there may be no test database."""
    documents = tmp_path_factory.mktemp("documents")
    with (
        django_db_blocker.unblock(),
        time_machine.travel(NOW, tick=False),
        made_and_undone(Place, NOW, documents) as made,
    ):
        yield made


def pytest_terminal_summary(terminalreporter):
    """Say how many forms were sent how often, and what was answered."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    told = [value for report in reports for name, value in report.user_properties if name == "form"]
    if told:
        answers = Counter()
        for _, _, counts in told:
            answers.update({str(status): count for status, count in counts.items()})
        save = sum(method == "post" for method, _, _ in told)
        taken = sum(is_taken for _, is_taken, _ in told)
        counts = ", ".join(f"{count} × {status}" for status, count in sorted(answers.items()))
        terminalreporter.write_line(
            f"Fuzz: {save} forms that save ({taken} of them took what the willing sent) and "
            f"{len(told) - save} that filter; sent {answers.total()} times: {counts}"
        )
