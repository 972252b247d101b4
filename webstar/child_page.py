"""What the page in a child’s hands shows of each part of their star. Runs no query, knows nobody else."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from webstar.answers import Answer
from webstar.comparison import scale_of

REASON = "reason-"
PLAIN_ENDS = "Not good at all", "Really good"
"""What the ends of the scale mean where a tool has no words of its own."""
FACE_LEAST, FACE_MOST = 11.0, 20.0


@dataclass(frozen=True)
class Choice:
    """One answer that can be pressed. A face grows and smiles with the score; a reason has words alone."""

    value: str
    words: str
    is_chosen: bool
    radius: str = ""
    eyes: tuple = ()
    mouth: str = ""
    shade: int = 0


@dataclass(frozen=True)
class Part:
    """One arm of the star in the words of the person’s age."""

    place: int
    label: str
    question: str
    worst: str
    best: str
    has_faces: bool
    choices: list
    reasons: list
    answer: Answer
    drawing: object
    submission: UUID = field(default_factory=uuid4)
    """The number of the form that sends a picture, so that it is kept once."""

    @property
    def said(self):
        """What is said so far, in a few words."""
        if self.answer.not_scored_reason is not None:
            return "you chose not to give a number"
        return "" if self.answer.score is None else f"you chose {self.answer.score}"


def parts_of(reading, *, words, reasons, drawings, answers=None):
    """Return the parts of the star in their order.

    :param words: axis to its :class:`webstar.models.AxisWords`; without them the tool’s own are used.
    :param reasons: why there may be no score, in a child’s words.
    :param drawings: axis to drawing.
    :param answers: axis to :class:`Answer`, in the place of what the reading holds.
    """
    held = reading.answers | (answers or {})
    return [
        _part(axis, held.get(axis, Answer()), words.get(axis), reasons, drawings.get(axis), reading)
        for axis in reading.tool_version.axes.all()
    ]


def _part(axis, answer, words, reasons, drawing, reading):
    has_faces = words is not None and words.has_faces
    chosen = value_of(answer)
    return Part(
        place=axis.position,
        label=words.label if words else axis.label,
        question=words.question if words else axis.prompt,
        worst=words.worst if words else PLAIN_ENDS[0],
        best=words.best if words else PLAIN_ENDS[1],
        has_faces=has_faces,
        choices=_choices(scale_of(reading.tool_version), chosen),
        reasons=[
            Choice(f"{REASON}{reason.pk}", reason.child_label, f"{REASON}{reason.pk}" == chosen)
            for reason in reasons
        ],
        answer=answer,
        drawing=drawing,
    )


def value_of(answer):
    """Return an answer as the page sends it: "7", "reason-3" or ""."""
    if answer.not_scored_reason is not None:
        return f"{REASON}{answer.not_scored_reason.pk}"
    return "" if answer.score is None else str(answer.score)


def _choices(scale, chosen):
    """Every score, the worst first: a face of 44 by 44 units whose size and mouth tell how good it is."""
    return [_face(score, scale, str(score) == chosen) for score in scale.outwards]


def _face(score, scale, is_chosen):
    share = (scale.reach(score) * scale.steps - 1) / (scale.steps - 1)
    radius = FACE_LEAST + (FACE_MOST - FACE_LEAST) * share
    wide, ends = radius * 0.45, 22 + radius * (0.45 - 0.2 * share)
    bend = ends + radius * (share * 1.4 - 0.7)
    return Choice(
        value=str(score),
        words=f"{score} of {scale.highest}",
        is_chosen=is_chosen,
        radius=f"{radius:.1f}",
        eyes=tuple(
            (f"{22 + side * radius * 0.35:.1f}", f"{22 - radius * 0.25:.1f}", f"{radius * 0.11:.1f}")
            for side in (-1, 1)
        ),
        mouth=f"M{22 - wide:.1f} {ends:.1f} Q22 {bend:.1f} {22 + wide:.1f} {ends:.1f}",
        shade=1 + round(share * 4),
    )
