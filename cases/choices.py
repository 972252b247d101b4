"""What the forms of a case offer to choose from."""

from accounts.enums import AgencyKind
from accounts.models import Agency, Locality, Service
from cases.drift import drifts
from cases.models import (
    DocumentKind,
    InvolvementRole,
    LevelOfNeed,
    NoteKind,
    OpeningReason,
    RequestOutcome,
    RequestSource,
    StepReason,
    StepUrgency,
    TransferReason,
    WarningKind,
)

FAMILY_CODES = "1"
"""What the census codes of individuals begin with: family, friends, the young person."""
NOT_A_SENDER = ("9", "10")
"""Codes of the census for an anonymous or unknown source; nobody says that of themselves."""


def filter_choices():
    """Everything that a list can be filtered by, out of use or not: old cases keep what they had."""
    return {
        "localities": Locality.objects.all(),
        "levels": LevelOfNeed.objects.all(),
        "services": Service.objects.all(),
        "drifts": [(drift.code, drift.label) for drift in drifts().values()],
    }


def detail_choices(case):
    """What a case's details can be changed to: what is in use, and what the case has now."""
    offered = {
        "level_of_need": LevelOfNeed,
        "locality": Locality,
        "service": Service,
        "source": RequestSource,
        "reason": OpeningReason,
    }
    return {
        name: model.objects.active() | model.objects.filter(pk=getattr(case, f"{name}_id"))
        for name, model in offered.items()
    }


def opening_choices():
    """What a new case can be opened with, by the name of its field."""
    return {
        "source": RequestSource.objects.active(),
        "reason": OpeningReason.objects.active(),
        "level_of_need": LevelOfNeed.objects.active(),
        "locality": Locality.objects.active(),
        "service": Service.objects.active(),
    }


def request_sources(*, is_family):
    """Who can say that they ask for help: people of the family, or those who work with it."""
    active = RequestSource.objects.active().exclude(code__in=NOT_A_SENDER)
    individuals = {"code__regex": rf"^{FAMILY_CODES}[A-Z]$"}
    return active.filter(**individuals) if is_family else active.exclude(**individuals)


def request_reasons():
    return OpeningReason.objects.active()


def request_outcomes():
    """What can be decided on a request."""
    return RequestOutcome.objects.active()


def every_request_outcome():
    """What can have been decided, out of use or not: old requests keep what they had."""
    return RequestOutcome.objects.all()


def outcome_of_kind(kind):
    """The first outcome of a kind that is in use, or the first of all where none is."""
    of_kind = RequestOutcome.objects.of_kinds([kind]).order_by("-is_active", "position", "pk")
    return of_kind.first()


def levels_of_need():
    return LevelOfNeed.objects.active()


def note_kinds():
    return NoteKind.objects.active()


def warning_kinds():
    return WarningKind.objects.active()


def document_kinds():
    return DocumentKind.objects.active()


def team_roles():
    """Roles that somebody joins the team in. The lead professional's own is not chosen but given."""
    return InvolvementRole.objects.active().joinable()


def agencies():
    return Agency.objects.active()


def social_care():
    """Agencies of children's social care that a family steps up to or down from."""
    return Agency.objects.active().filter(kind=AgencyKind.SOCIAL_CARE)


def step_reasons(direction):
    return StepReason.objects.active().for_direction(direction)


def step_urgencies():
    return StepUrgency.objects.active()


def transfer_reasons():
    return TransferReason.objects.active()


def localities():
    return Locality.objects.active()
