"""What every page of the administration has in common: who may use it, and what is written down."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.permissions import Permission, can
from earlyhelp.common.errors import RuleBroken

TAKEN_MEANWHILE = "Somebody else saved the same thing just before you. Look at it, then try again."


class ForAdministrators:
    """Rights come from the role in which the person acts. Nothing is deleted: it ends or is switched off."""

    for_administrators = True

    def has_module_permission(self, request):
        return can(request.user, Permission.ADMINISTER)

    def has_view_permission(self, request, obj=None):
        return can(request.user, Permission.ADMINISTER)

    def has_add_permission(self, request, obj=None):
        return can(request.user, Permission.ADMINISTER)

    def has_change_permission(self, request, obj=None):
        return can(request.user, Permission.ADMINISTER)

    def has_delete_permission(self, request, obj=None):
        return False


class AdministeredInline(ForAdministrators, admin.TabularInline):
    """Rows that belong to the thing on the page."""

    extra = 1


class AdministeredModel(ForAdministrators, admin.ModelAdmin):
    """A list that administrators keep. Each change is an audit event with what it was and what it became.

    :ivar fixed_once_made: fields that cannot be changed any more once the item is there.
    :ivar saved_by_service: the service that saves writes the audit event itself.
    """

    list_per_page = 50
    lookups = ("exact", "isnull", "id__exact")
    save_on_top = False
    actions_on_top = True
    fixed_once_made = ()
    saved_by_service = False

    def lookup_allowed(self, lookup, value, request):
        """Only the filters that the page offers; any other column could be guessed letter by letter."""
        offered = {item if isinstance(item, str) else item[0] for item in self.get_list_filter(request)}
        return lookup in {f"{name}__{ending}" for name in offered for ending in self.lookups} | offered

    def get_readonly_fields(self, request, obj=None):
        fields = tuple(super().get_readonly_fields(request, obj))
        return fields + tuple(self.fixed_once_made) if obj is not None else fields

    def get_fields(self, request, obj=None):
        """The fields in the order of the model, whether they can be changed or not."""
        order = [field.name for field in (*self.model._meta.fields, *self.model._meta.many_to_many)]
        return sorted(super().get_fields(request, obj), key=order.index)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Show a rule that is broken at the last moment as a sentence, never as a failed page."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except RuleBroken as error:
            messages.error(request, error.message)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        except IntegrityError:
            messages.error(request, TAKEN_MEANWHILE)
        return HttpResponseRedirect(request.get_full_path())

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if not self.saved_by_service:
            self.write_down(
                request, obj, changes_of(form), AuditAction.CHANGED if change else AuditAction.CREATED
            )

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        if self.saved_by_service or not formset.has_changed():
            return
        rows = {
            "added": [str(row) for row in formset.new_objects],
            "changed": [f"{row}: {', '.join(names)}" for row, names in formset.changed_objects],
            "removed": [str(row) for row in formset.deleted_objects],
        }
        detail = {"part": str(formset.model._meta.verbose_name_plural), **rows}
        self.write_down(request, form.instance, detail, AuditAction.CHANGED)

    def write_down(self, request, obj, detail, action):
        """Write the audit event of a change in the administration."""
        audit.record(
            by=request.user,
            now=timezone.now(),
            action=action,
            what=str(obj._meta.verbose_name),
            detail={"item": str(obj), **detail},
        )


def changes_of(form):
    """Return what a form changed, as words: the values before and after by field."""
    return {
        "before": {name: _words(form.initial.get(name)) for name in form.changed_data},
        "after": {name: _words(form.cleaned_data.get(name)) for name in form.changed_data},
    }


def _words(value):
    return "" if value is None else str(value)


class ReferenceListAdmin(AdministeredModel):
    """A reference list. The code of an item stays, because returns and old records use it."""

    list_display = ("label", "code", "position", "is_active", "source")
    list_filter = ("is_active",)
    search_fields = ("label", "code")
    ordering = ("position", "label")
    fixed_once_made = ("code",)
