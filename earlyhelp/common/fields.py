"""Fields whose errors are full sentences that say what to do.

Each takes `what`, the thing asked for as it stands inside a sentence ("date of birth", "who was seen").
Without it the label is used, so a label that is a question needs it.
"""

import re

from crispy_forms_gds.choices import Choice
from django import forms
from django.db import models

from earlyhelp.common.datefields import DateField, TimeField
from earlyhelp.common.validators import (
    validate_nhs_number,
    validate_phone,
    validate_postcode,
    validate_upn,
    validate_uprn,
)
from earlyhelp.common.words import capital, the, thing

__all__ = [
    "CheckboxesField",
    "Choice",
    "DateField",
    "LongTextField",
    "ModelCheckboxesField",
    "ModelRadiosField",
    "ModelSelectField",
    "NHSNumberField",
    "PhoneField",
    "PostcodeField",
    "RadiosField",
    "SelectField",
    "TextField",
    "TimeField",
    "UPNField",
    "UPRNField",
    "YesNoField",
    "govuk_formfield",
    "say_errors_in_sentences",
]

NUL = "{what} has a hidden character that cannot be kept. Type it again instead of pasting it."
SHORT = 200
LONG = 10_000
FEW = 7  # so many answers are radio buttons; more drop down


UNSEEN = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Characters that nobody types or sees, and that turn round how the words beside them are shown."""


class TextField(forms.CharField):
    """A line of text, trimmed. Refuses more than max_length characters and NUL, which PostgreSQL cannot keep.

    Characters that nobody sees are left out, and ends of lines, which no browser types, become spaces.

    width is the number of characters that the box is wide: 2, 3, 4, 5, 10, 20 or 30.
    """

    many_lines = False

    def __init__(self, *, what="", width=None, max_length=SHORT, **kwargs):
        self.what = what
        kwargs.setdefault("widget", forms.TextInput)
        super().__init__(max_length=max_length, **kwargs)
        if width:
            self.widget.attrs["class"] = f"govuk-input--width-{width}"

    def to_python(self, value):
        value = UNSEEN.sub("", super().to_python(value))
        return value if self.many_lines else " ".join(value.splitlines())

    def widget_attrs(self, widget):
        """No maxlength: what was pasted stays whole, and the sentence says how long it may be."""
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}


class LongTextField(TextField):
    """Several lines of text. Line ends are made one kind, so that the count is the same in every browser."""

    many_lines = True
    counted = True  # the count of what is left is shown from three quarters of the limit on

    def __init__(self, *, rows=5, max_length=LONG, **kwargs):
        kwargs.setdefault("widget", forms.Textarea)
        super().__init__(max_length=max_length or LONG, **kwargs)
        self.widget.attrs |= {"rows": rows, "class": "govuk-js-character-count"}

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")


class _CodeField(TextField):
    """An identifier typed in any common way; it is kept in one."""

    width = 20
    rule = None
    default_what = ""

    def __init__(self, *, what="", **kwargs):
        kwargs.setdefault("width", self.width)
        super().__init__(what=what or self.default_what, max_length=60, **kwargs)
        self.widget.attrs["spellcheck"] = "false"
        self.widget.attrs["autocomplete"] = "off"

    def to_python(self, value):
        value = super().to_python(value)
        return value if value in self.empty_values else self.in_one_form(value)

    def in_one_form(self, value):
        """Return the value without spaces and hyphens, in capitals."""
        return re.sub(r"[\s-]", "", value).upper()

    def validate(self, value):
        super().validate(value)
        if value not in self.empty_values:
            type(self).rule(value)


class NHSNumberField(_CodeField):
    """Ten digits with a check digit. Spaces and hyphens are taken away."""

    rule = staticmethod(validate_nhs_number)
    width = 10
    default_what = "NHS number"


class UPNField(_CodeField):
    """A unique pupil number: check letter and 12 characters."""

    rule = staticmethod(validate_upn)
    default_what = "unique pupil number"


class UPRNField(_CodeField):
    """A unique property reference number of up to 12 digits."""

    rule = staticmethod(validate_uprn)
    default_what = "property reference number"


class PostcodeField(_CodeField):
    """A postcode, in capitals with one space before its last three characters."""

    rule = staticmethod(validate_postcode)
    width = 10
    default_what = "postcode"

    def in_one_form(self, value):
        value = re.sub(r"[^A-Za-z0-9]", "", value).upper()
        return f"{value[:-3]} {value[-3:]}" if len(value) > 3 else value


class PhoneField(TextField):
    """A phone number as people write it, with its spaces and a word beside it."""

    default_validators = [validate_phone]

    def __init__(self, **kwargs):
        super().__init__(**{"max_length": 30, "width": 20} | kwargs)


class _Chosen:
    """Says "Select ..." where an answer is missing or is not one of the answers offered."""

    def __init__(self, *args, what="", **kwargs):
        self.what = what
        super().__init__(*args, **kwargs)


class RadiosField(_Chosen, forms.ChoiceField):
    """One answer of a few. A choice is (value, label) or a Choice with a hint or a divider."""

    widget = forms.RadioSelect


class SelectField(_Chosen, forms.ChoiceField):
    """One answer of many, in a list that drops down."""


class CheckboxesField(_Chosen, forms.MultipleChoiceField):
    """Any number of answers."""

    widget = forms.CheckboxSelectMultiple


class ModelRadiosField(_Chosen, forms.ModelChoiceField):
    """One row of a few. The queryset is passed in by the form's maker, already scoped."""

    widget = forms.RadioSelect

    def __init__(self, queryset=None, **kwargs):
        kwargs.setdefault("empty_label", None)
        super().__init__(queryset, **kwargs)


