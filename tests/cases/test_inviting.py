"""Inviting a professional who has no account: who can be, what they get, and what ends with it."""

import pytest
from django.core import mail
from django.urls import reverse

from accounts.models import AuditEvent, User
from accounts.tasks import mail_invitation_task
from cases.agreement_errors import HasAccount, NoAddressOfAgency, NothingToSendAgain, SharingStopped
from cases.choices import team_roles
from cases.enums import InvolvementEndReason, LeadChangeReason
from cases.invitation_services import invite_to_team, send_invitation_again
from cases.models import AgencyWish
from cases.services import add_to_team, assign_lead_professional, end_case, end_involvement
from tests.accounts.test_password import NEW, link_in, set_password
from tests.factories.cases import AgreementFactory, CaseFactory

NIA = {"full_name": "Nia Newcomer", "email": "nia@school.example", "job_title": "Form tutor"}


@pytest.fixture
def acts(people, now):
    return {"by": people.lead, "now": now, "today": now.date()}


@pytest.fixture
def agency(people):
    agency = people.other_school
    agency.email_domains = "school.example college.example"
    agency.save()
    return agency


@pytest.fixture
def invite(case, agency, acts):
    told = {"case": case, "agency": agency, "role": team_roles().first()}
    return lambda **more: invite_to_team(**({"person": NIA} | told | acts | more))


@pytest.fixture
def leave(acts):
    return lambda place: end_involvement(involvement=place, reason=InvolvementEndReason.WORK_DONE, **acts)


def test_who_is_invited_sets_a_password_and_opens_the_case(invite, case, client, client_for):
    user = invite().user
    mail_invitation_task(user_id=user.pk)
    (message,) = mail.outbox
    assert message.to == ["nia@school.example"]
    assert str(case.family) not in message.body
    assert case.reference not in message.body
    set_password(client, link_in(message))
    user.refresh_from_db()
    assert user.check_password(NEW)
    page = reverse("cases:overview", args=[case.reference])
    assert client_for(user).get(page).status_code == 200


def test_everything_done_is_in_the_audit_trail(invite, people, agency):
    invite()
    events = AuditEvent.objects.filter(actor_email=people.lead.email).values_list("what", flat=True)
    assert {"account", "membership", "place in the team"} <= set(events)


def test_invited_twice_is_one_person(invite):
    assert invite() == invite()
    assert User.objects.filter(email=NIA["email"]).count() == 1


@pytest.mark.parametrize(
    "email", ["nia@gmail.example", "nia@school.example.org", "nia@notschool.example", "nia@example"]
)
def test_an_address_that_is_not_the_agency_s_is_refused_and_nothing_is_kept(email, invite):
    with pytest.raises(NoAddressOfAgency):
        invite(person=NIA | {"email": email})
    assert not User.objects.filter(full_name=NIA["full_name"]).exists()


def test_an_agency_without_domains_invites_nobody(invite, agency):
    agency.email_domains = ""
    agency.save()
    with pytest.raises(NoAddressOfAgency):
        invite()


def test_who_has_an_account_is_added_and_not_invited(invite, people):
    User.objects.filter(pk=people.stranger.pk).update(email="stan@college.example")
    with pytest.raises(HasAccount):
        invite(person=NIA | {"email": "Stan@College.example"})


def test_the_family_is_asked_about_the_agency_first(case, invite, adult, acts):
    AgreementFactory(case=case, given_by=adult.person, given_on=acts["today"])
    invite(agreed_by=adult.person)
    assert AgencyWish.objects.get().may_know


def test_nobody_is_invited_once_the_family_did_not_agree(case, invite, adult, acts):
    values = {"method": "refused", "to_take_part": False, "refusal_reason": "Not now."}
    AgreementFactory(case=case, given_by=adult.person, given_on=acts["today"], **values)
    with pytest.raises(SharingStopped):
        invite(agreed_by=adult.person)
    assert not User.objects.filter(email=NIA["email"]).exists()


def test_an_account_that_nobody_used_is_closed_when_its_place_ends(invite, leave, client):
    place = invite()
    mail_invitation_task(user_id=place.user_id)
    leave(place)
    user = User.objects.get(pk=place.user_id)
    assert not user.is_active
    assert not user.memberships.current().exists()
    set_password(client, link_in(mail.outbox[0]))
    answers = {"login": NIA["email"], "password": NEW}
    page = client.post(reverse("account_login"), answers, follow=True)
    assert not page.wsgi_request.user.is_authenticated


