"""The forms of what is withheld, and of looking at a case as another agency would."""

from django.core.exceptions import ValidationError

from earlyhelp.common.fields import LongTextField, ModelSelectField, RadiosField
from earlyhelp.common.forms import BaseForm, OnceForm

OTHER = "other"


class WithholdForm(OnceForm, BaseForm):
    """From whom a part is withheld, and why.

    :param near: agencies in the team. :param agencies: every agency in use.
    :param people: who opens the case.
    """

    submit_text = "Withhold it"

    whom = RadiosField(label="From whom?", what="from whom it is withheld")
    agency = ModelSelectField(
        label="Which other agency?",
        what="the other agency",
        help_text="Only if you chose another agency. It is withheld from its parts too, now and if it joins.",
        required=False,
    )
    reason = LongTextField(
        label="Why is it withheld?",
        what="why it is withheld",
        help_text="Only those who decide about this case read it.",
        max_length=450,
    )

    def __init__(self, *args, near, agencies, people, **kwargs):
        self.agencies = agencies
        self.choices = {f"agency-{agency.code}": {"agency": agency} for agency in near}
        self.choices |= {f"person-{user.pk}": {"user": user} for user in people}
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["agency"].queryset = self.agencies
        self.fields["whom"].choices = [
            *((key, _words(chosen)) for key, chosen in self.choices.items()),
            (OTHER, "Everybody at another agency"),
        ]

    def clean(self):
        answers = super().clean()
        if answers.get("whom") == OTHER and not answers.get("agency"):
            self.add_error("agency", ValidationError("Select the other agency."))
        return answers

    @property
    def from_whom(self):
        """The agency or the user, as the service takes them."""
        whom = self.cleaned_data["whom"]
        return {"agency": self.cleaned_data["agency"]} if whom == OTHER else self.choices[whom]


def _words(chosen):
    return f"Everybody at {chosen['agency']}" if "agency" in chosen else f"{chosen['user']} alone"


class EndWithholdingForm(BaseForm):
    """Why somebody may see a part again."""

    submit_text = "Let them see it"

    reason = LongTextField(label="Why may they see it again?", what="why they may see it", max_length=450)


class PreviewForm(BaseForm):
    """As somebody of which agency the case is looked at."""

    submit_text = "Show the case as they would see it"

    agency = ModelSelectField(label="Agency", to_field_name="code")

    def __init__(self, *args, agencies, **kwargs):
        self.agencies = agencies
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["agency"].queryset = self.agencies
        self.fields["agency"].widget.attrs["class"] = "govuk-select"
