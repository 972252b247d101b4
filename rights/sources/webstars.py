"""The person's own Webstars and what stands beside them."""

from cases.enums import DisagreementKind
from rights.sources.declaring import Part, Source, numbered, of_member

SOURCES = [
    Source(
        "readings",
        "Webstars",
        "webstar.WebstarReading",
        found=of_member,
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
        found=of_member,
        title=lambda score: f"{score.tool}: {score.area}",
        dated="read_on",
    ),
]
