"""Two people change the same thing: what only one of them changed is joined, the rest is asked for."""

import json
from hashlib import sha256

from crispy_forms_gds.choices import Choice
from crispy_forms_gds.layout import Field
from django import forms
from django.template.loader import render_to_string

from earlyhelp.common.fields import RadiosField, say_errors_in_sentences
from earlyhelp.common.words import the, thing

OUT_OF_DATE = "This page is out of date. Open it again before you save."
AT_THE_SAME_MOMENT = (
    "Somebody else saved this at the same moment, so yours is not saved. "
    "Your words are still here: save again."
)
CHANGED = "Somebody else saved this while you were writing. Choose what to keep, then save again."
OPENED, DIFFERS, KEEP = "opened", "differs", "keep_"
THEIRS, MINE = "theirs", "mine"
NOTHING = "Nothing"


class RevisionForm(forms.Form):
    """Mixin: a form that changes a record carries the revision it was opened at; 0 for one yet to be made.

    Its initial values are the record as it stands, also when it is sent. If the record has moved on since the
    form was opened, a field that only somebody else changed takes their value, one that only this person
    changed keeps it, and one that both changed has to be chosen; nothing is chosen beforehand. To know who
    changed what, the page carries a digest of each value that it was opened with.

    The service judges once more, with the row held: whoever saves in between is never overwritten.

    :ivar opened: digests of what the page was opened with, as JSON.
    :ivar conflicts: names of the fields that both changed.
    :ivar has_moved_on: whether somebody else saved since the form was opened.
    :cvar joins: whether anything is joined at all; False where the person has to read the record again.
    :ivar only_compares: nothing is joined now, and a record that has moved on is refused: for a form that is
        saved while it is typed, whose page does not show what was joined.
    """

    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    joins = True
    only_compares = False
    has_moved_on = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "revision" in self.fields:
            sentences = dict.fromkeys(("required", "invalid", "min_value"), OUT_OF_DATE)
            self.fields["revision"].error_messages = sentences
        self.conflicts = []
        self.opened = self.digests({name: self._theirs(name) for name in self._compared()})
        if self.is_bound:
            self.opened = self.data.get(self.add_prefix(OPENED), "{}")
            asked = self.data.getlist(self.add_prefix(DIFFERS)) if hasattr(self.data, "getlist") else []
            self._ask([name for name in asked if name in self._compared()])

    def full_clean(self):
        self.has_moved_on = self.is_bound and self.joins and self._moved_on()
        if self.has_moved_on and self.only_compares:
            self.has_moved_on = any(self._theirs(name) != self._mine(name) for name in self._compared())
        elif self.is_bound:
            self._take_what_was_chosen()
            if self.has_moved_on:
                self._join()
        super().full_clean()
        if self.has_moved_on and self.only_compares:
            self.add_error(None, CHANGED)
        for name in self.conflicts:
            self.cleaned_data.pop(KEEP + name, None)

    def say_saved_at_once(self):
        """Tell the person that somebody else saved between their sending and their saving.

        The form goes on from the record that it was compared with, and is compared again when it is sent.
        """
        self.data = self.data.copy()
        if "revision" in self.fields and "revision" in self.initial:
            self.data[self.add_prefix("revision")] = self.initial["revision"]
        self.add_error(None, AT_THE_SAME_MOMENT)

    def now_opened(self):
        """The digests of what was sent and has been saved, for a page that stays open."""
        return self.digests({name: self._mine(name) for name in self._compared()})

    @staticmethod
    def digests(shown):
        """Digests of values by the names of their fields, as the page carries them."""
        return json.dumps({name: _mark(value) for name, value in shown.items()})

    def _compared(self):
        """The fields that a person fills in."""
        return [
            name
            for name, field in self.fields.items()
            if not field.widget.is_hidden
            and not isinstance(field.widget, forms.FileInput)
            and not name.startswith(KEEP)
        ]

    def kept_value(self, name):
        """The value of the record as it stands, as a box of this field shows it."""
        field = self.fields[name]
        return field.prepare_value(self.get_initial_for_field(field, name))

    def value_in(self, data, name):
        """The value of a field in what was sent."""
        return self.fields[name].widget.value_from_datadict(data, {}, self.add_prefix(name))

    @property
    def is_undecided(self):
        """Whether somebody else's words would be lost if this was kept as it is."""
        wrong = any(KEEP + name in self.errors for name in self.conflicts)
        return wrong or (self.has_moved_on and self.only_compares)

    def _theirs(self, name):
        return _shown(self.fields[name], self.kept_value(name))

    def _mine(self, name):
        return _shown(self.fields[name], self.value_in(self.data, name))

    def _moved_on(self):
        """Whether somebody else saved since the page was opened."""
        now, sent = self.initial.get("revision"), str(self.data.get(self.add_prefix("revision"), "")).strip()
        return now is not None and sent.isascii() and sent.isdigit() and str(now) != sent

    def _join(self):
        opened, names = _read(self.opened), self._compared()
        theirs = {name: self._theirs(name) for name in names}
        mine = {name: self._mine(name) for name in names}
        differ = [name for name in names if theirs[name] != mine[name]]
        if not differ and not self.conflicts:
            return  # sent twice, or both wrote the same: the service knows it again by its old revision
        both = [name for name in differ if opened.get(name) not in (_mark(theirs[name]), _mark(mine[name]))]
        for name in differ:
            if opened.get(name) == _mark(mine[name]):
                self._take_theirs(name)
        self.data = self.data.copy()
        if "revision" in self.fields:
            self.data[self.add_prefix("revision")] = self.initial["revision"]
        self.opened = self.digests(theirs)
        for name in self.conflicts:
            self.fields.pop(KEEP + name, None)
            self.data.pop(self.add_prefix(KEEP + name), None)
        self._ask(both)

    def _ask(self, names):
        """Ask of each of these fields whose value to keep."""
        self.conflicts = names
        for name in names:
            field = self.fields[name]
            what = getattr(field, "what", "") or thing(field.label or name)
            choices = [
                Choice(THEIRS, "Keep what was saved", hint=_words(field, self._theirs(name))),
                Choice(MINE, "Keep what I typed", hint=_words(field, self._mine(name))),
            ]
            ask = RadiosField(
                label=field.label or name, what=f"which of the two to keep for {what}", choices=choices
            )
            ask.error_messages["required"] = f"Choose which version of {the(what)} to keep."
            say_errors_in_sentences(ask, name)
            self.fields[KEEP + name] = ask

    def _take_what_was_chosen(self):
        for name in self.conflicts:
            if self.data.get(self.add_prefix(KEEP + name)) == THEIRS:
                self._take_theirs(name)

    def _take_theirs(self, name):
        """Let what is sent hold somebody else's value, as their page would have sent it."""
        self.data = self.data.copy()
        box, value = self.add_prefix(name), self._theirs(name)
        if isinstance(self.fields[name].widget, forms.MultiWidget):
            for place, part in enumerate(value):
                self.data[f"{box}_{place}"] = part
        elif isinstance(value, tuple):
            self.data.setlist(box, value)
        else:
            self.data[box] = value


