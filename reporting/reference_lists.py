"""Filling the reference lists of every app on a new site."""

from django.db import transaction

import cases.reference_lists
import closures.reference_lists
import webstar.reference_lists


@transaction.atomic
def load_reference_lists():
    """Add the items that are missing and leave what is there as it is. Return how many were added."""
    added = webstar.reference_lists.make_tools()
    for lists in (cases.reference_lists, webstar.reference_lists, closures.reference_lists):
        for model, code, values in lists.rows():
            _, is_new = model.objects.get_or_create(code=code, defaults=values)
            added += is_new
    return added
