"""What a closing says so far: the filled form of each of its pages, what is missing, and what to close with.

A page is kept as it was typed and checked again each time it is read, so that an answer that has gone out of
date (a need that was added, a Webstar that was recorded) is asked for again before the case closes.
"""

from functools import cached_property

from django.http import QueryDict
from django.urls import reverse

from closures.deciding import is_without_outcome, needs_manager
from closures.enums import Part, ReasonGroup
from closures.forms.last_parts import NextForm, ToldForm, WithoutForm
from closures.forms.parts import EndingForm, ProgressForm, WordsForm
from closures.telling import Telling
from earlyhelp.common.dates import date_long
from earlyhelp.common.forms import own_boxes
from earlyhelp.common.revisions import DIFFERS, KEEP, OPENED
from earlyhelp.common.words import thing

FORMS = {
    Part.ENDING: EndingForm,
    Part.PROGRESS: ProgressForm,
    Part.WORDS: WordsForm,
    Part.NEXT: NextForm,
    Part.TOLD: ToldForm,
    Part.WITHOUT: WithoutForm,
}
LONGEST = 12_000
"""Characters of one answer that are kept; more than any page takes."""
OWN = {"csrfmiddlewaretoken", "revision", "save", OPENED, DIFFERS}


def typed_in(form, post):
    """Return what was typed into the form's own boxes, as lists of strings that the database can hold."""
    own = own_boxes(form, post)
    names = [name for name in own if name not in OWN and not name.startswith(KEEP)]
    return {name: [text.replace("\x00", "")[:LONGEST] for text in post.getlist(name)] for name in names}


class Answers:
    """The answers of one closing.

    :param facts: a :class:`closures.facts.Facts`.
    """

    def __init__(self, draft, facts):
        self.draft, self.facts = draft, facts
        self.kept = {part.name: part for part in draft.parts.select_related("saved_by")}

    def form(self, part, post=None):
        """The page of a part: as it is sent, as it was kept, or empty."""
        kept = self.kept.get(part)
        revision = kept.revision if kept else 0
        stands = as_posted(kept.typed, revision) if kept else None
        told = {"facts": self.facts, "stands": stands, "initial": {"revision": revision, **self._first(part)}}
        if post is not None:
            return FORMS[part](post, **told)
        form = FORMS[part](stands, **told)
        if kept:
            form.opened = form.now_opened()
        return form

    def _first(self, part):
        if part != Part.ENDING:
            return {}
        return {"closed_on": self.facts.today, "reason": self.facts.likely_reason}

    @cached_property
    def forms(self):
        """The filled form of every part that was saved."""
        return {part: self.form(part) for part in Part if part in self.kept}

    def _valid(self, part):
        form = self.forms.get(part)
        return form if form is not None and form.is_valid() else None

    @cached_property
    def ending_values(self):
        """The reason, the judgement and the day, or nothing while they are not known."""
        form = self._valid(Part.ENDING)
        return form.values if form else {}

    @property
    def is_without_outcome(self):
        return is_without_outcome(self.ending_values)

    @property
    def needs_manager(self):
        return needs_manager(self.ending_values)

    @cached_property
    def order(self):
        """The parts that this closing has. A case that was opened in error needs the first two only."""
        reason = self.ending_values.get("reason")
        if reason and reason.group == ReasonGroup.EXCLUDED:
            return [Part.ENDING, Part.PROGRESS]
        return [part for part in Part if part != Part.WITHOUT or self.is_without_outcome]

    @cached_property
    def missing(self):
        """The parts that are not complete."""
        return [part for part in self.order if self._valid(part) is None]

    def after(self, part):
        """The part that comes after this one, or None."""
        following = self.order[self.order.index(part) + 1 :] if part in self.order else []
        return next(iter(following), None)

    def status(self, part):
        """Return the word and the colour that tell how far a part is."""
        if part not in self.kept:
            return "Not started", "blue"
        return ("Begun", "teal") if part in self.missing else ("Finished", "")

    @cached_property
    def reasons_missing(self):
        """Family member to the reason given so far why there is no closing Webstar."""
        form = self.forms.get(Part.PROGRESS)
        if form is None:
            return {}
        form.is_valid()
        return form.missing

    def for_service(self):
        """Everything that closing takes, of a closing in which nothing is missing."""
        found = {part: form for part in self.order if (form := self._valid(part))}
        values = dict(self.ending_values)
        for part in (Part.NEXT, Part.TOLD):
            values |= found[part].values if part in found else {}
        telling = Telling(
            words=found[Part.WORDS].words if Part.WORDS in found else {},
            signposts=found[Part.NEXT].signposts if Part.NEXT in found else [],
            agencies=found[Part.TOLD].agencies if Part.TOLD in found else [],
        )
        return {
            "values": values,
            "missing": found[Part.PROGRESS].missing,
            "ratings": found[Part.PROGRESS].ratings,
            "telling": telling,
            "ending": found[Part.WITHOUT].ending if Part.WITHOUT in found else None,
        }

    def cards(self, *, may_change):
        """Every part with what was answered, as summary lists."""
        return [
            {"title": part.label, "rows": self._rows(part, may_change), "is_missing": part in self.missing}
            for part in self.order
        ]

    def _rows(self, part, may_change):
        form = self.forms.get(part)
        pairs = shown_answers(form) if form is not None else []
        rows = [{"key": label, "value": value} for label, value in pairs]
        rows = rows or [{"key": part.label, "value": "Nothing to tell" if form else "Not answered yet"}]
        if may_change:
            url = reverse("closures:part", args=[self.draft.case.reference, part])
            rows[0]["actions"] = [{"text": "Change", "url": url, "about": thing(part.label)}]
        return rows


def as_posted(typed, revision):
    """Return what was typed as a form takes it."""
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    data["revision"] = revision
    return data


def shown_answers(form):
    """Return (label, words) of each answer that was given, as it was typed where it is wrong."""
    form.is_valid()
    told = [
        (bound.label, _words(bound, form.cleaned_data.get(bound.name))) for bound in form.visible_fields()
    ]
    return [(label, words) for label, words in told if words]


def _words(bound, value):
    if value is True or value is False:
        return "Yes" if value else "No"
    if value is None or value == "":
        return bound.value() if bound.errors and isinstance(bound.value(), str) else ""
    if hasattr(value, "strftime"):
        return date_long(value)
    if hasattr(value, "pk"):
        return str(value)
    choices = {str(key): str(label) for key, label in getattr(bound.field, "choices", ())}
    return choices.get(str(value), str(value))