class ModelSelectField(_Chosen, forms.ModelChoiceField):
    """One row of many, in a list that drops down."""

    def __init__(self, queryset=None, **kwargs):
        kwargs.setdefault("empty_label", "Select one")
        super().__init__(queryset, **kwargs)


class ModelCheckboxesField(_Chosen, forms.ModelMultipleChoiceField):
    """Any number of rows."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, queryset=None, **kwargs):
        super().__init__(queryset, **kwargs)


class YesNoField(_Chosen, forms.TypedChoiceField):
    """Yes or no: True, False, or None where nothing was chosen and nothing had to be."""

    widget = forms.RadioSelect

    def __init__(self, *, yes="Yes", no="No", **kwargs):
        super().__init__(
            choices=[("yes", yes), ("no", no)],
            coerce=lambda value: value == "yes",
            empty_value=None,
            **kwargs,
        )

    def prepare_value(self, value):
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


class _TypedSelectField(_Chosen, forms.TypedChoiceField):
    """Choices of a model's column in a list that drops down."""


class _TypedRadiosField(_Chosen, forms.TypedChoiceField):
    """Choices of a model's column as radio buttons, without the empty one."""

    widget = forms.RadioSelect

    def __init__(self, *, choices=(), **kwargs):
        super().__init__(choices=[choice for choice in choices if choice[0] not in ("", None)], **kwargs)


def govuk_formfield(db_field, **kwargs):
    """Return our field for a model's column (used by BaseModelForm)."""
    ours = {
        models.CharField: TextField, models.TextField: LongTextField, models.DateField: DateField,
        models.TimeField: TimeField, models.ForeignKey: ModelSelectField,
        models.ManyToManyField: ModelCheckboxesField,
    }  # fmt: skip
    if db_field.choices:
        few = len(db_field.choices) <= FEW
        kwargs.setdefault("choices_form_class", _TypedRadiosField if few else _TypedSelectField)
    elif type(db_field) in ours:
        kwargs.setdefault("form_class", ours[type(db_field)])
    return db_field.formfield(**kwargs)


def say_errors_in_sentences(field, name):
    """Give a field the sentences that tell the person what to do, where its maker has not given them."""
    what = getattr(field, "what", "") or thing(field.label or name.replace("_", " "))
    if hasattr(field, "what"):
        field.what = what
    for code, sentence in _sentences(field, what).items():
        given = field.error_messages.get(code)
        if given is None or given == _default_message(field, code):
            field.error_messages[code] = sentence


def _sentences(field, what):
    verb = "Select" if isinstance(field, forms.ChoiceField) else "Enter"
    choose = f"Select {the(what)} from the answers on the page."
    sentences = {
        "required": f"{verb} {the(what)}.",
        "invalid": f"{verb} {the(what)} in the way that the hint shows.",
        "invalid_choice": choose,
        "invalid_list": choose,
        "invalid_pk_value": choose,
        "min_value": f"{capital(what)} must be %(limit_value)s or more.",
        "max_value": f"{capital(what)} must be %(limit_value)s or less.",
        "null_characters_not_allowed": NUL.format(what=capital(what)),
    }
    if isinstance(field, forms.BooleanField):
        sentences["required"] = f"Tick “{field.label or capital(what)}” before you go on."
    if isinstance(field, forms.EmailField):
        sentences["invalid"] = f"Enter {the(what)} in full, like name@example.org."
    if isinstance(field, forms.IntegerField):
        sentences["invalid"] = f"{capital(what)} must be a whole number, like 4."
    if getattr(field, "max_length", None):
        sentences["max_length"] = f"{capital(what)} must be {field.max_length:,} characters or fewer."
    return sentences


def _default_message(field, code):
    for kind in type(field).__mro__:
        if code in getattr(kind, "default_error_messages", {}):
            return kind.default_error_messages[code]
    return None
