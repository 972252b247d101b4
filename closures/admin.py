"""The lists of the closures app that administrators keep. No closure is shown here."""

from django.contrib import admin

from closures.models import ClosureReason, NoClosingReadingReason
from earlyhelp.administration import ReferenceListAdmin


@admin.register(ClosureReason)
class ClosureReasonAdmin(ReferenceListAdmin):
    """Why help ended, with the group that returns count it in."""

    list_display = ("label", "code", "group", "position", "is_active", "source")
    list_filter = ("group", "is_active")


@admin.register(NoClosingReadingReason)
class NoClosingReadingReasonAdmin(ReferenceListAdmin):
    """Why somebody has no closing Webstar."""
