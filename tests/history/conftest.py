"""A case whose versions are dated with the moments that a test says."""

from contextlib import contextmanager
from datetime import time

import pytest

from earlyhelp.common.dates import london_datetime
from earlyhelp.common.history import date_versions


@pytest.fixture
def at(db):
    """Return a context in which versions are dated with a day, or with a day and a time of London."""

    @contextmanager
    def at(day, hour=10, minute=0):
        date_versions(london_datetime(day, time(hour, minute)))
        yield
        date_versions(None)

    return at
