"""Kill the site at random while people work in it, and look afterwards for what was lost.

``scripts/kill-trial`` runs it, outside the test suite. The exit status is 1 if anything was lost or doubled.
"""

import random
import threading
import time
from collections import Counter

from tests.durability.load import Ledger, Officer, Sender, Worker
from tests.durability.place import children_of, kill, wait_for

WRITE_SECONDS = 90  # so long may nobody get an answer after a kill before the trial is given up
KILL_SECONDS = (0.2, 2.5)
SENDERS = 2
CHILDREN = {"web": "web, request process", "worker": "worker, job process", "postgres": "postgres, backend"}


class Killer:
    """Chooses what to kill and when.

    :param spare: names of processes that are left alone.
    """

    def __init__(self, place, chance, *, spare=()):
        self.place, self.chance, self.spare, self.kills = place, chance, spare, Counter()

    def choices(self):
        """What can be killed now: kind, processes, and how often it is chosen."""
        found = []
        for name, process in self.place.processes.items():
            if name in self.spare or process.is_dead():
                continue
            found.append((name, [process.pid], 2))
            children = children_of(process.pid) if name in CHILDREN else []
            if children:
                found.append((CHILDREN[name], children, 3))
        return found

    def strike(self):
        """Kill one process."""
        if found := self.choices():
            kind, processes, _ = self.chance.choices(found, [weight for *_, weight in found])[0]
            self.kills[kind] += kill(self.chance.choice(processes))


class Trial:
    """People at work in a place, and somebody who kills its processes.

    :param spare: names of processes that are left alone.
    :param figures: whether somebody has the figures worked out meanwhile.
    """

    def __init__(self, place, scene, *, rounds, seed, spare=(), figures=True):
        self.place, self.rounds, self.chance = place, rounds, random.Random(seed)
        self.ledger = Ledger(place.var / "ledger.jsonl")
        self.killer = Killer(place, self.chance, spare=spare)
        self.stop = threading.Event()
        told = {"port": place.port, "ledger": self.ledger, "stop": self.stop}
        self.people = [
            Worker(user, own, scene.cases, seed=f"{seed}-{user.email}", **told)
            for user, own in zip(scene.workers, scene.cases, strict=True)
        ]
        if figures:
            self.people.append(Officer(scene.officer, seed=f"{seed}-officer", **told))
        self.people += [Sender(seed=f"{seed}-sender-{number}", **told) for number in range(SENDERS)]

    def run(self, say=lambda done: None, seconds=float("inf")):
        """Let people work until so many processes were killed; then let them finish what they do.

        :param say: called with how many were killed, after each.
        :param seconds: so long at most.

        :raises AssertionError: where nobody gets an answer any more.
        """
        for person in self.people:
            person.start()
        deadline = time.monotonic() + seconds
        for done in range(1, self.rounds + 1):
            if time.monotonic() > deadline:
                break
            self._wait_for_a_write()
            time.sleep(self.chance.uniform(*KILL_SECONDS))
            self.killer.strike()
            say(done)
        self._wait_for_a_write()
        self.stop.set()
        for person in self.people:
            person.join()

    def _wait_for_a_write(self):
        before = len(self.ledger.acknowledged())
        answered = wait_for(lambda: len(self.ledger.acknowledged()) > before, WRITE_SECONDS)
        assert answered, "Nobody gets an answer any more."
