"""What was said on one outcome."""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class Answer:
    """What was said on one axis: a score, or the reason there is none, or nothing yet."""

    score: int | None = None
    not_scored_reason: object = None
    own_words: str = ""

    @property
    def is_given(self):
        return self.score is not None or self.not_scored_reason is not None

    @property
    def mark(self):
        """A short sign of what is said here. A page brings it back, so that a change meanwhile is noticed."""
        reason = self.not_scored_reason.pk if self.not_scored_reason else None
        return sha256(repr((self.score, reason, self.own_words)).encode()).hexdigest()[:16]
