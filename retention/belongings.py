"""What a record is made of, asked of the models themselves, so that a table of a later app is found too.

Everything that points at a family or at its cases belongs to it, by the schedule. A person belongs to it only
if nothing that stays needs them: another family, a request for help, an agreement that they gave elsewhere.
"""

from functools import cache
from itertools import chain

import pghistory.models
from django.apps import apps
from django.db.models import Q

from cases.models import Case, Conflict, ConflictPerson, HelpRequest
from people.models import PeopleMerge, Person
from retention.schedule import SCHEDULE, KeptWith
from retention.schedule.kept import GOES_WITH_A_RECORD

OF_A_PERSON = (KeptWith.PERSON, KeptWith.REFERENCE)
"""What says something of a person and needs nobody: it goes when they go."""


def _kept_with(model):
    entry = SCHEDULE.get(model._meta.label)
    return entry.kept_with if entry else None


def is_history(model):
    return issubclass(model, pghistory.models.Event)


@cache
def links():
    """(model, field, target) of every reference from one row that may go to another, without the history."""
    return [
        (model, field.name, field.related_model)
        for model in apps.get_models()
        if not is_history(model) and _kept_with(model) in {*GOES_WITH_A_RECORD, KeptWith.DRAFT}
        for field in model._meta.concrete_fields
        if field.is_relation and _kept_with(field.related_model) in GOES_WITH_A_RECORD
    ]


@cache
def histories():
    """(history's model, model) of each table with a history."""
    return [
        (model, model.pgh_tracked_model)
        for model in apps.get_models()
        if is_history(model) and hasattr(model, "pgh_tracked_model")
    ]


@cache
def with_files():
    """(model, (name, digest, size)) of the columns of each file that a row can have in the document store."""
    return [(model, columns) for model, entry in _entries() for columns in entry.files]


def _entries():
    return [(apps.get_model(label), entry) for label, entry in SCHEDULE.items()]


def _owns(model, target):
    """Whether a row goes with what it points at. Only what describes a person goes with the person."""
    return target is not Person or _kept_with(model) in OF_A_PERSON


