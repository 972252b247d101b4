"""The sections of the record as it was, in the order of the page."""

from history.sections.assessing import ASSESSMENTS, NEEDS, OWN_WORDS
from history.sections.case import AGREEMENT, CASE, TEAM
from history.sections.closing import CLOSING
from history.sections.family import ADDRESSES, PEOPLE, RELATIONSHIPS, WARNINGS
from history.sections.planning import PLANS, REVIEWS
from history.sections.stars import WEBSTARS
from history.sections.work import DOCUMENTS, NOTES, TASKS

SECTIONS = (
    CASE,
    AGREEMENT,
    TEAM,
    PEOPLE,
    ADDRESSES,
    RELATIONSHIPS,
    WARNINGS,
    ASSESSMENTS,
    OWN_WORDS,
    NEEDS,
    PLANS,
    REVIEWS,
    WEBSTARS,
    TASKS,
    NOTES,
    DOCUMENTS,
    CLOSING,
)
