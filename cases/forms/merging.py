"""The choices of a merge: for everything in which two records differ, which of the two is right."""

from earlyhelp.common.fields import RadiosField
from earlyhelp.common.forms import BaseForm
from people.facts import LABELS, groups_of_fields, in_words

KEPT, OTHER = "kept", "other"
NOTHING = "Not recorded"


def words_of_group(person, names):
    """Return what a group of fields says of the person, in words."""
    told = [in_words(person, name) for name in names]
    return ", ".join(words for words in told if words and words != "No") or NOTHING


def differing(kept, other):
    """Return the groups of fields in which two records differ."""
    return [
        names
        for names in groups_of_fields()
        if any(getattr(kept, name) != getattr(other, name) for name in names)
    ]


class MergeForm(BaseForm):
    """One question for each thing in which the records differ.

    :param kept: the record that stays.
    :param other: the record that goes.
    """

    submit_text = "Merge into one record"

    def __init__(self, *args, kept, other, **kwargs):
        self.kept, self.other = kept, other
        super().__init__(*args, **kwargs)

    def add_fields(self):
        for names in differing(self.kept, self.other):
            kept, other = (words_of_group(person, names) for person in (self.kept, self.other))
            self.fields[names[0]] = RadiosField(
                label=LABELS[names[0]],
                choices=[(KEPT, f"{kept} (first record)"), (OTHER, f"{other} (second record)")],
                initial=OTHER if _says_nothing(self.kept, names[0]) else KEPT,
            )

    @property
    def chosen(self):
        """The first field of each group that is taken from the record that goes."""
        return {name for name, answer in self.cleaned_data.items() if answer == OTHER}


def _says_nothing(person, name):
    return getattr(person, name) == type(person)._meta.get_field(name).get_default()
