"""The lists of the cases app that administrators keep. No case is shown here."""

from django.contrib import admin

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
from earlyhelp.administration import ReferenceListAdmin


@admin.register(
    TransferReason, WarningKind, DocumentKind, LevelOfNeed, RequestSource, OpeningReason, InvolvementRole
)
class CaseListAdmin(ReferenceListAdmin):
    """Lists with nothing but code, label and place."""


@admin.register(NoteKind)
class NoteKindAdmin(ReferenceListAdmin):
    """Kinds of case note, with whether they are a contact with the family."""

    list_display = ("label", "code", "is_contact", "is_unsuccessful", "position", "is_active", "source")


@admin.register(RequestOutcome)
class RequestOutcomeAdmin(ReferenceListAdmin):
    """What can be decided on a request, and what its sender is told. What an outcome does stays."""

    list_display = ("label", "code", "kind", "position", "is_active", "source")
    fixed_once_made = ("code", "kind")


@admin.register(StepReason)
class StepReasonAdmin(ReferenceListAdmin):
    """Why a family steps up or down. A reason stays with its direction."""

    list_display = ("label", "code", "direction", "position", "is_active", "source")
    fixed_once_made = ("code", "direction")


@admin.register(StepUrgency)
class StepUrgencyAdmin(ReferenceListAdmin):
    """How soon a step up must be acknowledged."""

    list_display = ("label", "code", "answer_days", "position", "is_active", "source")
