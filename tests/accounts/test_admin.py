"""The administration: who may use it, what it shows, and what it refuses."""

from datetime import date

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.admin import OWN_ACCESS
from accounts.enums import AuditAction, Role
from accounts.models import Agency, Locality, Membership, User
from cases.models import LevelOfNeed, NoteKind
from earlyhelp.common.reference import ReferenceItem
from reporting.reference_lists import load_reference_lists
from tests.factories.accounts import MembershipFactory, UserFactory

SHOWN = {
    *("Locality", "Agency", "Service", "User", "WebstarTool", "WebstarToolVersion", "AxisWords"),
    *("FrameworkHeadline", "QuestionSet", "AssessmentSection", "Question", "ReviewInterval"),
    "RetentionRule",
}


def reference_lists():
    return {model.__name__ for model in apps.get_models() if issubclass(model, ReferenceItem)}


def lists():
    """The name of each list in the administration."""
    return [f"admin:{m._meta.app_label}_{m._meta.model_name}" for m in admin.site._registry]


OF_A_SET = {"admin:assessments_question", "admin:assessments_assessmentsection"}
"""Added on the page of their question set only."""


@pytest.fixture
def admin_client(people, client_for):
    load_reference_lists()
    return client_for(people.administrator)


def test_it_shows_exactly_what_administrators_keep():
    assert {model.__name__ for model in admin.site._registry} == SHOWN | reference_lists()


def test_it_shows_no_table_of_families_or_the_audit_trail():
    apps_shown = {model._meta.app_label for model in admin.site._registry}
    kept = {"accounts", "people", "cases", "assessments", "webstar", "closures", "retention", "rights"}
    assert apps_shown == kept
    of_people = {model.__name__ for model in admin.site._registry if model._meta.app_label == "people"}
    assert of_people == {"NameGroup"}


@pytest.mark.parametrize("name", ["lead", "manager", "analyst", "stranger"])
def test_others_are_refused_on_every_page(people, client_for, name):
    client = client_for(getattr(people, name))
    pages = [reverse("admin:index")] + [reverse(f"{where}_changelist") for where in lists()]
    pages += [reverse(f"{where}_add") for where in lists()]
    assert {client.get(page).status_code for page in pages} == {403}


def test_somebody_not_signed_in_comes_to_the_one_sign_in_page(client):
    assert client.get("/admin/", follow=True).redirect_chain[-1][0] == "/accounts/login/?next=/admin/"
    assert client.get("/admin/login/?next=/admin/accounts/")["Location"] == (
        "/accounts/login/?next=/admin/accounts/"
    )
    assert client.get("/admin/login/?next=https://elsewhere.example/")["Location"] == (
        "/accounts/login/?next=/admin/"
    )


def test_django_pages_for_signing_out_and_passwords_lead_to_ours(admin_client):
    assert admin_client.get("/admin/logout/")["Location"] == "/accounts/logout/"
    assert admin_client.get("/admin/password_change/")["Location"] == "/accounts/password/change/"
    assert admin_client.get("/admin/password_change/done/")["Location"] == "/my-account/"


def test_front_page_speaks_to_administrators(admin_client):
    page = admin_client.get("/admin/").content.decode()
    for words in (
        "Agencies and people with accounts",
        "Finding people",
        "Case lists",
        "Webstar tools",
        "Closure lists",
    ):
        assert words in page
    assert "Django" not in page


def test_unknown_page_is_not_found(admin_client):
    assert admin_client.get("/admin/cases/case/").status_code == 404
    assert admin_client.get("/admin/auth/group/").status_code == 404
    assert admin_client.get("/admin/accounts/auditevent/").status_code == 404


