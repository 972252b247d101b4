"""The forms of a pack under review."""

from earlyhelp.common.fields import (
    CheckboxesField,
    LongTextField,
    ModelSelectField,
    RadiosField,
    SelectField,
)
from earlyhelp.common.forms import BaseForm, FilterForm
from rights.enums import Outcome, Rule

STATES = [
    ("", "Wait for a decision"),
    ("marked", "Wait, and something is marked"),
    ("decided", "Are decided"),
    ("all", "All"),
]
APPROVE, RETURN = "approve", "return"


class EntryFilters(FilterForm):
    """Which entries of the pack are shown."""

    part = SelectField(label="Part of the record", choices=())
    state = SelectField(label="Which entries", choices=STATES)

    def __init__(self, *args, sources, **kwargs):
        self.sources = sources
        super().__init__(*args, **kwargs)

    def add_fields(self):
        parts = [(source.code, source.label) for source in self.sources]
        self.fields["part"].choices = [("", "Every part"), *parts]


class DecideEntryForm(BaseForm):
    """Whether an entry is given, without which words, and why.

    Marked words are offered once for each piece of text and rule, however often the piece stands there.
    """

    submit_text = "Save and go to the next"

    outcome = RadiosField(label="What is given?", what="what is given", choices=Outcome.choices)
    words_out = LongTextField(
        label="Other words to leave out",
        what="other words to leave out",
        help_text="Copy them from the text, one piece a line. They are left out wherever they stand in it.",
        max_length=8000,
        rows=3,
        required=False,
    )
    reason = ModelSelectField(label="Why is something left out?", what="why it is left out", required=False)
    words = LongTextField(
        label="In your words",
        what="your words",
        help_text="Needed where something marked is given all the same: the other person agrees, say.",
        max_length=1000,
        rows=3,
        required=False,
    )

    def __init__(self, *args, entry, reasons, **kwargs):
        self.entry, self.reasons = entry, reasons
        self.groups = _groups(entry)
        kwargs["initial"] = self._present() | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["reason"].queryset = self.reasons
        if not self.groups:
            return
        fields = list(self.fields.items())
        marked = CheckboxesField(
            label="Marked words that are left out",
            what="the marked words",
            choices=[(str(number), _label(group)) for number, group in enumerate(self.groups)],
            required=False,
        )
        self.fields = dict([fields[0], ("marked", marked), *fields[1:]])

    def _present(self):
        """What was decided last; before that, everything marked is chosen."""
        decision = self.entry.decision
        if decision is None:
            return {"marked": [str(number) for number in range(len(self.groups))]}
        spans = decision.spans
        covered = [
            str(number)
            for number, (_, _, places) in enumerate(self.groups)
            if all(any(first <= start and end <= last for first, last in spans) for start, end in places)
        ]
        marked = [place for number in covered for place in self.groups[int(number)][2]]
        others = {
            self.entry.text[start:end]
            for start, end in spans
            if not any(start <= first and last <= end for first, last in marked)
        }
        return {
            "outcome": decision.outcome,
            "marked": covered,
            "words_out": "\n".join(sorted(others)),
            "reason": decision.reason_id,
            "words": decision.words,
        }

    @property
    def values(self):
        """What the service keeps."""
        chosen = self.cleaned_data.get("marked", [])
        return {
            "outcome": self.cleaned_data["outcome"],
            "chosen": [place for number in chosen for place in self.groups[int(number)][2]],
            "words_out": [line for line in self.cleaned_data["words_out"].splitlines() if line.strip()],
            "reason": self.cleaned_data["reason"],
            "words": self.cleaned_data["words"],
        }


def _groups(entry):
    """(words, rule, places) of each piece that is marked, in the order in which they first stand."""
    groups = {}
    for start, end, rule in entry.marks:
        words = entry.text[start:end]
        groups.setdefault((words.casefold(), rule), (words, rule, []))[2].append([start, end])
    return list(groups.values())


def _label(group):
    words, rule, places = group
    words = words if len(words) <= 120 else f"{words[:117]}…"
    times = "" if len(places) == 1 else f" ({len(places)} times)"
    return f"“{words}”{times}: {Rule(rule).label.lower()}"


class ApproveForm(BaseForm):
    """Whether a second person approves what is given."""

    submit_text = "Save"

    decision = RadiosField(
        label="May it be given as it is?",
        what="whether it may be given",
        choices=[(APPROVE, "Yes, make the files"), (RETURN, "No, it goes back to whoever reviewed it")],
    )
    reason = LongTextField(
        label="If not, what is to be looked at again?",
        what="what is to be looked at again",
        max_length=1000,
        required=False,
    )

    def clean(self):
        returned = self.cleaned_data.get("decision") == RETURN
        if returned and not self.cleaned_data.get("reason") and "reason" not in self.errors:
            self.add_error("reason", "Write what is to be looked at again.")

    @property
    def is_approved(self):
        return self.cleaned_data["decision"] == APPROVE
