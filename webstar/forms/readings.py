"""Beginning a Webstar, and scoring it."""

from earlyhelp.common.fields import Choice, DateField, LongTextField, RadiosField, TextField
from earlyhelp.common.forms import BaseForm, OnceForm, RevisionForm
from webstar.answers import Answer
from webstar.child_page import REASON
from webstar.enums import CompletedWith, ReadingKind

TOGETHER = "family"


class BeginReadingForm(OnceForm, BaseForm):
    """Whose Webstar, where in the help it stands, its date and who scores it.

    :param members: the members of the family, who can be chosen.
    """

    submit_text = "Continue to the Webstar"

    whom = RadiosField(label="Whose Webstar is it?", what="whose Webstar it is")
    kind = RadiosField(
        label="Where in the help does it stand?",
        what="where in the help it stands",
        choices=[
            Choice(ReadingKind.START, "Start", hint="How things were when help began"),
            Choice(ReadingKind.REVIEW, "Review", hint="How things are on the way"),
            Choice(ReadingKind.CLOSING, "Closing", hint="How things are as help ends"),
        ],
    )
    read_on = DateField(label="Date of the Webstar", what="date of the Webstar")
    completed_with = RadiosField(label="Who scores it?", what="who scores it", choices=CompletedWith.choices)

    def __init__(self, *args, members, **kwargs):
        self.members = {str(member.number): member for member in members}
        super().__init__(*args, **kwargs)

    def add_fields(self):
        people = [
            Choice(number, member.person.short_name, hint=member.get_role_display())
            for number, member in self.members.items()
        ]
        together = Choice(
            TOGETHER, "The whole family together", hint="One Webstar that the family scores together"
        )
        self.fields["whom"].choices = [*people, together]

    @property
    def member(self):
        """The family member chosen, or None for the whole family."""
        return self.members.get(self.cleaned_data["whom"])


class ScoreReadingForm(RevisionForm, BaseForm):
    """A score or a reason on each axis, and the person's own words. A draft may leave axes out.

    :param reading: the draft, with its scores and axes fetched.
    :param reasons: why an axis may have no score.
    """

    submit_text = "Complete this Webstar"

    def __init__(self, *args, reading, reasons, **kwargs):
        self.reading = reading
        self.axes = list(reading.tool_version.axes.all())
        self.reasons = {f"{REASON}{reason.pk}": reason for reason in reasons}
        kwargs["initial"] = {"revision": reading.revision} | self._kept()
        super().__init__(*args, **kwargs)

    def _kept(self):
        """What the draft holds, as the fields show it."""
        kept = {"own_words": self.reading.own_words}
        for score in self.reading.scores.all():
            chosen = str(score.score) if score.score is not None else f"{REASON}{score.not_scored_reason_id}"
            is_answered = score.score is not None or score.not_scored_reason_id
            kept[f"axis_{score.axis.position}"] = chosen if is_answered else ""
            kept[f"words_{score.axis.position}"] = score.own_words
        return kept

    def add_fields(self):
        scale = [str(score) for score in self.reading.tool_version.scale]
        last = Choice(scale[-1], scale[-1], divider="or no score, because:")
        choices = [*((score, score) for score in scale[:-1]), last]
        choices += [(value, reason.label) for value, reason in self.reasons.items()]
        for axis in self.axes:
            self.fields[f"axis_{axis.position}"] = RadiosField(
                label=axis.label,
                help_text=axis.prompt,
                what=f"the score for “{axis.label}”",
                choices=choices,
                required=False,
            )
            self.fields[f"words_{axis.position}"] = TextField(
                label=f"Own words about “{axis.label}” (optional)",
                what=f"own words about “{axis.label}”",
                max_length=500,
                required=False,
            )
        self.fields["own_words"] = LongTextField(
            label="Anything else in their own words (optional)",
            what="what was said in their own words",
            max_length=4000,
            required=False,
        )

    @property
    def is_to_complete(self):
        """Whether the button was the one that completes the Webstar."""
        return "complete" in self.data

    def clean(self):
        """Name every axis that a complete Webstar still lacks, all at once."""
        given = super().clean()
        for axis in self.axes if self.is_to_complete else []:
            name = f"axis_{axis.position}"
            if name not in self.errors and not given.get(name):
                self.add_error(name, f"Choose a score for “{axis.label}”, or the reason there is none.")
        return given

    @property
    def pairs(self):
        """The score and the words of each axis, as bound fields, with the axis, for the page."""
        return [(self[f"axis_{axis.position}"], self[f"words_{axis.position}"], axis) for axis in self.axes]

    @property
    def answers(self):
        """Axis to answer, for the service."""
        return {axis: self._answer(axis.position) for axis in self.axes}

    def _answer(self, position):
        chosen = self.cleaned_data.get(f"axis_{position}") or ""
        words = self.cleaned_data.get(f"words_{position}") or ""
        if chosen in self.reasons:
            return Answer(not_scored_reason=self.reasons[chosen], own_words=words)
        return Answer(score=int(chosen) if chosen else None, own_words=words)
