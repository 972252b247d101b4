"""Two families of two agencies, everybody who stands to the first one's case in some way, and the count."""

import copy
from collections import Counter

from cases import note_services
from cases.models import NoteKind
from tests.factories.people import FamilyAddressFactory
from tests.fuzz.place import MARKER, Place
from tests.pages import CheckedClient
from tests.permissions.standing import undone
from tests.sweep.relations import RELATIONS, Relations

MARKERS = [MARKER, "Zebrafinch", "Owlglass"]
"""A name, words of a note, and an address that only the other family has."""
GUESSES = [marker[:-4] for marker in MARKERS]
"""The beginnings of them: a page that is asked for one and answers with the whole knows the other family."""
NO_SUCH_CASE = "EH-2016-9999"
EACH_DAY = 10
"""Who asks Hypothesis for more examples than this wants all of the sweep: ``--hypothesis-profile=long``."""


class SweepPlace(Place):
    """The place of the fuzz, with more of the other family and with everybody on every relation.

    asked    how many requests were sent, by the kind of question
    users    somebody for each relation, by its name; clients: each of them signed in
    """

    def __init__(self, now):
        super().__init__(now)
        self.asked = Counter()
        note_services.add_note(
            case=self.other.the_case,
            kind=NoteKind.objects.first(),
            happened_at=now,
            title="A visit to the Zebrafinch house",
            text="They keep a Zebrafinch.",
            about=dict.fromkeys(self.other.the_case.family.members.children(), "seen"),
            **self.other.acts,
        )
        FamilyAddressFactory(family=self.other.the_case.family, line_1="3 Owlglass Lane")
        people = Relations(self.scene, now)
        self.users = {name: people.user(name) for name in RELATIONS}
        self.clients = {name: self.signed_in(user) for name, user in self.users.items()}

    def ask(self, who, address, method="get", data=None, *, counted_as):
        """Ask as somebody (a name of a relation), undo what the asking did, and return the answer."""
        client = CheckedClient()
        client.cookies = copy.deepcopy(self.clients[who].cookies)
        self.asked[counted_as] += 1
        with undone():
            return getattr(client, method)(address, data)
