"""A pack: gathered from everything, decided entry by entry, approved by another, and frozen."""

import io
import json
import zipfile
from functools import partial

import pytest
from pypdf import PdfReader

from accounts.enums import Role
from accounts.models import AuditEvent
from cases.disagreement_services import record_disagreement
from cases.enums import DisagreementDecision, DisagreementKind
from cases.models import CaseNote
from rights import pack_services as services
from rights.enums import Outcome, RequestStatus
from rights.errors import (
    EntriesWait,
    MarkedNeedsWords,
    NotAllowedNow,
    NothingLeftOut,
    OwnReview,
    ReasonNeeded,
    WordsNotThere,
)
from rights.models import EntryDecision
from rights.redacting import LEFT_OUT
from rights.released_files import content_of
from rights.sources import SOURCES
from rights.subject import Subject
from tests.cases.at_once import at_once
from tests.factories.accounts import MembershipFactory
from tests.factories.cases import CaseNoteFactory
from tests.factories.grants import ConflictFactory
from tests.rights.conftest import NOTE, acting, entry_of

HIDDEN = ["Owen", "07700 900123", "pays nothing"]


def test_everything_of_the_person_is_gathered_and_waits(gathered):
    sources = set(gathered.entries.values_list("source", flat=True))
    assert {"person", "families", "addresses", "cases", "notes"} <= sources
    assert gathered.entries.waiting().count() == gathered.entries.count()
    assert gathered.status == RequestStatus.REVIEW
    note = entry_of(gathered, "notes")
    assert note.text.startswith("Home visit\n")
    assert NOTE in note.text


def test_what_may_belong_to_somebody_else_is_marked(gathered):
    note = entry_of(gathered, "notes")
    marked = {(rule, note.text[start:end]) for start, end, rule in note.marks}
    assert ("name", "Owen") in marked
    assert ("number", "07700 900123") in marked
    assert ("said", "Owen said that he pays nothing.") in marked
    assert not any(words == "Rhian" for _, words in marked)


def test_what_somebody_disagreed_with_is_named(found, people, case, note, mother, acts, now):
    record_disagreement(
        case=case,
        kind=DisagreementKind.NOTE,
        item=note.number,
        values={
            "said_by": mother,
            "said_on": now.date(),
            "words": "I was not tired.",
            "decision": DisagreementDecision.BESIDE,
            "what_was_done": "The worker saw it so.",
        },
        by=acting(people.lead),
        now=now,
    )
    told = entry_of(services.gather_pack(request=found, **acts), "disagreements").text
    assert told.startswith(f"Disagreed with: Case note “{note.title}”\n")


def test_workers_and_people_are_called_what_they_are(gathered):
    told = "\n".join(gathered.entries.values_list("text", flat=True))
    assert "About: Person: Rhian" in told
    assert "Worker: Leah Pugh" in told
    assert "User: " not in told


def test_nothing_goes_on_while_an_entry_waits(gathered, acts):
    count = gathered.entries.count()
    with pytest.raises(EntriesWait, match=f"{count} entries still wait"):
        services.submit_pack(request=gathered, **acts)


def test_a_redaction_needs_a_reason_and_words_that_are_there(gathered, third_party, acts):
    note = entry_of(gathered, "notes")
    redact = {"entry": note, "outcome": Outcome.REDACT, **acts}
    with pytest.raises(NothingLeftOut):
        services.decide_entry(reason=third_party, **redact)
    with pytest.raises(ReasonNeeded):
        services.decide_entry(words_out=["kitchen"], **redact)
    with pytest.raises(WordsNotThere):
        services.decide_entry(words_out=["garden"], reason=third_party, **redact)
    services.decide_entry(words_out=["The New  kitchen"], reason=third_party, **redact)
    assert [note.text[start:end] for start, end in entry_of(gathered, "notes").decision.spans] == [
        "the new kitchen"
    ]
    assert CaseNote.objects.get().text == NOTE


def test_what_is_marked_is_given_only_with_words(gathered, acts):
    note = entry_of(gathered, "notes")
    with pytest.raises(MarkedNeedsWords):
        services.decide_entry(entry=note, outcome=Outcome.GIVE, **acts)
    services.decide_entry(entry=note, outcome=Outcome.GIVE, words="Owen agrees.", **acts)
    assert entry_of(gathered, "notes").decision.outcome == Outcome.GIVE


def test_a_decision_is_added_and_the_last_counts(gathered, third_party, acts):
    note = entry_of(gathered, "notes")
    services.decide_entry(entry=note, outcome=Outcome.GIVE, words="She knows.", **acts)
    services.decide_entry(entry=note, outcome=Outcome.WITHHOLD, reason=third_party, **acts)
    note = entry_of(gathered, "notes")
    assert note.decisions.count() == 2
    assert note.decision.outcome == Outcome.WITHHOLD


def test_the_same_decision_sent_again_is_one_row(gathered, third_party, acts, others):
    note = entry_of(gathered, "notes")
    redact = {"entry": note, "outcome": Outcome.REDACT, "words_out": ["kitchen"], "reason": third_party}
    first = services.decide_entry(**redact, **acts)
    assert services.decide_entry(**redact, **acts) == first
    assert AuditEvent.objects.filter(what="entry of a subject access pack").count() == 1
    for changed in ({"words": "Hers."}, {"words_out": ["new"]}, others):
        services.decide_entry(**redact | acts | changed)
    assert EntryDecision.objects.filter(entry=note).count() == 4


