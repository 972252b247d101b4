"""The base of every form: one layout, one error summary, full sentences, protection against sending twice."""

import re
import uuid

from crispy_forms_gds.helper import FormHelper
from crispy_forms_gds.layout import Button, Field, Layout, Size
from django import forms

from earlyhelp.common.drafts import KeptSaid, KeptWords
from earlyhelp.common.fields import LongTextField, govuk_formfield, say_errors_in_sentences
from earlyhelp.common.revisions import OUT_OF_DATE, BothVersions, RevisionForm

__all__ = [
    "OUT_OF_DATE",
    "BaseForm",
    "BaseModelForm",
    "FilterForm",
    "OnceForm",
    "RevisionForm",
    "error_links",
    "own_boxes",
]

PART = re.compile(r"_[0-9]$")
"""The end of the name of a box of a field that has several."""


class FormLayout:
    """Owns the helper that draws a form. Mixed into each base form.

    submit_text     the verb on the button
    heading_field   the field whose label is the page's h1 (one question a page)
    keeps_itself    the page saves into its own record while it is typed, or into a draft of its own
    """

    submit_text = "Continue"
    heading_field = ""
    keeps_itself = False

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.add_fields()
        for name, field in self.fields.items():
            say_errors_in_sentences(field, name)
        self.helper = self.make_helper()

    def add_fields(self):
        """Add or limit the fields that depend on what the form was made with. Nothing by default."""

    def make_helper(self):
        """Return the helper. A form with its own order or groups overrides `layout_fields`."""
        helper = FormHelper()
        helper.attrs = {"novalidate": "novalidate"}
        helper.label_size = helper.legend_size = Size.SMALL
        helper.layout = Layout(
            KeptWords(), BothVersions(), *self.layout_fields(), KeptSaid(), *self.layout_buttons()
        )
        return helper

    @property
    def is_kept_as_draft(self):
        """Whether what is typed is kept as a draft of the person: every form that has long text is."""
        return not self.keeps_itself and any(isinstance(each, LongTextField) for each in self.fields.values())

    def layout_fields(self):
        """Return the layout objects of the form's fields, in order."""
        return [self.layout_field(name) for name in self.fields]

    def layout_field(self, name):
        """Return the layout of one field; the label of the heading field is the page's h1."""
        if name != self.heading_field:
            return Field(name)
        heading = {
            "label_tag": "h1", "label_size": Size.for_label("l"),
            "legend_tag": "h1", "legend_size": Size.for_legend("l"),
        }  # fmt: skip
        return Field(name, context=heading)

    def layout_buttons(self):
        """Return the buttons, one verb each."""
        return (
            [Button("save", self.submit_text, data_prevent_double_click="true")] if self.submit_text else []
        )


def error_links(form):
    """Return (id of the box, sentence) for each error of any form, in the order of the page."""
    visible = form.visible_fields()
    first = _first_box(visible[0]) if visible else "main-content"
    links = [(first, sentence) for sentence in form.non_field_errors()]
    for bound in form.hidden_fields():
        links += [(first, sentence) for sentence in bound.errors]
    for bound in visible:
        links += [(_first_box(bound), sentence) for sentence in bound.errors]
    return links


def _first_box(bound):
    """Return the id of the box to go to: the first that is wrong where a field has several."""
    several = getattr(bound.field, "first_box_with_error", None)
    return several(bound.auto_id) if several else bound.auto_id


def own_boxes(form, post):
    """Return which of the names that were sent are boxes of the form: a field's own, or its parts 0, 1, 2."""
    return [name for name in post if name in form.fields or PART.sub("", name) in form.fields]


class BaseForm(FormLayout, forms.Form):
    """A form of one page. Querysets of choices are passed in, already scoped to what the person may see."""


class BaseModelForm(FormLayout, forms.ModelForm):
    """A form of one page whose columns come from a model, drawn with our fields. Services save, not it."""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        meta = getattr(cls, "Meta", None)
        if meta is not None and not getattr(meta, "formfield_callback", None):
            meta.formfield_callback = staticmethod(govuk_formfield)


class FilterForm(BaseForm):
    """The filters of a list, kept in the address. No field is required."""

    submit_text = "Apply filters"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False

    def make_helper(self):
        helper = super().make_helper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.form_method = "get"
        return helper

    def layout_buttons(self):
        return []

    def valid_filters(self):
        """Return the filters that were given and make sense, by name. A wrong one filters nothing."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value not in (None, "", [])}

    @property
    def chosen(self):
        """The filters in use: dicts with label and values, each with its text and the address without it."""
        if not self.is_bound:
            return []
        chosen = []
        for name, value in self.valid_filters().items():
            values = [self._chosen_value(name, item) for item in self.data.getlist(name)]
            values = values or [{"text": str(value), "url": self._address_without(name)}]
            chosen.append({"label": self.fields[name].label or name, "values": values})
        return chosen

    def _chosen_value(self, name, item):
        choices = {str(key): label for key, label in getattr(self.fields[name], "choices", ())}
        return {"text": str(choices.get(item, item)), "url": self._address_without(name, item)}

    def _address_without(self, name, item=None):
        """The address without this filter, or without one of its values, from the first page on."""
        query = self.data.copy()
        kept = [value for value in query.getlist(name) if item is not None and value != item]
        boxes = [f"{name}_{place}" for place in range(len(getattr(self.fields[name], "fields", ())))]
        for key in ["after", "before", *boxes]:
            query.pop(key, None)
        query.setlist(name, kept)
        return f"?{query.urlencode()}" if query.urlencode() else ""


class OnceForm(forms.Form):
    """Mixin: a form that makes a record carries its own number, so that sending it twice makes one record.

    The service keeps `submission` with the record and gives back the first record for the second sending.
    """

    submission = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        initial = {"submission": uuid.uuid4()} | (kwargs.pop("initial", None) or {})
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["submission"].error_messages = dict.fromkeys(("required", "invalid"), OUT_OF_DATE)
