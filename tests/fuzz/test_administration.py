"""The same of every form of the administration, and of what answers a security key."""

import json
from types import SimpleNamespace

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.fuzz.attacking import Sender
from tests.fuzz.page_forms import forms_of
from tests.fuzz.place import Visit
from tests.fuzz.reaching import after_password
from tests.fuzz.test_every_form import accepted_by, attack
from tests.permissions.standing import undone

pytestmark = pytest.mark.django_db

FORMS = [(model, kind) for model in admin.site._registry for kind in ("add", "change")]
ANSWERS_OF_KEYS = [
    *("", "null", "[]", "7", '"a"', "{", "{}", '{"id": 5}', '{"type": "public-key", "response": []}'),
    json.dumps({"id": "\ud83d", "rawId": "%%%", "type": "public-key", "response": {"signature": "é"}}),
    json.dumps({"id": "a", "rawId": "YQ", "type": "public-key", "response": {"clientDataJSON": "YQ"}}),
]
ASKED_FOR = {"mfa_login_webauthn": None, "mfa_reauthenticate_webauthn": "partner", "mfa_add_webauthn": ""}


def name_of(told):
    return told.__name__.lower() if isinstance(told, type) else str(told)


def forms_to_save(client, model, kind):
    """The form of a page of the administration: none where nothing can be added, or changed any more."""
    first = model._base_manager.order_by("pk").first()
    if kind == "change" and first is None:
        return []
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{kind}"
    address = reverse(name, args=[first.pk] if kind == "change" else [])
    answer = client.get(address)
    assert answer.status_code in (200, 403)
    forms = forms_of(answer.content.decode(), address) if answer.status_code == 200 else []
    return [form for form in forms if "_save" in form.boxes]


@pytest.mark.parametrize(("model", "kind"), FORMS, ids=name_of)
def test_no_form_of_the_administration_breaks_or_saves_by_half(model, kind, place, record_property):
    with undone():
        client = place.client("administrator")
        for form in forms_to_save(client, model, kind):
            sender = Sender(Visit(client, form, []), SimpleNamespace(name=form.path), place.foreign)
            accepted, is_taken = accepted_by(form, sender, place.today)
            attack(form, sender, accepted, form.path)
            record_property("form", (form.method, is_taken, dict(sender.answers)))


@pytest.mark.parametrize("credential", ANSWERS_OF_KEYS)
@pytest.mark.parametrize(("name", "person"), ASKED_FOR.items())
def test_no_answer_of_a_security_key_breaks(name, person, credential, place):
    with undone():
        if person == "":
            ((client, _),) = after_password(place, place.of_this_test())
        else:
            client = place.client(person or "anonymous")
        client.get(reverse(name))
        answer = client.post(reverse(name), {"credential": credential, "name": "My key"})
        assert answer.status_code in (200, 302, 400, 403)
