"""The forms of documents."""

from django import forms

from earlyhelp.common.fields import ModelSelectField, SelectField, TextField
from earlyhelp.common.forms import BaseForm, OnceForm

WHOLE_FAMILY = ("", "The whole family")
KEPT = "PDF, Word, Excel, OpenDocument, JPEG, PNG, HEIC or text"


FILE_ERRORS = {
    "required": "Choose a file.",
    "empty": "The file is empty. Choose another.",
    "missing": "Choose a file.",
    "invalid": "Choose a file.",
    "max_length": "The name of the file is too long. Give it a shorter one.",
}


class AddVersionForm(OnceForm, BaseForm):
    """A newer file of a document.

    :param megabytes: the largest file.
    """

    submit_text = "Add the file"

    file = forms.FileField(label="File", max_length=255, error_messages=FILE_ERRORS)

    def __init__(self, *args, megabytes, **kwargs):
        self.megabytes = megabytes
        super().__init__(*args, **kwargs)

    def add_fields(self):
        self.fields["file"].help_text = f"{KEPT}, up to {self.megabytes} MB"

    def make_helper(self):
        helper = super().make_helper()
        helper.attrs |= {"enctype": "multipart/form-data"}
        return helper


class AddDocumentForm(AddVersionForm):
    """What a document is, about whom, and its file.

    :param kinds: kinds of document; :param members: the people of the family.
    """

    submit_text = "Add the document"

    kind = ModelSelectField(label="Kind of document", what="the kind of document")
    title = TextField(label="Title", what="title", max_length=160)
    about = SelectField(label="About", what="whom it is about", required=False)

    def __init__(self, *args, kinds, members, **kwargs):
        self.kinds, self.members = kinds, members
        super().__init__(*args, **kwargs)

    def add_fields(self):
        super().add_fields()
        self.fields["kind"].queryset = self.kinds
        self.fields["about"].choices = [
            WHOLE_FAMILY,
            *((str(member.number), member.person.full_name) for member in self.members),
        ]
        self.order_fields(["submission", "kind", "title", "about", "file"])

    @property
    def member(self):
        """The chosen member of the family, or None for the whole family."""
        number = self.cleaned_data["about"]
        return next((member for member in self.members if str(member.number) == number), None)


class WithdrawDocumentForm(BaseForm):
    """Why a document should not be here."""

    submit_text = "Withdraw the document"

    reason = TextField(label="Why is it withdrawn?", what="why it is withdrawn", max_length=300)