@pytest.mark.parametrize("where", lists())
def test_each_list_opens_searches_and_opens_an_item(admin_client, people, where):
    page = admin_client.get(reverse(f"{where}_changelist"))
    assert page.status_code == 200
    assert admin_client.get(reverse(f"{where}_changelist") + "?q=a").status_code == 200
    assert admin_client.get(reverse(f"{where}_add")).status_code == (403 if where in OF_A_SET else 200)
    first = page.context["cl"].result_list[:1]
    for item in first:
        assert admin_client.get(reverse(f"{where}_change", args=[item.pk])).status_code == 200
        assert admin_client.get(reverse(f"{where}_history", args=[item.pk])).status_code == 200


@pytest.mark.parametrize(
    "asked",
    ["password__startswith=p", "email__startswith=a", "memberships__agency__name__startswith=S"],
)
def test_no_column_can_be_guessed_letter_by_letter(admin_client, asked):
    answer = admin_client.get(f"/admin/accounts/user/?{asked}")
    assert answer.status_code == 400


def test_the_offered_filters_work(admin_client, people):
    assert (
        people.lead.email
        in admin_client.get(
            f"/admin/accounts/user/?memberships__agency__id__exact={people.hub.pk}&memberships__role__exact=practitioner"
        ).content.decode()
    )


@pytest.mark.parametrize("asked", ["memberships__role__exact=%00", "q=a%00"])
def test_nul_in_the_address_is_a_bad_request(admin_client, asked):
    assert admin_client.get(f"/admin/accounts/user/?{asked}").status_code == 400


def test_looking_and_being_refused_are_written_down(admin_client, people, client_for, last_event):
    admin_client.get("/admin/accounts/user/")
    assert (last_event().action, last_event().what) == ("viewed", "administration (accounts_user_changelist)")
    client_for(people.lead).get("/admin/accounts/user/")
    assert (last_event().action, last_event().actor_email) == ("refused", people.lead.email)


