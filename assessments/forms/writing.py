"""What the forms that write in an assessment or a plan have in common."""

from django import forms

from earlyhelp.common.forms import RevisionForm


class OfAssessmentForm(RevisionForm):
    """Mixin: carries the number of the assessment that the page was opened for.

    Another one may be written by the time it is sent; words go to the one they were written for, or nowhere.
    """

    assessment = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def _moved_on(self):
        return super()._moved_on() and is_for(self, "assessment")

    def opened_for(self, assessment):
        """Say which assessment a page that is shown belongs to."""
        self.initial["assessment"] = assessment.number
        return self


class OfPlanForm(RevisionForm):
    """Mixin: carries the number of the plan that the page was opened for, as :class:`OfAssessmentForm`."""

    plan = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def _moved_on(self):
        return super()._moved_on() and is_for(self, "plan")


def is_for(form, name):
    """Whether what was sent was written for the assessment or plan that stands now."""
    sent = form.data.get(form.add_prefix(name))
    return not sent or str(sent) == str(form.initial.get(name))
