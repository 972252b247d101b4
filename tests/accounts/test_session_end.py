"""How long somebody stays signed in: asking does not make it longer, staying does."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from tests.pages import CheckedClient

SESSION = reverse("session")


@pytest.fixture
def client(client_for, people):
    client = client_for(people.lead)
    client.get(reverse("my_account"))
    return client


def test_asking_does_not_make_it_longer(client, clock):
    whole = client.get(SESSION).json()["seconds"]
    assert whole == 2 * 60 * 60
    clock.shift(timedelta(minutes=50))
    answer = client.get(SESSION)
    assert answer.json()["seconds"] == whole - 50 * 60
    assert not answer.cookies.get("sessionid")
    clock.shift(timedelta(minutes=50))
    assert client.get(SESSION).json()["seconds"] == whole - 100 * 60
    clock.shift(timedelta(minutes=21))
    assert client.get(SESSION).json() == {"person": "", "seconds": 0}


def test_staying_and_opening_a_page_do(client, clock):
    clock.shift(timedelta(minutes=110))
    assert client.post(SESSION).json()["seconds"] == 2 * 60 * 60
    clock.shift(timedelta(minutes=110))
    assert client.get(reverse("my_account")).status_code == 200
    assert client.get(SESSION).json()["seconds"] == 2 * 60 * 60


def test_it_names_the_person_by_a_mark_that_their_pages_carry(client, client_for, people):
    mark = client.get(SESSION).json()["person"]
    page = client.get(reverse("my_account")).content.decode()
    assert f'data-person="{mark}"' in page
    assert client_for(people.partner).get(SESSION).json()["person"] != mark
    assert str(people.lead.pk) != mark


def test_nobody_signed_in_has_no_session_and_gets_none(db):
    nobody = CheckedClient()
    assert nobody.post(SESSION).json() == {"person": "", "seconds": 0}
    assert not Session.objects.exists()


def test_without_script_the_page_says_when(client):
    page = client.get(reverse("my_account")).content.decode()
    assert "You are signed out when you open no page for 2 hours." in page
    assert "10 minutes before that the page asks whether you want to stay." in page
