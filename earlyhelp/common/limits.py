"""How often something may be done from one place, counted in the cache that every server process shares."""

from hashlib import sha256

from django.core.cache import cache

from earlyhelp.common.models import one_after_another


class TooOften(Exception):
    """Somebody did something more often than its limit. The sentence says when to try again."""

    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence


def is_within_limit(name, key, *, most, seconds, now) -> bool:
    """Count one more, and return whether there were no more than ``most`` in the last so many seconds.

    The key (an internet address, an e-mail address) is kept as a digest only. Those who come at the very same
    moment are counted one after another, so that a program that asks many times at once gains nothing.
    """
    place = f"limit:{name}:{sha256(str(key).encode()).hexdigest()}"
    moment = now.timestamp()
    with one_after_another([place]):
        recent = [then for then in cache.get(place, []) if then > moment - seconds]
        if len(recent) >= most:
            return False
        cache.set(place, [*recent, moment], timeout=seconds)
        return True
