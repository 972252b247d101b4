"""How somebody comes to a page that takes more than signing in.

Each function is given the place and a copy of its scene, and gives [(client, parts of the address)].
"""

from datetime import timedelta

import time_machine
from allauth.mfa.models import Authenticator
from django.test.utils import override_settings

from accounts.acting import act_as
from accounts.enums import Role
from cases.asking import STEPS
from cases.opening_services import begin_opening, keep_person, keep_typed
from tests.accounts.codes import app_code
from tests.cases.asking_steps import Asker
from tests.factories.accounts import PASSWORD, MembershipFactory
from tests.pages import CheckedClient
from tests.webstar.child import hand_over

CHILD_FACTS = {"given_name": "Mabli", "family_name": "Rees", "role": "child", "chosen_role": "child"}


def answer_every_page(now):
    """Answer every page of asking for help, five minutes ago and without an account; return the cookies."""
    with time_machine.travel(now - timedelta(minutes=5), tick=False):
        browser = Asker(CheckedClient(), None)
        browser.fill_in()
    return browser.client.cookies


def asking(*choices):
    """The pages of who has answered all of them; ``choices`` are the parts of their addresses."""
    return lambda place, scene: [(place.client("asker"), parts) for parts in choices or ({},)]


def with_the_child(place, scene):
    scene.draft_reading()
    client = place.client("lead")
    hand_over(client, scene.the_case)
    return [(client, {})]


def password_given(place, person="analyst"):
    client = CheckedClient()
    client.post("/accounts/login/", {"login": getattr(place.people, person).email, "password": PASSWORD})
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return client


def after_password(place, scene):
    return [(password_given(place), {})]


def with_an_app(place, scene):
    client = password_given(place)
    secret = client.get("/accounts/2fa/totp/activate/").context["form"].secret
    client.post("/accounts/2fa/totp/activate/", {"code": app_code(secret)})
    return [(client, {})]


def before_the_code(place, scene):
    with_an_app(place, scene)
    client = CheckedClient()
    client.post("/accounts/login/", {"login": place.people.analyst.email, "password": PASSWORD})
    return [(client, {})]


def looked_for_somebody(place, scene, choice=None):
    client, reference = place.client("lead"), scene.the_case.reference
    client.post(f"/cases/{reference}/people/add/", CHILD_FACTS)
    if choice:
        client.post(f"/cases/{reference}/people/add/found/", {"choice": choice})
    return [(client, {"reference": reference})]


def said_to_be_new(place, scene):
    return looked_for_somebody(place, scene, "new")


def searched(place, scene):
    client = place.client("lead")
    answer = client.post("/cases/find/", {"words": "Ffion Tudor"})
    return [(client, {"search": answer["Location"].split("/")[-2]})]


def manager_opens(place, scene):
    manager = act_as(place.people.manager, place.people.manager.memberships.get())
    draft = begin_opening(by=manager, now=place.now)
    for role, name in (("child", "Nia"), ("adult", "Carys")):
        keep_person(
            draft=draft, role=role, typed={"given_name": [name], "family_name": ["Rees"]}, now=place.now
        )
    keep_typed(draft=draft, step="find_lead", typed={"find": ["Leah"]}, now=place.now)
    return [(place.client("manager"), {"submission": draft.submission})]


def offered_to(place, scene):
    parts = scene.transfer()
    other = scene.the_transfer.to_agency
    answers = other.memberships.get().user
    MembershipFactory(agency=other, role=Role.PRACTITIONER)
    return [(place.signed_in(answers), parts)]


def social_care(place, scene):
    parts = scene.step()
    front = MembershipFactory(agency=scene.the_step.agency, role=Role.FRONT_DOOR).user
    return [(place.signed_in(front), parts)]


def waits_for_a_manager(place, scene):
    with override_settings(ASSESSMENT_NEEDS_MANAGER=True):
        scene.assessment_version()
    return [(place.client("manager"), scene.case())]


def to_be_approved(place, scene):
    asked = scene.the_decided
    return [(place.signed_in(scene.other_of_governance.user), {"reference": asked.reference})]


def without_a_password(place, scene):
    user = MembershipFactory(agency=place.people.hub).user
    user.set_unusable_password()
    user.save()
    return [(place.signed_in(user), {})]


def with_a_key(place, scene):
    """A security key: what it says of itself is never read on these pages."""
    client = password_given(place)
    key = Authenticator.objects.create(user=place.people.analyst, type="webauthn", data={"name": "My key"})
    return [(client, {"pk": key.pk})]


def told_of_a_task(place, scene):
    scene.task()
    return [(place.client("partner"), {})]


def with_his_task(place, scene):
    return [(place.client("partner"), scene.task())]


def on(part, person="lead"):
    """The page of what another address is about."""

    def reach(place, scene):
        parts = getattr(scene, part)()
        return [(place.client(person), parts)]

    return reach


def on_the_case(part, person="lead"):
    return lambda place, scene: [(place.client(person), getattr(scene, part)() and scene.case())]


REACHED = {
    "asking:step": asking(*({"step": step} for step in STEPS if step != "people")),
    "asking:add_somebody": asking({"role": "child"}, {"role": "adult"}),
    "asking:somebody": asking({"number": 1}, {"number": 2}),
    "asking:remove_somebody": asking({"number": 1}),
    "asking:people": asking(),
    "asking:no_permission": asking(),
    "asking:check": asking(),
    "asking:throw_away": asking(),
    "child:page": with_the_child,
    "child:unlock": with_the_child,
    "mfa_activate_totp": after_password,
    "mfa_deactivate_totp": with_an_app,
    "mfa_generate_recovery_codes": with_an_app,
    "mfa_reauthenticate": with_an_app,
    "mfa_authenticate": before_the_code,
    "mfa_add_webauthn": after_password,
    "mfa_edit_webauthn": with_a_key,
    "mfa_remove_webauthn": with_a_key,
    "account_set_password": without_a_password,
    "assessments:decide": waits_for_a_manager,
    "rights:approve": to_be_approved,
    "cases:found": searched,
    "cases:add_person_found": looked_for_somebody,
    "cases:add_person_details": said_to_be_new,
    "cases:opening_lead": manager_opens,
    "cases:opening_find_lead": manager_opens,
    "transfers:accept": offered_to,
    "transfers:return_case": offered_to,
    "steps:acknowledge": social_care,
    "steps:decide": social_care,
    "notices": told_of_a_task,
    "tasks:list": told_of_a_task,
    "cases:task": with_his_task,
    "cases:team": on_the_case("invited"),
    "closures:closure": on_the_case("sent_closing"),
    "requests:request": on("looked_for", "front_door"),
    "assessments:agree_plan": on_the_case("action"),
    "assessments:add_goal": on_the_case("goal"),
}
"""Addresses that are reached so, and no other way."""
