"""Forms of the front door: the board's filters, what happens to a request, and the decision."""

from django import forms

from cases.enums import DecisionKind, HelpRequestStatus, SenderKind, WhoWasAsked
from cases.querysets.requests import ANY_REQUEST, OVERDUE
from earlyhelp.common.fields import (
    DateField,
    LongTextField,
    ModelRadiosField,
    ModelSelectField,
    RadiosField,
    TextField,
)
from earlyhelp.common.forms import BaseForm, FilterForm, OnceForm
from earlyhelp.common.working_days import add_working_days
from people.facts import birth_words

STATUSES = [
    ("", "To decide"),
    (HelpRequestStatus.NEW.value, "New"),
    (HelpRequestStatus.OPENED.value, "Being looked at"),
    (HelpRequestStatus.WAITING.value, "Waiting for information"),
    (OVERDUE, "Overdue"),
    (HelpRequestStatus.DECIDED.value, "Decided"),
    (ANY_REQUEST, "All"),
]
ANSWER_DAYS = 5
"""Working days that somebody usually has to answer."""
NEW_PERSON = "new"


class RequestFilterForm(FilterForm):
    """What to look for on the board.

    :param outcomes: what can have been decided, out of use or not.
    """

    q = TextField(label="Search", help_text="A name, an organisation or a reference")
    status = RadiosField(label="Status", choices=STATUSES)
    mine = forms.BooleanField(label="Only those that I am looking at")
    sender = RadiosField(label="Sent by", choices=[("", "Anybody"), *SenderKind.choices])
    outcome = ModelSelectField(label="Outcome", to_field_name="code", empty_label="Any")

    def __init__(self, *args, outcomes, **kwargs):
        self.outcomes = outcomes
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["outcome"].queryset = self.outcomes

    def valid_filters(self):
        """As of every list; a box that is not ticked filters nothing."""
        return {name: value for name, value in super().valid_filters().items() if value is not False}


class AskInformationForm(BaseForm):
    """Whom the front door asks for what, and by when it needs the answer."""

    submit_text = "Wait for the answer"

    whom = RadiosField(label="Whom do you ask?", what="whom you ask", choices=WhoWasAsked.choices)
    question = LongTextField(label="What do you ask?", what="what you ask", max_length=2000)
    answer_by = DateField(label="By when do you need the answer?", what="date by which you need the answer")

    def __init__(self, *args, today, **kwargs):
        self.today = today
        initial = {"answer_by": add_working_days(today, ANSWER_DAYS)} | (kwargs.pop("initial", None) or {})
        super().__init__(*args, initial=initial, **kwargs)


class AnswerForm(BaseForm):
    """The information that came."""

    submit_text = "Save and go on"

    answer = LongTextField(
        label="What did you learn?",
        what="what you learned",
        help_text="If nobody answered, say so, and what you do about it.",
        max_length=2000,
    )


class ContactForm(OnceForm, BaseForm):
    """A talk about the request."""

    submit_text = "Save the note"

    whom = RadiosField(
        label="Whom did you talk with?", what="whom you talked with", choices=WhoWasAsked.choices
    )
    text = LongTextField(label="What was said?", what="what was said", max_length=2000)


class MatchForm(BaseForm):
    """Whose record each person of the request is.

    :param found: (person of the request, findings) in the order of the page.
    """

    submit_text = "Save"

    def __init__(self, *args, found, **kwargs):
        self.found = found
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for person, findings in self.found:
            known = [(str(known.person.pk), _known_words(known)) for known in findings.known]
            self.fields[_match(person)] = RadiosField(
                label=f"Who is {person.full_name}?",
                what=f"who {person.full_name} is",
                choices=[*known, (NEW_PERSON, "Somebody who has no record that I can see")],
                initial=str(person.person_id or ("" if known else NEW_PERSON)),
            )

    @property
    def matches(self):
        """(person of the request, record or None) for each."""
        for person, findings in self.found:
            chosen = self.cleaned_data[_match(person)]
            records = {str(known.person.pk): known.person for known in findings.known}
            yield person, records.get(chosen)


def _match(person):
    return f"person_{person.number}"


