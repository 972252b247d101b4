"""Moving rows from one record to another so that each step is written down and can be taken back.

Which tables point at a person is asked of the models themselves, so that a table of a later app is moved too.
"""

import json

import pghistory.models
from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.module_loading import import_string

from earlyhelp.common.errors import RuleBroken
from people.models import FamilyMember, SearchKey


class CannotMerge(RuleBroken):
    message = "These two records cannot be made one."


class CannotUndo(RuleBroken):
    message = "This merge cannot be undone any more."


def pointing_at(target):
    """Return (model, name of the field) of everything that points at a person or a family member.

    History and the search index are left out: the one follows by itself, the other is made again.
    """
    return [
        (model, field.name)
        for model in apps.get_models()
        if model is not SearchKey and not issubclass(model, pghistory.models.Event)
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model is target
    ]


def kept_of(row):
    """Return a row as JSON holds it, by field."""
    return json.loads(serializers.serialize("json", [row]))[0]


class Steps:
    """The steps of a merge, in order, as JSON keeps them."""

    def __init__(self):
        self.taken = []

    def move(self, row, name, to):
        """Point the row at the other record. One that the other has already is joined to it or dropped.

        :raises CannotMerge: if both have one, and settings name no way to join them or to drop one.
        """
        was = getattr(row, f"{name}_id")
        try:
            with transaction.atomic():
                type(row)._base_manager.filter(pk=row.pk).update(**{name: to})
        except IntegrityError as error:
            if join := settings.MERGE_JOINS.get(f"{row._meta.label}.{name}"):
                import_string(join)(self, row, to)
                return
            if row._meta.label not in settings.MERGE_DROPS:
                raise CannotMerge(both_have(row)) from error
            self.drop(row)
            return
        told = {"model": row._meta.label, "pk": row.pk, "field": name}
        self.taken.append({"step": "move", **told, "from": was, "to": to.pk})

    def move_all(self, one, to):
        """Point everything that points at one record at the other."""
        for model, name in pointing_at(type(one)):
            for row in model._base_manager.filter(**{name: one}).order_by("pk"):
                self.move(row, name, to)

    def make(self, row):
        """Note a row that the merge made."""
        self.taken.append({"step": "make", "model": row._meta.label, "pk": row.pk})

    def drop(self, row):
        self.taken.append({"step": "drop", "row": kept_of(row)})
        row.delete()

    def change(self, row, values):
        """Change fields of a row and count its revision up, where it has one. The caller saves it."""
        before = kept_of(row)["fields"]
        for name, value in values.items():
            setattr(row, name, value)
        if hasattr(row, "revision"):
            row.revision += 1
        after = kept_of(row)["fields"]
        changed = [name for name in after if after[name] != before[name]]
        told = {"model": row._meta.label, "pk": row.pk}
        told |= {"before": {name: before[name] for name in changed}}
        told |= {"after": {name: after[name] for name in changed}}
        self.taken.append({"step": "change", **told})
        return row


def both_have(row):
    """Say what both records have of which there can be only one."""
    what = str(row._meta.verbose_name)
    return f"Both have a {what} ({row}) of which there can be only one. Take one away first, then merge."


def take_back(steps):
    """Undo the steps, the last first.

    :raises CannotUndo: if something has been moved elsewhere since.
    """
    for step in reversed(steps):
        BACK[step["step"]](step)


def _move_back(step):
    rows = apps.get_model(step["model"])._base_manager.filter(pk=step["pk"])
    there = rows.values_list(f"{step['field']}_id", flat=True).first()
    if there is None:  # taken away since, which stays so
        return
    if there != step["to"]:
        raise CannotUndo("Something that was moved has been moved again since. Undo that first.")
    rows.update(**{step["field"]: step["from"]})


def _put_back(step):
    row = next(serializers.deserialize("python", [step["row"]])).object
    if isinstance(row, FamilyMember):
        members = FamilyMember.objects.filter(family=row.family_id)
        if members.filter(number=row.number).exists():  # given to somebody who joined since
            row.number = members.aggregate(last=Max("number"))["last"] + 1
    row.save_base(raw=True, force_insert=True)


def _change_back(step):
    """Put back what the merge changed, but for fields that somebody changed again since."""
    model = apps.get_model(step["model"])
    row = model._base_manager.get(pk=step["pk"])
    now = kept_of(row)
    mine = {
        name: value for name, value in step["before"].items() if now["fields"][name] == step["after"][name]
    }
    if "revision" in now["fields"] and "revision" not in mine:
        mine["revision"] = now["fields"]["revision"] + 1
    now["fields"] |= mine
    next(serializers.deserialize("python", [now])).object.save_base(raw=True, force_update=True)


def _unmake(step):
    apps.get_model(step["model"])._base_manager.filter(pk=step["pk"]).delete()


BACK = {"make": _unmake, "move": _move_back, "drop": _put_back, "change": _change_back}
