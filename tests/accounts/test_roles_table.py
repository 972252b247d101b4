"""The printed table of roles says what the code decides, and nothing of it is forgotten."""

from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command

from accounts.enums import Role
from accounts.permissions import ROLE_PERMISSIONS, ROLE_REACH, Permission, Reach
from accounts.roles_table import REACHES, WORDS


@pytest.fixture
def printed():
    call_command("print_roles", stdout=(out := StringIO()))
    return out.getvalue()


def test_every_right_reach_and_role_is_told():
    assert set(WORDS) == set(Permission)
    assert set(REACHES) == set(Reach)
    assert set(ROLE_PERMISSIONS) == set(ROLE_REACH) == set(Role)


def test_the_page_is_what_is_printed(printed):
    assert printed in (settings.ROOT / "docs" / "roles.md").read_text()


def test_each_mark_is_a_right_of_that_role(printed):
    rows = {line.split("`")[1]: line.split(" | ")[1:] for line in printed.splitlines() if "`" in line}
    marked = {
        role: {name for name, marks in rows.items() if "●" in marks[place]} for place, role in enumerate(Role)
    }
    assert marked == {role: {str(right) for right in rights} for role, rights in ROLE_PERMISSIONS.items()}
