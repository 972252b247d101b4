"""Filling the reference lists of every app on a new site."""

from django.db import transaction

import assessments.outcome_lists
import assessments.reference_lists
import cases.reference_lists
import closures.reference_lists
import people.reference_lists
import retention.reference_lists
import rights.reference_lists
import webstar.reference_lists

LISTS = (
    people.reference_lists,
    cases.reference_lists,
    assessments.reference_lists,
    assessments.outcome_lists,
    webstar.reference_lists,
    closures.reference_lists,
    retention.reference_lists,
    rights.reference_lists,
)


@transaction.atomic
def load_reference_lists():
    """Add the items that are missing and leave what is there as it is. Return how many were added."""
    added = webstar.reference_lists.make_tools() + assessments.reference_lists.make_questions()
    added += retention.reference_lists.make_rules()
    wanted = {}
    for lists in LISTS:
        for model, code, values in lists.rows():
            wanted.setdefault(model, {})[code] = values
    for model, items in wanted.items():
        there = set(model.objects.filter(code__in=items).values_list("code", flat=True))
        missing = [model(code=code, **values) for code, values in items.items() if code not in there]
        added += len(model.objects.bulk_create(missing))
    return added + assessments.outcome_lists.map_outcomes()
