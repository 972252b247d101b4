"""How often something may be done from one place, counted in the cache that every server process shares."""

from hashlib import sha256

from django.core.cache import cache


class TooOften(Exception):
    """Somebody did something more often than its limit. The sentence says when to try again."""

    def __init__(self, sentence):
        super().__init__(sentence)
        self.sentence = sentence


def is_within_limit(name, key, *, most, seconds, now) -> bool:
    """Count one more, and return whether there were no more than ``most`` in the last so many seconds.

    The key (an internet address, an e-mail address) is kept as a digest only. Two at the very same moment may
    be counted as one, which lets a person do once more and no more than that.
    """
    place = f"limit:{name}:{sha256(str(key).encode()).hexdigest()}"
    moment = now.timestamp()
    recent = [then for then in cache.get(place, []) if then > moment - seconds]
    if len(recent) >= most:
        return False
    cache.set(place, [*recent, moment], timeout=seconds)
    return True
