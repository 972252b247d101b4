"""A partnership with a family's case and another agency's beside it, made once and undone after each test."""

from contextlib import contextmanager
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.db.models import AutoField
from django.urls import resolve, reverse

from accounts.enums import AgencyKind, Role
from people.models import Family, Person
from tests.factories.accounts import AgencyFactory
from tests.fuzz import watching
from tests.fuzz.filling import forms_shown
from tests.fuzz.page_forms import PageForm, forms_of
from tests.fuzz.reaching import REACHED, answer_every_page
from tests.pages import CheckedClient
from tests.people import People
from tests.permissions.matrix import MATRIX
from tests.permissions.scene import Scene
from tests.permissions.standing import Standing, undone

MARKER = "Quillfeather"
"""A name that only people of the other agency's case have."""
OUR_FIRST, FIRST_OF_OTHERS, FIRST_AFTERWARDS = 100_000, 900_000, 1_000_000
FAMILY_APPS = ["people", "cases", "assessments", "webstar", "closures"]
MOST_PEOPLE = 2
ORDER = ["lead", "manager", "front_door", "governance", "analyst", "administrator", "stranger", "anonymous"]
SAVED_ONLY = {row.name for row in MATRIX if row.method == "post"}
OTHERS_RECORDS = [
    *("note", "task", "document", "meeting", "warning", "goal", "action", "need", "draft_reading", "grant"),
    *("access_request", "assessment", "own_words", "step", "closing", "draft", "agreed"),
]


class OtherPeople(People):
    """Another partnership, of which nobody here is."""

    @cached_property
    def council(self):
        return AgencyFactory(kind=AgencyKind.COUNCIL_TEAM)

    @cached_property
    def hub(self):
        return AgencyFactory(part_of=self.council)

    @cached_property
    def school(self):
        return AgencyFactory(kind=AgencyKind.SCHOOL)

    @cached_property
    def lead(self):
        return self._person("Olwen Far", self.hub, Role.PRACTITIONER)

    @cached_property
    def partner(self):
        return self._person("Owain Far", self.school, Role.PRACTITIONER)

    @cached_property
    def manager(self):
        return self._person("Orla Far", self.hub, Role.TEAM_MANAGER)


class Place(Standing):
    """What every test of this folder starts from.

    of_others       what belongs to the other agency's case: primary keys by model, as strings, all from
                    FIRST_OF_OTHERS on, below FIRST_AFTERWARDS, so that none is anything else by chance
    names_of_others its reference and the number of the form that opened it
    """

    def __init__(self, now):
        number_from(OUR_FIRST)  # sequences go on where the last place of this process stopped
        super().__init__(now)
        self._name_aside(self.scene.the_request)
        number_from(FIRST_OF_OTHERS)
        self.other = self._others_case()
        self.names_of_others = [self.other.the_case.reference, str(self.other.the_case.submission)]
        self.of_others = dict(keys_of_others())
        number_from(FIRST_AFTERWARDS)
        self.cookies["asker"] = answer_every_page(now)
        watching.mark()

    def _name_aside(self, request):
        """Give a request that came from nowhere a reference that none of those that are sent will have."""
        request.reference = "REQ-2016-000900"
        request.save()

    def _others_case(self):
        others = OtherPeople()
        others.locality = self.people.locality
        scene = Scene(others, self.now, UUID(int=7))
        for part in OTHERS_RECORDS:
            getattr(scene, part)()
        family = scene.the_case.family
        Person.objects.filter(family_members__family=family).update(family_name=MARKER)
        Family.objects.filter(pk=family.pk).update(name=MARKER)
        return scene

    @cached_property
    def foreign(self):
        """Everything by which something of the others could be asked for, a few keys of each model."""
        return sorted({key for keys in self.of_others.values() for key in keys[:2]} | {*self.names_of_others})

    @contextmanager
    def visiting(self, row):
        """Give a :class:`Visit` for each form that a few people see on a page; undo it all at the end."""
        with undone():
            yield list(self._visits(row))

    def _visits(self, row):
        scene, known = self.of_this_test(), set()
        for client, parts in self._who(row, scene):
            address = reverse(row.name, kwargs=parts)
            response = client.get(address)
            if response.status_code != 200 or "html" not in response["Content-Type"]:
                continue
            for form in forms_of(response.content.decode(), address):
                if form.boxes and is_own(form, row) and key_of(form) not in known:
                    known.add(key_of(form))
                    yield Visit(client, form, forms_shown(response))

    def _who(self, row, scene):
        if row.name in REACHED:
            yield from REACHED[row.name](self, scene)
            return
        parts = getattr(scene, row.on)() if row.on else {}
        people = [person for person in ORDER if row.statuses[person] == 200]
        for person in people[:MOST_PEOPLE]:
            yield self.client(person), parts


class Visit(NamedTuple):
    """Somebody sees a form.

    :ivar shown: the forms of Django's that the page was drawn from.
    """

    client: CheckedClient
    form: PageForm
    shown: list


def family_models():
    """Models of what is recorded of families and has a number, without the histories of their rows."""
    for label in FAMILY_APPS:
        for model in apps.get_app_config(label).get_models():
            if not hasattr(model, "pgh_id") and isinstance(model._meta.pk, AutoField):
                yield model


def number_from(first):
    """Let the rows that are made from now on have numbers that no other row has."""
    with connection.cursor() as cursor:
        for model in family_models():
            table = model._meta.db_table
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [f'"{table}"', first])


def keys_of_others():
    numbers = {"pk__gte": FIRST_OF_OTHERS, "pk__lt": FIRST_AFTERWARDS}
    for model in family_models():
        if keys := list(model._base_manager.filter(**numbers).values_list("pk", flat=True)):
            yield model, list(map(str, keys))


def is_own(form, row):
    """Whether the form belongs to this page and not to another, such as the search box at the top."""
    target = resolve(form.path).view_name
    return target == row.name or target in SAVED_ONLY


def key_of(form):
    return form.method, form.path, tuple(sorted(form.boxes))
