"""The lists of the cases app that administrators keep. No case is shown here."""

from django.contrib import admin

from cases.models import InvolvementRole, LevelOfNeed, NoteKind, OpeningReason, RequestSource
from earlyhelp.administration import ReferenceListAdmin


@admin.register(LevelOfNeed, RequestSource, OpeningReason, InvolvementRole)
class CaseListAdmin(ReferenceListAdmin):
    """Lists with nothing but code, label and place."""


@admin.register(NoteKind)
class NoteKindAdmin(ReferenceListAdmin):
    """Kinds of case note, with whether they are a contact with the family."""

    list_display = ("label", "code", "is_contact", "position", "is_active", "source")
