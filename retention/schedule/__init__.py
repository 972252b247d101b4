"""How long every table with personal data is kept, and how its words are scrubbed for a copy of the site.

One entry for each model. A test fails on a model, or on a column of words, that is not named; disposal reads
from here what goes with a record, and ``manage.py print_retention`` prints the whole for docs/retention.md.

Days are not named one by one: in a copy all days of one family move by the same number of days. Columns with
fixed choices, numbers and references to other rows say nothing by themselves and stay.
"""

from retention.schedule.cases import CASES
from retention.schedule.kept import Kept, KeptWith, words_columns
from retention.schedule.people import ACCOUNTS, PEOPLE, RETENTION
from retention.schedule.rights import RIGHTS
from retention.schedule.work import ASSESSMENTS, CLOSURES, WEBSTAR

SCHEDULE: dict[str, Kept] = {
    **ACCOUNTS,
    **PEOPLE,
    **CASES,
    **ASSESSMENTS,
    **WEBSTAR,
    **CLOSURES,
    **RETENTION,
    **RIGHTS,
}
"""Every model of the apps that hold personal data, by label, with what its rows are kept with."""

__all__ = ["SCHEDULE", "Kept", "KeptWith", "words_columns"]
