"""How the people of a family are related: recorded, changed, removed, and told from both sides."""

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from people.models import Relationship
from tests.factories.grants import AccessGrantFactory


def url(page, case, **kwargs):
    return reverse(f"cases:{page}", kwargs={"reference": case.reference} | kwargs)


@pytest.fixture
def client(client_for, people):
    return client_for(people.lead)


@pytest.fixture
def child(children):
    return children[0]


def test_a_relationship_is_told_from_both_sides(client, case, child, adult):
    page = url("change_relationship", case, number=adult.number, other=child.number)
    assert "What is Rhian Tudor to Ffion Tudor?" in client.get(page).content.decode()
    answers = {"kind": "parent", "parental_responsibility": "yes", "details": "Weekends too."}
    client.post(page, answers | {"revision": 0})
    listed = client.get(url("people", case)).content.decode()
    assert "Parent of Ffion, with parental responsibility" in listed
    assert "Child of Rhian" in listed
    client.post(page, {"kind": "step_parent", "parental_responsibility": "", "revision": 1})
    assert Relationship.objects.get().kind == "step_parent"
    assert "Step-parent of Ffion Tudor" in client.get(url("relationships", case)).content.decode()


def test_a_wrong_relationship_is_removed_after_asking(client, case, child, adult):
    pair = {"number": adult.number, "other": child.number}
    client.post(url("change_relationship", case, **pair), {"kind": "parent", "details": "", "revision": 0})
    page = url("remove_relationship", case, **pair)
    assert "Rhian Tudor is the parent of Ffion Tudor" in client.get(page).content.decode()
    assert Relationship.objects.count() == 1
    shown = client.post(page, {"revision": 1}, follow=True).content.decode()
    assert "The relationship is removed." in shown
    assert Relationship.objects.count() == 0
    assert AuditEvent.objects.filter(action="discarded", what="relationship").count() == 1
    assert client.post(page, {"revision": 1})["Location"] == url("relationships", case)


def test_who_only_reads_the_case_is_offered_no_change(client, client_for, people, case, child, adult):
    pair = {"number": adult.number, "other": child.number}
    page = url("change_relationship", case, **pair)
    client.post(page, {"kind": "parent", "details": "", "revision": 0})
    AccessGrantFactory(case=case, user=people.stranger, agency=people.other_school)
    pages = [url("relationships", case), url("person", case, number=adult.number)]
    assert [page in client.get(each).content.decode() for each in pages] == [True, True]
    reader = client_for(people.stranger)
    assert [page in reader.get(each).content.decode() for each in pages] == [False, False]


@pytest.mark.parametrize("revision", ["1", "", "x", "²", "9" * 5000])
def test_a_relationship_that_was_changed_meanwhile_is_not_removed(client, case, child, adult, revision):
    pair = {"number": adult.number, "other": child.number}
    change = url("change_relationship", case, **pair)
    client.post(change, {"kind": "parent", "details": "", "revision": 0})
    client.post(change, {"kind": "step_parent", "details": "", "revision": 1})
    sent = client.post(url("remove_relationship", case, **pair), {"revision": revision}, follow=True)
    assert "Somebody changed this relationship meanwhile." in sent.content.decode()
    assert Relationship.objects.get().kind == "step_parent"


def test_two_children_have_no_parental_responsibility(client, case, children):
    first, second = children
    page = url("change_relationship", case, number=first.number, other=second.number)
    assert "parental responsibility" not in client.get(page).content.decode()
    client.post(page, {"kind": "sibling", "parental_responsibility": "yes", "revision": 0})
    assert Relationship.objects.get().parental_responsibility == ""


def test_nobody_is_related_to_themselves(client, case, child):
    page = url("change_relationship", case, number=child.number, other=child.number)
    assert client.get(page).status_code == 404
    answer = {"first": child.number, "second": child.number}
    assert (
        "Choose two different people." in client.post(url("add_relationship", case), answer).content.decode()
    )
