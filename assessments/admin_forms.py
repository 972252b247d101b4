"""What administrators fill in about question sets."""

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError

from assessments.models import QuestionSet


class QuestionSetForm(forms.ModelForm):
    """A set that is not used yet. Two sets are never in use on the same day."""

    class Meta:
        model = QuestionSet
        fields = ("number", "name", "valid_from", "valid_until", "source")

    def clean(self):
        data = super().clean()
        start, end = data.get("valid_from"), data.get("valid_until")
        if start is None:
            return data
        others = QuestionSet.objects.exclude(pk=self.instance.pk).overlapping(start, end)
        if others.exists():
            raise ValidationError("Another question set is in use on some of these days.")
        return data


class NewQuestionSetForm(forms.Form):
    """From which day a new set is used."""

    valid_from = forms.DateField(
        label="In use from",
        widget=AdminDateWidget,
        help_text="The present set ends the day before. Assessments that were started with it keep it.",
        error_messages={
            "required": "Enter the first day of the new set.",
            "invalid": "Enter a real date.",
        },
    )
