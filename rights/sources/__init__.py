"""Everything that is held about a person: one declaration a source, and what is left out with the reason.

A later app adds its models to a file here. ``tests/architecture/test_rights.py`` fails when a model that
leads to a person, a family or a case is in no source and in no exception.
"""

from django.apps import apps

from rights.sources import cases, endings, looks, people, plans, webstars
from rights.sources.exceptions import EXCEPTIONS

SOURCES = [
    *people.SOURCES,
    *cases.SOURCES,
    *plans.SOURCES,
    *webstars.SOURCES,
    *endings.SOURCES,
    *looks.SOURCES,
]
"""In the order of the pack."""

BY_CODE = {source.code: source for source in SOURCES}


def covered():
    """The labels of the models that a source tells of."""
    return {apps.get_model(label)._meta.label for source in SOURCES for label in source.models()}


__all__ = ["BY_CODE", "EXCEPTIONS", "SOURCES", "covered"]