class BothVersions:
    """In every layout: what a form that changes a record carries, and the choices where both changed it."""

    def render(self, form, context, template_pack="gds", **kwargs):
        if not isinstance(form, RevisionForm):
            return ""
        asked = [
            Field(KEEP + name).render(form, context, template_pack=template_pack) for name in form.conflicts
        ]
        told = {
            "opened_name": form.add_prefix(OPENED),
            "differs_name": form.add_prefix(DIFFERS),
            "place": form.add_prefix("versions"),
        }
        return render_to_string("layout/both_versions.html", told | {"form": form, "asked": asked})


def _read(text):
    try:
        told = json.loads(text)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _shown(field, value):
    """A value as its boxes show it: text, or a tuple of several texts, whether it was kept or sent."""
    widget = field.widget
    if isinstance(widget, forms.MultiWidget):
        parts = value if isinstance(value, list | tuple) else widget.decompress(value)
        parts = [*(parts or []), *[""] * len(widget.widgets)][: len(widget.widgets)]
        return tuple("" if part is None else str(part).strip() for part in parts)
    if isinstance(widget, forms.CheckboxInput):
        return ("on",) if value else ()
    shown = widget.format_value(value)
    if isinstance(widget, forms.SelectMultiple | forms.CheckboxSelectMultiple):
        return tuple(sorted(str(each) for each in shown or ()))
    if isinstance(shown, list | tuple):
        shown = next(iter(shown), "")
        if shown and isinstance(field, forms.ChoiceField) and not field.valid_value(shown):
            shown = ""  # what is no answer of the page is shown as none
    return "\n".join(str("" if shown is None else shown).strip().splitlines())


def _mark(shown):
    return sha256(json.dumps(shown).encode()).hexdigest()[:16]


def _words(field, shown):
    """A value in words, for somebody who chooses between two."""
    labels = {str(value): str(label) for value, label, *_ in getattr(field, "choices", ())}
    if isinstance(field.widget, forms.CheckboxInput):
        return "Ticked" if shown else "Not ticked"
    if isinstance(field.widget, forms.MultiWidget):
        return " ".join(part for part in shown if part) or NOTHING
    if isinstance(shown, tuple):
        return ", ".join(labels.get(each, each) for each in shown) or NOTHING
    return (labels.get(shown, shown) if shown else "") or NOTHING