def test_it_is_closed_too_when_the_case_closes(invite, case, acts):
    place = invite()
    end_case(case=case, closed_on=acts["today"], by=acts["by"], now=acts["now"])
    assert not User.objects.get(pk=place.user_id).is_active


def test_who_is_invited_and_made_lead_is_still_invited(invite, case, agency, people, acts):
    user = invite().user
    reason = LeadChangeReason.LEFT_ROLE
    assign_lead_professional(case=case, lead=user, agency=agency, reason=reason, **acts)
    assert case.involvements.current().get(user=user).waits_for_sign_in


def test_it_is_closed_once_the_last_team_is_left_whichever_that_is(invite, agency, leave, people, acts):
    first = invite()
    other = CaseFactory(lead=people.lead)
    told = {"user": first.user, "agency": agency, "role": team_roles().first()}
    second = add_to_team(case=other, **told, **acts)
    leave(first)
    assert User.objects.get(pk=first.user_id).is_active
    leave(second)
    assert not User.objects.get(pk=first.user_id).is_active


def test_an_account_in_use_stays(invite, leave, now, case):
    place = invite()
    User.objects.update(last_login=now)
    leave(place)
    assert User.objects.get(pk=place.user_id).is_active


def test_somebody_whom_an_administrator_added_keeps_the_account(case, people, leave, acts):
    place = add_to_team(
        case=case, user=people.stranger, agency=people.other_school, role=team_roles().first(), **acts
    )
    leave(place)
    assert User.objects.get(pk=people.stranger.pk).is_active


def test_the_link_is_sent_again_until_they_have_signed_in(
    invite, acts, now, django_capture_on_commit_callbacks
):
    place = invite()
    told = {"by": acts["by"], "now": now}
    with django_capture_on_commit_callbacks() as waiting:
        send_invitation_again(involvement=place, **told)
    assert len(waiting) == 1
    User.objects.update(last_login=now)
    with pytest.raises(NothingToSendAgain):
        send_invitation_again(involvement=place, **told)


class TestPages:
    @pytest.fixture
    def client(self, people, client_for):
        return client_for(people.lead)

    @pytest.fixture
    def address(self, case, agency):
        return reverse("cases:invite", args=[case.reference, agency.code])

    def errors(self, response):
        form = response.context["form"]
        return [*form.non_field_errors(), *(sentence for field in form for sentence in field.errors)]

    def test_from_the_search_to_the_team(self, client, case, agency, address):
        search = {"agency": agency.code, "name": "newcomer"}
        found = client.get(reverse("cases:add_to_team", args=[case.reference]), search)
        assert address in found.content.decode()
        answers = NIA | {"role": team_roles().first().pk}
        team = client.post(address, answers, follow=True).content.decode()
        assert "Nia Newcomer is invited" in team
        assert "Invited</strong>" in team
        number = case.involvements.count()
        again = reverse("cases:invite_again", args=[case.reference, number])
        assert again in team
        assert "A new link is on its way to Nia Newcomer." in client.post(again, follow=True).content.decode()

    @pytest.mark.parametrize(
        ("changed", "sentence"),
        [
            ({"full_name": ""}, "Enter their full name."),
            ({"email": ""}, "Enter their e-mail address at work."),
            ({"email": "nia"}, "Enter an e-mail address in the right form, like name@school.example."),
            ({"email": "nia@gmail.example"}, NoAddressOfAgency.message),
            ({"role": ""}, "Select what they do for this family."),
        ],
    )
    def test_each_error_says_what_to_do(self, changed, sentence, client, address):
        answers = NIA | {"role": team_roles().first().pk} | changed
        assert self.errors(client.post(address, answers)) == [sentence]
        assert not User.objects.filter(full_name=NIA["full_name"]).exists()

    def test_an_agency_without_domains_says_whom_to_ask(self, client, case, people):
        page = client.get(reverse("cases:invite", args=[case.reference, people.other_school.code]))
        text = page.content.decode()
        assert "Ask an administrator to add them" in text
        assert "Send the invitation" not in text

    def test_an_agency_that_is_not_there_is_not_found(self, client, case):
        assert client.get(reverse("cases:invite", args=[case.reference, "nowhere"])).status_code == 404

    def test_nobody_but_who_runs_the_case_invites(self, case, people, client_for, address):
        for user, status in ((people.partner, 403), (people.stranger, 404)):
            assert client_for(user).get(address).status_code == status
