"""Signing out everywhere."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.core.management import call_command

from accounts.enums import AuditAction
from accounts.tasks import clear_ended_sessions_task


def test_list_names_each_place(people, sign_in):
    here, _ = sign_in(people.administrator)
    sign_in(people.administrator)
    page = here.get("/accounts/sessions/").content.decode()
    assert page.count('<th scope="row"') == 2
    assert page.count("(here)") == 1


def test_sign_out_everywhere_else_ends_the_other_session(people, sign_in, last_event):
    here, _ = sign_in(people.administrator)
    elsewhere, _ = sign_in(people.administrator)
    answer = here.post("/accounts/sessions/", follow=True)
    assert "You are signed out everywhere else." in answer.content.decode()
    assert elsewhere.get("/my-account/").status_code == 302
    assert here.get("/my-account/").status_code == 200
    event = last_event()
    assert (event.action, event.detail) == (AuditAction.SIGNED_OUT, {"places": 1})


def test_sign_out_everywhere_ends_this_session_too(people, sign_in):
    here, _ = sign_in(people.administrator)
    elsewhere, _ = sign_in(people.administrator)
    answer = here.post("/my-account/sign-out-everywhere/", follow=True)
    assert "You have signed out everywhere." in answer.content.decode()
    assert here.get("/my-account/").status_code == 302
    assert elsewhere.get("/my-account/").status_code == 302


def test_sign_out_everywhere_leaves_others_alone(people, sign_in):
    other, _ = sign_in(people.analyst)
    here, _ = sign_in(people.administrator)
    here.post("/my-account/sign-out-everywhere/")
    assert other.get("/my-account/").status_code == 200


def test_sign_out_everywhere_takes_only_post(people, client_for):
    assert client_for(people.administrator).get("/my-account/sign-out-everywhere/").status_code == 405


def test_ended_sessions_are_forgotten_with_their_addresses(people, sign_in, clock, capsys):
    sign_in(people.analyst)
    clock.shift(timedelta(hours=3))
    here, _ = sign_in(people.administrator)
    call_command("clear_ended_sessions")
    assert capsys.readouterr().out == "Sessions deleted: 1.\n"
    assert [row.user for row in UserSession.objects.all()] == [people.administrator]
    clear_ended_sessions_task()
    assert here.get("/my-account/").status_code == 200
