"""What administrators keep of retention. No record is shown here."""

from django.contrib import admin

from earlyhelp.administration import ReferenceListAdmin
from retention.models import HoldKind


@admin.register(HoldKind)
class HoldKindAdmin(ReferenceListAdmin):
    """Why records can be held."""