@pytest.mark.parametrize("where", lists())
def test_nothing_is_deleted(admin_client, people, where):
    item = admin_client.get(reverse(f"{where}_changelist")).context["cl"].result_list.first()
    if item is not None:
        path = reverse(f"{where}_delete", args=[item.pk])
        assert admin_client.post(path, {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("where", lists())
def test_nothing_filled_in_is_told_on_the_page(admin_client, where):
    answer = admin_client.post(reverse(f"{where}_add"), {})
    assert answer.status_code in ({403} if where in OF_A_SET else {200, 302})
    if answer.status_code == 200:
        assert "errornote" in answer.content.decode()


def test_change_is_written_down_with_before_and_after(admin_client, people, last_event):
    place = people.locality
    path = reverse("admin:accounts_locality_change", args=[place.pk])
    assert admin_client.post(path, {"name": "North", "is_active": "on"}).status_code == 302
    event = last_event()
    assert (event.action, event.what, event.actor_email) == (
        AuditAction.CHANGED,
        "locality",
        people.administrator.email,
    )
    assert event.detail == {
        "item": "North",
        "before": {"name": "North Shropshire"},
        "after": {"name": "North"},
    }


def test_code_of_an_item_stays(admin_client):
    item = LevelOfNeed.objects.first()
    path = reverse("admin:cases_levelofneed_change", args=[item.pk])
    admin_client.post(path, {"code": "OTHER", "label": "Another name", "position": 1, "is_active": "on"})
    code = item.code
    item.refresh_from_db()
    assert (item.code, item.label) == (code, "Another name")


@pytest.mark.parametrize("code", ["small", "TWO WORDS", "", "A" * 41])
def test_wrong_code_is_a_sentence(admin_client, code):
    path = reverse("admin:cases_notekind_add")
    answer = admin_client.post(path, {"code": code, "label": "New", "position": 1, "is_active": "on"})
    assert answer.status_code == 200
    assert not NoteKind.objects.filter(label="New").exists()


def test_taken_code_is_a_sentence(admin_client):
    taken = NoteKind.objects.first().code
    path = reverse("admin:cases_notekind_add")
    answer = admin_client.post(path, {"code": taken, "label": "New", "position": 1, "is_active": "on"})
    assert "already exists" in answer.content.decode()


def agency(**values):
    return {"name": "New", "code": "new", "kind": "school", "is_active": "on"} | values


class TestAgencies:
    def test_one_is_added(self, admin_client, last_event):
        assert admin_client.post(reverse("admin:accounts_agency_add"), agency()).status_code == 302
        assert Agency.objects.filter(code="new").exists()
        assert last_event().action == AuditAction.CREATED

    def test_none_is_part_of_its_own_part(self, admin_client, people):
        path = reverse("admin:accounts_agency_change", args=[people.council.pk])
        answer = admin_client.post(path, agency(name="Shropshire Council", part_of=people.hub.pk))
        assert "one of its own parts" in answer.content.decode()

    def test_administrators_do_not_switch_off_their_own(self, admin_client, people):
        path = reverse("admin:accounts_agency_change", args=[people.council.pk])
        values = agency(name="Shropshire Council")
        values.pop("is_active")
        assert "lock you out" in admin_client.post(path, values).content.decode()


def formset(*rows, initial=0):
    data = {"memberships-TOTAL_FORMS": len(rows), "memberships-INITIAL_FORMS": initial}
    for number, row in enumerate(rows):
        data |= {f"memberships-{number}-{name}": value for name, value in row.items()}
    return data


def row_of(membership, **values):
    return {
        "id": membership.pk,
        "user": membership.user_id,
        "agency": membership.agency_id,
        "role": membership.role,
        "job_title": membership.job_title,
        "started_on": "1/1/2015",
    } | values


class TestPeople:
    def person(self, **values):
        return {"email": "new@example.org", "full_name": "Nia Newcomer", "phone": ""} | values

    def change_page(self, user):
        return reverse("admin:accounts_user_change", args=[user.pk])

    def test_one_is_added_with_where_they_work(self, admin_client, people):
        rows = formset({"agency": people.hub.pk, "role": "practitioner", "started_on": "1/3/2016"})
        answer = admin_client.post(reverse("admin:accounts_user_add"), self.person() | rows)
        assert answer.status_code == 302
        made = User.objects.get(email="new@example.org")
        assert made.memberships.get().agency == people.hub
        assert not made.has_usable_password()

    def test_taken_address_is_a_sentence(self, admin_client, people):
        values = self.person(email=people.administrator.email.upper())
        answer = admin_client.post(reverse("admin:accounts_user_add"), values | formset())
        assert "already" in answer.content.decode()

    def test_future_start_is_a_sentence(self, admin_client, people):
        rows = formset({"agency": people.hub.pk, "role": "practitioner", "started_on": "2/3/2016"})
        answer = admin_client.post(reverse("admin:accounts_user_add"), self.person() | rows)
        assert "access begins at once" in answer.content.decode()

    def test_membership_is_ended(self, admin_client, people, last_event):
        membership = people.lead.memberships.get()
        values = {"email": people.lead.email, "full_name": "Leah Pugh", "is_active": "on"}
        rows = formset(row_of(membership, ended_on="1/3/2016"), initial=1)
        assert admin_client.post(self.change_page(people.lead), values | rows).status_code == 302
        membership.refresh_from_db()
        assert membership.ended_on == date(2016, 3, 1)
        assert last_event().action == AuditAction.ENDED

    @pytest.mark.parametrize(
        ("day", "words"), [("2/3/2016", "today or in the past"), ("1/1/2014", "same as or after the start")]
    )
    def test_wrong_last_day_is_a_sentence(self, admin_client, people, day, words):
        membership = people.lead.memberships.get()
        values = {"email": people.lead.email, "full_name": "Leah Pugh", "is_active": "on"}
        answer = admin_client.post(
            self.change_page(people.lead), values | formset(row_of(membership, ended_on=day), initial=1)
        )
        assert answer.status_code == 200
        assert words in answer.content.decode()

    def test_agency_and_role_of_a_membership_are_not_rewritten(self, admin_client, people):
        membership = people.lead.memberships.get()
        values = {"email": people.lead.email, "full_name": "Leah Pugh", "is_active": "on"}
        row = row_of(membership, role="administrator", agency=people.council.pk, job_title="Family worker")
        admin_client.post(self.change_page(people.lead), values | formset(row, initial=1))
        membership.refresh_from_db()
        assert (membership.role, membership.agency) == (Role.PRACTITIONER, people.hub)
        assert membership.job_title == "Family worker"

    def test_second_membership_in_an_agency_is_a_sentence(self, admin_client, people):
        membership = people.lead.memberships.get()
        values = {"email": people.lead.email, "full_name": "Leah Pugh", "is_active": "on"}
        again = {"user": people.lead.pk, "agency": people.hub.pk, "role": "auditor", "started_on": "1/3/2016"}
        answer = admin_client.post(
            self.change_page(people.lead), values | formset(row_of(membership), again, initial=1), follow=True
        )
        assert answer.status_code == 200
        assert "End that membership before you add another" in answer.content.decode()
        assert Membership.objects.filter(user=people.lead).count() == 1

    def test_administrators_cannot_change_their_own_access(self, admin_client, people):
        path = self.change_page(people.administrator)
        assert OWN_ACCESS in admin_client.get(path).content.decode()
        values = {"email": "ada@example.org", "full_name": "Ada Price", "is_active": "on"}
        more = {"agency": people.hub.pk, "role": "team_manager", "started_on": "1/3/2016"}
        admin_client.post(path, values | formset(more))
        assert people.administrator.memberships.count() == 1

    def test_administrators_cannot_close_their_own_account(self, admin_client, people):
        values = {"email": "ada@example.org", "full_name": "Ada Price"}
        answer = admin_client.post(self.change_page(people.administrator), values | formset())
        assert "You cannot close your own account" in answer.content.decode()

    def test_account_is_closed_and_opened(self, admin_client, people):
        rows = formset(row_of(people.lead.memberships.get()), initial=1)
        values = {"email": people.lead.email, "full_name": "Leah Pugh"}
        admin_client.post(self.change_page(people.lead), values | rows)
        assert not User.objects.get(pk=people.lead.pk).is_active
        admin_client.post(self.change_page(people.lead), values | rows | {"is_active": "on"})
        assert User.objects.get(pk=people.lead.pk).is_active

    def test_links_are_sent_to_the_chosen(self, admin_client, people):
        chosen = {"action": "invite_again", "_selected_action": [people.lead.pk]}
        page = admin_client.post(reverse("admin:accounts_user_changelist"), chosen, follow=True)
        assert "Links sent: 1." in page.content.decode()

    def test_second_step_is_taken_away_but_not_from_oneself(self, admin_client, people):
        chosen = [people.lead.pk, people.administrator.pk]
        action = {"action": "take_second_step_away", "_selected_action": chosen}
        page = admin_client.post(
            reverse("admin:accounts_user_changelist"), action, follow=True
        ).content.decode()
        assert "Second step taken away from 1." in page
        assert "You cannot change your own access" in page

    def test_list_asks_the_same_number_of_queries_with_one_person_and_with_many(self, admin_client, people):
        path = reverse("admin:accounts_user_changelist")
        admin_client.get(path)
        with CaptureQueriesContext(connection) as few:
            admin_client.get(path)
        for _ in range(20):
            MembershipFactory(user=UserFactory(), agency=people.hub)
        with CaptureQueriesContext(connection) as many:
            admin_client.get(path)
        assert len(few) == len(many)


def test_locality_is_switched_off_not_deleted(admin_client, people):
    path = reverse("admin:accounts_locality_change", args=[people.locality.pk])
    admin_client.post(path, {"name": "North Shropshire"})
    assert Locality.objects.get(pk=people.locality.pk).is_active is False


def test_no_page_leads_from_any_row_of_any_table_to_its_own(admin_client):
    assert admin_client.get(reverse("admin:index") + "r/1/1/").status_code == 404
