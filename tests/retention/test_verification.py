"""The check after disposals finds a row, a pointer, a word, a listed number or a file that is left."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cases import document_services, document_store
from cases.models import Case, CaseNote, DocumentKind
from earlyhelp.common.history import versions_may_go
from people.models import FamilyMember
from reporting.models import Figure, Run
from retention.disposal_services import finish_disposals
from retention.models import DisposalLog, FileToRemove
from tests.factories.cases import CaseFactory, CaseNoteFactory
from tests.factories.people import FamilyMemberFactory, PersonFactory
from tests.retention.disposals import close, dispose_of, due_of, look

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.DOCUMENTS = tmp_path / "documents"
    return Path(settings.DOCUMENTS)


@pytest.fixture
def case(db):
    return CaseFactory(lead=None)


@pytest.fixture
def disposed(case, people, now, django_capture_on_commit_callbacks):
    """A disposal with a document whose file was not removed yet, and a case of somebody else."""
    CaseFactory()
    CaseNoteFactory(case=case)
    told = {"kind": DocumentKind.objects.first(), "title": "A letter", "member": None, "name": "letter.pdf"}
    with django_capture_on_commit_callbacks(execute=True):
        document_services.add_document(case=case, content=PDF, by=people.lead, now=now, **told)
    close(case)
    look()
    return dispose_of(due_of(case.family), people)


def found():
    out = StringIO()
    with pytest.raises(CommandError, match="Not everything is gone"):
        call_command("verify_disposals", stdout=out)
    return out.getvalue()


def test_a_file_that_waits_is_told_and_removed_by_the_nightly_job(disposed, store):
    assert "waits to be removed" in found()
    call_command("finish_disposals", stdout=(out := StringIO()))
    assert "1 files wait" in out.getvalue()
    assert len(list(store.iterdir())) == 1
    assert finish_disposals(apply=True) == 1
    assert list(store.iterdir()) == []
    assert finish_disposals(apply=True) == 0
    call_command("verify_disposals", stdout=out)
    assert "1 disposals. Nothing is left" in out.getvalue()


def test_a_file_that_is_gone_already_ends_its_request(disposed, store):
    next(store.iterdir()).unlink()
    finish_disposals(apply=True)
    assert not FileToRemove.objects.exists()


@pytest.fixture
def clean(disposed):
    finish_disposals(apply=True)
    call_command("verify_disposals", stdout=StringIO())
    return disposed


def test_a_copy_of_a_file_is_found_by_what_it_holds(clean):
    document_store.put_by("f" * 32, PDF)
    assert "under another name" in found()


def test_a_row_that_comes_back_is_found(clean):
    (pk,) = clean.row_numbers["people.Family"]
    PersonFactory()
    family = CaseFactory().family
    type(family)(pk=pk, name="Back", recorded_at=family.recorded_at).save()
    told = found()
    assert f"people.Family {pk} is still there." in told
    assert f"people.FamilyEvent still has a version of people.Family {pk}." in told


def test_history_that_points_at_what_is_gone_is_found(clean):
    (pk,) = clean.row_numbers["cases.Case"]
    CaseNoteFactory(case=Case.objects.get())
    with versions_may_go(CaseNote):
        CaseNote.pgh_event_model.objects.update(case_id=pk)
    assert "still points at a cases.Case" in found()


def test_a_reference_in_somebody_else_s_words_is_found_but_not_a_longer_one(clean):
    note = CaseNoteFactory(case=Case.objects.get(), text=f"See {clean.references[0]}7.")
    call_command("verify_disposals", stdout=StringIO())
    CaseNote.objects.filter(pk=note.pk).update(text=f"See {clean.references[0]}.")
    assert f"still speaks of {clean.references[0]}" in found()


def test_a_number_in_the_rows_behind_a_figure_is_found(clean, now):
    (pk,) = clean.row_numbers["cases.Case"]
    run = Run.objects.create(as_at=date(2016, 3, 1), requested_at=now, status="complete", finished_at=now)
    period = {"period_kind": "year", "period_start": date(2015, 4, 1), "period_end": date(2016, 3, 31)}
    counted = {"numerator": 1, "denominator": 1, "numerator_rows": [pk]}
    told = {"indicator": "V4", "measure": "opened", "measure_kind": "count", "breakdown": "all"}
    Figure.objects.create(run=run, **told, **period, **counted)
    assert "still lists a row that is gone" in found()


def test_a_person_of_two_families_stays_with_what_is_theirs(case, people, now):
    """The family that is due goes; the adult's own record, needed by the other family, does not."""
    shared = case.family.members.get(role="adult").person
    other = CaseFactory()
    FamilyMemberFactory(family=other.family, person=shared, role="adult")
    close(case)
    look()
    log = dispose_of(due_of(case.family), people)
    assert log.people_kept == 1
    assert (log.children, log.adults) == (1, 1)
    shared.refresh_from_db()
    assert list(FamilyMember.objects.filter(person=shared).values_list("family", flat=True)) == [
        other.family_id
    ]
    assert shared.search_keys.exists()
    call_command("verify_disposals", stdout=StringIO())
    assert DisposalLog.objects.get().row_counts["people.Person"] == 1