class Belongings:
    """Numbers of rows by model.

    :ivar kept: numbers of the people of the record whose own record stays.
    """

    def __init__(self, *, family=None, help_request=None):
        self.numbers = {}
        self.kept = set()
        for row in filter(None, (family, help_request)):
            self._add(type(row), {row.pk})
        self._follow()
        self._find_people()
        while self._find_what_speaks_of():
            self._follow()

    def of(self, model):
        return self.numbers.get(model, set())

    def rows(self, model):
        return model._base_manager.filter(pk__in=self.of(model))

    @property
    def references(self):
        """References of the cases and requests for help, the earliest first, then of what else has one."""
        cases = self.rows(Case).order_by("opened_on", "pk").values_list("reference", flat=True)
        requests = self.rows(HelpRequest).order_by("sent_at", "pk").values_list("reference", flat=True)
        named = [(model, entry.named_by) for model, entry in _entries() if entry.named_by]
        others = [self.rows(model).order_by("pk").values_list(column, flat=True) for model, column in named]
        return [*cases, *requests, *chain.from_iterable(others)]

    @property
    def files(self):
        """(name, digest, size) of each file in the document store."""
        found = [self.rows(model).order_by("pk").values_list(*columns) for model, columns in with_files()]
        return list(chain.from_iterable(found))

    def is_running(self):
        """Whether something of the record is not over yet, such as a request for access to it."""
        ends = [(model, entry.ends_on) for model, entry in _entries() if entry.ends_on]
        return any(self.rows(model).filter(**{column: None}).exists() for model, column in ends)

    def counts(self):
        """How many rows there are of each model, by model."""
        return {model: len(pks) for model, pks in self.numbers.items() if pks}

    def _add(self, model, pks):
        """Add rows, and return those that are new."""
        new = set(pks) - self.of(model)
        if new:
            self.numbers.setdefault(model, set()).update(new)
        return new

    def _follow(self):
        """Add what points at what is there, until nothing is new."""
        grew = True
        while grew:
            grew = False
            for model, name, target in links():
                if self.of(target) and _owns(model, target):
                    rows = model._base_manager.filter(**{f"{name}__in": self.of(target)})
                    grew = bool(self._add(model, rows.values_list("pk", flat=True))) or grew
            for model, entry in _entries():
                if entry.takes and self.of(model):
                    target = model._meta.get_field(entry.takes).related_model
                    taken = self.rows(model).values_list(entry.takes, flat=True)
                    grew = bool(self._add(target, taken)) or grew

    def _find_people(self):
        """Add the people whom nothing that stays needs, and what describes them."""
        pointing = [(m, name) for m, name, target in links() if target is Person and not _owns(m, Person)]
        ours = {
            pk
            for model, name in pointing
            for pk in self.rows(model).exclude(**{name: None}).values_list(name, flat=True)
        }
        self.kept = {pk for model, name in _needing() for pk in self._needed(model, name, ours)}
        self._add(Person, ours - self.kept)
        self._follow()
        self._find_conflicts()
        self._find_merges()

    def _needed(self, model, name, people):
        others = model._base_manager.exclude(pk__in=self.of(model))
        return others.filter(**{f"{name}__in": people}).values_list(name, flat=True)

    def _find_conflicts(self):
        """Add conflicts of interest that name nobody whose record stays."""
        named = ConflictPerson.objects.filter(pk__in=self.of(ConflictPerson)).values("conflict")
        elsewhere = ConflictPerson.objects.exclude(pk__in=self.of(ConflictPerson)).values("conflict")
        left = Conflict.objects.filter(pk__in=named).exclude(pk__in=elsewhere)
        self._add(Conflict, left.values_list("pk", flat=True))

    def _find_merges(self):
        """Add merges of people who stay that tell of rows which go: they cannot be undone any more."""
        gone = {(model._meta.label_lower, pk) for model, pks in self.numbers.items() for pk in pks}
        for merge in PeopleMerge.objects.filter(kept__in=self.kept):
            if any(place in gone for place in _places(merge.steps)):
                self._add(PeopleMerge, {merge.pk})

    def _find_what_speaks_of(self):
        """Add rows that name a reference of the record, such as notices. Return whether any is new.

        One that is not over stays: what it speaks of is not known to be what it is about.
        """
        if not (references := self.references):
            return False
        grew = False
        pattern = rf"({'|'.join(references)})(?![0-9])"
        for model, entry in _entries():
            if entry.speaks_of:
                named = Q()
                for column in entry.speaks_of.split():
                    named |= Q(**{f"{column}__regex": pattern})
                is_over = Q(**{f"{entry.ends_on}__isnull": False}) if entry.ends_on else Q()
                rows = model._base_manager.filter(named, is_over)
                grew = bool(self._add(model, rows.values_list("pk", flat=True))) or grew
        return grew

    def add_what_was(self):
        """Add rows that are gone already and live on in the history: a name taken back, a record merged."""
        for merge in self.rows(PeopleMerge):
            dropped = {pk for label, pk in _places(merge.steps, "drop") if label == Person._meta.label_lower}
            if merge.kept_id in self.of(Person):
                self._add(Person, dropped - _living(Person, dropped))
        grew = True
        while grew:
            grew = False
            for history, model in histories():
                for name, target in _pointers(model):
                    if self.of(target) and _owns(model, target):
                        rows = history.objects.filter(**{f"{name}__in": self.of(target)})
                        found = set(rows.values_list("pgh_obj_id", flat=True)) - self.of(model)
                        grew = bool(self._add(model, found - _living(model, found))) or grew
        return self

    def history_rows(self):
        """(history's model, query) of each version of a row that goes, or that points at one."""
        for history, model in histories():
            told = Q(pgh_obj__in=self.of(model)) if self.of(model) else Q(pk__in=[])
            for name, target in _pointers(model):
                if self.of(target):
                    told |= Q(**{f"{name}__in": self.of(target)})
            if told != Q(pk__in=[]):
                yield history, history.objects.filter(told)


@cache
def _needing():
    """(model, field) of everything that points at a person and needs them, whether the schedule names it."""
    return [
        (model, field.name)
        for model in apps.get_models()
        if not is_history(model) and _kept_with(model) not in OF_A_PERSON
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model is Person
    ]


@cache
def _pointers(model):
    return [(name, target) for pointing, name, target in links() if pointing is model]


def _living(model, pks):
    return set(model._base_manager.filter(pk__in=pks).values_list("pk", flat=True))


def _places(steps, kind=None):
    """(label, number) of each row that the steps of a merge tell of, in small letters."""
    for step in steps:
        if kind is None or step["step"] == kind:
            row = step.get("row", step)
            yield row["model"].lower(), row["pk"]
