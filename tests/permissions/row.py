"""A row of the matrix of who gets what."""

from typing import NamedTuple


class Row(NamedTuple):
    """One address.

    :ivar name: the name of the URL.
    :ivar on: what it is about, a method of :class:`tests.permissions.scene.Scene` or an empty string.
    :ivar permission: the right that it needs, a word for the reader ("" for none).
    :ivar statuses: person to HTTP status.
    :ivar method: "get", or "post" for an address that takes nothing else.
    :ivar is_public: whether nobody is ever asked to sign in; without its key it leads to the start.
    """

    name: str
    on: str
    permission: str
    statuses: dict
    method: str = "get"
    is_public: bool = False
