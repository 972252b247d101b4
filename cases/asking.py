"""A request being written: its pages in order, the filled form of each, and what is missing.

Each page is kept as it was typed and checked again each time it is read.
"""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from cases.asking_services import Sending
from cases.choices import request_reasons, request_sources
from cases.enums import AgreementMethod, SenderKind
from cases.forms import asking as forms
from cases.opening_answers import as_posted
from people.enums import FamilyRole

STEPS = {
    "you": forms.WhoAsksForm,
    "contact": forms.SenderForm,
    "permission": forms.PermissionForm,
    "people": forms.PeopleForm,
    "home": forms.HomeForm,
    "why": forms.WhyForm,
    "working-well": forms.WorkingForm,
    "tried": forms.TriedForm,
    "wanted": forms.WantedForm,
    "in-touch": forms.ReachForm,
    "visiting": forms.RisksForm,
}
"""The pages in order, and the form of each. Their names stand in the address."""

HEADINGS = {
    "contact": "How can we reach you?",
    "permission": "Permission to share",
    "people": "Who is in the family?",
    "home": "Where does the family live?",
    "why": "Why do you ask for help?",
    "in-touch": "Being in touch with the family",
}
"""The h1 of each page whose question is not its h1 already."""


@dataclass(frozen=True)
class Somebody:
    """Somebody of the family in the draft, with the filled form."""

    number: int
    role: str
    form: object

    @property
    def is_child(self):
        return self.role == FamilyRole.CHILD

    @property
    def name(self):
        self.form.is_valid()
        names = (self.form.cleaned_data.get(name) for name in ("given_name", "family_name"))
        return " ".join(name for name in names if name) or "Somebody without a name"


class Asking:
    """What a draft says so far.

    :param user: whoever writes it, signed in or not.
    :param account: what is known of a signed-in sender, to fill in for them: values of the contact page.
    """

    def __init__(self, draft, *, user, today, account=None):
        self.draft, self.user, self.today, self.account = draft, user, today, account or {}
        self.kept = draft.answers
        self.steps = self.kept.get("steps", {})

    @property
    def is_family(self):
        return self.steps.get("you", {}).get("sender_kind") == [SenderKind.FAMILY.value]

    def form(self, step, data=None):
        """Return the form of a page: filled with the data, or with what is kept, or with what is known."""
        data = data if data is not None else as_posted(self.steps.get(step))
        told = {"is_family": self.is_family, "today": self.today}
        if step == "contact":
            told |= {"sources": request_sources(is_family=self.is_family), "initial": self.account}
        if step == "permission":
            told["initial"] = {"agreed_on": self.today}
        if step == "why":
            told["reasons"] = request_reasons()
        return STEPS[step](data, **told)

    def somebody_form(self, role, data=None):
        return forms.SomebodyForm(
            data,
            role=role,
            is_family=self.is_family,
            today=self.today,
            initial={"lives_in_household": True, "family_name": self._first_family_name},
        )

    @property
    def _first_family_name(self):
        typed = self.kept.get("people", [{}])
        return typed[0].get("typed", {}).get("family_name", [""])[0] if typed else ""

    @cached_property
    def people(self):
        return [
            Somebody(
                entry["number"],
                entry["role"],
                self.somebody_form(entry["role"], as_posted(entry["typed"])),
            )
            for entry in self.kept.get("people", [])
        ]

    def somebody(self, number):
        return next((each for each in self.people if each.number == number), None)

    @property
    def has_child(self):
        return any(each.is_child for each in self.people)

    @cached_property
    def forms(self):
        return {step: self.form(step) for step in STEPS if step != "people"}

    def missing(self):
        """Return (sentence, address) of what must be answered before the request can be sent."""
        found = []
        for step, form in self.forms.items():
            if not form.is_bound or not form.is_valid():
                found.append((TO_DO[step], self.url(step)))
        for each in self.people:
            if not each.form.is_valid():
                url = reverse("asking:somebody", args=[each.number])
                found.append((f"Complete what you know of {each.name}", url))
        if not self.has_child:
            found.append((TO_DO["people"], self.url("people")))
        return found

    @property
    def may_be_shared(self):
        form = self.forms["permission"]
        return form.is_bound and form.is_valid() and form.cleaned_data["has_agreed"]

    def url(self, step):
        return reverse("asking:step", args=[step])

    def url_after(self, step):
        names = list(STEPS)
        later = names[names.index(step) + 1 :]
        return self.url(later[0]) if later else reverse("asking:check")

    def url_before(self, step):
        names = list(STEPS)
        earlier = names[: names.index(step)]
        return self.url(earlier[-1]) if earlier else reverse("asking:safety")

    def sending(self):
        """Return what is sent. Call it only where nothing is missing."""
        answers = {}
        for step in ("you", "contact", "why", "working-well", "tried", "wanted", "in-touch", "visiting"):
            answers |= self.forms[step].cleaned_data
        answers |= self.forms["home"].values | self._agreement(answers)
        return Sending(values=answers, people=[each.form.values for each in self.people])

    def _agreement(self, answers):
        said = self.forms["permission"].cleaned_data
        if self.is_family:
            agreed_by = {"agreed_by": answers["sender_name"], "agreed_how": AgreementMethod.ELECTRONIC}
            return agreed_by | {"agreed_on": self.today}
        return {name: said[name] for name in ("agreed_by", "agreed_how", "agreed_on")}


TO_DO = {
    "you": "Say who you are",
    "contact": "Say how we can reach you",
    "permission": "Say whether the family agrees",
    "people": "Add at least one child",
    "home": "Enter where the family lives",
    "why": "Say why you ask for help",
    "working-well": "Say what is working well",
    "tried": "Say what has been tried",
    "wanted": "Say what the family wants",
    "in-touch": "Say how to be in touch",
    "visiting": "Say what a visitor should know",
}
