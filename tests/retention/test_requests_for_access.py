"""A request for access that is over goes whole with the first record that it tells of."""

from pathlib import Path

import pytest
from django.core.management import call_command

from cases.models import CaseNote
from people.models import Person
from retention.belongings import Belongings
from rights.models import EntryDecision, PackEntry, Release, SubjectRequest
from tests.factories.cases import CaseFactory, CaseNoteFactory
from tests.factories.people import FamilyMemberFactory
from tests.factories.rights import SubjectRequestFactory
from tests.permissions.scene import Scene
from tests.retention.disposals import close, dispose_of, due_of, look


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.DOCUMENTS = tmp_path / "documents"
    return Path(settings.DOCUMENTS)


@pytest.fixture
def scene(people, now):
    return Scene(people, now)


def disposed(scene, people, capture):
    """The log of the disposal of the scene's family."""
    close(scene.the_case)
    look()
    with capture(execute=True):
        return dispose_of(due_of(scene.the_case.family), people)


def test_it_goes_with_one_of_two_families_though_the_person_stays(
    scene, people, store, django_capture_on_commit_callbacks
):
    assert scene.the_case
    person = Person.objects.get(given_name="Rhian")
    member = FamilyMemberFactory(family=CaseFactory().family, person=person, is_adult=True)
    CaseNoteFactory(case=member.family.cases.get(), about=[member])
    with django_capture_on_commit_callbacks(execute=True):
        request = scene.the_answer.request
    assert request.entries.filter(case__family=member.family).exists()
    SubjectRequest.objects.filter(pk=request.pk).update(case_reference="")  # it was found by day of birth
    log = disposed(scene, people, django_capture_on_commit_callbacks)
    assert log.people_kept == 1
    assert log.references == [scene.the_case.reference, request.reference]
    for model in (SubjectRequest, PackEntry, EntryDecision, Release):
        assert not model.objects.exists()
    assert list(store.iterdir()) == []
    assert Person.objects.filter(pk=person.pk).exists()
    assert CaseNote.objects.count() == 1
    call_command("verify_disposals")


def test_one_that_names_the_case_goes_once_it_is_over(scene, people):
    """A letter about somebody who was never found."""
    reference = scene.the_case.reference
    running = SubjectRequestFactory(case_reference=reference)
    over = SubjectRequestFactory(
        case_reference=reference,
        status="withdrawn",
        ended_on=scene.today,
        ended_by=people.governance,
        ended_how="They changed their mind.",
    )
    going = Belongings(family=scene.the_case.family).of(SubjectRequest)
    assert going == {over.pk}
    assert running.pk not in going


def test_one_about_another_family_stays(scene, people, django_capture_on_commit_callbacks):
    other = SubjectRequestFactory(person=FamilyMemberFactory(is_adult=True).person)
    disposed(scene, people, django_capture_on_commit_callbacks)
    assert list(SubjectRequest.objects.all()) == [other]
