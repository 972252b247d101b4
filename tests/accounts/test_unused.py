"""Accounts that nobody uses: told of, locked, refused at sign-in and in open sessions, and unlocked."""

from datetime import timedelta
from functools import partial

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.urls import reverse

from accounts.adapters import WRONG_PASSWORD
from accounts.enums import Role
from accounts.errors import NotLocked, OwnAccess
from accounts.models import AccountLock, AuditEvent, Job, Membership, UnusedWarning, User
from accounts.services import invite_again
from accounts.staff_services import unlock_account
from accounts.tasks import do_job_task
from accounts.unused_services import TASK, lock_unused_accounts, mail_unused_warning
from tests.cases.at_once import at_once
from tests.factories.accounts import AccountLockFactory, MembershipFactory, UserFactory


def used(user, now, days):
    """Say that somebody signed in last so many days ago, and was invited long before."""
    last = now - timedelta(days=days)
    User.objects.filter(pk=user.pk).update(last_login=last, joined_at=now - timedelta(days=900))
    return user


@pytest.fixture
def worker(people, now):
    return used(people.lead, now, days=76)


@pytest.fixture
def run(clock, now):
    """Return a function that does what the nightly job does, and the jobs that follow, so many days later.

    :returns: how many were warned, locked and written to.
    """

    def run(days=0, *, is_mailed=True):
        later, before = now + timedelta(days=days), len(mail.outbox)
        clock.move_to(later)
        counts = lock_unused_accounts(today=later.date(), now=later)
        for number in Job.objects.due().filter(task=TASK).values_list("pk", flat=True) if is_mailed else ():
            do_job_task(number=number)
        return (*counts, len(mail.outbox) - before)

    return run


def is_locked(user):
    return AccountLock.objects.standing().filter(user=user).exists()


def test_who_does_not_sign_in_is_told_a_fortnight_before_and_then_locked(worker, run):
    assert run() == (1, 0, 1)
    message = mail.outbox[0]
    assert message.to == [worker.email]
    assert "On 15 March 2016 your account will be locked" in message.body
    assert worker.full_name not in message.body
    assert [run(), run(13), run(14), run(15)] == [(0, 0, 0), (0, 0, 0), (0, 1, 0), (0, 0, 0)]
    lock = AccountLock.objects.get(user=worker)
    assert lock.reason == "Nobody has signed in with it since 16 December 2015."
    told = AuditEvent.objects.filter(detail__account=worker.email).values_list("what", flat=True)
    assert sorted(told) == ["account: locked, because nobody used it", "account: warned that it is unused"]


def test_nobody_is_told_a_day_early(people, now, run):
    used(people.lead, now, days=75)
    assert run() == (0, 0, 0)


def test_who_signs_in_after_the_warning_is_told_anew_the_next_time(worker, run, now):
    run()
    used(worker, now + timedelta(days=10), days=0)
    assert run(20) == (0, 0, 0)
    assert run(10 + 76) == (1, 0, 1)
    assert UnusedWarning.objects.filter(user=worker).count() == 2


def test_who_could_not_be_told_in_time_has_a_fortnight_all_the_same(people, now, run):
    used(people.lead, now, days=300)
    assert [run(), run(13), run(14)] == [(1, 0, 1), (0, 0, 0), (0, 1, 0)]
    assert "On 15 March 2016" in mail.outbox[0].body


def test_an_invitation_that_nobody_took_up_counts_from_the_last_link(people, now, run):
    user = MembershipFactory(user__joined_at=now - timedelta(days=200)).user
    invite_again(user=user, by=people.administrator, now=now - timedelta(days=70))
    assert run() == (0, 0, 0)
    assert run(6) == (1, 0, 1)


def test_an_account_without_work_is_locked_without_a_mail(db, now, run):
    user = UserFactory(joined_at=now - timedelta(days=90))
    assert run() == (0, 1, 0)
    assert is_locked(user)
    assert mail.outbox == []


def test_the_last_administrator_who_can_sign_in_is_neither_told_nor_locked(people, now, run):
    used(people.administrator, now, days=300)
    assert [run(), run(30)] == [(0, 0, 0), (0, 0, 0)]


def test_of_two_unused_administrators_the_one_used_last_stays(people, now, run):
    other = MembershipFactory(role=Role.ADMINISTRATOR).user
    used(other, now, days=200)
    used(people.administrator, now, days=100)
    run()
    assert run(14) == (0, 1, 0)
    assert is_locked(other)
    assert not is_locked(people.administrator)


