"""The demo is for a demo site only."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.models import Case
from reporting.demo.people import CAST
from reporting.enums import RunStatus
from reporting.models import Run
from tests.factories.accounts import UserFactory


@pytest.mark.parametrize("command", ["load_demo", "demo_sign_ins"])
def test_a_real_site_refuses_it(settings, command):
    settings.DEMO = False
    with pytest.raises(CommandError, match="This is not a demo site"):
        call_command(command)


def test_a_second_start_says_that_it_is_loaded(db, now):
    UserFactory(email=CAST[0].email)
    Run.objects.create(as_at=now.date(), status=RunStatus.COMPLETE, requested_at=now, finished_at=now)
    call_command("load_demo", stdout=(out := StringIO()))
    assert out.getvalue() == "The demo year is loaded already. Its records were left as they are.\n"
    assert not Case.objects.exists()
