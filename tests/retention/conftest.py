"""What the tests of retention begin with."""

import pytest

from retention.models import HoldKind
from retention.services import place_hold


@pytest.fixture
def hold(people, now):
    """Return a function that places a hold, on everything by default."""

    def hold(**values):
        told = {"kind": HoldKind.objects.get(code="INQUIRY"), "reason": "Notice 7", "by": people.governance}
        return place_hold(**(told | {"now": now} | values))

    return hold