def test_the_night_is_done_while_the_mail_server_is_away_and_the_mail_follows_once(worker, run, monkeypatch):
    assert run(is_mailed=False) == (1, 0, 0)
    job = Job.objects.get()
    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", lambda *args: (_ for _ in ()).throw(OSError("away")))
        with pytest.raises(OSError, match="away"):
            do_job_task(number=job.pk)
    assert UnusedWarning.objects.get().mailed_at is None
    assert run(3) == (0, 0, 1)
    assert not mail_unused_warning(**job.arguments, now=UnusedWarning.objects.get().mailed_at)


def test_nobody_is_locked_a_fortnight_after_a_mail_that_never_went(worker, run):
    run(is_mailed=False)
    assert run(20) == (0, 0, 1)
    assert "On 4 April 2016" in mail.outbox[0].body
    assert [run(33), run(34)] == [(0, 0, 0), (0, 1, 0)]


def test_who_signed_in_before_the_mail_went_gets_none(worker, run, now):
    run(is_mailed=False)
    used(worker, now, days=0)
    assert run() == (0, 0, 0)


@pytest.mark.django_db(transaction=True)
def test_several_workers_at_once_send_one_mail(worker, run, now):
    run(is_mailed=False)
    send = partial(mail_unused_warning, warning_id=UnusedWarning.objects.get().pk, now=now)
    at_once(*[send] * 4)
    assert len(mail.outbox) == 1


def test_the_command_says_what_it_did(worker, capsys):
    call_command("lock_unused_accounts")
    assert capsys.readouterr().out == "People warned: 1. Accounts locked: 0.\n"


def test_the_next_page_of_an_open_session_asks_to_sign_in(people, client_for):
    client = client_for(people.lead)
    assert client.get(reverse("home")).status_code == 200
    AccountLockFactory(user=people.lead)
    answer = client.get(reverse("home"))
    assert answer["Location"].startswith(reverse("account_login"))


def test_a_locked_account_is_told_whom_to_ask_only_with_the_right_password(people, sign_in, client):
    AccountLockFactory(user=people.lead)
    _, wrong = sign_in(people.lead, password="not-the-password-1")
    _, nobody = sign_in(UserFactory.build(email="nobody@example.org"))
    assert WRONG_PASSWORD in wrong.content.decode()
    assert WRONG_PASSWORD in nobody.content.decode()
    _, right = sign_in(people.lead)
    assert right["Location"] == reverse("account_locked")
    page = client.get(right["Location"]).content.decode()
    assert "Ask the person who keeps the staff of your agency" in page
    assert people.lead.email not in page
    assert AuditEvent.objects.filter(reason__startswith="the account is locked").count() == 1


def test_who_is_locked_out_reaches_nothing_and_is_offered_nowhere(people):
    AccountLockFactory(user=people.lead)
    assert not Membership.objects.current().filter(user=people.lead).exists()
    assert Membership.objects.standing().filter(user=people.lead).exists()


@pytest.fixture
def locked(people):
    AccountLockFactory(user=people.lead)
    return people.lead.memberships.get()


def test_unlocked_with_a_reason_they_sign_in_again(people, locked, sign_in, now, last_event, run):
    used(people.lead, now, days=300)
    unlock_account(membership=locked, reason="Back from leave.", by=people.manager, now=now)
    assert (last_event().what, last_event().reason) == ("account: unlocked", "Back from leave.")
    assert run() == (0, 0, 0)
    assert sign_in(people.lead)[1]["Location"] == reverse("home")
    with pytest.raises(NotLocked):
        unlock_account(membership=locked, reason="Again.", by=people.manager, now=now)


def test_nobody_unlocks_themselves(people, now):
    AccountLockFactory(user=people.manager)
    own = people.manager.memberships.get()
    people.manager._acting_membership = own
    with pytest.raises(OwnAccess):
        unlock_account(membership=own, reason="It is me.", by=people.manager, now=now)


def test_unlock_on_its_page(people, locked, client_for):
    client = client_for(people.manager)
    page = reverse("staff:unlock", args=[locked.key])
    assert "It was locked on 1 February 2016" in client.get(page).content.decode()
    assert "Enter why they need it again." in client.post(page, {"reason": ""}).content.decode()
    assert client.post(page, {"reason": "Back."})["Location"] == reverse("staff:person", args=[locked.key])
    assert not is_locked(people.lead)
    assert "the account is not locked" in client.post(page, {"reason": "Back."}, follow=True).content.decode()
