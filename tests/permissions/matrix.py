"""Every address, the right that it needs, and what each person gets there.

A missing row fails ``test_matrix.py``. Statuses are those of a GET, or of a POST without data for an
address that takes only POST. 404 means: as if it were not there. 302 for somebody not signed in means:
sign in first.

``on`` names what the address is about; ``tests/permissions/scene.py`` turns it into the address's parts.
"""

from typing import NamedTuple

EVERYBODY = {
    "anonymous": 200,
    "lead": 200,
    "colleague": 200,
    "partner": 200,
    "stranger": 200,
    "manager": 200,
    "analyst": 200,
    "administrator": 200,
}
SIGNED_IN = EVERYBODY | {"anonymous": 302}
NOBODY = dict.fromkeys(EVERYBODY, 404) | {"anonymous": 302}
TEAM_OF_THE_CASE = NOBODY | {"lead": 200, "partner": 200, "manager": 200}
"""The lead, the partner in the team, the lead’s manager. A colleague who is not in the team is not here."""
LEAD_AND_MANAGER = TEAM_OF_THE_CASE | {"partner": 403}
"""What only the lead professional or somebody who allocates cases may do."""
RECORDERS = SIGNED_IN | {"analyst": 403, "administrator": 403}
"""Whoever may record for families, wherever."""
MANAGERS = dict.fromkeys(EVERYBODY, 403) | {"anonymous": 302, "manager": 200}
FIGURE_READERS = MANAGERS | {"analyst": 200}
FIGURE_RUNNERS = MANAGERS | {"manager": 403, "analyst": 200}


class Row(NamedTuple):
    """One address.

    :ivar name: the name of the URL.
    :ivar on: what it is about, a method of :class:`tests.permissions.scene.Scene` or an empty string.
    :ivar permission: the right that it needs, a word for the reader ("" for none).
    :ivar statuses: person to HTTP status.
    :ivar method: "get", or "post" for an address that takes nothing else.
    """

    name: str
    on: str
    permission: str
    statuses: dict
    method: str = "get"


MATRIX = [
    Row("home", "", "", dict.fromkeys(EVERYBODY, 302)),
    Row("health", "", "", EVERYBODY),
    Row("accessibility", "", "", EVERYBODY),
]
