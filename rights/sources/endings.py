"""How help ended, and what came of it."""

from rights.sources.declaring import Part, Source, in_cases

SOURCES = [
    Source(
        "closures",
        "How help ended",
        "closures.ClosureSummary",
        found=in_cases,
        title=lambda closure: f"Help ended: {closure.reason}",
        dated="closed_on",
        parts=(
            Part("missing_readings", "No Webstar at the end"),
            Part("needs", "How a need stood at the end"),
            Part("words", "What somebody said of it"),
            Part("signposts", "Where else there is help"),
            Part("agencies_told", "Agency that was told"),
            Part("ending", "Ending without what was hoped for", parts=(Part("attempts", "Attempt"),)),
            Part("check_after", "Look back some months after", parts=(Part("needs", "Need"),)),
        ),
    ),
]
