"""Asking for help without an account: what is kept, what is refused, and what nobody else can read."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.job_services import do_job
from accounts.models import AuditEvent, Job
from cases.models import HelpRequest, HelpRequestDraft, RequestOutcome
from cases.tasks import mail_sender_task
from cases.views.asking import COOKIE, TOO_OFTEN
from tests.cases.asking_steps import Asker
from tests.pages import CheckedClient

PAGES = ["you", "contact", "permission", "home", "why", "working-well", "tried", "wanted", "in-touch"]


@pytest.fixture(autouse=True)
def lists(db):
    """The reference lists of a new site, which the test database holds from the start."""


@pytest.fixture
def asker(client, clock):
    return Asker(client, clock)


def text(response):
    return response.content.decode()


def test_a_school_sends_a_request_without_an_account(asker, django_capture_on_commit_callbacks):
    assert asker.fill_in()["Location"] == reverse("asking:check")
    page = text(asker.client.get(reverse("asking:check")))
    for told in ("Meadow Primary School", "Ffion Tudor", "4 Mill Lane", "SY11 1AA", "Calm mornings."):
        assert told in page
    with django_capture_on_commit_callbacks() as waiting:
        assert asker.send()["Location"] == reverse("asking:sent")
    sent = HelpRequest.objects.get()
    assert (len(waiting), mail.outbox) == (1, [])
    mail_sender_task(request_id=sent.pk, letter="sent")
    assert sent.reference == "REQ-2016-000001"
    assert sent.reference in text(asker.client.get(reverse("asking:sent")))
    assert (sent.decide_by.isoformat(), sent.sender, sent.agreed_by) == ("2016-03-04", None, "Rhian Tudor")
    assert [person.full_name for person in sent.people.all()] == ["Ffion Tudor", "Rhian Tudor"]
    assert not HelpRequestDraft.objects.exists()
    (message,) = mail.outbox
    assert message.to == ["menna@school.example"]
    assert sent.reference in message.body
    words = ("Tudor", "Ffion", "Menna", "Mill Lane", "tired", "Meadow")
    assert not [word for word in words if word in message.body + message.subject]


def test_a_parent_asks_for_their_own_family(client, clock):
    asker = Asker(client, clock, is_family=True)
    asker.fill_in()
    page = text(client.get(reverse("asking:step", args=["wanted"])))
    assert "What would you like to be different?" in page
    asker.send()
    sent = HelpRequest.objects.get()
    assert (sent.sender_kind, sent.agreed_by, sent.agreed_how) == ("family", "Menna Prys", "electronic")


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_fear_for_a_child_stops_the_form_and_keeps_nothing(answer, asker, settings):
    asker.begin()
    response = asker.post("safety", {"at_risk": answer})
    assert response["Location"] == reverse("asking:stop")
    assert response.cookies[COOKIE].value == ""
    assert not HelpRequestDraft.objects.exists()
    page = text(asker.client.get(reverse("asking:stop")))
    assert "999" in page
    assert all(number in page for _, number in settings.SAFEGUARDING_NUMBERS)


def test_without_the_familys_agreement_nothing_is_sent(asker):
    asker.fill_in()
    response = asker.answer("permission", has_agreed="no")
    assert response["Location"] == reverse("asking:no_permission")
    assert "Nobody’s agreement is needed" in text(asker.client.get(response["Location"]))
    assert asker.send()["Location"] == reverse("asking:no_permission")
    assert not HelpRequest.objects.exists()


def test_what_was_typed_is_there_again_right_or_wrong(asker):
    asker.begin()
    asker.answer("you", sender_kind="professional")
    wrong = asker.answer("contact", sender_name="Menna Prys", sender_email="no address")
    assert "Enter an e-mail address, like name@example.org." in text(wrong)
    again = text(asker.client.get(reverse("asking:step", args=["contact"])))
    assert 'value="Menna Prys"' in again
    assert "no address" in again


def test_a_key_opens_its_own_draft_only_and_is_not_kept(asker):
    asker.begin()
    cookie = asker.client.cookies[COOKIE]
    assert (cookie["httponly"], cookie["path"], cookie["max-age"]) == (True, "/ask-for-help/", "")
    assert cookie.value not in str(HelpRequestDraft.objects.values())
    stranger = CheckedClient()
    stranger.cookies[COOKIE] = HelpRequestDraft.objects.get().key_digest
    for name in PAGES:
        assert stranger.get(reverse("asking:step", args=[name]))["Location"] == reverse("asking:start")


def test_what_is_typed_is_kept_while_it_is_typed_right_or_wrong(asker):
    asker.begin()
    asker.answer("you", sender_kind="professional")
    page = reverse("asking:step", args=["why"])
    answer = asker.client.post(page, {"why": "Ffion is tired."}, headers={"X-Autosave": "yes"})
    assert answer.json() == {"said": f"Saved {timezone.localtime():%H:%M}"}
    shown = asker.client.get(page).content.decode()
    assert "Ffion is tired." in shown
    assert "data-autosave-said" in shown


def test_what_was_begun_signed_in_is_there_for_nobody_else_at_the_same_computer(people, client_for, clock):
    asker = Asker(client_for(people.stranger), clock)
    asker.begin()
    page, key = reverse("asking:step", args=["you"]), asker.client.cookies[COOKIE].value
    assert asker.client.get(page).status_code == 200
    for other in (people.partner, people.anonymous):
        client = client_for(other)
        client.cookies[COOKIE] = key
        assert client.get(page)["Location"] == reverse("asking:start")


def test_sending_twice_makes_one_request(asker):
    asker.fill_in()
    key = asker.client.cookies[COOKIE].value
    asker.send()
    asker.client.cookies[COOKIE] = key
    assert asker.post("check", {})["Location"] == reverse("asking:sent")
    assert HelpRequest.objects.count() == 1


def test_nothing_is_sent_while_something_is_missing(asker):
    asker.begin()
    asker.answer("you", sender_kind="professional")
    page = text(asker.send())
    assert "Before you can send the request" in page
    assert "Add at least one child" in page
    assert not HelpRequest.objects.exists()


def test_a_child_needs_a_birth_date_or_due_date(asker):
    asker.begin()
    asker.answer("you", sender_kind="professional")
    page = text(asker.add_child(date_of_birth_0="", date_of_birth_1="", date_of_birth_2=""))
    assert "Enter the child’s date of birth, or the due date of a baby not yet born." in page
    assert HelpRequestDraft.objects.get().answers.get("people", []) == []


def test_somebody_is_taken_out(asker):
    asker.fill_in()
    asker.post("remove_somebody", {}, 2)
    assert "Rhian" not in text(asker.client.get(reverse("asking:people")))
    assert asker.client.get(reverse("asking:somebody", args=[2])).status_code == 404


@pytest.mark.parametrize(
    "data",
    [{"at_risk": "no\0"}, {"at_risk": ["no", "yes"]}, {}, {"at_risk": "x" * 5_000}],
)
def test_nonsense_on_the_first_page_begins_nothing(data, asker):
    assert asker.post("safety", data).status_code in (200, 302)
    assert not HelpRequestDraft.objects.exists()


@pytest.mark.parametrize("step", PAGES)
def test_nonsense_on_a_page_is_answered_with_a_sentence(step, asker):
    asker.begin()
    nonsense = "\0" + "ä" * 13_000
    fields = ("sender_kind", "sender_name", "source", "has_agreed", "line_1", "postcode", "reason", "why")
    response = asker.answer(step, **dict.fromkeys((*fields, "wanted", "tried", "agreed_on_0"), nonsense))
    assert response.status_code in (200, 302)
    assert asker.client.get(reverse("asking:check")).status_code == 200


def test_a_program_is_told_what_it_did_wrong_and_nothing_is_lost(asker, clock):
    asker.fill_in()
    assert "That was very quick." in text(asker.post("check", {}))
    assert "Leave the last box empty." in text(asker.send(fax_number="buy now"))
    assert not HelpRequest.objects.exists()
    asker.send()
    assert HelpRequest.objects.count() == 1


def test_too_many_from_one_sender_are_asked_to_wait_and_lose_nothing(clock, settings):
    settings.REQUEST_LIMITS = settings.REQUEST_LIMITS | {"send_from_sender": (1, 3600)}
    for expected in (302, 429):
        asker = Asker(CheckedClient(), clock)
        asker.fill_in()
        response = asker.send()
        assert response.status_code == expected
    assert TOO_OFTEN in text(response)
    assert HelpRequestDraft.objects.count() == 1
    clock.shift(timedelta(hours=1))
    assert asker.send().status_code == 302


def test_too_many_from_one_address_cannot_begin(client, clock, settings):
    settings.REQUEST_LIMITS = settings.REQUEST_LIMITS | {"begin": (1, 3600)}
    assert Asker(client, clock).begin().status_code == 302
    assert Asker(CheckedClient(), clock).begin().status_code == 429


def test_old_drafts_are_thrown_away(asker, clock):
    asker.begin()
    clock.shift(timedelta(days=2))
    call_command("clear_help_request_drafts", verbosity=0)
    assert HelpRequestDraft.objects.exists()
    clock.shift(timedelta(days=2))
    assert asker.client.get(reverse("asking:check"))["Location"] == reverse("asking:start")
    call_command("clear_help_request_drafts")
    assert not HelpRequestDraft.objects.exists()


def test_throwing_away_keeps_nothing(asker):
    asker.begin()
    asker.post("throw_away", {})
    assert not HelpRequestDraft.objects.exists()


# --- signed in, and what became of it ----------------------------------------------------------------------


def test_an_account_fills_in_what_it_knows_and_shows_what_was_sent(people, client_for, clock):
    asker = Asker(client_for(people.stranger), clock)
    asker.begin()
    asker.answer("you", sender_kind="professional")
    page = text(asker.client.get(reverse("asking:step", args=["contact"])))
    assert "Hill Primary School" in page
    assert "stuart@example.org" in page
    asker.fill_in()
    asker.send()
    sent = HelpRequest.objects.get()
    assert (sent.sender, sent.sender_for) == (people.stranger, people.other_school)
    copy = text(asker.client.get(reverse("asking:copy", args=[sent.reference])))
    assert "Ffion is often late and tired." in copy
    assert "Your request has arrived. Nobody has read it yet." in copy
    colleague = client_for(people.partner)
    assert colleague.get(reverse("asking:copy", args=[sent.reference])).status_code == 404
    assert sent.reference not in text(colleague.get(reverse("asking:mine")))


def test_a_link_by_email_says_what_may_be_known(asker, django_capture_on_commit_callbacks):
    asker.fill_in()
    asker.send()
    sent = HelpRequest.objects.get()
    told = {"reference": sent.reference.lower(), "email": "MENNA@school.example"}
    with django_capture_on_commit_callbacks() as waiting:
        response = asker.post("outcome", told)
    assert response["Location"] == reverse("asking:outcome_sent")
    assert (len(waiting), mail.outbox) == (1, [])
    mail_sender_task(request_id=sent.pk, letter="link")
    link = next(line for line in mail.outbox[-1].body.splitlines() if "/ask-for-help/outcome/" in line)
    page = text(CheckedClient().get("/ask-for-help/" + link.partition("/ask-for-help/")[2]))
    assert "Nobody has read it yet." in page
    assert "Tudor" not in page


def test_a_wrong_address_gets_the_same_answer_and_no_mail(asker, django_capture_on_commit_callbacks):
    asker.fill_in()
    asker.send()
    told = {"reference": "REQ-2016-000001", "email": "somebody@else.example"}
    with django_capture_on_commit_callbacks() as waiting:
        assert asker.post("outcome", told)["Location"] == reverse("asking:outcome_sent")
    assert waiting == []


def test_a_letter_is_a_job_of_the_request(asker):
    asker.fill_in()
    asker.send()
    asked = Job.objects.get(task="cases.mail_sender")
    assert asked.arguments == {"request_id": HelpRequest.objects.get().pk, "letter": "sent"}
    assert do_job(number=asked.pk)
    assert [message.to for message in mail.outbox] == [["menna@school.example"]]


def test_looking_at_ones_own_requests_is_written_down(people, client_for):
    client_for(people.stranger).get(reverse("asking:mine"))
    seen = AuditEvent.objects.get(action="viewed", what="asking:mine")
    assert seen.actor_email == people.stranger.email


def test_a_link_works_for_an_hour_and_cannot_be_made_up(asker, clock):
    asker.fill_in()
    asker.send()
    mail_sender_task(request_id=HelpRequest.objects.get().pk, letter="link")
    line = next(line for line in mail.outbox[-1].body.splitlines() if "/outcome/" in line)
    path = "/ask-for-help/" + line.partition("/ask-for-help/")[2]
    clock.shift(timedelta(hours=1, minutes=1))
    for address in (path, reverse("asking:outcome_of", args=["REQ-2016-000001"])):
        assert "This link does not work any more" in text(CheckedClient().get(address))


def test_no_outcome_tells_the_sender_that_a_family_is_known():
    told = " ".join(
        RequestOutcome.objects.filter(kind__in=["added", "duplicate"]).values_list("told_sender", flat=True)
    )
    assert told
    assert not [word for word in ("case", "known", "already", "other", "another") if word in told.lower()]


def test_a_form_without_its_token_is_refused(db):
    assert (
        Client(enforce_csrf_checks=True).post(reverse("asking:safety"), {"at_risk": "no"}).status_code == 403
    )
