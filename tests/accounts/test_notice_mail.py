"""Mail about notices: to those who want it and are still concerned, once, and without a word of detail."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse

from accounts.enums import NoticeKind, NoticeMail
from accounts.models import Notice, NoticeChoice, NoticeDigest
from accounts.notice_mail import chosen_mail, mail_notice, send_notice_digests
from accounts.notice_services import choose_mail, notify, read_notice
from accounts.tasks import mail_notice_task, send_notice_digests_task
from tests.factories.cases import CaseFactory, InvolvementFactory

SECRET = "Parveen wrote a note about the Tudor family: Dylan’s bruise"


@pytest.fixture
def place(people):
    """The partner's place in the team of a case."""
    case = CaseFactory(lead=people.lead)
    return InvolvementFactory(case=case, user=people.partner, agency=people.school)


@pytest.fixture
def tell(people, place, now):
    def tell(kind="task_given", to=None):
        return notify(
            to=to or people.partner,
            kind=kind,
            sentence=SECRET,
            url="/tasks/",
            case_reference=place.case.reference,
            now=now,
        )

    return tell


@pytest.fixture
def digests(now, today):
    return lambda: send_notice_digests(today=today, now=now)


class Refuses:
    """A mail server that is away."""

    def __init__(self, *args, **kwargs):
        pass

    def send_messages(self, messages):
        raise ConnectionRefusedError


@pytest.fixture
def mail_is_away(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Refuses"


def test_a_mail_says_that_there_is_something_and_nothing_of_it(tell, now):
    assert mail_notice(notice_id=tell().pk, now=now)
    sent = mail.outbox[0]
    assert sent.to == ["parveen@example.org"]
    words = sent.subject + sent.body
    assert "There is something for you in Earlyhelp" in words
    assert "/notices/" in words
    assert not [word for word in ("Tudor", "Dylan", "bruise", "EH-", "Parveen") if word in words]


def test_a_mail_at_once_waits_for_the_commit(tell, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        tell("task_given")
        tell("note_added")
    assert len(waiting) == 1
    assert mail.outbox == []


def test_a_message_delivered_twice_sends_one_mail(tell, now):
    notice = tell()
    mail_notice_task(notice_id=notice.pk)
    mail_notice_task(notice_id=notice.pk)
    assert len(mail.outbox) == 1


def leaves(place, notice, now):
    place.ended_on, place.end_reason = place.started_on, "work_done"
    place.save()


def reads(place, notice, now):
    read_notice(notice=notice, now=now)


def loses_the_account(place, notice, now):
    place.user.is_active = False
    place.user.save()


def stops_working_there(place, notice, now):
    place.user.memberships.update(ended_on=now.date())


@pytest.mark.parametrize("meanwhile", [leaves, reads, loses_the_account, stops_working_there])
@pytest.mark.parametrize("kind", ["task_given", "note_added"])
def test_whoever_is_no_longer_concerned_gets_no_mail(tell, place, now, digests, meanwhile, kind):
    notice = tell(kind)
    meanwhile(place, notice, now)
    assert not mail_notice(notice_id=notice.pk, now=now)
    assert digests() == (0, 0)
    assert mail.outbox == []


def test_the_day_has_one_mail_for_everything_that_waits(people, tell, digests, today):
    tell("note_added")
    tell("task_done")
    tell("note_added", to=people.lead)
    assert digests() == (2, 0)
    assert {message.to[0] for message in mail.outbox} == {"parveen@example.org", "leah@example.org"}
    assert "2 things" in next(one.body for one in mail.outbox if one.to == ["parveen@example.org"])
    tell("note_added")
    assert digests() == (0, 0)
    assert NoticeDigest.objects.filter(day=today).count() == len(mail.outbox) == 2


def test_the_next_day_tells_only_of_what_is_new(tell, digests, today, now):
    tell("note_added")
    digests()
    tomorrow = {"today": today + timedelta(days=1), "now": now + timedelta(days=1)}
    assert send_notice_digests(**tomorrow) == (0, 0)
    tell("note_added")
    assert send_notice_digests(**tomorrow) == (1, 0)
    assert "is something" in mail.outbox[-1].body


def test_a_mail_at_once_that_failed_is_in_the_mail_of_the_day(tell, digests, now, settings):
    notice, backend = tell(), settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = f"{__name__}.Refuses"
    with pytest.raises(ConnectionRefusedError):
        mail_notice(notice_id=notice.pk, now=now)
    assert digests() == (0, 1)
    assert not Notice.objects.filter(mailed_at__isnull=False).exists()
    settings.EMAIL_BACKEND = backend
    assert digests() == (1, 0)


def test_the_command_says_what_failed(tell, mail_is_away):
    tell()
    with pytest.raises(CommandError, match="1 could not be sent"):
        call_command("send_notice_digests")


def test_the_command_and_the_job_send_the_same_once(tell, capsys):
    tell()
    call_command("send_notice_digests")
    assert capsys.readouterr().out == "Daily mails sent: 1.\n"
    send_notice_digests_task()
    assert len(mail.outbox) == 1


def test_a_person_chooses_for_each_kind(people, tell, digests, client_for, now):
    client = client_for(people.partner)
    answers = {kind.value: "none" for kind in NoticeKind} | {"note_added": "at_once"}
    assert client.post(reverse("notice_choices"), answers)["Location"] == reverse("my_account")
    assert client.get(reverse("notice_choices")).context["form"].initial["note_added"] == "at_once"
    assert not mail_notice(notice_id=tell("task_given").pk, now=now)
    assert digests() == (0, 0)
    assert mail_notice(notice_id=tell("note_added").pk, now=now)
    assert chosen_mail(people.lead)["note_added"] == NoticeMail.DAILY


def test_a_choice_can_be_changed(people):
    for mail_choice in ("none", "daily"):
        choose_mail(by=people.lead, choices={"note_added": mail_choice})
    assert NoticeChoice.objects.get().mail == NoticeMail.DAILY
