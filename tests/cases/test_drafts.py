"""What is typed into a long form is kept for its writer, and a form that is sent makes one record."""

import html
import re
import time
from datetime import timedelta
from threading import Thread
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.urls import reverse

from accounts.acting import SESSION_KEY
from accounts.draft_keys import DraftKey
from accounts.draft_services import LONGEST, keep_draft
from accounts.models import AuditEvent, FormDraft
from accounts.tasks import clear_form_drafts_task
from cases.models import CaseNote, NoteKind
from earlyhelp.common.models import lock
from tests.factories.accounts import MembershipFactory

DRAFTS = reverse("keep_draft")
KEY = re.compile(r'name="draft_key" value="([^"]+)"')
OFFER = "You began to write this on"
WORDS = "She told me about her gran & the <dog>."


@pytest.fixture
def client(people, client_for):
    return client_for(people.lead)


@pytest.fixture
def address(case):
    return reverse("cases:add_note", args=[case.reference])


def key_on(page):
    return html.unescape(KEY.search(page.content.decode())[1])


class Window:
    """A window that has the form open: it types, keeps what was typed as the script does, and sends it."""

    def __init__(self, client, address, clock, **typed):
        self.client, self.address, self.clock, self.serial = client, address, clock, 0
        clock.shift(timedelta(microseconds=1))
        page = client.get(address)
        self.key, self.is_offered = key_on(page), OFFER in page.content.decode()
        submission = page.context["form"]["submission"].value()
        about = page.context["form"].fields["about"].choices[0][0]
        self.boxes = {"submission": str(submission), "draft_key": self.key, "about": about, **note(), **typed}

    def keep(self, serial=None):
        self.serial += 1
        return self.client.post(DRAFTS, self.boxes | {"draft_serial": serial or self.serial})

    def send(self):
        """Send the form, a moment after whatever was opened before."""
        self.clock.shift(timedelta(microseconds=1))
        return self.client.post(self.address, self.boxes)


def note():
    kind = NoteKind.objects.get(code="PHONE").pk
    day = {"day_0": "29", "day_1": "2", "day_2": "2016", "time": "2:30pm"}
    return {"kind": kind, "title": "First talk", "text": WORDS, **day}


@pytest.fixture
def window(client, address, clock):
    return lambda **typed: Window(client, address, clock, **typed)


def test_what_was_typed_is_offered_and_put_back_as_it_was(window, client, address, children):
    first = window(**{f"child_{children[0].number}": "seen_alone"})
    assert first.keep().json() == {"said": "Kept 10:00"}
    page = client.get(address)
    assert f"{OFFER} 1 March 2016 at 10:00" in page.content.decode()
    assert WORDS not in html.unescape(page.content.decode().partition("<textarea")[2])
    link = html.unescape(re.search(r'href="([^"]+put_back=[^"]+)"', page.content.decode())[1])
    form = client.get(link).context["form"]
    assert form["text"].value() == WORDS
    assert form["day"].value() == ["29", "2", "2016"]
    assert form[f"child_{children[0].number}"].value() == "seen_alone"
    assert str(form["submission"].value()) == first.boxes["submission"]
    assert not form.is_bound
    assert FormDraft.objects.count() == 1


def test_it_is_offered_to_nobody_else_and_nowhere_else(window, client_for, people, address, client, case):
    window().keep()
    assert OFFER not in client_for(people.partner).get(address).content.decode()
    other = reverse("cases:ask_for_warning", args=[case.reference])
    assert OFFER not in client.get(other).content.decode()
    MembershipFactory(user=people.lead, agency=people.school)
    session = client.session
    session[SESSION_KEY] = people.lead.memberships.get(agency=people.school).pk
    session.save()
    draft = FormDraft.objects.get()
    assert client.get(reverse("throw_draft_away", args=[draft.number])).status_code == 404
    stranger = client_for(people.partner)
    assert stranger.post(reverse("throw_draft_away", args=[draft.number])).status_code == 404
    assert FormDraft.objects.count() == 1


