"""What administrators keep of retention. No record is shown here."""

from django.contrib import admin

from earlyhelp.administration import AdministeredModel, ReferenceListAdmin
from retention.admin_forms import RetentionRuleForm
from retention.models import HoldKind, RetentionRule


@admin.register(HoldKind)
class HoldKindAdmin(ReferenceListAdmin):
    """Why records can be held."""


@admin.register(RetentionRule)
class RetentionRuleAdmin(AdministeredModel):
    """How long records are kept. What a rule is about and when it begins stay; a change is a new rule."""

    form = RetentionRuleForm
    list_display = ("kind", "words", "valid_from", "source")
    list_filter = ("kind",)
    fixed_once_made = ("kind", "valid_from")

    def get_fields(self, request, obj=None):
        return (*self.form.Meta.fields, "is_read")
