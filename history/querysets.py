"""Rows as they were: the newest version of each before a moment, read from the tables of versions by SQL."""

from django.db.models import Exists, OuterRef, Q, Subquery

REMOVED = "delete"
NAMED_BY = {
    "accounts.User": "full_name",
    "accounts.Agency": "name",
    "accounts.Locality": "name",
    "accounts.Service": "name",
    "assessments.Question": "text",
    "assessments.AssessmentSection": "title",
}
"""The column that a row is called by. An item of a list is called by its label."""


def as_at(model, moment=None):
    """Return the versions that stood at a moment, as a queryset of the model's versions.

    What was removed by then is left out. Versions are in the order in which they were written, which for one
    row is the order of its changes, because whoever changes a row holds it; so of several changes within one
    transaction, or by transactions that overlap, the last one counts.

    :param model: a tracked model. :param moment: versions before it count; without one, all do.
    """
    versions = model.pgh_event_model.objects
    by_then = Q() if moment is None else Q(pgh_created_at__lt=moment)
    later = versions.filter(by_then, pgh_obj=OuterRef("pgh_obj"), pgh_id__gt=OuterRef("pgh_id"))
    return versions.filter(by_then).exclude(pgh_label=REMOVED).filter(~Exists(later))


def named(versions, *fields):
    """Annotate what colleagues, agencies and items of lists are called now, each as ``<field>_words``.

    They are looked up beside the row and not joined to it: a version stays when what it points at is gone.
    """
    return versions.annotate(**{f"{field}_words": _name(versions.model, field) for field in fields})


def _name(version, field):
    target = version._meta.get_field(field).related_model
    column = NAMED_BY.get(target._meta.label, "label")
    return Subquery(target._default_manager.filter(pk=OuterRef(f"{field}_id")).values(column)[:1])
