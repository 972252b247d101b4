"""The key that a page carries of its draft: whose words, of which form of which page, opened when."""

import json
import uuid
from dataclasses import astuple, dataclass, fields
from hashlib import sha256

from django.core import signing

from earlyhelp.common.drafts import KEY

SALT = "accounts.draft"
TELL_NOTHING = ("submission", "revision")
"""Fields of a form's own numbers, which differ between two windows that hold the same words."""
NEVER_KEPT = {KEY, "csrfmiddlewaretoken"}


@dataclass(frozen=True)
class DraftKey:
    """Made by the server for a page that it shows, and signed: nobody can make one for another person.

    :ivar number: the draft's own number, a new one for each page that is opened.
    :ivar after: the number of the draft whose words the page was opened with, or "".
    :ivar is_once: whether the form makes a record, so that two windows must not make two.
    :ivar opened_at: seconds since 1970.
    """

    number: str
    owner: int
    agency: int
    address: str
    form: str
    after: str
    is_once: bool
    opened_at: float

    def signed(self):
        return signing.dumps(list(astuple(self)), salt=SALT, compress=True)

    @classmethod
    def read(cls, text, *, max_age=None):
        """Return the key that this text is, or None where it is none of ours or too old."""
        try:
            parts = signing.loads(text, salt=SALT, max_age=max_age)
        except signing.BadSignature:
            return None
        return cls(*parts) if len(parts) == len(fields(cls)) else None

    @classmethod
    def new(cls, **told):
        """A key with a number of its own."""
        return cls(**told | {"number": str(uuid.uuid4())})

    @property
    def one_record(self):
        """A name that all windows share of which only one may make a record at a time."""
        return f"form {self.owner} {self.agency} {self.address} {self.form}"

    def belongs_to(self, user, agency):
        """Whether it was made for this person, acting for this agency."""
        return agency is not None and (self.owner, self.agency) == (user.pk, agency.pk)


def words_of(data, prefix=""):
    """What stands in the boxes of a form that was sent, by name. Never what is called a password, nor a file.

    :param prefix: the form's prefix, where several forms of a page are sent together.
    """
    start = f"{prefix}-" if prefix else ""
    return {
        name: [value.replace("\0", "") for value in values]
        for name, values in data.lists()
        if name not in NEVER_KEPT and "password" not in name and name.startswith(start)
    }


def mark_of(words):
    """A digest of what was typed, which two windows with the same words share."""
    told = {name: each for name, each in words.items() if name.rsplit("-")[-1] not in TELL_NOTHING}
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
