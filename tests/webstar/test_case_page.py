"""What Webstars add to the pages of a case: events, what is missing, and small stars."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Case
from people.models import FamilyMember
from tests.permissions.scene import Scene
from webstar.enums import CompletedWith, ReadingKind
from webstar.models import WebstarToolVersion
from webstar.services import Answer, begin_reading, score_reading


@pytest.fixture
def scene(people, now):
    scene = Scene(people, now)
    assert scene.the_case.is_open
    return scene


@pytest.fixture
def ffion(scene):
    return scene.the_case.family.members.get(person__given_name="Ffion")


@pytest.fixture
def take(scene):
    """Return a function that records a child's Webstar, complete unless told."""

    def record(member, kind=ReadingKind.START, complete=True):
        version = WebstarToolVersion.objects.get(tool__code="WEBSTAR_CHILD")
        reading = begin_reading(
            case=scene.the_case,
            member=member,
            tool_version=version,
            kind=kind,
            read_on=scene.today,
            completed_with=CompletedWith.WORKER_ONLY,
            **scene.acts_today,
        )
        answers = {axis: Answer(score=6) for axis in version.axes.all()}
        return score_reading(
            reading=reading,
            answers=answers,
            own_words="I like my new room." if complete else "",
            revision=None,
            complete=complete,
            **scene.acts,
        )

    return record


@pytest.fixture
def read(scene, people, client_for):
    client = client_for(people.lead)

    def page(name="cases:overview"):
        response = client.get(reverse(name, args=[scene.the_case.reference]))
        assert response.status_code == 200
        return response

    return page


def opened_ago(days, today):
    Case.objects.update(opened_on=today - timedelta(days=days))
    FamilyMember.objects.update(joined_on=today - timedelta(days=days))


def attention(response):
    return [item.text for item in response.context["attention"]]


@pytest.mark.parametrize(("days", "is_said"), [(28, False), (29, True)])
def test_a_child_without_start_webstar_after_28_days_is_said(days, is_said, scene, read):
    opened_ago(days, scene.today)
    assert (f"Ffion has no start Webstar after {days} days." in attention(read())) is is_said
    assert not any("Rhian has no start" in text for text in attention(read()))


def test_a_start_webstar_takes_it_away_and_others_stay(scene, ffion, take, read):
    opened_ago(40, scene.today)
    take(ffion)
    assert not any("Ffion has no start" in text for text in attention(read()))
    assert "Dylan has no start Webstar after 40 days." in attention(read())


def test_a_draft_is_said_and_leads_to_where_it_is_completed(scene, ffion, take, read):
    draft = take(ffion, complete=False)
    response = read()
    assert "Ffion’s start Webstar is a draft." in attention(response)
    address = reverse("webstar:score", args=[scene.the_case.reference, draft.number])
    assert address in response.content.decode()
    assert not any("no start Webstar" in text for text in attention(response))


def test_a_complete_webstar_is_an_event_with_the_childs_words(ffion, take, read):
    take(ffion)
    response = read("cases:timeline")
    assert "Start Webstar" in [event["title"] for event in response.context["events"]]
    assert "I like my new room." in response.content.decode()


def test_a_draft_is_no_event(ffion, take, read):
    take(ffion, complete=False)
    assert not any("Webstar" in event["title"] for event in read("cases:timeline").context["events"])


def test_the_overview_shows_each_persons_start_beside_the_latest(ffion, take, read):
    assert "No Webstar is complete yet." in read().content.decode()
    start = take(ffion)
    review = take(ffion, kind=ReadingKind.REVIEW)
    response = read()
    (panel,) = (one for one in response.context["panels"] if one.template == "webstar/panel.html")
    (person,) = panel.people
    assert (person.member, person.start, person.latest) == (ffion, start, review)
    assert "Latest Webstars" in response.content.decode()
