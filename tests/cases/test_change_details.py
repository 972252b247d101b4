"""Changing why help began, where and how much is needed, also when two people do it at once."""

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from cases.models import Case, LevelOfNeed, OpeningReason, RequestSource
from cases.services import change_case
from tests.both_versions import asked_of, decided
from tests.factories.accounts import ServiceFactory


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def address(case):
    return reverse("cases:change_details", args=[case.reference])


@pytest.fixture
def answers(case):
    return {
        "revision": case.revision,
        "level_of_need": LevelOfNeed.objects.get(code="LEVEL_3").pk,
        "locality": case.locality.pk,
        "service": "",
        "source": RequestSource.objects.get(code="2A").pk,
        "reason": OpeningReason.objects.get(code="SCHOOL").pk,
        "what_prompted": "Missed 23 days.",
    }


def test_changes_are_kept_and_written_down(client, address, answers, case):
    service = ServiceFactory()
    response = client.post(address, answers | {"service": service.pk})
    assert response["Location"] == reverse("cases:overview", args=[case.reference])
    case = Case.objects.get()
    assert (case.level_of_need.code, case.reason.code, case.service) == ("LEVEL_3", "SCHOOL", service)
    assert (case.what_prompted, case.revision) == ("Missed 23 days.", 2)
    fields = AuditEvent.objects.get(action="changed").detail["fields"]
    assert set(fields) == {"level_of_need", "source", "reason", "what_prompted", "service"}


def test_what_the_case_has_can_be_kept_although_it_is_out_of_use(client, address, answers, case):
    case.source.is_active = False
    case.source.save()
    client.post(address, answers | {"source": case.source.pk})
    assert Case.objects.get().source == case.source


def test_what_is_out_of_use_cannot_be_chosen(client, address, answers):
    source = RequestSource.objects.get(code="2A")
    source.is_active = False
    source.save()
    form = client.post(address, answers).context["form"]
    assert form.errors == {"source": ["Select who asked for help from the answers on the page."]}


def test_two_versions_are_shown_field_by_field_and_one_is_chosen(client, address, answers, case, people, now):
    theirs = OpeningReason.objects.get(code="BEREAVEMENT")
    change_case(case=case, values={"reason": theirs}, revision=1, by=people.partner, now=now)
    response = client.post(address, answers)
    form = response.context["form"]
    assert asked_of(form)["reason"] == ("Bereavement or loss", "School attendance, learning or exclusion")
    assert "locality" not in form.conflicts
    text = response.content.decode()
    assert "Choose which version of the main reason for early help to keep." in text
    assert "Missed 23 days." in text
    assert Case.objects.get().reason == theirs
    undecided = client.post(address, decided(form, answers))
    assert undecided.status_code == 200
    assert Case.objects.get().reason == theirs
    mine = dict.fromkeys(form.conflicts, "mine")
    assert client.post(address, decided(form, answers, **mine)).status_code == 302
    assert Case.objects.get().reason.code == "SCHOOL"
