"""Lists as files: the rows of the page on all its pages, in its order, and written down for each case."""

import csv
import io
from datetime import date

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from cases.models import Case, LevelOfNeed
from tests.factories.accounts import LocalityFactory, ServiceFactory
from tests.factories.cases import CaseFactory, InvolvementFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.factories.requests import HelpRequestFactory

LISTS = {"cases:list": "cases:export_list", "cases:team_list": "cases:export_team_list"}


def rows_of(response):
    """The rows of a file, each by the names of its columns."""
    assert response.status_code == 200, response
    assert response["Content-Disposition"].startswith("attachment; ")
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))


def listed(client, name, query):
    """References of every page of a list, in order."""
    found, after = [], ""
    while True:
        response = client.get(reverse(name), query | ({"after": after} if after else {}))
        found += [case.reference for case in response.context["page"].rows]
        after = response.context["page"].next
        if not after:
            return found


def family_of(name):
    family = FamilyFactory(name=name)
    FamilyMemberFactory(family=family, person__given_name="Ava", person__family_name=name)
    return family


@pytest.fixture
def many(people, lists):
    """Cases of the hub, more than a page of them, of several localities, levels, services and states."""
    far, level = LocalityFactory(code="far", name="Far"), LevelOfNeed.objects.get(code="LEVEL_3")
    service = ServiceFactory(code="youth")
    for number in range(31):
        family = FamilyFactory(name=f"Family {number % 7}")
        FamilyMemberFactory(family=family, person__given_name="Ava", person__family_name=f"Jones {number}")
        case = CaseFactory(
            family=family,
            lead=people.lead if number % 3 else people.colleague,
            closed=number % 5 == 0,
            opened_on=date(2016, 1, 1 + number % 20),
            **({"locality": far} if number % 2 else {"level_of_need": level}),
            **({"service": service} if number % 4 == 0 else {}),
        )
        if number % 3 == 0 and case.is_open:
            InvolvementFactory(case=case, user=people.lead, agency=people.hub)
    CaseFactory(lead=people.stranger)


@pytest.mark.parametrize("name", LISTS)
def test_a_file_is_its_list_under_every_filter(name, people, many, client_for):
    client = client_for(people.manager if name == "cases:team_list" else people.lead)
    for query in (
        {},
        {"sort": "longest"},
        {"sort": "family"},
        {"status": "closed"},
        {"status": "all", "sort": "family"},
        {"locality": "far"},
        {"level": "LEVEL_3", "status": "all"},
        {"service": "youth"},
        {"lead": "colin"},
        {"q": "jones 1"},
        {"q": "nobody"},
        {"drift": "no_plan"},
        {"locality": "nowhere", "sort": "nonsense"},
    ):
        wanted = listed(client, name, query)
        taken = rows_of(client.get(reverse(LISTS[name]), query | {"after": "ignored"}))
        assert [row["Reference"] for row in taken] == wanted, query
    assert len(listed(client, name, {})) > 20


@pytest.mark.parametrize("name", LISTS.values())
def test_a_file_has_as_many_queries_for_many_as_for_one(name, people, client_for, lists, count_queries):
    client = client_for(people.manager)

    def some(number):
        for _ in range(number):
            InvolvementFactory(case=CaseFactory(lead=people.lead), user=people.manager, agency=people.hub)

    some(1)
    one = count_queries(lambda: client.get(reverse(name)))
    some(30)
    assert count_queries(lambda: client.get(reverse(name))) == one


def test_a_file_says_of_a_case_what_the_list_says(people, case, client_for):
    [row] = rows_of(client_for(people.lead).get(reverse("cases:export_list")))
    assert row == {
        "Reference": case.reference,
        "Family": "Tudor family",
        "Status": "Open",
        "Children": "Ffion (8 years), Dylan (8 years)",
        "Lead": "Leah Pugh",
        "Lead agency": "Oswestry Family Hub",
        "Level of need": case.level_of_need.label,
        "Locality": case.locality.name,
        "Service": "",
        "Opened on": case.opened_on.isoformat(),
        "Closed on": "",
        "Days open": "57",
    }


