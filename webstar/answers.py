"""What was said on one outcome."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """What was said on one axis: a score, or the reason there is none, or nothing yet."""

    score: int | None = None
    not_scored_reason: object = None
    own_words: str = ""

    @property
    def is_given(self):
        return self.score is not None or self.not_scored_reason is not None
