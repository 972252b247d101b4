"""The later pages of a closing: what comes next, who is told, and an ending without a positive outcome."""

from closures.errors import AttemptInFuture
from closures.forms.parts import PartForm
from closures.telling import Ending, Signposting, Told
from earlyhelp.common.fields import DateField, LongTextField, YesNoField
from earlyhelp.common.fields import TextField as LineField

MOST_ROWS = 10
"""So many lines of a kind one page takes."""


class Rows:
    """Lines of the same kind: those that are filled, and some more. Mixed into a :class:`PartForm`."""

    def rows_shown(self, prefix, spare):
        """Numbers of the lines: every filled one, and so many empty ones after it."""
        filled = 0
        if self.is_bound:
            filled = max(
                (n for n in range(1, MOST_ROWS + 1) if (self.data.get(f"{prefix}_{n}") or "").strip()),
                default=0,
            )
        return range(1, min(filled + spare, MOST_ROWS) + 1)

    def need_together(self, number, names, sentences):
        """Where one box of a line is filled the others are too."""
        given = [self.cleaned_data.get(f"{name}_{number}") not in (None, "") for name in names]
        if not any(given):
            return
        for name, is_given, sentence in zip(names, given, sentences, strict=True):
            if not is_given and f"{name}_{number}" not in self.errors:
                self.add_error(f"{name}_{number}", sentence)


class NextForm(Rows, PartForm):
    """Who goes on helping, whom the family can ring, what would show things slipping, and other services."""

    who_continues = LongTextField(
        label="Who goes on helping the family?",
        help_text="For example school, health visitor or family. Write “nobody” if nobody does.",
        what="who goes on helping the family",
        max_length=2000,
        rows=3,
    )
    contact_name = LineField(label="Whom can the family ring? One name", what="one name to ring")
    contact_details = LineField(label="How do they reach them?", what="how to reach them", max_length=300)
    slip_signs = LongTextField(
        label="What would show that things are slipping?",
        help_text="In words that the family uses.",
        what="what would show that things are slipping",
        max_length=2000,
        rows=3,
    )
    slip_plan = LongTextField(
        label="What does the family do then?", what="what the family does then", max_length=2000, rows=3
    )

    def add_fields(self):
        self.places = self.rows_shown("service", spare=2)
        for number in self.places:
            optional = {"required": False}
            self.fields[f"service_{number}"] = LineField(label="Service (optional)", **optional)
            self.fields[f"signposted_{number}"] = DateField(
                label="When did you tell the family of it?",
                what="day on which you told the family",
                latest=self.facts.today,
                **optional,
            )
            self.fields[f"agreed_{number}"] = YesNoField(
                label="Did the family agree?", what="whether the family agreed", **optional
            )

    def layout_fields(self):
        own = ["who_continues", "contact_name", "contact_details", "slip_signs", "slip_plan"]
        rows = [self.group(f"Another service {number}", self._names(number)) for number in self.places]
        return ["revision", *(self.layout_field(name) for name in own), *rows]

    def _names(self, number):
        return [f"{name}_{number}" for name in ("service", "signposted", "agreed")]

    def clean(self):
        answers = super().clean()
        sentences = (
            "Enter the service that you told the family of.",
            "Enter the day on which you told the family of it.",
            "Select whether the family agreed.",
        )
        for number in self.places:
            self.need_together(number, ("service", "signposted", "agreed"), sentences)
        return answers

    @property
    def values(self):
        names = ("who_continues", "contact_name", "contact_details", "slip_signs", "slip_plan")
        return {name: self.cleaned_data.get(name) or "" for name in names}

    @property
    def signposts(self):
        rows = [[self.cleaned_data.get(name) for name in self._names(number)] for number in self.places]
        return [Signposting(*row) for row in rows if row[0]]


