"""The list of reasons for leaving something out. No request and no pack is shown here."""

from django.contrib import admin

from earlyhelp.administration import ReferenceListAdmin
from rights.models import WithholdingReason


@admin.register(WithholdingReason)
class WithholdingReasonAdmin(ReferenceListAdmin):
    """Reasons, with how the answer says them to the person; without such words the reason is not told."""

    list_display = ("label", "code", "told", "position", "is_active", "source")
