"""Making accounts and saying who works where."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError

from accounts import services
from accounts.enums import AuditAction, Role
from accounts.errors import AlreadyEnded, EndsInFuture, OwnAccess, OwnAccountClosed, StartsInFuture
from accounts.job_services import do_job
from accounts.models import AuditEvent, Job
from accounts.tasks import mail_invitation_task
from tests.accounts.test_password import link_in, set_password
from tests.factories.accounts import UserFactory


@pytest.fixture
def acts(people, now):
    return {"by": people.administrator, "now": now}


@pytest.fixture
def acts_today(acts, today):
    return acts | {"today": today}


def test_new_person_is_invited_and_can_set_a_password(
    acts, client, sign_in, last_event, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks():
        user = services.create_user(email=" New@Example.org", full_name="Nia Newcomer", **acts)
    mail_invitation_task(user_id=user.pk)
    assert user.email == "new@example.org"
    assert last_event().detail == {"account": "new@example.org"}
    message = mail.outbox[0]
    assert message.to == ["new@example.org"]
    assert "Hello Nia Newcomer" in message.body
    assert "within 3 days" in message.body
    assert sign_in(user)[1].status_code == 200
    set_password(client, link_in(message))
    assert sign_in(user, password="orchard-pebble-winter-4")[1].status_code == 302


def test_closed_account_gets_no_invitation(people, acts):
    services.change_user(user=people.lead, values={"is_active": False}, **acts)
    mail_invitation_task(user_id=people.lead.pk)
    assert mail.outbox == []


def test_invitation_waits_for_the_commit(acts, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        services.create_user(email="new@example.org", full_name="Nia Newcomer", **acts)
    assert mail.outbox == []
    assert len(waiting) == 1


def test_account_with_a_password_gets_no_mail(acts, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        services.create_user(email="new@example.org", full_name="Nia", password="x", **acts)
    assert mail.outbox == []


def test_second_account_with_an_address_is_refused(people, acts):
    with pytest.raises(ValidationError, match="already"):
        services.create_user(email=people.lead.email.upper(), full_name="Again", **acts)


def test_change_of_an_account_is_written_down_with_before_and_after(people, acts, last_event):
    services.change_user(user=people.lead, values={"phone": "01743 000000", "full_name": "Leah Pugh"}, **acts)
    assert last_event().detail == {
        "account": "leah@example.org",
        "before": {"phone": ""},
        "after": {"phone": "01743 000000"},
    }


def test_change_of_nothing_writes_nothing(people, acts, last_event):
    services.change_user(user=people.lead, values={"full_name": "Leah Pugh"}, **acts)
    assert last_event() is None


def test_administrators_do_not_close_their_own_account(people, acts):
    with pytest.raises(OwnAccountClosed):
        services.change_user(user=people.administrator, values={"is_active": False}, **acts)


def add(acts_today, user, agency, **values):
    given = {"role": Role.PRACTITIONER, "started_on": date(2016, 1, 4)} | values
    return services.add_membership(user=user, agency=agency, **given, **acts_today)


def test_membership_begins_and_is_written_down(people, acts_today, last_event):
    add(acts_today, UserFactory(email="a@example.org"), people.hub)
    event = last_event()
    assert (event.action, event.what) == (AuditAction.CREATED, "membership")
    assert event.detail["agency"] == "Oswestry Family Hub"


def test_nobody_gives_access_to_themselves(people, acts_today, acts):
    with pytest.raises(OwnAccess):
        add(acts_today, people.administrator, people.hub)
    own = people.administrator.memberships.get()
    with pytest.raises(OwnAccess):
        services.end_membership(membership=own, ended_on=date(2016, 2, 1), **acts_today)
    with pytest.raises(OwnAccess):
        services.change_job_title(membership=own, job_title="Chief", **acts)
    with pytest.raises(OwnAccess):
        services.remove_second_factor(user=people.administrator, **acts)


def test_the_same_job_title_is_no_change_and_who_left_gets_none(people, acts, acts_today, today):
    membership = people.lead.memberships.get()
    for _ in range(2):
        services.change_job_title(membership=membership, job_title="Family support worker", **acts)
    assert AuditEvent.objects.filter(what="membership").count() == 1
    services.end_membership(membership=membership, ended_on=today, **acts_today)
    with pytest.raises(AlreadyEnded):
        services.change_job_title(membership=membership, job_title="Chief", **acts)


def test_membership_does_not_begin_in_the_future(people, acts_today, today):
    with pytest.raises(StartsInFuture):
        add(acts_today, UserFactory(), people.hub, started_on=today + timedelta(days=1))


def test_second_current_membership_in_an_agency_is_refused(people, acts_today):
    with pytest.raises(ValidationError, match="End that membership before"):
        add(acts_today, people.lead, people.hub)


def test_membership_ends_once_and_not_in_the_future(people, acts_today, today, last_event):
    membership = people.lead.memberships.get()
    with pytest.raises(EndsInFuture):
        services.end_membership(membership=membership, ended_on=today + timedelta(days=1), **acts_today)
    services.end_membership(membership=membership, ended_on=today, **acts_today)
    assert last_event().action == AuditAction.ENDED
    with pytest.raises(AlreadyEnded):
        services.end_membership(membership=membership, ended_on=today, **acts_today)


def test_membership_does_not_end_before_it_began(people, acts_today):
    with pytest.raises(ValidationError, match="same as or after the start"):
        services.end_membership(
            membership=people.lead.memberships.get(), ended_on=date(2014, 1, 1), **acts_today
        )


def test_second_step_taken_away_is_told_to_the_person_by_a_job(people, acts):
    services.remove_second_factor(user=people.lead, **acts)
    assert mail.outbox == []
    do_job(number=Job.objects.get().pk)
    message = mail.outbox[0]
    assert (message.to, message.subject) == ([people.lead.email], "Your second step was taken away")


def test_invitation_can_be_sent_again(people, acts, django_capture_on_commit_callbacks, last_event):
    with django_capture_on_commit_callbacks() as waiting:
        services.invite_again(user=people.lead, **acts)
    assert (len(waiting), mail.outbox) == (1, [])
    mail_invitation_task(user_id=people.lead.pk)
    assert len(mail.outbox) == 1
    assert last_event().what == "account: invited again"