@pytest.mark.django_db(transaction=True)
def test_several_at_once_are_one_decision(gathered, acts):
    note = entry_of(gathered, "notes")
    give = partial(services.decide_entry, entry=note, outcome=Outcome.GIVE, words="She knows.", **acts)
    assert at_once(*[give] * 4) == [""] * 4
    assert EntryDecision.objects.filter(entry=note).count() == 1


def test_only_what_is_not_marked_is_given_in_one_go(gathered, acts):
    numbers = list(gathered.entries.values_list("number", flat=True))
    unmarked = gathered.entries.unmarked().count()
    assert 0 < unmarked < len(numbers)
    assert services.give_unmarked(request=gathered, numbers=numbers, **acts) == unmarked
    assert not gathered.entries.waiting().unmarked().exists()
    assert gathered.entries.waiting().marked().count() == len(numbers) - unmarked


def test_whoever_reviewed_does_not_approve(reviewed, acts, others, today, people):
    with pytest.raises(OwnReview):
        services.approve_pack(request=reviewed, today=today, **acts)


def test_whoever_decided_one_entry_does_not_approve_either(gathered, reviewed, acts, others, today):
    services.return_pack(request=reviewed, reason="Look at the note again.", **others)
    services.decide_entry(entry=entry_of(gathered, "notes"), outcome=Outcome.GIVE, words="Yes.", **others)
    services.submit_pack(request=reviewed, **acts)
    with pytest.raises(OwnReview):
        services.approve_pack(request=reviewed, today=today, **others)


def test_nothing_is_decided_once_it_is_sent_for_approval(reviewed, acts):
    with pytest.raises(NotAllowedNow):
        services.decide_entry(entry=entry_of(reviewed, "notes"), outcome=Outcome.GIVE, words="Yes.", **acts)


def archive_of(release):
    return zipfile.ZipFile(io.BytesIO(content_of(release, "data")))


def test_what_is_left_out_is_nowhere_in_what_is_given(released):
    pdf = PdfReader(io.BytesIO(content_of(released, "pdf")))
    read = "\n".join(page.extract_text() for page in pdf.pages)
    whole = read + str(pdf.metadata) + str([item.title for item in pdf.outline])
    for page in pdf.pages:
        whole += page.get_contents().get_data().decode("latin-1")
    archive = archive_of(released)
    files = {name: archive.read(name).decode() for name in archive.namelist() if not name.endswith(".pdf")}
    for words in HIDDEN:
        assert words not in whole
        assert all(words not in text for text in files.values())
    assert "Rhian was tired." in " ".join(read.split())
    assert LEFT_OUT in read
    assert "Rhian was tired." in files["record.json"]
    assert "Rhian was tired." in files["record.csv"]
    told = "Some words are about other people, and we may not give them to you without their agreement."
    assert told in " ".join(read.split())
    assert told in files["read-me.txt"]


def test_the_pdf_has_contents_and_the_data_is_whole(released):
    pdf = PdfReader(io.BytesIO(content_of(released, "pdf")))
    contents = pdf.pages[1].extract_text()
    assert "Contents" in contents
    assert "Case notes" in contents
    assert f"Page 1 of {len(pdf.pages)}" in pdf.pages[0].extract_text()
    data = json.loads(archive_of(released).read("record.json"))
    assert data["about"] == "Rhian Tudor"
    assert sum(len(part["entries"]) for part in data["parts"]) == released.entries


def test_what_was_given_is_kept_as_it_was(released, store, case, mother):
    before = content_of(released, "pdf")
    CaseNoteFactory(case=case, about=[mother], text="Something new.")
    assert content_of(released, "pdf") == before
    (store / released.pdf_name).write_bytes(b"another")
    with pytest.raises(FileNotFoundError):
        content_of(released, "pdf")


def test_a_cell_that_a_spreadsheet_would_run_is_shown(found, case, mother, acts, others, today, people):
    CaseNoteFactory(case=case, about=[mother], title="=HYPERLINK(1)", recorded_by=people.lead)
    services.gather_pack(request=found, **acts)
    for entry in found.entries.all():
        services.decide_entry(entry=entry, outcome=Outcome.GIVE, words="Hers.", **acts)
    services.submit_pack(request=found, **acts)
    release = services.approve_pack(request=found, today=today, **others)
    assert ",'=HYPERLINK(1)," in archive_of(release).read("record.csv").decode()


def test_the_audit_trail_holds_no_words(released):
    for event in AuditEvent.objects.filter(detail__has_key="request"):
        assert "Owen" not in str(event.detail)
        assert "Rhian" not in str(event.detail)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.code)
def test_a_source_asks_as_often_for_many_rows_as_for_one(source, gathered, case, mother, count_queries):
    def told():
        subject = Subject.of(mother.person)
        return [source.text_of(row) for row in source.rows(subject)]

    before = count_queries(told)
    for _ in range(3):
        CaseNoteFactory(case=case, about=[mother])
    assert count_queries(told) == before


def test_a_colleague_is_told_that_a_pack_waits_but_whom_a_conflict_keeps_from_it(
    people, second, father, request
):
    kept_out = MembershipFactory(agency=people.council, role=Role.INFORMATION_GOVERNANCE).user
    ConflictFactory(user=kept_out, person=father.person)
    request.getfixturevalue("reviewed")
    assert second.notices.get().kind == "rights_to_approve"
    assert not kept_out.notices.exists()
