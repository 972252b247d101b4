"""Every address of the administration: only administrators come in, and no family is on any page of it."""

import pytest
from django.contrib import admin
from django.urls import reverse
from hypothesis import settings

from tests.permissions.people import EVERYBODY
from tests.permissions.standing import undone, without_templates
from tests.sweep.asking_for_others import leaks_in
from tests.sweep.place import EACH_DAY, GUESSES

pytestmark = pytest.mark.django_db

SENT_ON = {"login", "logout", "password_change", "password_change_done"}
"""Addresses that lead everybody to the product's own pages."""
OF_ONE = {"change", "delete", "history"}
OTHERS = sorted(set(EVERYBODY) - {"administrator"})
HOPS = ["family__name", "person__family_name", "cases__family__name", "involvements__case__family__name"]


def lists():
    """What the administration keeps; each day one list of each class, since those of a class are one code."""
    kept = admin.site._registry
    if settings.default.max_examples > EACH_DAY:
        return kept
    return {model: kept[model] for model in {type(shown): model for model, shown in kept.items()}.values()}


def some_of(values, turn, count):
    """A few of the values, others at each turn; all of them in the long sweep."""
    if settings.default.max_examples > EACH_DAY:
        return values
    return [values[(turn * count + place) % len(values)] for place in range(count)]


def addresses():
    """(name, address) of every page of the administration."""
    for pattern in admin.site.get_urls():
        if (
            getattr(pattern, "name", None)
            and not pattern.pattern.converters
            and "(" not in str(pattern.pattern)
        ):
            yield pattern.name, reverse(f"admin:{pattern.name}")
    for label in sorted({model._meta.app_label for model in admin.site._registry}):
        yield "app_list", reverse("admin:app_list", args=[label])
    for model, shown in lists().items():
        first = model._base_manager.order_by("pk").first()
        for pattern in shown.get_urls():
            if pattern.name is None:
                continue
            name = pattern.name.rsplit("_", 1)[-1]
            args = [first.pk if first else 1] if pattern.pattern.converters else []
            yield name, reverse(f"admin:{pattern.name}", args=args)


def ask(sent, person, address, method="get"):
    sent.asked["administration"] += 1
    with undone():
        return getattr(sent.client(person), method)(address)


def test_only_administrators_come_in(sent):
    wrong, kinds = [], set()
    with without_templates():
        for turn, (name, address) in enumerate(addresses()):
            kinds.add(name)
            for person in some_of(OTHERS, turn, 3):
                wanted = {302} if person == "anonymous" else {302, 403} if name in SENT_ON else {403}
                answer = ask(sent, person, address)
                if answer.status_code not in wanted:
                    wrong.append((person, address, answer.status_code))
    assert wrong == []
    assert kinds >= {"index", "changelist", "add", "autocomplete", "jsi18n", *OF_ONE, *SENT_ON}


def test_nothing_is_sent_by_others(sent):
    wrong = []
    with without_templates():
        for name, address in addresses():
            for method in ("post", "delete"):
                status = ask(sent, "manager", address, method).status_code
                if status != 403 and name not in SENT_ON:
                    wrong.append((name, method, address, status))
    assert wrong == []


def test_no_family_is_on_any_page_of_it(sent):
    found = []
    for turn, (_, address) in enumerate(addresses()):
        for query in some_of(["", *queries(sent)], turn, 2):
            answer = ask(sent, "administrator", f"{address}{query}")
            told = leaks_in(sent, answer, sent=query)
            if told or answer.status_code >= 500:
                found.append((address, query, answer.status_code, told))
    assert found == []


def queries(sent):
    pk = sent.other.the_case.pk
    hops = "&".join(f"{hop}__startswith={GUESSES[0]}" for hop in HOPS)
    return [f"?q={GUESSES[0]}", f"?{hops}", f"?app_label=people&model_name=person&field_name=id&term={pk}"]
