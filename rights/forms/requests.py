"""The forms of subject access requests."""

import re

from django.core.exceptions import ValidationError

from cases.models import REFERENCE
from earlyhelp.common.datefields import DateField
from earlyhelp.common.fields import LongTextField, RadiosField, SelectField, TextField, YesNoField
from earlyhelp.common.forms import BaseForm, FilterForm, OnceForm
from rights.enums import FOR_SOMEBODY_ELSE, AskerKind, RequestStatus

NEITHER = "Enter a date of birth or the reference of a case, so that nobody else’s record is opened."
STATES = [("running", "Not answered yet"), ("over", "Answered, refused or withdrawn")]


class RequestFilters(FilterForm):
    """Which requests the list shows."""

    state = SelectField(label="Which requests", choices=[("", "Not answered yet"), STATES[1]])


class WhomMixin:
    """The person that a request is about: a name, and a day of birth or a case of theirs."""

    def clean_case_reference(self):
        reference = self.cleaned_data["case_reference"].upper().replace(" ", "")
        if reference and not re.fullmatch(REFERENCE, reference):
            raise ValidationError("Enter a reference like EH-2026-0042.")
        return reference

    def clean(self):
        super().clean()
        unclear = {"date_of_birth", "case_reference"} & set(self.errors)
        if not unclear and not (
            self.cleaned_data.get("date_of_birth") or self.cleaned_data.get("case_reference")
        ):
            self.add_error("date_of_birth", NEITHER)


def _whom():
    return {
        "given_name": TextField(
            label="First name of the person", what="first name of the person", max_length=80
        ),
        "family_name": TextField(
            label="Last name of the person", what="last name of the person", max_length=80
        ),
        "date_of_birth": DateField(
            label="Their date of birth", what="their date of birth", required=False, example="27 3 2009"
        ),
        "case_reference": TextField(
            label="Reference of a case of theirs, if the letter has one",
            what="reference of the case",
            help_text="For example EH-2026-0042.",
            max_length=20,
            width=20,
            required=False,
        ),
    }


class RecordRequestForm(OnceForm, WhomMixin, BaseForm):
    """Who asks for whose record, and when the request came."""

    submit_text = "Record this request"

    received_on = DateField(label="When did the request come?", what="day on which the request came")
    asker_kind = RadiosField(label="Who asks?", what="who asks", choices=AskerKind.choices)
    asker_name = TextField(label="Name of who asks", what="name of who asks", max_length=160)
    asker_contact = LongTextField(
        label="Where does the answer go?",
        what="where the answer goes",
        help_text="An address or e-mail address that they gave in the request.",
        max_length=500,
        rows=2,
    )
    authority = LongTextField(
        label="If they ask for somebody else: how do you know that they may?",
        what="how you know that they may ask",
        help_text="Parental responsibility and the child’s age and wishes, or a signed authority.",
        max_length=500,
        rows=2,
        required=False,
    )
    wanted = LongTextField(
        label="What do they ask for?",
        what="what they ask for",
        help_text="In their words. Leave it empty where they ask for everything.",
        max_length=4000,
        required=False,
    )

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields |= _whom()
        self.fields["received_on"].latest = self.fields["date_of_birth"].latest = self.today

    def clean(self):
        super().clean()
        is_other = self.cleaned_data.get("asker_kind") in FOR_SOMEBODY_ELSE
        if is_other and not self.cleaned_data.get("authority") and "authority" not in self.errors:
            self.add_error("authority", "Write how you know that they may ask for somebody else.")


class IdentityForm(BaseForm):
    """How it is known who asks."""

    submit_text = "Save"

    how = LongTextField(
        label="How do you know who they are?",
        what="how you know who they are",
        help_text="For example that the lead professional knows them, or which papers you saw. Keep no copy.",
        max_length=500,
        rows=3,
    )
    asked = YesNoField(
        label="Did you have to ask for proof?",
        what="whether you had to ask for proof",
        help_text="Then the month begins on the day on which it came.",
    )
    asked_on = DateField(label="If so, when did you ask?", what="day on which you asked", required=False)
    checked_on = DateField(label="When did you know?", what="day on which you knew who they are")

    def __init__(self, *args, today, **kwargs):
        self.today = today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["asked_on"].latest = self.fields["checked_on"].latest = self.today

    def clean(self):
        asked = self.cleaned_data.get("asked")
        if asked and not self.cleaned_data.get("asked_on") and "asked_on" not in self.errors:
            self.add_error("asked_on", "Enter the day on which you asked, like 27 3 2016.")

    @property
    def values(self):
        told = {name: self.cleaned_data[name] for name in ("how", "checked_on")}
        return told | {"asked_on": self.cleaned_data["asked_on"] if self.cleaned_data["asked"] else None}


class FindPersonForm(WhomMixin, BaseForm):
    """The person's name and day of birth or case, corrected where the letter had them wrong."""

    submit_text = "Find this person"

    def add_fields(self):
        self.fields |= _whom()


class PauseForm(BaseForm):
    """What somebody is asked about their request."""

    submit_text = "Stop the clock"

    question = LongTextField(
        label="What did you ask them?",
        what="what you asked them",
        help_text="Only ask what you need to find what they want. They may answer that they want everything.",
        max_length=1000,
    )
    asked_on = DateField(label="When did you ask?", what="day on which you asked")

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["asked_on"].latest = today


class ResumeForm(BaseForm):
    """What they answered."""

    submit_text = "Let the clock go on"

    answer = LongTextField(label="What did they answer?", what="what they answered", max_length=1000)
    answered_on = DateField(label="When did they answer?", what="day on which they answered")

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["answered_on"].latest = today


class ExtendForm(BaseForm):
    """Why a request needs two months more, and when its sender was told."""

    submit_text = "Take two months more"

    reason = LongTextField(
        label="Why is it complex?",
        what="why it is complex",
        help_text="That you have much to do is no reason. Many requests by the same person may be one.",
        max_length=1000,
    )
    told_on = DateField(
        label="When did you tell them, and why?",
        what="day on which you told them",
        help_text="It must be within the month.",
    )

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["told_on"].latest = today


ENDINGS = {
    RequestStatus.NOTHING_HELD: "Nothing is held about this person, and they were told",
    RequestStatus.REFUSED: "Refused, and they were told why and how to complain",
    RequestStatus.WITHDRAWN: "Withdrawn by who asked, or recorded by mistake",
}


class EndForm(BaseForm):
    """How a request ends without a pack."""

    submit_text = "End this request"

    status = RadiosField(label="How does it end?", what="how it ends")
    how = LongTextField(
        label="Why, and what were they told?", what="why, and what they were told", max_length=1000
    )
    ended_on = DateField(label="When?", what="day on which it ended")

    def __init__(self, *args, statuses, today, **kwargs):
        self.statuses, self.today = statuses, today
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["status"].choices = [(str(each.value), ENDINGS[each]) for each in self.statuses]
        self.fields["ended_on"].latest = self.today


class AnsweredForm(BaseForm):
    """How and when the pack went to who asked."""

    submit_text = "Record that it was sent"

    how = LongTextField(
        label="How was it sent?",
        what="how it was sent",
        help_text="For example by secure e-mail, or handed over and signed for.",
        max_length=1000,
        rows=3,
    )
    ended_on = DateField(label="When?", what="day on which it was sent")

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ended_on"].latest = today
