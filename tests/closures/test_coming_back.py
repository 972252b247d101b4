"""A family that comes back, and nobody left without a start or an end Webstar unseen."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Case, InvolvementRole
from cases.services import Opening, add_to_team, open_case
from closures.draft_services import begin_closing
from closures.home import ends_missing, starts_missing, team_tiles
from closures.missing import without_end, without_start
from closures.services import close_case


@pytest.fixture
def came_back(closing, scene):
    """The family with a case that closed and a new one, led from the school."""
    old = close_case(**closing).case
    opening = Opening(
        opened_on=scene.today,
        source=old.source,
        reason=old.reason,
        level_of_need=old.level_of_need,
        locality=old.locality,
    )
    lead = {"lead": scene.people.lead, "lead_agency": scene.people.hub}
    new = open_case(family=old.family, opening=opening, **lead, **scene.acts_today)
    return old, new


def test_the_new_case_leads_to_the_earlier_one_and_back(came_back, scene, client_for):
    client = client_for(scene.people.lead)
    for one, other in (came_back, came_back[::-1]):
        page = client.get(reverse("cases:overview", args=[one.reference])).content.decode()
        assert "at another time" in page
        assert other.reference in page


def test_who_does_not_reach_the_earlier_case_is_not_told_of_it(came_back, scene, client_for):
    _, new = came_back
    role = InvolvementRole.objects.last()
    place = {"user": scene.people.partner, "agency": scene.people.school, "role": role}
    add_to_team(case=new, **place, **scene.acts_today)
    page = client_for(scene.people.partner).get(reverse("cases:overview", args=[new.reference]))
    assert page.status_code == 200
    assert "at another time" not in page.content.decode()


def names(members):
    return sorted(member.person.given_name for member in members.with_person())


def test_people_without_a_start_or_an_end_are_listed_until_they_have_one(scene, members, take_reading):
    cases = Case.objects.filter(pk=scene.the_case.pk)
    assert names(without_start(cases)) == ["Dylan", "Ffion", "Rhian"]
    take_reading(members[0], kind="start")
    take_reading(members[1], kind="start", complete=False)
    assert names(without_start(cases)) == ["Dylan", "Rhian"]
    assert names(without_end(cases)) == []
    begin_closing(case=scene.the_case, **scene.acts)
    take_reading(members[2])
    assert names(without_end(cases)) == ["Dylan", "Ffion"]


def test_the_lead_and_the_manager_are_told(scene, client_for):
    begin_closing(case=scene.the_case, **scene.acts)
    late = scene.today + timedelta(days=60)
    assert len(list(ends_missing(scene.by, scene.today, scene.now))) == 3
    assert [item.verb for item in starts_missing(scene.by, late, scene.now)] == ["See who"]
    assert list(starts_missing(scene.people.partner, late, scene.now)) == []
    tiles = {tile.label: tile.count for tile in team_tiles(scene.as_manager, scene.today, scene.now)}
    assert set(tiles.values()) == {3}
    assert list(team_tiles(scene.by, scene.today, scene.now)) == []
    address = reverse("webstars_missing")
    for name, count in (("lead", 6), ("manager", 6), ("partner", 0), ("stranger", 0)):
        page = client_for(getattr(scene.people, name)).get(address).content.decode()
        assert page.count("?member=") == count


def test_a_webstar_of_an_earlier_time_of_help_does_not_count(take_reading, members, closing, request):
    for member in members:
        take_reading(member, kind="start")
    _, new = request.getfixturevalue("came_back")
    cases = Case.objects.filter(pk=new.pk)
    assert names(without_start(cases)) == ["Dylan", "Ffion", "Rhian"]
    take_reading(members[0], kind="start", case=new)
    assert names(without_start(cases)) == ["Dylan", "Rhian"]
    assert {member.case_pk for member in without_start(cases)} == {new.pk}
    assert names(without_start(Case.objects.all())) == ["Dylan", "Rhian"]
