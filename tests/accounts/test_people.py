"""The people of the tests are what they say they are."""

import pytest

from accounts.permissions import Permission, Reach, can, reach_of
from tests.pages import PageBroken, check_page


@pytest.mark.parametrize(
    ("name", "permission", "expected"),
    [
        ("lead", Permission.CASE_RECORD, True),
        ("stranger", Permission.CASE_RECORD, True),
        ("manager", Permission.CASE_LIST_TEAM, True),
        ("lead", Permission.CASE_LIST_TEAM, False),
        ("analyst", Permission.PERFORMANCE_RUN, True),
        ("analyst", Permission.CASE_VIEW, False),
        ("administrator", Permission.ADMINISTER, True),
        ("administrator", Permission.CASE_VIEW, False),
        ("anonymous", Permission.CASE_VIEW, False),
    ],
)
def test_right_comes_from_the_role(people, name, permission, expected):
    assert can(getattr(people, name), permission) is expected


def test_nobody_reaches_a_record_without_a_membership(people):
    assert reach_of(people.anonymous) == Reach.NONE


@pytest.mark.parametrize(
    "html",
    [
        "<script>go()</script>",
        "<style>p {}</style>",
        '<p style="color: red">',
        '<a onclick="go()">',
        '<a href="javascript:go()">',
        '<p id="a"></p><p id="a"></p>',
    ],
)
def test_page_check_refuses(html):
    with pytest.raises(PageBroken):
        check_page(html, "/")


def test_page_check_lets_own_files_and_data_pass():
    check_page('<script src="/static/a.js"></script><script type="application/json">{}</script>', "/")
