"""Agencies, localities, services, and the people with accounts."""

from django.contrib import admin, messages
from django.utils import timezone

from accounts import services
from accounts.admin_forms import AgencyForm, MembershipForm, UserForm
from accounts.enums import MembershipEndReason
from accounts.errors import OwnAccess
from accounts.models import Agency, Locality, Membership, Service, User
from earlyhelp.administration import AdministeredInline, AdministeredModel
from earlyhelp.common.dates import date_long

OWN_ACCESS = "You cannot change where you work and your role yourself. Ask another administrator to do it."
HOW_TO_ADD = "The person gets an e-mail with a link to set a password."


@admin.register(Locality)
class LocalityAdmin(AdministeredModel):
    list_display = ("name", "code", "is_active")
    list_filter = ("is_active",)
    search_fields = ("name", "code")
    fixed_once_made = ("code",)


@admin.register(Agency)
class AgencyAdmin(AdministeredModel):
    form = AgencyForm
    list_display = ("name", "kind", "part_of", "locality", "is_active")
    list_filter = ("kind", "locality", "is_active")
    list_select_related = ("part_of", "locality")
    search_fields = ("name", "code")
    fixed_once_made = ("code",)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.by = request.user
        return form


@admin.register(Service)
class ServiceAdmin(AdministeredModel):
    list_display = ("name", "agency", "is_commissioned", "is_active")
    list_filter = ("is_commissioned", "is_active", "agency")
    list_select_related = ("agency",)
    search_fields = ("name", "code")
    fixed_once_made = ("code",)


class MembershipInline(AdministeredInline):
    """Where a person works. A membership ends and another begins; it is not rewritten."""

    model = Membership
    form = MembershipForm
    fields = ("agency", "role", "job_title", "started_on", "ended_on", "end_reason")
    ordering = ("ended_on", "started_on")
    verbose_name = "agency and role"
    verbose_name_plural = "agencies and roles"

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and not is_self(request, obj)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not is_self(request, obj)


def is_self(request, obj):
    return obj is not None and obj.pk == request.user.pk


@admin.register(User)
class UserAdmin(AdministeredModel):
    """People with accounts. Saving goes through the services of accounts, which write it down."""

    form = UserForm
    saved_by_service = True
    inlines = (MembershipInline,)
    list_display = ("full_name", "email", "works_for", "is_active", "locked", "last_login")
    list_filter = ("is_active", "memberships__role", "memberships__agency")
    search_fields = ("full_name", "email")
    actions = ("invite_again", "take_second_step_away")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("memberships__agency", "locks")

    def get_fieldsets(self, request, obj=None):
        about = HOW_TO_ADD if obj is None else OWN_ACCESS if is_self(request, obj) else ""
        fields = ["email", "full_name", "phone"] + ([] if obj is None else ["is_active"])
        return [(None, {"fields": fields, "description": about})]

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.by = request.user
        return form

    @admin.display(description="works for")
    def works_for(self, user):
        current = [row for row in user.memberships.all() if row.ended_on is None]
        return ", ".join(f"{row.agency} ({row.get_role_display().lower()})" for row in current) or "no agency"

    @admin.display(description="locked since")
    def locked(self, user):
        """Unlocking needs a reason, so it is done at Staff."""
        standing = [lock.locked_at for lock in user.locks.all() if lock.unlocked_at is None]
        return date_long(standing[0]) if standing else "–"

    def save_model(self, request, obj, form, change):
        values = {name: form.cleaned_data[name] for name in form.cleaned_data}
        acts = {"by": request.user, "now": timezone.now()}
        if change:
            services.change_user(user=obj, values=values, **acts)
            return
        made = services.create_user(**values, **acts)
        obj.__dict__.update(made.__dict__)

    def save_formset(self, request, form, formset, change):
        formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
        acts = {"by": request.user, "now": timezone.now()}
        for row in formset.forms:
            if not row.has_changed():
                continue
            if row.instance.pk is None:
                formset.new_objects.append(self._add(form.instance, row.cleaned_data, acts))
            else:
                formset.changed_objects.append((self._change(row, acts), row.changed_data))

    def _add(self, user, data, acts):
        names = ("agency", "role", "job_title", "started_on")
        values = {name: data[name] for name in names}
        return services.add_membership(user=user, today=timezone.localdate(), **values, **acts)

    def _change(self, row, acts):
        membership = row.instance
        if "job_title" in row.changed_data:
            services.change_job_title(membership=membership, job_title=row.cleaned_data["job_title"], **acts)
        if "ended_on" in row.changed_data:
            services.end_membership(
                membership=membership,
                ended_on=row.cleaned_data["ended_on"],
                reason=row.cleaned_data["end_reason"] or MembershipEndReason.LEFT,
                today=timezone.localdate(),
                **acts,
            )
        return membership

    @admin.action(description="Send the chosen people a link to set a password")
    def invite_again(self, request, chosen):
        count = 0
        for user in chosen.filter(is_active=True):
            services.invite_again(user=user, by=request.user, now=timezone.now())
            count += 1
        self.message_user(request, f"Links sent: {count}. A closed account gets none.", messages.SUCCESS)

    @admin.action(description="Take the second step away from people who lost their phone or key")
    def take_second_step_away(self, request, chosen):
        count = 0
        for user in chosen:
            try:
                services.remove_second_factor(user=user, by=request.user, now=timezone.now())
                count += 1
            except OwnAccess as error:
                self.message_user(request, error.message, messages.ERROR)
        self.message_user(request, f"Second step taken away from {count}.", messages.SUCCESS)
