"""Every row comes once, whichever way the pages are turned, and a broken cursor gives the first page."""

import base64
import json

import pytest
from django.db.models import F
from django.db.models.functions import Upper

from accounts.models import AuditEvent, User
from earlyhelp.common.pagination import keyset_page
from tests.factories.accounts import UserFactory

ORDER = (("full_name", "desc"), ("email", "asc"))


@pytest.fixture
def users(db):
    names = ["Ann", "Bryn", "Bryn", "Carys", "Carys", "Carys", "Dee"]
    return [UserFactory(full_name=name, email=f"l{n}@example.org") for n, name in enumerate(names)]


def in_order():
    return [row.email for row in User.objects.order_by("-full_name", "email")]


def walk(direction, start=None):
    seen, cursor = [], start
    while True:
        page = keyset_page(User.objects.all(), ORDER, **{direction: cursor}, size=2)
        seen.append([row.email for row in page.rows])
        cursor = page.next if direction == "after" else page.previous
        if not cursor:
            return seen, page


def test_forwards_each_row_comes_once_in_order(users):
    pages, last = walk("after")
    assert [email for page in pages for email in page] == in_order()
    assert last.next == ""


def test_backwards_each_row_comes_once_in_order(users):
    _, last = walk("after")
    pages, first = walk("before", last.previous)
    shown = [email for page in reversed(pages) for email in page]
    assert shown == in_order()[:-1]
    assert first.previous == ""
    assert first.next


def test_the_first_page_has_nothing_before_it(users):
    page = keyset_page(User.objects.all(), ORDER, size=2)
    assert page.previous == ""
    assert page.next


def test_a_list_that_fits_one_page_has_no_other(users):
    page = keyset_page(User.objects.all(), ORDER, size=7)
    assert (page.next, page.previous) == ("", "")


def test_an_empty_list_is_an_empty_page(db):
    page = keyset_page(User.objects.none(), ORDER)
    assert (page.rows, page.next, page.previous) == ([], "", "")


def test_a_page_is_one_query(users, django_assert_num_queries):
    first = keyset_page(User.objects.all(), ORDER, size=2)
    with django_assert_num_queries(1):
        keyset_page(User.objects.all(), ORDER, after=first.next, size=2)


def test_a_list_may_be_ordered_by_an_annotation(users):
    rows = User.objects.annotate(loud=Upper(F("full_name")))
    first = keyset_page(rows, (("loud", "asc"), ("pk", "asc")), size=3)
    second = keyset_page(rows, (("loud", "asc"), ("pk", "asc")), after=first.next, size=4)
    assert [row.full_name for row in first.rows + second.rows] == sorted(row.full_name for row in users)


def packed(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


MAIL = "l1@example.org"
BROKEN = [
    *("x", "é", "%%%", "\0", "a" * 5000),
    *(packed("ab"), packed(["Carys"]), packed({"full_name": "Carys"}), packed([1, 2])),
    *(packed(["Ca\0rys", MAIL]), packed(["C" * 500, MAIL]), packed([["Carys"], MAIL])),
    packed(["Ca\ud800", MAIL]),
]


@pytest.mark.parametrize("cursor", BROKEN, ids=range(len(BROKEN)))
def test_a_cursor_that_cannot_be_read_gives_the_first_page(users, cursor):
    for way in ("after", "before"):
        page = keyset_page(User.objects.all(), ORDER, **{way: cursor}, size=2)
        assert [row.email for row in page.rows] == in_order()[:2]


@pytest.mark.parametrize("pk", ["99999999999999999999", "abc", "1.5", "None"])
def test_a_number_that_the_column_cannot_hold_gives_the_first_page(users, pk):
    page = keyset_page(User.objects.all(), (("pk", "asc"),), after=packed([pk]), size=2)
    assert len(page.rows) == 2


def test_an_order_is_needed():
    with pytest.raises(ValueError, match="unique column"):
        keyset_page(User.objects.none(), ())


def test_a_moment_without_its_time_zone_is_no_cursor(db):
    """Django takes it with a warning, and for a moment of its own choice."""
    values = json.dumps(["2016-03-01", "1"]).encode()
    cursor = base64.urlsafe_b64encode(values).decode()
    order = (("happened_at", "desc"), ("pk", "desc"))
    assert keyset_page(AuditEvent.objects.all(), order, after=cursor).rows == []