def _known_words(known):
    words = [known.person.full_name, birth_words(known.person) or "date of birth not known"]
    words += [known.because.rstrip(".")] if known.because else []
    words += [f"{case.get_status_display().lower()} case {case.reference}" for case in known.cases]
    return ", ".join(words)


class DecideForm(BaseForm):
    """What is decided and why, and what some outcomes need beside.

    :param outcomes: what can be decided.
    :param levels: levels of need.
    """

    submit_text = "Continue"

    outcome = ModelRadiosField(label="What do you decide?", what="what you decide")
    reason = LongTextField(
        label="Why?",
        what="why you decide so",
        help_text="The sender does not read this. Whoever audits the front door does.",
        max_length=2000,
    )
    level_of_need = ModelSelectField(
        label="Level of need",
        help_text="In your judgement, as far as you can say. A case that opens begins with it.",
        required=False,
        empty_label="Not judged",
    )
    case = TextField(
        label="Reference of the open case",
        what="reference of the open case",
        help_text="Only if you add the request to an open case, like EH-2026-0042.",
        required=False,
        width=20,
        max_length=20,
    )
    although_nobody_is_in_it = forms.BooleanField(
        label="Add it although nobody in this request is in that case",
        help_text="Only if you are sure that it is the same family. Its team will read the request.",
        required=False,
    )
    same_as = TextField(
        label="Reference of the other request",
        what="reference of the other request",
        help_text="Only if it is the same as another request, like REQ-2026-000123.",
        required=False,
        width=20,
        max_length=20,
    )
    signposted_to = TextField(
        label="Service that the family was told of",
        what="service that the family was told of",
        help_text="Only if you signpost.",
        required=False,
        max_length=300,
    )

    NEEDS = {
        DecisionKind.ADDED: ("case", "Enter the reference of the open case, like EH-2026-0042."),
        DecisionKind.DUPLICATE: ("same_as", "Enter the other request’s reference, like REQ-2026-000123."),
        DecisionKind.SIGNPOSTED: ("signposted_to", "Enter the service that the family was told of."),
    }

    def __init__(self, *args, outcomes, levels, **kwargs):
        self.outcomes, self.levels = outcomes, levels
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["outcome"].queryset = self.outcomes
        self.fields["level_of_need"].queryset = self.levels

    def clean(self):
        answers = super().clean()
        outcome = answers.get("outcome")
        if outcome and outcome.kind in self.NEEDS:
            name, sentence = self.NEEDS[outcome.kind]
            if not answers.get(name) and not self.has_error(name):
                self.add_error(name, sentence)
        return answers

    @property
    def values(self):
        """What :func:`cases.request_services.decide` takes."""
        answers = self.cleaned_data
        return {
            "outcome": answers["outcome"],
            "reason": answers["reason"],
            "level_of_need": answers["level_of_need"],
            "case_reference": answers["case"].upper(),
            "although_nobody_is_in_it": answers["although_nobody_is_in_it"],
            "same_as": answers["same_as"].upper(),
            "signposted_to": answers["signposted_to"],
        }


class TakeOffForm(BaseForm):
    """Why a request does not belong to the case that it was added to."""

    submit_text = "Take it off the case"

    reason = LongTextField(
        label="Why does it not belong there?",
        what="why it does not belong there",
        help_text="Do not write about the other family. The request is looked at again.",
        rows=3,
        max_length=1000,
    )


class BulkForm(BaseForm):
    """What is done with several requests at once.

    :param is_decision: whether the act decides them, which needs a reason.
    :param is_duplicate: whether they are the same as another request, whose reference is needed.
    """

    submit_text = "Do it"

    same_as = TextField(
        label="Reference of the request that they are the same as",
        what="reference of the other request",
        width=20,
        max_length=20,
    )
    reason = LongTextField(label="Why?", what="why you decide so", rows=3, max_length=2000)

    def __init__(self, *args, is_decision, is_duplicate, **kwargs):
        self.is_decision, self.is_duplicate = is_decision, is_duplicate
        super().__init__(*args, **kwargs)

    def add_fields(self):
        if not self.is_duplicate:
            del self.fields["same_as"]
        if not self.is_decision:
            del self.fields["reason"]

    def make_helper(self):
        helper = super().make_helper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper
