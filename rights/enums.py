"""Statuses of a subject access request, what is decided of an entry, and why something is marked."""

from django.db import models


class AskerKind(models.TextChoices):
    """Who asks for a copy of the record."""

    SUBJECT = "subject", "The person themself"
    YOUNG_PERSON = "young_person", "A young person who understands what they ask for"
    PARENT = "parent", "A parent or carer, for a child"
    REPRESENTATIVE = "representative", "Somebody else, with the person’s authority"


FOR_SOMEBODY_ELSE = frozenset({AskerKind.PARENT, AskerKind.REPRESENTATIVE})
"""Who asks for another person, and so must show that they may."""


class RequestStatus(models.TextChoices):
    """How far a request is."""

    CHECKING = "checking", "Identity to be checked"
    OPEN = "open", "Pack to be gathered"
    REVIEW = "review", "Being reviewed"
    APPROVAL = "approval", "Waits for approval"
    RELEASED = "released", "Ready to be sent"
    ANSWERED = "answered", "Answered"
    NOTHING_HELD = "nothing_held", "Answered: nothing is held"
    REFUSED = "refused", "Refused"
    WITHDRAWN = "withdrawn", "Withdrawn"


MOVES: dict[str, frozenset[str]] = {
    RequestStatus.CHECKING: frozenset({RequestStatus.OPEN, RequestStatus.REFUSED, RequestStatus.WITHDRAWN}),
    RequestStatus.OPEN: frozenset(
        {
            RequestStatus.REVIEW,
            RequestStatus.NOTHING_HELD,
            RequestStatus.REFUSED,
            RequestStatus.WITHDRAWN,
        }
    ),
    RequestStatus.REVIEW: frozenset({RequestStatus.APPROVAL, RequestStatus.REFUSED, RequestStatus.WITHDRAWN}),
    RequestStatus.APPROVAL: frozenset(
        {RequestStatus.REVIEW, RequestStatus.RELEASED, RequestStatus.WITHDRAWN}
    ),
    RequestStatus.RELEASED: frozenset({RequestStatus.ANSWERED}),
    RequestStatus.ANSWERED: frozenset(),
    RequestStatus.NOTHING_HELD: frozenset(),
    RequestStatus.REFUSED: frozenset(),
    RequestStatus.WITHDRAWN: frozenset(),
}
"""Which status may follow which. Nothing follows an answer: who asks again makes a new request."""

OVER = frozenset(status for status, following in MOVES.items() if not following)
IDENTIFIED = frozenset(
    {RequestStatus.OPEN, RequestStatus.REVIEW, RequestStatus.APPROVAL, RequestStatus.RELEASED}
    | {RequestStatus.ANSWERED, RequestStatus.NOTHING_HELD}
)
"""Statuses in which it is known who asks."""
GATHERED = frozenset(
    {RequestStatus.REVIEW, RequestStatus.APPROVAL, RequestStatus.RELEASED, RequestStatus.ANSWERED}
)
"""Statuses in which there is a pack."""
APPROVED = frozenset({RequestStatus.RELEASED, RequestStatus.ANSWERED})
READ_BY_A_SECOND = frozenset({RequestStatus.APPROVAL}) | APPROVED
"""Statuses in which somebody else than who works on a request reads its pack too."""


class Outcome(models.TextChoices):
    """What is decided of an entry of the pack."""

    GIVE = "give", "Give it whole"
    REDACT = "redact", "Give it without some words"
    WITHHOLD = "withhold", "Leave it out whole"


class Rule(models.TextChoices):
    """Why words, or a whole entry, are marked. It is a suggestion; a person decides."""

    NAME = "name", "Name of somebody else in the family"
    NUMBER = "number", "Number, telephone or address of somebody else"
    CONTACT = "contact", "Telephone number, e-mail address or postcode"
    SAID = "said", "What somebody else said"
    INFORMANT = "informant", "Somebody who told us in confidence, or might have"
    ABOUT_OTHERS = "about_others", "About somebody else, and not this person"
    NOT_TOLD = "not_told", "The person does not know of this warning"
    CONFIDENTIAL = "confidential", "Says that it must not be passed on"
    ABUSE = "abuse", "Speaks of abuse or a place of safety"
    ADDRESS = "address", "Address of a home in which this person does not live"
    LAWYER = "lawyer", "May be legal advice"
    WITHHELD = "withheld", "Withheld from somebody in the case: ask who leads it first"
