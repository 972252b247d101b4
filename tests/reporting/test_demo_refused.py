"""The demo is for a demo site only."""

import pytest
from django.core.management import CommandError, call_command


@pytest.mark.parametrize("command", ["load_demo", "demo_sign_ins"])
def test_a_real_site_refuses_it(settings, command):
    settings.DEMO = False
    with pytest.raises(CommandError, match="This is not a demo site"):
        call_command(command)