def test_no_password_is_kept(window):
    assert window(password="A secret of mine").keep().status_code == 200
    assert "secret" not in str(FormDraft.objects.get().words)


def test_a_page_of_somebody_else_keeps_nothing(window, client_for, people):
    mine = window()
    mine.client = client_for(people.partner)
    assert mine.keep().status_code == 403
    assert not FormDraft.objects.exists()
    mine.boxes["draft_key"] = "made-up"
    assert mine.keep().status_code == 400


def test_saving_lets_the_words_go_and_a_late_save_brings_nothing_back(window, client, address):
    one = window()
    one.keep()
    assert one.send().status_code == 302
    assert one.keep().status_code == 409
    assert FormDraft.objects.get().words == {}
    assert OFFER not in client.get(address).content.decode()
    assert CaseNote.objects.count() == 1


def test_what_cannot_be_saved_stays_kept(window, client, address):
    one = window(title="")
    assert one.send().status_code == 200
    assert OFFER in client.get(address).content.decode()
    assert FormDraft.objects.get().words["text"] == [WORDS]


def test_an_older_save_never_overtakes(window):
    one = window()
    one.keep(serial=2)
    one.boxes["text"] = "An older state"
    assert one.keep(serial=1).status_code == 200
    assert FormDraft.objects.get().words["text"] == [WORDS]


def test_two_windows_keep_their_own_words(window):
    one, two = window(text="The first talk"), window(text="The second talk")
    one.keep(), two.keep(), one.keep()
    assert {each.first_words for each in FormDraft.objects.all()} == {"The first talk", "The second talk"}


def test_a_double_click_and_going_back_make_one_record(window):
    one = window()
    assert one.send()["Location"] == one.send()["Location"]
    one.boxes["text"] = "Something else"
    again = one.send()
    assert again.status_code == 409
    assert "You have saved this page already" in again.content.decode()
    assert CaseNote.objects.count() == 1


def test_two_windows_with_the_same_words_make_one_record(window, client):
    one, two = window(), window()
    first = one.send()
    second = two.send()
    assert "You have saved this already" in client.get(second["Location"]).content.decode()
    assert (second.status_code, second["Location"]) == (302, first["Location"])
    assert CaseNote.objects.count() == 1


def wait_for_others(count):
    """Wait until so many connections wait for a lock, which one of them or this one holds."""
    deadline = time.monotonic() + 20
    with connection.cursor() as cursor:
        while time.monotonic() < deadline:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
            if cursor.fetchone()[0] == count:
                return
            time.sleep(0.02)
    raise AssertionError(f"{count} did not wait")


@pytest.mark.django_db(transaction=True)
def test_of_two_windows_sent_at_the_same_moment_the_second_is_asked(window, case):
    windows = [window(), window(text="Other words here")]
    windows[0].clock.shift(timedelta(seconds=1))
    answers = []

    def send(one):
        answers.append(one.client.post(one.address, one.boxes).status_code)
        connection.close()

    sending = [Thread(target=send, args=[one]) for one in windows]
    with transaction.atomic():
        lock(case)
        for thread in sending:
            thread.start()
        wait_for_others(2)  # both have been sent, and neither is saved
    for thread in sending:
        thread.join()
    assert sorted(answers) == [302, 409]
    assert CaseNote.objects.count() == 1


def test_two_windows_with_other_words_ask_before_a_second_record(window, client, address):
    one, two = window(), window(text="Other words here")
    one.send()
    asked = two.send()
    assert asked.status_code == 409
    assert CaseNote.objects.count() == 1
    boxes = re.findall(r'name="([^"]+)" value="([^"]*)"', asked.content.decode())
    boxes = {html.unescape(name): html.unescape(value) for name, value in boxes}
    assert "submission" in boxes
    assert boxes["submission"] != two.boxes["submission"]
    assert client.post(address, boxes).status_code == 302
    assert CaseNote.objects.count() == 2