class ToldForm(Rows, PartForm):
    """Which agencies were told that help ends, and the family's own copy."""

    def add_fields(self):
        optional = {"required": False, "latest": self.facts.today}
        for agency in self.facts.agencies:
            self.fields[f"told_{agency.pk}"] = DateField(
                label=f"When was {agency.name} told?", what=f"day on which {agency.name} was told", **optional
            )
        if self.facts.agencies:
            self.fields["not_told_reason"] = LineField(
                label="If you leave one out, why is it not told?",
                what="why an agency is not told",
                max_length=300,
                required=False,
            )
        self.places = self.rows_shown("other", spare=1)
        for number in self.places:
            self.fields[f"other_{number}"] = LineField(label="Another agency (optional)", required=False)
            self.fields[f"other_on_{number}"] = DateField(
                label="When was it told?", what="day on which it was told", **optional
            )
        self.fields["copy_given_on"] = DateField(
            label="When did the family get its own copy of this closing?",
            what="day on which the family got its copy",
            **optional,
        )
        self.fields["no_copy_reason"] = LineField(
            label="If it got none, why not?", what="why it got none", max_length=300, required=False
        )

    def clean(self):
        answers = super().clean()
        for agency in self.facts.agencies:
            name = f"told_{agency.pk}"
            if not answers.get(name) and name not in self.errors and not answers.get("not_told_reason"):
                self.add_error(
                    name, f"Enter the day on which {agency.name} was told, or say below why it is not told."
                )
        for number in self.places:
            sentences = ("Enter the name of the agency.", "Enter the day on which it was told.")
            self.need_together(number, ("other", "other_on"), sentences)
        given, why_not = answers.get("copy_given_on"), answers.get("no_copy_reason")
        if not given and not why_not and "copy_given_on" not in self.errors:
            self.add_error(
                "copy_given_on", "Enter the day on which the family got its copy, or why it got none."
            )
        return answers

    @property
    def values(self):
        given = self.cleaned_data.get("copy_given_on")
        return {
            "copy_given_on": given,
            "no_copy_reason": "" if given else self.cleaned_data.get("no_copy_reason") or "",
            "not_told_reason": self.cleaned_data.get("not_told_reason") or "",
        }

    @property
    def agencies(self):
        told = [
            Told(agency.name, self.cleaned_data[f"told_{agency.pk}"], agency)
            for agency in self.facts.agencies
            if self.cleaned_data.get(f"told_{agency.pk}")
        ]
        others = [
            (self.cleaned_data.get(f"other_{n}"), self.cleaned_data.get(f"other_on_{n}")) for n in self.places
        ]
        return told + [Told(name, day) for name, day in others if name]


class WithoutForm(Rows, PartForm):
    """What was tried and considered, where help ends without a positive outcome."""

    risk = LongTextField(
        label="What is the risk to the children now?",
        help_text="What you know, what you do not know, and what the family has in its favour.",
        what="the risk to the children now",
        max_length=4000,
    )
    step_up = LongTextField(
        label="Was a step up to children’s social care considered?",
        help_text="What was decided, and why.",
        what="whether a step up was considered",
        max_length=2000,
        rows=3,
    )
    no_attempts_reason = LineField(
        label="If nothing was tried, why not?", what="why nothing was tried", max_length=300, required=False
    )

    def add_fields(self):
        self.places = self.rows_shown("how", spare=2)
        for number in self.places:
            self.fields[f"tried_on_{number}"] = DateField(
                label="When did you try?", what="day on which you tried", required=False
            )
            self.fields[f"how_{number}"] = LineField(
                label="What did you try, and what came of it?",
                what="what you tried and what came of it",
                max_length=300,
                required=False,
            )

    def layout_fields(self):
        rows = [
            self.group(f"Attempt {number} to reach the family again", [f"tried_on_{number}", f"how_{number}"])
            for number in self.places
        ]
        own = [self.layout_field(name) for name in ("no_attempts_reason", "risk", "step_up")]
        return ["revision", *rows, *own]

    def clean(self):
        answers = super().clean()
        for number in self.places:
            sentences = ("Enter the day on which you tried.", "Write what you tried and what came of it.")
            self.need_together(number, ("tried_on", "how"), sentences)
            if (day := answers.get(f"tried_on_{number}")) and day > self.facts.today:
                self.add_error(f"tried_on_{number}", AttemptInFuture.message)
        if not any(answers.get(f"how_{n}") for n in self.places) and not answers.get("no_attempts_reason"):
            self.add_error(
                "how_1", "Write what you tried to reach the family again, or why nothing was tried."
            )
        return answers

    @property
    def ending(self):
        """A :class:`closures.telling.Ending`, for the service."""
        told = [
            (self.cleaned_data.get(f"tried_on_{n}"), self.cleaned_data.get(f"how_{n}")) for n in self.places
        ]
        return Ending(
            risk=self.cleaned_data.get("risk") or "",
            step_up=self.cleaned_data.get("step_up") or "",
            attempts=[(day, how) for day, how in told if day and how],
            no_attempts_reason=self.cleaned_data.get("no_attempts_reason") or "",
        )
