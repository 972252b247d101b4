"""A disposal leaves nothing of the record in any table or file of the site but the log and the trail."""

from pathlib import Path

import pghistory
import pytest
from django.core.management import call_command

from accounts.chain import faults as faults_of_the_chain
from accounts.chain_services import seal_audit
from accounts.models import AuditEvent
from cases import document_services
from cases.disagreement_services import record_disagreement
from cases.enums import DisagreementDecision, DisagreementKind
from cases.models import Case, DocumentKind
from people.models import Family, Person
from retention.belongings import Belongings
from retention.models import DisposalLog
from retention.services import lift_hold
from tests.factories.people import FamilyFactory
from tests.factories.quality import SampledCaseFactory
from tests.factories.unusual import TriageFactory, UnusualAccessFactory
from tests.permissions.scene import Scene
from tests.retention.disposals import LATER, MARKER, close, dispose_of, due_of, look, mark, where

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PARTS = (
    *(
        "note",
        "other_name",
        "related_pair",
        "merge",
        "held_meeting",
        "task",
        "warning",
        "transfer",
        "conflict",
    ),
    *("grant", "access_request", "assessment", "own_words", "assessed_person", "plan_version"),
    *("action", "review", "reading", "draft_reading", "closing_part", "agreed"),
)
GOES = {
    "cases.Disagreement",
    "quality.SampledCase",
    "rights.SubjectRequest",
    "rights.PackEntry",
    "rights.EntryDecision",
    "rights.Release",
}
NAMES = "Tudor|Ffion|Dylan|Rhian|Cai |Hughes|" + MARKER


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.DOCUMENTS = tmp_path / "documents"
    return Path(settings.DOCUMENTS)


@pytest.fixture
def scene(people, now):
    return Scene(people, now)


@pytest.fixture
def whole(scene, people, hold, now, commit):
    """A case with something in nearly every table, which has ended."""
    for part in PARTS:
        getattr(scene, part)()
    case = scene.the_case
    SampledCaseFactory(case=case)
    disagree(scene)
    commit(lambda: scene.the_answer)
    found = {"kind": "same_name", "actor_name": "Sam Ash", "case_reference": case.reference}
    TriageFactory(unusual=UnusualAccessFactory(**found))
    told = {"kind": DocumentKind.objects.first(), "title": "A letter", "member": None, "name": "letter.pdf"}
    with pghistory.context(url=f"/cases/{case.reference}/documents/"):
        document_services.add_document(case=case, content=PDF, **told, **scene.acts)
    with pghistory.context(url=f"/cases/{case.reference}/"):  # in which something that stays was changed too
        scene.the_case.notes.update(title="Visit")
        FamilyFactory(name="Evans")
    lift_hold(hold=hold(case=case), reason="Settled", by=people.governance, now=now)
    close(case)
    return case


def disagree(scene):
    values = {
        "said_by": scene.the_case.family.members.first(),
        "said_on": scene.today,
        "words": "It was not like that.",
        "decision": DisagreementDecision.BESIDE,
        "what_was_done": "Both stand.",
    }
    told = {"case": scene.the_case, "kind": DisagreementKind.NOTE, "item": 1, "values": values}
    record_disagreement(**told, **scene.acts)


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """Return a function that runs an act and then what waits for its commit."""

    def commit(act, *args, **kwargs):
        with django_capture_on_commit_callbacks(execute=True):
            return act(*args, **kwargs)

    return commit


@pytest.fixture
def disposed(whole, people, commit, store):
    numbers = Belongings(family=whole.family).numbers
    assert mark(numbers) > 60
    assert len(where(NAMES)) > 40
    assert {model._meta.label for model in numbers} >= GOES
    assert len(list(store.iterdir())) == 3  # a document, and the two files of a pack
    look()
    return commit(dispose_of, due_of(whole.family), people)


def test_nothing_is_left_of_a_record_in_any_table_or_file(disposed, whole, store):
    assert where(NAMES) == ["people_namegroup"]  # a list of first names, of nobody in particular
    trails = ["accounts_auditevent", "retention_disposallog"]
    assert where(whole.reference) == [*trails, "scrutiny_unusualaccess"]
    assert where("SAR-2016-0001") == trails
    assert list(store.iterdir()) == []
    call_command("verify_disposals")


def test_the_log_stays_and_names_nobody(disposed, whole):
    log = DisposalLog.objects.get()
    assert log.references == [whole.reference, "SAR-2016-0001"]
    assert (log.children, log.adults) == (3, 1)
    assert log.rule == "6 years after the last case closed, and not before the youngest child is 25"
    assert (log.proposed_by, log.approved_by) == ("Gita Rao", "Ada Price")
    assert log.row_counts["cases.Case"] == 1
    assert log.row_counts["cases.CaseEvent"] > 1
    assert len(log.document_hashes) == 3
    assert len(log.row_counts) > 60


def test_the_chain_of_the_audit_trail_verifies_and_tells_of_the_disposal(disposed, whole):
    seal_audit(now=LATER)
    assert list(faults_of_the_chain()) == []
    event = AuditEvent.objects.of_case(whole).latest("pk")
    assert (event.action, event.detail["references"][0]) == ("discarded", whole.reference)


def test_what_belongs_to_another_family_stays(scene, people, commit):
    """Both have a child of the same name and day of birth."""
    close(scene.the_case)
    other = scene.another()
    other.note()
    look()
    commit(dispose_of, due_of(scene.the_case.family), people)
    assert list(Family.objects.all()) == [other.the_case.family]
    assert Person.objects.count() == 3
    assert other.the_case.notes.count() == 1
    assert Case.objects.get().involvements.count() == 2
