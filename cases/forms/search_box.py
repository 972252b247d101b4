"""The one box that people are found with."""

from earlyhelp.common.fields import TextField
from earlyhelp.common.forms import BaseForm


class FindForm(BaseForm):
    """Words, dates and numbers in any order."""

    submit_text = "Search"

    words = TextField(
        label="Name, date of birth, number, postcode or phone",
        what="name, date of birth or number of somebody",
        help_text=(
            "In any order, like “Ffion Tudor 27 3 2009”. Also an NHS number, a unique pupil number, "
            "a postcode, a phone number or a case reference. Near spellings are found too."
        ),
        max_length=200,
    )

    def add_fields(self):
        self.fields["words"].widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}