def test_a_name_that_a_spreadsheet_would_run_is_shown(people, lists, client_for):
    CaseFactory(family=FamilyFactory(name="=cmd|' /C calc'!A0"), lead=people.lead)
    [row] = rows_of(client_for(people.lead).get(reverse("cases:export_list")))
    assert row["Family"].startswith("'=cmd")


def test_taking_a_list_is_written_down_for_each_case_and_seen_on_it(people, case, client_for):
    other = CaseFactory(lead=people.lead, family=family_of("Owen"))
    client = client_for(people.lead)
    client.get(reverse("cases:export_list"), {"q": "tudor"})
    told = AuditEvent.objects.filter(action="downloaded").order_by("pk")
    assert [(event.what, event.case_reference) for event in told] == [
        ("list of cases (my cases)", ""),
        ("list of cases (my cases)", case.reference),
    ]
    assert told[0].detail == {"filters": ["q"], "cases": 1}
    page = client.get(reverse("cases:who_looked", args=[case.reference])).content.decode()
    assert "Downloaded: List of cases (my cases)" in page
    page = client.get(reverse("cases:who_looked", args=[other.reference])).content.decode()
    assert "Downloaded" not in page.split("<tbody", 1)[1]


def test_a_list_that_cannot_be_written_down_is_not_given(people, case, client_for, monkeypatch):
    def fails(*args, **kwargs):
        raise RuntimeError("The audit trail cannot be written.")

    monkeypatch.setattr(type(AuditEvent.objects), "bulk_create", fails)
    with pytest.raises(RuntimeError, match="audit trail"):
        client_for(people.lead).get(reverse("cases:export_list"))


def test_too_long_a_list_is_refused_with_what_to_do(people, case, client_for, settings):
    settings.EXPORT_ROWS_MOST = 1
    CaseFactory(lead=people.lead, family=family_of("Owen"))
    client = client_for(people.lead)
    refused = client.get(reverse("cases:export_list"), {"sort": "family"})
    assert refused["Location"] == reverse("cases:list") + "?sort=family"
    page = client.get(refused["Location"]).content.decode()
    assert "There are more rows than the 1 that a file holds." in page
    assert not AuditEvent.objects.filter(action="downloaded").exists()
    assert len(rows_of(client.get(reverse("cases:export_list"), {"q": "tudor"}))) == 1


def test_no_file_holds_a_case_out_of_reach(people, many, client_for):
    for name in LISTS.values():
        for person in (people.manager, people.front_door, people.lead, people.stranger):
            response = client_for(person).get(reverse(name))
            if response.status_code == 200:
                told = {row["Reference"] for row in rows_of(response)}
                reached = Case.objects.visible_to(person)
                assert told <= set(reached.values_list("reference", flat=True))


def test_the_board_s_file_is_the_board(people, client_for, lists):
    for number in range(23):
        HelpRequestFactory(decide_by=date(2016, 3, 1 + number % 9))
    client = client_for(people.front_door)
    page = client.get(reverse("requests:board"))
    after = client.get(reverse("requests:board"), {"after": page.context["page"].next})
    wanted = [row["reference"] for shown in (page, after) for row in shown.context["rows"]]
    assert [row["Reference"] for row in rows_of(client.get(reverse("requests:export_board")))] == wanted
    event = AuditEvent.objects.get(action="downloaded")
    assert event.detail["requests"] == wanted


def test_who_looked_can_be_taken_by_who_may_see_it(people, case, client_for):
    client = client_for(people.lead)
    client.get(reverse("cases:overview", args=[case.reference]))
    client_for(people.stranger).get(reverse("cases:overview", args=[case.reference]))
    rows = rows_of(client.get(reverse("cases:export_looked", args=[case.reference]), {"act": "refused"}))
    assert [(row["Who"], row["Act"]) for row in rows] == [("Stuart Evans", "Refused")]
    assert AuditEvent.objects.get(action="downloaded").case_reference == case.reference