def test_a_page_put_back_in_two_windows_makes_one_record(window, client, address, clock):
    window().keep()
    number = FormDraft.objects.get().number
    one, two = (Window(client, f"{address}?put_back={number}", clock) for _ in range(2))
    assert one.boxes["submission"] == two.boxes["submission"]
    one.send()
    two.boxes["text"] = "Went on elsewhere"
    assert two.send().status_code == 409
    assert CaseNote.objects.count() == 1


def test_the_end_of_the_session_loses_nothing(window, client, address, people, client_for):
    one = window()
    client.logout()
    late = one.send()
    assert late["Location"] == f"{reverse('account_login')}?next={address}"
    one.boxes["text"] = WORDS + " And her cat."
    assert one.keep().json()["is_signed_out"]
    draft = FormDraft.objects.get()
    assert (draft.owner, draft.agency, draft.words["text"]) == (people.lead, people.hub, [one.boxes["text"]])
    assert OFFER in client_for(people.lead).get(address).content.decode()
    assert not CaseNote.objects.exists()


def test_nothing_is_kept_late_for_long_or_for_an_account_that_is_closed(window, client, people, clock):
    one, two = window(), window()
    client.logout()
    people.lead.memberships.update(ended_on="2016-03-01")
    one.send()
    assert "Not kept" in one.keep().json()["said"]
    assert not FormDraft.objects.exists()
    people.lead.memberships.update(ended_on=None)
    clock.shift(timedelta(hours=25))
    two.send()
    assert not FormDraft.objects.exists()


def test_the_page_decides_who_gets_it_back(window, client, address, case):
    window().keep()
    case.leads.all().delete()
    case.involvements.all().delete()
    assert client.get(address).status_code == 404


def test_thrown_away_it_is_gone(window, client, address):
    window().keep()
    page = reverse("throw_draft_away", args=[FormDraft.objects.get().number])
    assert WORDS.split(" &")[0] in html.unescape(client.get(page).content.decode())
    assert client.post(page)["Location"] == address
    assert not FormDraft.objects.exists()


def test_nobody_goes_on_with_it_for_four_weeks(window, clock, now):
    window().keep()
    window().send()
    clock.shift(timedelta(days=3))
    clear_form_drafts_task()
    assert FormDraft.objects.count() == 1
    clock.shift(timedelta(days=24, hours=23))
    call_command("clear_form_drafts", verbosity=0)
    assert FormDraft.objects.count() == 1
    clock.shift(timedelta(hours=2))
    call_command("clear_form_drafts", verbosity=0)
    assert not FormDraft.objects.exists()
    assert AuditEvent.objects.order_by("pk").last().detail == {"count": 1}


def test_neither_what_nobody_can_keep_nor_too_much_is_kept(window):
    one = window(text="Nul\0 here", password="x")
    assert one.keep().status_code == 200
    assert FormDraft.objects.get().words["text"] == ["Nul here"]
    one.boxes["text"] = "a" * LONGEST
    assert one.keep().status_code == 413


def test_looking_asks_once_for_all_drafts(window, client, address, count_queries):
    before = count_queries(lambda: client.get(address))
    for _ in range(5):
        window().keep()
    assert count_queries(lambda: client.get(address)) == before


def test_a_key_is_of_one_person_page_and_agency(people, now):
    told = {"address": "/x/", "form": "F", "after": "", "is_once": True, "opened_at": now.timestamp()}
    key = DraftKey.new(owner=people.lead.pk, agency=people.hub.pk, **told)
    assert DraftKey.read(key.signed()) == key
    assert DraftKey.read(key.signed()[:-1] + "x") is None
    assert str(uuid4()) != key.number
    keep_draft(key=key, words={"a": ["b"]}, serial=1, by=people.lead, agency=people.hub, now=now)
    other = DraftKey(**vars(key) | {"address": "/y/"})
    with pytest.raises(FormDraft.DoesNotExist):
        keep_draft(key=other, words={}, serial=2, by=people.lead, agency=people.hub, now=now)
