"""Rows as they were at a moment: added, changed, removed, several times a day, and around midnight."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from cases.models import CaseNotePerson, Task
from earlyhelp.common.dates import london_datetime
from earlyhelp.common.history import date_versions
from history.querysets import as_at, named
from people.merge_services import merge_people
from people.models import Family, FamilyMember, Person
from tests.factories.cases import CaseNoteFactory
from tests.factories.people import FamilyFactory, FamilyMemberFactory
from tests.factories.tasks import TaskFactory

MONDAY, TUESDAY, WEDNESDAY = (date(2016, 2, day) for day in (1, 2, 3))


def end_of(day):
    return london_datetime(day + timedelta(days=1), time.min)


def names(model, day, field="name", **chosen):
    return list(
        as_at(model, end_of(day)).filter(**chosen).order_by("pgh_obj_id").values_list(field, flat=True)
    )


def rename(family, name):
    Family.objects.filter(pk=family.pk).update(name=name)


def test_nothing_stood_before_it_was_added(at):
    with at(TUESDAY):
        FamilyFactory(name="Tudor")
    assert names(Family, MONDAY) == []
    assert names(Family, TUESDAY) == ["Tudor"]


def test_a_change_counts_from_its_day_on(at):
    with at(MONDAY):
        family = FamilyFactory(name="Tudor")
    with at(WEDNESDAY):
        rename(family, "Evans")
    assert [names(Family, day) for day in (MONDAY, TUESDAY, WEDNESDAY)] == [["Tudor"], ["Tudor"], ["Evans"]]


def test_what_was_removed_stood_until_then(at):
    with at(MONDAY):
        family = FamilyFactory(name="Tudor")
    with at(WEDNESDAY):
        family.delete()
    assert [names(Family, day) for day in (TUESDAY, WEDNESDAY)] == [["Tudor"], []]
    assert not as_at(Family).exists()


def test_what_came_back_stands_again(at):
    with at(MONDAY):
        family = FamilyFactory(name="Tudor")
    with at(TUESDAY):
        Family.objects.filter(pk=family.pk).delete()
    with at(WEDNESDAY):
        Family.objects.bulk_create([family])
    assert [names(Family, day) for day in (MONDAY, TUESDAY, WEDNESDAY)] == [["Tudor"], [], ["Tudor"]]


def test_of_several_changes_in_a_day_and_in_a_moment_the_last_counts(at):
    with at(MONDAY):
        family = FamilyFactory(name="One")
        rename(family, "Two")
        rename(family, "Three")
    with at(MONDAY, 15):
        rename(family, "Four")
    assert names(Family, MONDAY) == ["Four"]
    noon = as_at(Family, london_datetime(MONDAY, time(12, 0)))
    assert noon.get().name == "Three"


@pytest.mark.parametrize(
    ("changed_at", "belongs_to"),
    [
        (datetime(2016, 7, 4, 22, 59, 59, tzinfo=UTC), date(2016, 7, 4)),
        (datetime(2016, 7, 4, 23, 0, tzinfo=UTC), date(2016, 7, 5)),
        (datetime(2016, 2, 1, 23, 59, 59, tzinfo=UTC), date(2016, 2, 1)),
        (datetime(2016, 2, 2, 0, 0, tzinfo=UTC), date(2016, 2, 2)),
    ],
)
def test_a_day_ends_at_midnight_in_london_in_summer_too(at, changed_at, belongs_to):
    with at(date(2016, 1, 4)):
        family = FamilyFactory(name="Before")
    date_versions(changed_at)
    rename(family, "After")
    date_versions(None)
    assert names(Family, belongs_to - timedelta(days=1)) == ["Before"]
    assert names(Family, belongs_to) == ["After"]


def test_a_row_that_moved_is_where_it_was_then(at):
    with at(MONDAY):
        task = TaskFactory()
        other = TaskFactory().case
    with at(WEDNESDAY):
        Task.objects.filter(pk=task.pk).update(case=other, number=2)
    assert names(Task, TUESDAY, "number", case=other.pk) == [1]
    assert names(Task, WEDNESDAY, "number", case=other.pk) == [2, 1]
    assert names(Task, WEDNESDAY, "number", case=task.case_id) == []


def test_two_records_that_were_made_one_are_two_before(at, people, now):
    with at(MONDAY):
        family = FamilyFactory()
        cai, kai = (FamilyMemberFactory(family=family, person__given_name=name) for name in ("Cai", "Kai"))
        note = CaseNoteFactory(case__family=family)
        CaseNotePerson.objects.create(note=note, member=kai)
    with at(WEDNESDAY):
        merge_people(kept=cai.person, other=kai.person, chosen=set(), by=people.manager, now=now)
    assert names(Person, TUESDAY, "given_name") == ["Cai", "Kai"]
    assert names(Person, WEDNESDAY, "given_name") == ["Cai"]
    assert names(FamilyMember, TUESDAY, "pgh_obj") == [cai.pk, kai.pk]
    assert names(CaseNotePerson, TUESDAY, "member") == [kai.pk]
    assert names(CaseNotePerson, WEDNESDAY, "member") == [cai.pk]


def test_what_it_points_at_is_named_and_a_version_outlives_it(at):
    with at(MONDAY):
        task = TaskFactory(owner__full_name="Leah Pugh")
    owner = task.owner
    with at(WEDNESDAY):
        task.delete()
        owner.delete()
    version = named(as_at(Task, end_of(TUESDAY)), "owner", "owner_agency").get()
    assert version.owner_words is None
    assert version.owner_agency_words == task.owner_agency.name


def test_now_is_what_the_tables_hold(at):
    for name in ("Tudor", "Evans"):
        rename(FamilyFactory(), name)
    FamilyFactory().delete()
    now = as_at(Family).order_by("pgh_obj_id").values_list("pgh_obj", "name", "revision")
    assert list(now) == list(Family.objects.order_by("pk").values_list("pk", "name", "revision"))
