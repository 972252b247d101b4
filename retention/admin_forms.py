"""The form of a rule: it says how many records the rule touches before it is saved."""

from django import forms

from earlyhelp.common.dates import date_long
from retention.access import due_under
from retention.models import RetentionRule


class RetentionRuleForm(forms.ModelForm):
    """A rule, and that whoever saves it was told how many records it makes due."""

    is_read = forms.BooleanField(
        label="I have read how many records this rule makes due",
        required=False,
        help_text="Save once without this: the page then says how many.",
    )

    class Meta:
        model = RetentionRule
        fields = ("kind", "valid_from", "years", "child_age", "source")

    def clean(self):
        told = super().clean()
        names = ("kind", "valid_from", "years", "child_age")
        values = {name: told.get(name, getattr(self.instance, name)) for name in names}
        if not told.get("is_read") and not self.errors:
            self.add_error("is_read", self._how_many(RetentionRule(**values)))
        return told

    def _how_many(self, rule):
        under, now = due_under(rule)
        return (
            f"On {date_long(rule.valid_from)} {under:,} records are due under this rule, and {now:,} under "
            "the rule that it replaces. Tick this box and save again if that is right."
        )
