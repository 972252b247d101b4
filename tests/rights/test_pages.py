"""Subject access in the browser: from the letter to the pack that is sent, and who reads what of a family."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.urls import reverse

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from cases import document_services
from cases.models import Disagreement, DocumentKind
from people.models import Person
from rights import pack_services, services
from rights.enums import Outcome, RequestStatus
from rights.models import EntryDecision, SubjectRequest
from tests.cases.test_documents import PDF
from tests.factories.cases import CaseNoteFactory
from tests.factories.grants import ConflictFactory
from tests.factories.rights import SubjectRequestFactory
from tests.rights.conftest import acting, entry_of


def url(name, asked, *args):
    return reverse(f"rights:{name}", args=[asked.reference, *args])


def day(name, value):
    return {f"{name}_0": value.day, f"{name}_1": value.month, f"{name}_2": value.year}


@pytest.fixture
def client(people, client_for):
    return client_for(people.governance)


def page(client, name, asked, *args, **filters):
    return client.get(url(name, asked, *args), filters).content.decode()


def test_a_request_is_recorded(client, values, today):
    born, came = values["date_of_birth"], values["received_on"]
    sent = {name: str(value or "") for name, value in values.items()} | {
        **day("date_of_birth", born),
        **day("received_on", came),
        "submission": "7f9bb7d6-0000-4000-8000-000000000001",
    }
    address = reverse("rights:record")
    nobody = sent | {"date_of_birth_0": "", "date_of_birth_1": "", "date_of_birth_2": ""}
    assert "Enter a date of birth or the reference of a case" in client.post(address, nobody).content.decode()
    child = client.post(address, sent | {"asker_kind": "parent"}).content.decode()
    assert "Write how you know that they may ask for somebody else." in child
    assert client.post(address, sent).status_code == 302
    listed = client.get(reverse("rights:list")).content.decode()
    assert "SAR-2016-0001" in listed
    assert "Due in 9 working days" in listed


def test_the_way_from_the_letter_to_the_pack(client, asked, case, note, today):
    told = {"how": "Known.", "asked": "no", **day("checked_on", today)}
    assert client.post(url("identity", asked), told).status_code == 302
    whom = {"given_name": "Rhian", "family_name": "Tudor", **day("date_of_birth", asked.date_of_birth)}
    wrong = client.post(url("person", asked), whom | {"given_name": "Rhiannon"}).content.decode()
    assert "There is no record with exactly this name" in wrong
    assert client.post(url("person", asked), whom).status_code == 302
    assert client.post(url("gather", asked)).status_code == 302
    shown = page(client, "review", asked)
    assert "Words that may belong to somebody else are marked." in shown
    assert '<mark class="eh-mark">Owen' in page(client, "review", asked, part="notes")
    assert "Send it for approval" not in shown


def test_an_entry_is_decided_and_the_next_one_follows(client, gathered, third_party):
    note = entry_of(gathered, "notes")
    address = url("entry", gathered, note.number)
    shown = client.get(address).content.decode()
    assert "“Owen”" in shown
    assert (
        "Select why it is left out."
        in client.post(address, {"outcome": "redact", "marked": ["0"]}).content.decode()
    )
    sent = {"outcome": "redact", "marked": ["0", "1"], "words_out": "kitchen", "reason": third_party.pk}
    answer = client.post(address, sent)
    assert answer["Location"] != address
    shown = client.get(address).content.decode()
    assert "As the person gets it" in shown
    assert "the new [left out]." in shown
    event = AuditEvent.objects.filter(what="entry of a subject access pack").get()
    assert (event.case_reference, event.detail["entry"]) == (note.case.reference, note.number)


def test_what_is_not_marked_on_a_page_is_given_at_once(client, gathered):
    shown = page(client, "review", gathered)
    assert "on this page without marks" in shown
    numbers = list(gathered.entries.values_list("number", flat=True))
    client.post(url("give", gathered), {"number": [*numbers, "x", "9" * 30]})
    assert not gathered.entries.waiting().unmarked().exists()


def test_the_second_person_approves_and_the_first_sends_it(client, client_for, second, reviewed, today):
    assert client.post(url("approve", reviewed), {"decision": "approve"}).status_code == 200
    other = client_for(second)
    shown = page(other, "approve", reviewed)
    assert "Reviewed by Gita Rao" in shown
    assert (
        "Write what is to be looked at again."
        in other.post(url("approve", reviewed), {"decision": "return"}).content.decode()
    )
    assert other.post(url("approve", reviewed), {"decision": "approve"}).status_code == 302
    assert "What was given" in page(client, "request", reviewed)
    pdf = client.get(url("given", reviewed, "pdf"))
    assert pdf.content.startswith(b"%PDF")
    assert pdf["Cache-Control"] == "no-store"
    archive = zipfile.ZipFile(io.BytesIO(client.get(url("given", reviewed, "data")).content))
    assert "record.csv" in archive.namelist()
    assert AuditEvent.objects.filter(action=AuditAction.DOWNLOADED, what="subject access pack").count() == 2
    sent = {"how": "By post.", **day("ended_on", today)}
    assert client.post(url("answered", reviewed), sent).status_code == 302
    assert SubjectRequest.objects.get().status == RequestStatus.ANSWERED
    over = client.get(reverse("rights:list"), {"state": "over"}).content.decode()
    assert "Ended on 1 March 2016" in over


def test_a_pack_comes_back_with_what_to_look_at_again(client, client_for, second, reviewed):
    told = {"decision": "return", "reason": "The note names a neighbour."}
    assert client_for(second).post(url("approve", reviewed), told).status_code == 302
    assert "The note names a neighbour." in page(client, "request", reviewed)
    assert SubjectRequest.objects.get().status == RequestStatus.REVIEW


def test_each_entry_that_is_read_is_written_down_on_its_case(client, gathered, case):
    page(client, "review", gathered, part="notes", state="all")
    event = AuditEvent.objects.filter(what="entries of a subject access pack").latest("pk")
    assert event.case_reference == case.reference
    assert event.detail["entries"] == [entry_of(gathered, "notes").number]
    assert event.reason == f"Subject access request {gathered.reference}"


def test_only_who_works_on_it_reads_the_pack_until_it_is_reviewed(client_for, second, gathered, reviewed):
    other = client_for(second)
    assert other.get(url("review", reviewed)).status_code == 200
    SubjectRequest.objects.filter(pk=reviewed.pk).update(status=RequestStatus.REVIEW)
    note = entry_of(gathered, "notes").number
    for name, args in (
        ("review", ()),
        ("entry", (note,)),
        ("file", (note,)),
        ("approve", ()),
        ("given", ("pdf",)),
    ):
        assert other.get(url(name, gathered, *args)).status_code == 403, name
    assert other.get(url("request", gathered)).status_code == 200
    assert other.post(url("take", gathered)).status_code == 302
    assert other.get(url("review", gathered)).status_code == 200


def test_nobody_decides_a_pack_that_is_read_for_approval(client_for, second, reviewed):
    note = entry_of(reviewed, "notes")
    client_for(second).post(url("entry", reviewed, note.number), {"outcome": "give", "words": "Yes."})
    assert EntryDecision.objects.filter(entry=note).count() == 1


def test_a_conflict_of_interest_makes_the_request_not_there(client, people, gathered, child):
    ConflictFactory(user=people.governance, person=child.person)
    assert client.get(url("request", gathered)).status_code == 404
    assert gathered.reference not in client.get(reverse("rights:list")).content.decode()


def test_governance_reaches_no_case_by_it(client, gathered, case):
    assert client.get(reverse("cases:overview", args=[case.reference])).status_code == 404


def test_the_list_asks_as_often_for_many_as_for_one(client, people, count_queries):
    def listed():
        client.get(reverse("rights:list"))

    SubjectRequestFactory(handler=people.governance)
    before = count_queries(listed)
    for _ in range(5):
        SubjectRequestFactory(handler=people.governance)
    assert count_queries(listed) == before


def test_the_review_asks_as_often_for_many_as_for_one(
    client, found, case, mother, people, acts, count_queries
):
    for _ in range(6):
        CaseNoteFactory(case=case, about=[mother], recorded_by=people.lead)
    pack_services.gather_pack(request=found, **acts)

    def reviewed(**filters):
        return count_queries(lambda: page(client, "review", found, **filters))

    assert reviewed(part="notes") == reviewed(part="cases")


def test_late_and_stopped_requests_say_so(client_for, people, asked, acts, clock, today):
    clock.shift(timedelta(days=19))
    client = client_for(people.governance)
    shown = client.get(reverse("rights:list")).content.decode()
    assert "1 request on this page should have been answered already." in shown
    assert "Overdue by 4 working days" in shown
    services.pause_request(request=asked, question="Which?", asked_on=today, **acts)
    assert "The clock is stopped" in client.get(reverse("rights:list")).content.decode()


def test_the_list_is_on_the_home_page(client):
    assert reverse("rights:list") in client.get(reverse("home")).content.decode()


def test_a_document_is_given_where_its_entry_is_given_whole(
    found, case, people, acts, others, today, client, django_capture_on_commit_callbacks
):
    told = {"kind": DocumentKind.objects.first(), "title": "A letter", "member": None, "name": "a.pdf"}
    with django_capture_on_commit_callbacks(execute=True):
        lead = {"by": acting(people.lead), "now": acts["now"]}
        document_services.add_document(case=case, content=PDF, **told, **lead)
        pack_services.gather_pack(request=found, **acts)
        letter = entry_of(found, "documents")
        assert b"".join(client.get(url("file", found, letter.number)).streaming_content) == PDF
        for entry in found.entries.all():
            pack_services.decide_entry(entry=entry, outcome=Outcome.GIVE, words="Hers.", **acts)
        pack_services.submit_pack(request=found, **acts)
        pack_services.approve_pack(request=found, today=today, **others)
    archive = zipfile.ZipFile(io.BytesIO(client.get(url("given", found, "data")).content))
    (name,) = [name for name in archive.namelist() if name.startswith("documents/")]
    assert archive.read(name) == PDF


def test_the_nightly_check_knows_what_was_given(released, store, capsys):
    call_command("check_documents")
    (store / released.data_name).unlink()
    with pytest.raises(CommandError):
        call_command("check_documents")
    assert "SAR-2016-0001 data: missing" in capsys.readouterr().out


def test_what_the_person_says_is_wrong_stands_on_the_case(
    client, client_for, people, gathered, case, note, mother, today
):
    entry = entry_of(gathered, "notes")
    sent = {
        "member": mother.number,
        "words": "I was not tired.",
        "decision": "beside",
        "what_was_done": "The worker wrote what she saw.",
        "submission": "7f9bb7d6-0000-4000-8000-000000000002",
        **day("said_on", today),
    }
    assert client.post(url("disagree", gathered, entry.number), sent).status_code == 302
    assert Disagreement.objects.get().words == "I was not tired."
    shown = client_for(people.partner).get(reverse("cases:note", args=[case.reference, note.number]))
    assert "I was not tired." in shown.content.decode()
    assert Person.objects.filter(pk=mother.person_id).exists()


@pytest.mark.parametrize(
    ("name", "sent", "said"),
    [
        ("pause", {"question": "Which years?"}, "They have not answered yet"),
        ("extend", {"reason": "Twelve years."}, "Twelve years."),
        ("end", {"status": "withdrawn", "how": "They changed their mind."}, "They changed their mind."),
    ],
)
def test_what_else_is_done_with_a_request(client, asked, today, name, sent, said):
    days = {"pause": "asked_on", "extend": "told_on", "end": "ended_on"}
    assert client.post(url(name, asked), sent).status_code == 200
    assert client.post(url(name, asked), sent | day(days[name], today)).status_code == 302
    assert said in page(client, "request", asked)


def test_the_answer_lets_the_clock_go_on(client, asked, acts, today):
    services.pause_request(request=asked, question="Which?", asked_on=asked.received_on, **acts)
    sent = {"answer": "All.", **day("answered_on", today)}
    assert client.post(url("resume", asked), sent).status_code == 302
    assert "30 March 2016" in page(client, "request", asked)


def test_a_request_stands_on_the_home_page_of_who_works_on_it_then_of_who_approves(
    reviewed, second, people, client_for
):
    told = f"{reviewed.reference}, about Rhian Tudor: "
    seen = [client_for(user).get(reverse("home")).content.decode() for user in (people.governance, second)]
    assert [f"{told}waits for approval." in page for page in seen] == [False, True]
    reviewed.status = "review"
    reviewed.save()
    seen = [client_for(user).get(reverse("home")).content.decode() for user in (people.governance, second)]
    assert [f"{told}being reviewed." in page for page in seen] == [True, False]
    assert told not in client_for(people.lead).get(reverse("home")).content.decode()
