"""A version of a Webstar that is used is never changed: a new one takes its place."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from accounts.enums import AuditAction
from reporting.reference_lists import load_reference_lists
from tests.permissions.scene import Scene
from webstar.enums import CompletedWith, ReadingKind
from webstar.errors import NewerVersionExists, ReadAfterNewVersion, VersionStartsTooEarly
from webstar.models import WebstarToolVersion
from webstar.services import begin_reading
from webstar.tool_services import new_tool_version

START = date(2016, 4, 1)


@pytest.fixture
def version(db):
    load_reference_lists()
    return WebstarToolVersion.objects.get(tool__code="WEBSTAR_CHILD")


@pytest.fixture
def acts(people, now):
    return {"by": people.administrator, "now": now}


@pytest.fixture
def admin_client(people, client_for):
    return client_for(people.administrator)


def test_new_version_has_the_same_axes_and_ends_the_old_the_day_before(version, acts, last_event):
    new = new_tool_version(version=version, valid_from=START, **acts)
    version.refresh_from_db()
    assert (new.number, new.valid_from, new.valid_until) == (version.number + 1, START, None)
    assert version.valid_until == date(2016, 3, 31)
    copied = ("position", "code", "label", "prompt", "better", "worse", "words__question")
    assert sorted(new.axes.values_list(*copied)) == sorted(version.axes.values_list(*copied))
    assert (last_event().action, last_event().detail["from"]) == (AuditAction.CREATED, "2016-04-01")


def test_one_version_is_in_use_on_each_day(version, acts):
    new_tool_version(version=version, valid_from=START, **acts)
    tool = WebstarToolVersion.objects.filter(tool=version.tool)
    assert [row.number for row in tool.in_use(START - timedelta(days=1))] == [version.number]
    assert [row.number for row in tool.in_use(START)] == [version.number + 1]


def test_only_the_newest_is_copied(version, acts):
    new_tool_version(version=version, valid_from=START, **acts)
    with pytest.raises(NewerVersionExists):
        new_tool_version(version=version, valid_from=START + timedelta(days=9), **acts)


def test_it_starts_after_the_first_day_of_the_old(version, acts):
    with pytest.raises(VersionStartsTooEarly):
        new_tool_version(version=version, valid_from=version.valid_from, **acts)


def read_today(people, now, version):
    scene = Scene(people, now)
    return begin_reading(
        case=scene.the_case,
        member=scene.the_case.family.members.children().first(),
        tool_version=version,
        kind=ReadingKind.START,
        read_on=scene.today,
        completed_with=CompletedWith.CHILD_WITH_WORKER,
        **scene.acts_today,
    )


def test_it_starts_after_the_last_webstar_scored_with_the_old(people, now, version, acts):
    reading = read_today(people, now, version)
    with pytest.raises(ReadAfterNewVersion):
        new_tool_version(version=version, valid_from=reading.read_on, **acts)
    new_tool_version(version=version, valid_from=reading.read_on + timedelta(days=1), **acts)
    reading.refresh_from_db()
    assert reading.tool_version == version


def page(version, name="change"):
    return reverse(f"admin:webstar_webstartoolversion_{name}", args=[version.pk])


def test_used_version_is_read_only_in_the_administration(version, admin_client):
    shown = admin_client.get(page(version)).content.decode()
    assert "so it stays as it is" in shown
    assert 'name="scale_max"' not in shown
    assert admin_client.post(page(version), {"scale_max": 5}).status_code == 403
    version.refresh_from_db()
    assert version.scale_max == 10


def test_new_version_is_made_from_its_page(version, admin_client):
    assert "Make a new version" in admin_client.get(page(version)).content.decode()
    form = admin_client.get(page(version, "new_version")).content.decode()
    assert "In use from" in form
    answer = admin_client.post(page(version, "new_version"), {"valid_from": "1/4/2016"}, follow=True)
    assert "is made" in answer.content.decode()
    assert version.tool.versions.count() == 2


@pytest.mark.parametrize(
    ("day", "sentence"),
    [("", "Enter the first day"), ("soon", "Enter a real date"), ("1/1/2000", "after the first day")],
)
def test_wrong_day_is_a_sentence(version, admin_client, day, sentence):
    answer = admin_client.post(page(version, "new_version"), {"valid_from": day})
    assert sentence in answer.content.decode()
    assert version.tool.versions.count() == 1


def test_version_to_come_can_still_be_changed(version, acts, admin_client, last_event):
    new = new_tool_version(version=version, valid_from=START, **acts)
    axes = list(new.axes.all())
    data = {
        "scale_min": 1,
        "scale_max": 10,
        "higher_is_better": "on",
        "age_from": 0,
        "age_until": 18,
        "valid_from": "1/4/2016",
        "axes-TOTAL_FORMS": len(axes),
        "axes-INITIAL_FORMS": len(axes),
    }
    for number, axis in enumerate(axes):
        row = {"id": axis.pk, "version": new.pk, "position": axis.position, "code": axis.code}
        row |= {name: getattr(axis, name) for name in ("label", "prompt", "better", "worse")}
        data |= {f"axes-{number}-{name}": value for name, value in row.items()}
    data["axes-0-label"] = "Cheerful"
    assert admin_client.post(page(new), data).status_code == 302
    assert new.axes.first().label == "Cheerful"
    assert last_event().detail["changed"] == ["Cheerful: label"]
    data["axes-1-position"] = axes[0].position
    answer = admin_client.post(page(new), data)
    assert answer.status_code == 200
    assert version.axes.first().label == "Happy"


def test_two_versions_of_a_tool_are_never_in_use_on_the_same_day(version, acts, admin_client):
    new = new_tool_version(version=version, valid_from=START, **acts)
    data = {"scale_min": 1, "scale_max": 10, "age_from": 0, "age_until": 18, "valid_from": "31/3/2016"}
    data |= {"axes-TOTAL_FORMS": 0, "axes-INITIAL_FORMS": 0}
    answer = admin_client.post(page(new), data)
    assert "in use on some of these days" in answer.content.decode()


def test_others_cannot_make_one(version, people, client_for):
    assert client_for(people.manager).get(page(version, "new_version")).status_code == 403
