"""How a source is declared: which rows of a model are about somebody, and how a row is told in words.

A row is told column by column (:mod:`rights.sources.telling`), so that a column added later is told without a
line here. What says nothing to a person is left out by name.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Prefetch, Q

from earlyhelp.common.dates import london_day
from people.models import FamilyMember
from rights.sources.telling import lines_of, told_columns

NAMED_BY = {
    "assessments.IdentifiedNeed": ["outcome"],
    "webstar.WebstarToolVersion": ["tool"],
    "closures.NeedOutcome": ["need__outcome"],
}
"""What the name of a row needs from other rows."""


def _nothing(subject, row):
    return []


def _no_item(subject, row):
    return "", None


@dataclass(frozen=True)
class Part:
    """Rows that are told inside the row to which they belong.

    :ivar relation: the name by which the row gives them. :ivar label: what one is called.
    """

    relation: str
    label: str
    without: frozenset = frozenset()
    parts: tuple = ()


@dataclass(frozen=True)
class Source:
    """One kind of thing that is held.

    :ivar code: its name in the table of entries. :ivar label: its heading in the pack.
    :ivar model: whose rows they are. :ivar found: the condition on a row, from the subject.
    :ivar title: what a row is called. :ivar dated: the column of its day.
    :ivar case: the path to its case, "" for none. :ivar without: columns that are not told.
    :ivar about: paths to the members of the family whom a row is about.
    :ivar flags: rules that mark the whole row, from the subject and the row.
    :ivar terms: (words, rule) that are marked in this row.
    :ivar item: (kind, number) of what may be disagreed with, from the subject and the row.
    :ivar also: what is fetched besides, for the title. :ivar order: columns before its day.
    """

    code: str
    label: str
    model: str
    found: Callable
    title: Callable
    dated: str = ""
    case: str = "case"
    without: frozenset = frozenset()
    parts: tuple = ()
    about: tuple = ()
    flags: Callable = _nothing
    terms: Callable = _nothing
    item: Callable = _no_item
    also: tuple = ()
    order: tuple = ()

    def models(self):
        """Labels of the model and of everything that is told inside its rows."""
        return [self.model, *_labels_of(apps.get_model(self.model), self.parts)]

    def rows(self, subject):
        """The rows about somebody, with what is told of them. The number of queries is fixed."""
        model = apps.get_model(self.model)
        found = model._default_manager.filter(self.found(subject)).values("pk")
        rows = model._default_manager.filter(pk__in=found)
        to_case = [self.case] if self.case not in ("", "pk") else []
        rows = rows.select_related(*_names(model, self.without), *to_case, *self.also)
        ordered = rows.order_by(*self.order, *([self.dated] if self.dated else []), "pk")
        return ordered.prefetch_related(*_fetched(model, self.parts), *self.about)

    def case_of(self, row):
        """The case that a row belongs to, or None."""
        if self.case == "pk":
            return row
        for name in self.case.split("__") if self.case else ():
            row = getattr(row, name)
        return row if self.case else None

    def day_of(self, row):
        value = getattr(row, self.dated, None) if self.dated else None
        return london_day(value) if value else None

    def text_of(self, row):
        """The title, then a line for each thing that the row says."""
        return "\n".join([" ".join(self.title(row).split()), *lines_of(row, self.without, self.parts)])

    def people_of(self, row):
        """The primary keys of the members of the family whom the row names as those it is about."""
        return set().union(*(_followed([row], path.split("__")) for path in self.about))


def _followed(rows, path):
    if not path:
        return {row.pk for row in rows}
    name, *rest = path
    found = []
    for row in rows:
        value = getattr(row, name)
        found += list(value.all()) if hasattr(value, "all") else [value] if value is not None else []
    return _followed(found, rest)


def _labels_of(model, parts):
    labels = []
    for part in parts:
        inner = _model_of(model, part)
        labels += [inner._meta.label, *_labels_of(inner, part.parts)]
    return labels


def _model_of(model, part):
    return model._meta.get_field(part.relation).related_model


def _names(model, without, inside=None):
    """What is fetched with a row, so that no column asks for its name."""
    names = []
    for column in told_columns(model, without, inside):
        if column.is_relation:
            is_member = column.related_model is FamilyMember
            names.append(f"{column.name}__person" if is_member else column.name)
            names += [f"{column.name}__{more}" for more in NAMED_BY.get(column.related_model._meta.label, ())]
    return names


def _fetched(model, parts):
    """The prefetches of parts, each with what is told of its rows."""
    fetched = []
    for part in parts:
        inner = _model_of(model, part)
        rows = inner._default_manager.select_related(*_names(inner, part.without, model))
        fetched.append(Prefetch(part.relation, queryset=rows.prefetch_related(*_fetched(inner, part.parts))))
    return fetched


def in_cases(subject):
    """A condition: the row is of one of the person's cases."""
    return Q(case__in=subject.of_cases)


def of_person(subject):
    return Q(person=subject.person)


def of_member(subject):
    return Q(member__in=subject.member_ids)


def numbered(kind):
    """What may be disagreed with, by the row's own number."""
    return lambda subject, row: (kind, row.number)
