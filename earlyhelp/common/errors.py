"""Errors that a service raises when a rule forbids a write. Views show them as a form's error."""


class RuleBroken(Exception):
    """A write that a rule forbids.

    :ivar message: a sentence for the person, which says what to do.
    :ivar field: the form field that it belongs to, or None for the form as a whole.
    """

    message = "This cannot be saved."
    field = None

    def __init__(self, message=None, *, field=None):
        self.message = message or self.message
        self.field = field or self.field
        super().__init__(self.message)


class SentElsewhere(RuleBroken):
    """A form's own number came with another case, person or plan than it was used for first."""

    message = "This page has been sent for something else already. Open it again before you save."


class EditConflict(RuleBroken):
    """The row was changed by somebody else after the form was opened.

    :ivar theirs: the row as it stands now, or the rows, to be shown beside what was typed.
    """

    message = (
        "Somebody else changed this while you were writing. Both versions are shown below. "
        "Change yours if you need to, then save again."
    )

    def __init__(self, theirs):
        self.theirs = theirs
        super().__init__()
