"""Keeping what is typed into a long form, whatever app it belongs to: the part that a form sees.

Who keeps it, and for whom, is told by what stands in the page's context as ``drafts`` (an object with
``of(form)``), so that this layer knows no account.
"""

from django import forms
from django.template.loader import render_to_string
from django.utils.datastructures import MultiValueDict

KEY = "draft_key"
"""The name of the hidden field that says whose draft of which page it is."""
PUT_BACK = "put_back"
"""What stands in the address of a page that is asked to show a draft again."""
NEVER_KEPT = (forms.FileInput, forms.PasswordInput)


class KeptWords:
    """What stands at the top of a form that is kept while it is typed: its key, and what is offered back."""

    template = "layout/kept_words.html"

    def render(self, form, context, template_pack="gds", **kwargs):
        drafts = context.get("drafts")
        kept = drafts.of(form) if drafts and form.is_kept_as_draft else None
        if kept is None:
            return ""
        if kept.put_back:
            fill(form, kept.put_back.words)
        return render_to_string(self.template, {"kept": kept, "prefix": form.prefix or "", "key_name": KEY})


class KeptSaid:
    """The line above the buttons that says quietly until when the words are kept."""

    def render(self, form, context, template_pack="gds", **kwargs):
        is_kept = bool(context.get("drafts")) and form.is_kept_as_draft
        return render_to_string("layout/kept_said.html") if is_kept else ""


def fill(form, words):
    """Let a form that is not sent show these words, as they were typed, with its own numbers.

    :param words: the names of its boxes to a list of what stood in each.
    """
    data = MultiValueDict(words)
    for name, field in form.fields.items():
        if not isinstance(field.widget, NEVER_KEPT):
            form.initial[name] = field.widget.value_from_datadict(data, {}, form.add_prefix(name))
    form._bound_fields_cache.clear()
    if hasattr(form, "opened"):
        form.opened = data.get(form.add_prefix("opened"), form.opened)
