"""A trigger that several tables have, and many triggers in one step of a migration."""

import pgtrigger
from django.db.migrations.operations.base import Operation


class Together(Operation):
    """Several operations on triggers as one, so that models are made once for all and not for each.

    Triggers add and change no column, so what models look like is the same after each of them.
    """

    def __init__(self, operations):
        self.operations = operations

    def state_forwards(self, app_label, state):
        rendered = state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)
        if rendered is not None:
            state.__dict__["apps"] = rendered

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        return f"Change {len(self.operations)} triggers"


def never_emptied(name, what):
    """Refuse to empty a table in one go, which looks at no row and so asks no rule of a row.

    :param what: what the table holds, in the words of the refusal.
    """
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        level=pgtrigger.Statement,
        operation=pgtrigger.Truncate,
        func=f"RAISE EXCEPTION 'pgtrigger: Cannot empty {what}';",
    )
