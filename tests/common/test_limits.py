"""Counting how often something is done from one place."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from earlyhelp.common.limits import is_within_limit
from tests.cases.at_once import at_once


def allowed(now, key="192.0.2.1", name="send"):
    return is_within_limit(name, key, most=2, seconds=60, now=now)


def test_so_many_are_allowed_and_no_more_until_the_first_is_long_enough_ago(db, now):
    later = now + timedelta(seconds=30)
    assert [allowed(now), allowed(later), allowed(later)] == [True, True, False]
    assert allowed(now + timedelta(seconds=61))
    assert not allowed(now + timedelta(seconds=62))


def test_each_place_and_each_act_is_counted_for_itself(db, now):
    assert all(allowed(now) for _ in range(2))
    assert allowed(now, key="192.0.2.2")
    assert allowed(now, name="begin")


def test_the_key_itself_is_not_kept(db, now, monkeypatch):
    kept = []
    monkeypatch.setattr(cache, "set", lambda place, *args, **kwargs: kept.append(place))
    allowed(now, key="rhian@example.org")
    assert len(kept) == 1
    assert "rhian" not in kept[0]


@pytest.mark.django_db(transaction=True)
def test_who_asks_many_times_at_once_is_counted_each_time(now):
    counted = []
    at_once(*[lambda: counted.append(allowed(now))] * 8)
    assert counted.count(True) == 2
