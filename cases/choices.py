"""What the forms of a case offer to choose from."""

from accounts.models import Agency, Locality, Service
from cases.models import InvolvementRole, LevelOfNeed, NoteKind, OpeningReason, RequestSource


def filter_choices():
    """Everything that a list can be filtered by, out of use or not: old cases keep what they had."""
    return {
        "localities": Locality.objects.all(),
        "levels": LevelOfNeed.objects.all(),
        "services": Service.objects.all(),
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


def note_kinds():
    return NoteKind.objects.active()


def team_roles():
    """Roles that somebody joins the team in. The lead professional's own is not chosen but given."""
    return InvolvementRole.objects.active().joinable()


def agencies():
    return Agency.objects.active()
