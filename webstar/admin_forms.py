"""What administrators fill in about Webstar tools."""

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError

from webstar.models import WebstarToolVersion


class ToolVersionForm(forms.ModelForm):
    """A version that is not used yet. Two versions of a tool are never in use on the same day."""

    class Meta:
        model = WebstarToolVersion
        fields = (
            "tool",
            "number",
            "scale_min",
            "scale_max",
            "higher_is_better",
            "age_from",
            "age_until",
            "valid_from",
            "valid_until",
            "source",
        )

    def clean(self):
        data = super().clean()
        tool, start = data.get("tool") or getattr(self.instance, "tool", None), data.get("valid_from")
        if tool is None or start is None:
            return data
        others = tool.versions.exclude(pk=self.instance.pk).overlapping(start, data.get("valid_until"))
        if others.exists():
            raise ValidationError("Another version of this tool is in use on some of these days.")
        return data


class NewVersionForm(forms.Form):
    """From which day a new version is used."""

    valid_from = forms.DateField(
        label="In use from",
        widget=AdminDateWidget,
        help_text="The present version ends the day before. Webstars that were scored with it keep it.",
        error_messages={
            "required": "Enter the first day of the new version.",
            "invalid": "Enter a real date.",
        },
    )
