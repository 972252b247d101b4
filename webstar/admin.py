"""Webstar tools, what they ask, and why an axis may have no score. No reading is shown here."""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils import timezone

from earlyhelp.administration import AdministeredInline, AdministeredModel, ReferenceListAdmin
from earlyhelp.common.errors import RuleBroken
from webstar.admin_forms import NewVersionForm, ToolVersionForm
from webstar.models import AxisWords, NotScoredReason, OtherTool, WebstarAxis, WebstarTool, WebstarToolVersion
from webstar.tool_services import new_tool_version


@admin.register(NotScoredReason)
class NotScoredReasonAdmin(ReferenceListAdmin):
    """Why one axis has no score."""


@admin.register(WebstarTool)
class WebstarToolAdmin(AdministeredModel):
    list_display = ("name", "code", "tool_for", "is_active")
    list_filter = ("tool_for", "is_active")
    fixed_once_made = ("code", "tool_for")


def is_fixed(version):
    """Return whether a version may no longer be changed: it is or was in use, or was scored with."""
    return version.valid_from <= timezone.localdate() or version.readings.exists()


class AxisInline(AdministeredInline):
    """The arms of the star. They are fixed with their version."""

    model = WebstarAxis
    fields = ("position", "code", "label", "prompt", "better", "worse")
    extra = 0

    def has_add_permission(self, request, obj=None):
        return super().has_add_permission(request, obj) and (obj is None or not is_fixed(obj))

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or not is_fixed(obj))

    def has_delete_permission(self, request, obj=None):
        return self.has_change_permission(request, obj) and obj is not None


@admin.register(WebstarToolVersion)
class WebstarToolVersionAdmin(AdministeredModel):
    """What a tool asks from a day until a day. Once it is in use, only a new version changes it."""

    form = ToolVersionForm
    inlines = (AxisInline,)
    list_display = ("__str__", "valid_from", "valid_until", "scale_min", "scale_max", "age_from", "age_until")
    list_filter = ("tool",)
    list_select_related = ("tool",)
    fixed_once_made = ("tool", "number")
    change_form_template = "admin/webstar/version_form.html"

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or not is_fixed(obj))

    def get_urls(self):
        page = self.admin_site.admin_view(self.new_version)
        return [
            path("<int:pk>/new-version/", page, name="webstar_webstartoolversion_new_version"),
            *super().get_urls(),
        ]

    def new_version(self, request, pk):
        """Ask for the first day of the new version and make it."""
        version = get_object_or_404(self.get_queryset(request).select_related("tool"), pk=pk)
        form = NewVersionForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                new = new_tool_version(
                    version=version,
                    valid_from=form.cleaned_data["valid_from"],
                    by=request.user,
                    now=timezone.now(),
                )
            except RuleBroken as error:
                form.add_error(error.field, error.message)
            else:
                messages.success(request, f"{new} is made. Change its axes below before it comes into use.")
                return HttpResponseRedirect(reverse("admin:webstar_webstartoolversion_change", args=[new.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": f"Make a new version of {version.tool}",
            "version": version,
            "form": form,
            "media": self.media + form.media,
            "opts": self.opts,
        }
        return render(request, "admin/webstar/new_version.html", context)


@admin.register(AxisWords)
class AxisWordsAdmin(AdministeredModel):
    """How an axis is asked at an age. Words may change at any time: what the axis means stays the same."""

    list_display = ("axis", "age_from", "age_until", "label", "question", "worst", "best")
    list_filter = ("axis__version",)
    list_select_related = ("axis",)
    fixed_once_made = ("axis",)


@admin.register(OtherTool)
class OtherToolAdmin(ReferenceListAdmin):
    """Other tools with a licence of the council’s, by name and scale alone."""

    list_display = ("label", "code", "lowest", "highest", "position", "is_active")
