"""The person's own Webstars, those of the whole family, and what stands beside them."""

from django.db.models import Q

from cases.enums import DisagreementKind
from rights.sources.declaring import Part, Source, in_cases, numbered, of_member


def _own_or_of_all(subject):
    """The person's own, and those of the family as a whole; another one's are not the person's."""
    return of_member(subject) | in_cases(subject) & Q(member__isnull=True)


SOURCES = [
    Source(
        "readings",
        "Webstars",
        "webstar.WebstarReading",
        found=_own_or_of_all,
        title=lambda reading: f"{reading.get_kind_display()} Webstar",
        dated="read_on",
        without=frozenset({"number"}),
        parts=(
            Part("scores", "Score"),
            Part("views", "How a worker saw it"),
            Part("drawings", "Drawing", frozenset({"document"})),
        ),
        item=numbered(DisagreementKind.READING),
    ),
    Source(
        "other_tools",
        "Scores of other tools",
        "webstar.OtherToolScore",
        found=_own_or_of_all,
        title=lambda score: f"{score.tool}: {score.area}",
        dated="read_on",
    ),
]
