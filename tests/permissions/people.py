"""What each person of the matrix gets at an address, by who may be there."""

EVERYBODY = {
    "anonymous": 200,
    "lead": 200,
    "colleague": 200,
    "partner": 200,
    "stranger": 200,
    "manager": 200,
    "front_door": 200,
    "analyst": 200,
    "administrator": 200,
    "governance": 200,
}
SIGNED_IN = EVERYBODY | {"anonymous": 302}
SENT_ON = dict.fromkeys(EVERYBODY, 302)
"""Sent to another page first: to sign in, to give the password again, or to where the person wanted to go."""
NOBODY = dict.fromkeys(EVERYBODY, 404) | {"anonymous": 302}
TEAM_OF_THE_CASE = NOBODY | {"lead": 200, "partner": 200, "manager": 200}
"""The lead, the partner in the team, the lead’s manager. A colleague who is not in the team is not here."""
LEAD_AND_MANAGER = TEAM_OF_THE_CASE | {"partner": 403}
"""What only the lead professional or somebody who allocates cases may do."""
LAST_LEAD_AND_MANAGER = NOBODY | {"lead": 200, "manager": 200}
"""A closed case is there for who led it to the end, and their manager."""
MANAGER_OF_THE_CASE = TEAM_OF_THE_CASE | {"lead": 403, "partner": 403}
NO_SUCH_FILE = NOBODY
"""A version that is not there is 404 for everybody; tests/cases/test_documents.py opens one that is."""
TEAM_SENT_BACK = NOBODY | {"lead": 302, "partner": 302, "manager": 302}
RECORDERS = SIGNED_IN | {"analyst": 403, "administrator": 403, "governance": 403}
"""Whoever may record for families, wherever."""
SEARCHERS_SENT_BACK = dict.fromkeys(EVERYBODY, 302) | {
    "analyst": 403,
    "administrator": 403,
    "governance": 403,
}
"""A page of results is there for the session that searched; others start at the box."""
ONLY_MANAGERS = dict.fromkeys(EVERYBODY, 403) | {"anonymous": 302, "manager": 200}
MANAGERS = ONLY_MANAGERS | {"front_door": 200}
"""Who has a list of a team's cases."""
RECORDERS_SENT_BACK = dict.fromkeys(EVERYBODY, 302) | {
    "analyst": 403,
    "administrator": 403,
    "governance": 403,
}
MANAGERS_SENT_BACK = dict.fromkeys(EVERYBODY, 403) | dict.fromkeys(
    ["anonymous", "manager", "front_door"], 302
)
"""Nothing was chosen, so whoever may choose goes back to the list."""
OWN_DRAFT = NOBODY | {"lead": 200, "analyst": 403, "administrator": 403, "governance": 403}
"""A case being opened is there for the person who began it only."""
FIGURE_READERS = ONLY_MANAGERS | {"analyst": 200}
NO_SUCH_CHART = FIGURE_READERS | {"manager": 404, "analyst": 404}
"""A chart’s address without the words that say which; those who may not read figures learn nothing of it."""
STAFF_KEEPERS = ONLY_MANAGERS | {"administrator": 200}
"""Who keeps the staff of the hub: its manager, and an administrator."""
STAFF_SENT_BACK = STAFF_KEEPERS | {"manager": 302, "administrator": 302}
REVIEW_READERS = STAFF_KEEPERS | {"governance": 200}
LOG_READERS = ONLY_MANAGERS | {"manager": 403, "governance": 200}
SOUGHT = {"anonymous": 302, "governance": 302}
"""Nobody was looked up before, so whoever may look somebody up goes back to the question."""
AUDITORS = ONLY_MANAGERS | {"manager": 403}
"""Nobody of these; tests/quality lets an auditor in."""
APPROVERS = LOG_READERS | {"administrator": 200}
"""Who may approve a disposal, and so sees what is due and what is held."""
LOG_SENT_ON = LOG_READERS | {"governance": 302}
FIGURE_RUNNERS = ONLY_MANAGERS | {"manager": 403, "analyst": 200}
TEAM_CANNOT = NOBODY | {"lead": 403, "partner": 403, "manager": 403}
"""What only managers of the agency do that a case is offered to; tests/cases/test_transfers.py lets them."""
LEAD_AND_MANAGER_SENT_ON = TEAM_SENT_BACK | {"partner": 403}
REQUEST_READERS = NOBODY | {"manager": 200, "front_door": 200}
"""The council's front door, and its team managers, who read along."""
REQUEST_DECIDERS = NOBODY | {"manager": 403, "front_door": 200}
DECIDERS_SENT_ON = NOBODY | {"manager": 403, "front_door": 302}
