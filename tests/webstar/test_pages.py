"""The pages of the Webstar: everybody's, beginning one and reading it. Scoring is in test_scoring."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from cases.models import Case
from tests.factories.people import FamilyMemberFactory
from tests.webstar.pages import address, errors, scores, text
from webstar.enums import ReadingKind, ReadingStatus
from webstar.models import WebstarReading, WebstarScore, WebstarToolVersion

LATER = date(2016, 2, 8)


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def begin(client, case):
    """Return a function that sends the first form; a value None leaves the field out."""

    def send(**changed):
        fields = {
            "submission": str(uuid4()),
            "whom": "1",
            "kind": "start",
            "read_on_0": "11",
            "read_on_1": "1",
            "read_on_2": "2016",
            "completed_with": "child_with_worker",
        } | changed
        fields = {name: value for name, value in fields.items() if value is not None}
        return client.post(reverse("webstar:begin", args=[case.reference]), fields)

    return send


# --- Everybody's -----------------------------------------------------------------------------------------


def test_everybody_is_there_with_the_way_to_begin(client, case):
    page = text(client.get(address("list", case)))
    for words in ("Ffion Tudor, 8 years", "Rhian Tudor", "The whole family together", "No Webstar yet."):
        assert words in page
    assert f"{address('begin', case)}?member=1&amp;kind=start" in page
    assert f"{address('begin', case)}?member=family&amp;kind=start" in page


def test_each_reading_leads_to_its_page_and_a_draft_is_marked(client, case, make_reading, child):
    make_reading(child, [4] * 7, number=1, complete=True)
    make_reading(child, [5], number=2, kind=ReadingKind.REVIEW, read_on=LATER)
    page = text(client.get(address("list", case)))
    assert f'href="{address("reading", case, 1)}"' in page
    assert f'href="{address("reading", case, 2)}"' in page
    assert "Draft" in page
    assert "eh-star--thumbnail" in page
    assert f"{address('begin', case)}?member=1&amp;kind=closing" in page


def test_somebody_who_left_keeps_their_stars_and_begins_none(client, case, make_reading, child):
    make_reading(child, [4] * 7, number=1, complete=True)
    child.left_on = LATER
    child.save()
    page = text(client.get(address("list", case)))
    assert "Ffion Tudor" in page
    assert "member=1&amp;" not in page


def test_the_list_takes_as_many_queries_for_fifty_readings_as_for_one(
    client, case, make_reading, child, count_queries
):
    make_reading(child, [4] * 7, number=1, complete=True)
    one = count_queries(lambda: client.get(address("list", case)))
    for number in range(2, 51):
        make_reading(child, [5] * 7, number=number, complete=True, kind=ReadingKind.REVIEW, read_on=LATER)
    assert count_queries(lambda: client.get(address("list", case))) == one


def test_the_overview_takes_as_many_queries_for_twenty_stars_as_for_six(
    client, case, make_reading, child, count_queries
):
    overview = reverse("cases:overview", args=[case.reference])
    make_reading(child, [4] * 7, number=1, complete=True)

    def review(*numbers):
        for number in numbers:
            make_reading(child, [5] * 7, number=number, complete=True, kind=ReadingKind.REVIEW, read_on=LATER)

    review(2, 3, 4, 5, 6)
    six = count_queries(lambda: client.get(overview))
    review(*range(7, 21))
    assert count_queries(lambda: client.get(overview)) == six


def test_the_overview_shows_the_latest_stars_small(client, case, make_reading, child):
    overview = reverse("cases:overview", args=[case.reference])
    assert "No Webstar is complete yet." in text(client.get(overview))
    make_reading(child, [4] * 7, number=1, complete=True)
    page = text(client.get(overview))
    assert "eh-star--thumbnail" in page
    assert address("list", case) in page


# --- Beginning -------------------------------------------------------------------------------------------


def test_the_address_chooses_whom_and_which(client, case):
    page = client.get(address("begin", case), {"member": "2", "kind": "closing"})
    assert (page.context["form"]["whom"].value(), page.context["form"]["kind"].value()) == ("2", "closing")


def test_nonsense_in_the_address_chooses_nothing(client, case):
    page = client.get(address("begin", case), {"member": "99", "kind": "\x00"})
    assert page.status_code == 200
    assert "checked" not in text(page)


@pytest.mark.parametrize(
    ("whom", "tool"), [("1", "WEBSTAR_CHILD"), ("2", "WEBSTAR_PARENT"), ("family", "WEBSTAR_FAMILY")]
)
def test_beginning_chooses_the_tool_and_leads_to_the_star(begin, case, whom, tool):
    response = begin(whom=whom, completed_with="worker_only")
    reading = WebstarReading.objects.get()
    assert reading.tool_version.tool.code == tool
    assert response["Location"] == address("score", case, reading.number)


def test_the_version_is_the_one_in_use_on_the_day(begin, version_of):
    old = version_of("CHILD")
    axes = list(old.axes.all())
    WebstarToolVersion.objects.filter(pk=old.pk).update(valid_until=date(2016, 1, 31))
    new = WebstarToolVersion.objects.create(tool=old.tool, number=2, valid_from=date(2016, 2, 1))
    for axis in axes:
        axis.pk, axis.version = None, new
        axis.save()
    begin()
    begin(kind="review", read_on_0="8", read_on_1="2")
    assert [reading.tool_version for reading in WebstarReading.objects.order_by("number")] == [old, new]


def test_a_review_begun_again_from_another_form_is_the_same_until_it_is_scored(begin, case):
    first, second = begin(kind="review"), begin(kind="review")
    assert first["Location"] == second["Location"]
    WebstarReading.objects.update(revision=2)
    assert begin(kind="review")["Location"] != first["Location"]
    assert case.readings.count() == 2


def test_the_form_sent_twice_makes_one(begin):
    submission = str(uuid4())
    first, second = begin(submission=submission), begin(submission=submission)
    assert first["Location"] == second["Location"]
    assert WebstarReading.objects.count() == 1


WRONG = [
    ({"whom": None}, "Select whose Webstar it is."),
    ({"whom": "99"}, "Select whose Webstar it is from the answers on the page."),
    ({"kind": "middle"}, "Select where in the help it stands from the answers on the page."),
    ({"completed_with": None}, "Select who scores it."),
    ({"read_on_0": None}, "Date of the Webstar must include a day."),
    ({"read_on_0": "31", "read_on_1": "2"}, "Date of the Webstar must be a real date, like 27 3 2016."),
    ({"read_on_0": "2", "read_on_1": "3"}, "The date of the Webstar must be today or in the past."),
    ({"read_on_0": "3"}, "The Webstar cannot be dated before the case opened."),
    (
        {"whom": "2", "completed_with": "child_alone"},
        "Choose somebody who can score this one: the child, the parent or carer, the family, or the worker.",
    ),
    ({"submission": "x"}, "This page is out of date. Open it again before you save."),
]


@pytest.mark.parametrize(("changed", "sentence"), WRONG)
def test_a_wrong_answer_gets_a_sentence_and_the_rest_is_kept(begin, changed, sentence):
    response = begin(**{"completed_with": "worker_only"} | changed)
    assert sentence in errors(response)
    if "completed_with" not in changed:
        assert 'value="worker_only" checked' in text(response)
    assert WebstarReading.objects.count() == 0


def test_the_same_form_for_somebody_else_is_not_taken_for_the_first(begin):
    submission = str(uuid4())
    begin(submission=submission)
    other = begin(submission=submission, whom="2", completed_with="parent_alone")
    assert "A Webstar was begun from this page already" in errors(other)[0]
    assert WebstarReading.objects.count() == 1


def test_a_second_start_is_named_whatever_its_day(begin):
    begin()
    assert "already has a start Webstar" in errors(begin(read_on_0="20"))[0]


def test_rules_of_the_service_are_said_on_their_field(begin):
    begin(read_on_0="20")
    assert errors(begin()) == ["Ffion already has a start Webstar in this case. Open that one instead."]
    response = begin(kind="review")
    assert response.context["form"].errors["read_on"] == [
        "A closing or review Webstar cannot be dated before the start Webstar."
    ]


def test_an_age_without_a_tool_gets_a_sentence(begin):
    WebstarToolVersion.objects.update(age_from=30, age_until=99)
    assert errors(begin()) == [
        "No Webstar was in use on that date for somebody of this age. "
        "Choose another date, or ask your administrator."
    ]


def test_a_day_before_the_birth_gets_a_sentence(begin, case, child):
    child.person.date_of_birth = date(2016, 2, 1)
    child.person.save()
    assert errors(begin())[0].startswith("No Webstar was in use on that date for somebody of this age.")


def test_somebody_of_another_case_cannot_be_slipped_in(begin, case):
    FamilyMemberFactory(number=7)
    assert errors(begin(whom="7")) == ["Select whose Webstar it is from the answers on the page."]


@pytest.mark.parametrize("name", ["begin", "score"])
def test_a_closed_case_takes_none(client, case, draft, name):
    number = [draft.number] if name == "score" else []
    Case.objects.update(status="closed", closed_on=LATER)
    case.leads.update(ended_on=LATER, end_reason="closed")
    page = address(name, case, *number)
    back = address("reading", case, 1) if number else reverse("cases:overview", args=[case.reference])
    assert client.get(page)["Location"] == back
    sent = scores() if name == "score" else {
        "submission": str(uuid4()), "whom": "1", "kind": "review", "completed_with": "worker_only",
        "read_on_0": "8", "read_on_1": "1", "read_on_2": "2016",
    }  # fmt: skip
    assert "closed" in errors(client.post(page, sent))[0]
    assert WebstarReading.objects.get().status == ReadingStatus.DRAFT


# --- Reading ---------------------------------------------------------------------------------------------


def test_a_reading_says_everything(client, case, make_reading, child, people):
    make_reading(child, [4] * 7, number=1, complete=True)
    reading = make_reading(
        child, [8] * 7, number=2, kind=ReadingKind.CLOSING, read_on=LATER, complete=True,
        own_words="We are fine now.", recorded_by=people.lead, recorded_for=people.hub,
    )  # fmt: skip
    page = text(client.get(address("reading", case, 2)))
    assert str(reading.read_on.year) in page
    for words in (
        "Ffion’s closing Webstar",
        "Happy: 4 to 8, up 4.",
        "up 4",
        "We are fine now.",
        "Recorded by Leah Pugh, Oswestry Family Hub",
        "the child or young person with the worker",
        "Child Webstar, version 1",
    ):
        assert words in page


def test_a_reading_takes_the_same_queries_with_all_scores_as_with_one(
    client, case, make_reading, child, adult, count_queries
):
    make_reading(child, [4], number=1, complete=True)
    make_reading(child, [8], number=2, kind=ReadingKind.CLOSING, read_on=LATER, complete=True)
    make_reading(adult, [4] * 7, number=3, complete=True)
    make_reading(adult, [8] * 7, number=4, kind=ReadingKind.CLOSING, read_on=LATER, complete=True)
    few = count_queries(lambda: client.get(address("reading", case, 2)))
    assert count_queries(lambda: client.get(address("reading", case, 4))) == few


# --- Who may -----------------------------------------------------------------------------------------------


def test_a_reading_is_found_only_in_its_own_case(client, case, make_reading, child):
    make_reading(child, number=5)
    for name in ("reading", "score"):
        assert client.get(address(name, case, 6)).status_code == 404
        assert client.get(reverse(f"webstar:{name}", args=["EH-2016-9999", 5])).status_code == 404
        assert (
            client.get(f"/cases/nonsense/webstar/5/{'score/' if name == 'score' else ''}").status_code == 404
        )


@pytest.mark.parametrize("person", ["stranger", "colleague", "analyst"])
def test_nobody_else_writes_or_learns_anything(client_for, people, case, draft, person):
    other = client_for(getattr(people, person))
    for page in (address("begin", case), address("score", case, 1)):
        assert other.post(page, scores()).status_code == 404
    assert WebstarScore.objects.count() == 0


def test_somebody_not_signed_in_is_asked_to(client_for, people, case, draft):
    response = client_for(people.anonymous).post(address("score", case, 1), scores())
    assert response["Location"].startswith(reverse("account_login"))


def test_somebody_who_may_only_read_does_not_score(client_for, people, case, draft, monkeypatch):
    from accounts.enums import Role
    from accounts.permissions import ROLE_PERMISSIONS, Permission

    reads = frozenset({Permission.CASE_VIEW})
    monkeypatch.setitem(ROLE_PERMISSIONS, Role.PRACTITIONER, reads)
    reader = client_for(people.partner)
    assert reader.get(address("list", case)).status_code == 200
    assert reader.get(address("reading", case, 1)).status_code == 200
    assert "Start a Webstar" not in text(reader.get(address("list", case)))
    for page in (address("begin", case), address("score", case, 1)):
        assert reader.get(page).status_code == 403
        assert reader.post(page, scores()).status_code == 403


@pytest.mark.parametrize("name", ["list", "reading"])
def test_what_is_only_read_takes_no_post(client, case, draft, name):
    number = [1] if name == "reading" else []
    assert client.post(address(name, case, *number)).status_code == 405


def test_what_is_missing_after_four_weeks_leads_to_beginning(client, case):
    page = text(client.get(reverse("cases:overview", args=[case.reference])))
    assert "Ffion has no start Webstar after 57 days." in page
    assert f"{address('begin', case)}?member=1&amp;kind=start" in page


def test_a_reason_out_of_use_stays_with_the_draft_that_has_it(client, case, make_reading, child, declined):
    make_reading(child, [declined], number=1)
    declined.is_active = False
    declined.save()
    page = text(client.get(address("score", case, 1)))
    assert f'value="reason-{declined.pk}" checked' in page
    assert page.count(f'value="reason-{declined.pk}"') == 7


def test_the_start_on_another_scale_is_said_with_its_scale(client, case, make_reading, child, version_of):
    old = version_of("CHILD")
    make_reading(child, [4] * 7, number=1, complete=True)
    WebstarToolVersion.objects.filter(pk=old.pk).update(scale_max=5, valid_until=date(2016, 1, 31))
    axes = list(old.axes.all())
    new = WebstarToolVersion.objects.create(tool=old.tool, number=2, valid_from=date(2016, 2, 1))
    for axis in axes:
        axis.pk, axis.version = None, new
        axis.save()
    make_reading(child, number=2, kind=ReadingKind.REVIEW, read_on=LATER, tool_version=new)
    assert "At the start: 4, where 5 was the highest" in text(client.get(address("score", case, 2)))
