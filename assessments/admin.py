"""What assessments ask and choose from. No family's record is shown here."""

from django.contrib import admin, messages
from django.db.models import ManyToManyField
from django.forms import CheckboxSelectMultiple
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils import timezone

from assessments.admin_forms import NewQuestionSetForm, QuestionSetForm
from assessments.models import (
    AssessmentOutcome,
    AssessmentSection,
    FamilyOutcome,
    FrameworkHeadline,
    FrameworkNeed,
    NotHeardReason,
    OutcomeFramework,
    Question,
    QuestionOption,
    QuestionSet,
    ReviewInterval,
    StartRating,
    VoiceMethod,
)
from assessments.question_services import new_question_set
from earlyhelp.administration import AdministeredInline, AdministeredModel, ReferenceListAdmin
from earlyhelp.common.errors import RuleBroken


@admin.register(AssessmentOutcome)
class AssessmentOutcomeAdmin(ReferenceListAdmin):
    list_display = ("label", "code", "leads_to_plan", "position", "is_active", "source")


@admin.register(VoiceMethod)
class VoiceMethodAdmin(ReferenceListAdmin):
    list_display = ("label", "code", "is_observation", "position", "is_active", "source")


@admin.register(NotHeardReason)
class NotHeardReasonAdmin(ReferenceListAdmin):
    """Why somebody was not heard."""


@admin.register(StartRating)
class StartRatingAdmin(ReferenceListAdmin):
    """How a need weighs on the family when it is identified."""


@admin.register(FamilyOutcome)
class FamilyOutcomeAdmin(ReferenceListAdmin):
    """What families need help with, and what each counts as nationally."""

    formfield_overrides = {ManyToManyField: {"widget": CheckboxSelectMultiple}}


class FrameworkNeedInline(AdministeredInline):
    model = FrameworkNeed
    fields = ("code", "label")
    extra = 0


@admin.register(FrameworkHeadline)
class FrameworkHeadlineAdmin(AdministeredModel):
    """A headline of a national framework, with the needs that the framework names under it."""

    inlines = (FrameworkNeedInline,)
    list_display = ("label", "code", "framework", "position")
    list_filter = ("framework",)
    list_select_related = ("framework",)
    fixed_once_made = ("framework", "code")


@admin.register(OutcomeFramework)
class OutcomeFrameworkAdmin(ReferenceListAdmin):
    """A national framework."""


def is_fixed(question_set):
    """Return whether a set may no longer be changed: it is or was in use, or was assessed with."""
    return question_set.valid_from <= timezone.localdate() or question_set.assessments.exists()


class FixedWithItsSet(AdministeredInline):
    """Rows that are fixed with their question set."""

    extra = 0

    def set_of(self, row):
        raise NotImplementedError

    def _may(self, allowed, row):
        return allowed and (row is None or not is_fixed(self.set_of(row)))

    def has_add_permission(self, request, obj=None):
        return self._may(super().has_add_permission(request, obj), obj)

    def has_change_permission(self, request, obj=None):
        return self._may(super().has_change_permission(request, obj), obj)

    def has_delete_permission(self, request, obj=None):
        return self.has_change_permission(request, obj) and obj is not None


class SectionInline(FixedWithItsSet):
    model = AssessmentSection
    fields = ("position", "code", "title", "about", "help_text")
    show_change_link = True

    def set_of(self, row):
        return row


class QuestionInline(FixedWithItsSet):
    model = Question
    fields = ("position", "code", "text", "help_text", "kind", "is_needed")
    show_change_link = True

    def set_of(self, row):
        return row.question_set


class OptionInline(FixedWithItsSet):
    model = QuestionOption
    fields = ("position", "code", "label")

    def set_of(self, row):
        return row.section.question_set


@admin.register(QuestionSet)
class QuestionSetAdmin(AdministeredModel):
    """What an assessment asks from a day until a day. Once in use, only a new set changes it."""

    form = QuestionSetForm
    inlines = (SectionInline,)
    list_display = ("__str__", "valid_from", "valid_until", "source")
    fixed_once_made = ("number",)
    change_form_template = "admin/assessments/set_form.html"

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or not is_fixed(obj))

    def get_urls(self):
        page = self.admin_site.admin_view(self.new_set)
        return [
            path("<int:pk>/new-set/", page, name="assessments_questionset_new_set"),
            *super().get_urls(),
        ]

    def new_set(self, request, pk):
        """Ask for the first day of the new set and make it."""
        question_set = get_object_or_404(self.get_queryset(request), pk=pk)
        form = NewQuestionSetForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                new = new_question_set(
                    question_set=question_set,
                    valid_from=form.cleaned_data["valid_from"],
                    by=request.user,
                    now=timezone.now(),
                )
            except RuleBroken as error:
                form.add_error(error.field, error.message)
            else:
                messages.success(request, f"{new} is made. Change its questions before it comes into use.")
                return HttpResponseRedirect(reverse("admin:assessments_questionset_change", args=[new.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": f"Make a new version of {question_set}",
            "question_set": question_set,
            "form": form,
            "media": self.media + form.media,
            "opts": self.opts,
        }
        return render(request, "admin/assessments/new_set.html", context)


class PartOfSet(AdministeredModel):
    """Sections and questions are reached from their set and are fixed with it."""

    def set_of(self, row):
        raise NotImplementedError

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and (obj is None or not is_fixed(self.set_of(obj)))

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(AssessmentSection)
class SectionAdmin(PartOfSet):
    inlines = (QuestionInline,)
    list_display = ("title", "question_set", "about", "position")
    list_filter = ("question_set",)
    list_select_related = ("question_set",)
    fixed_once_made = ("question_set",)

    def set_of(self, row):
        return row.question_set


@admin.register(Question)
class QuestionAdmin(PartOfSet):
    inlines = (OptionInline,)
    list_display = ("text", "section", "kind", "is_needed", "position")
    list_filter = ("section__question_set",)
    list_select_related = ("section",)
    fixed_once_made = ("section",)

    def set_of(self, row):
        return row.section.question_set


@admin.register(ReviewInterval)
class ReviewIntervalAdmin(AdministeredModel):
    """How often plans are reviewed at a level of need, where it is not as at the others."""

    list_display = ("level_of_need", "weeks")
    fixed_once_made = ("level_of_need",)
