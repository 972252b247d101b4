"""Why something is left out of what a person is given, on a new site. Administrators edit it afterwards."""

from rights.models import WithholdingReason

ACT = "Data Protection Act 2018"
REASONS = [
    (
        "THIRD_PARTY",
        "It is about somebody else, who did not agree to it",
        "Some words are about other people, and we may not give them to you without their agreement.",
        f"{ACT}, schedule 2, paragraph 16",
    ),
    (
        "CONFIDENCE",
        "Somebody told us in confidence",
        "Some words were told to us by somebody who expected us not to pass them on.",
        f"{ACT}, schedule 2, paragraph 16",
    ),
    (
        "SERIOUS_HARM",
        "Giving it would be likely to cause serious harm",
        "",
        f"{ACT}, schedule 3, parts 2 and 3",
    ),
    (
        "CHILD_ABUSE",
        "Child abuse data, and giving it would not be in the child’s best interests",
        "",
        f"{ACT}, schedule 3, part 5",
    ),
    (
        "CHILD_EXPECTED",
        "A child gave it and expected that it would not be passed on",
        "",
        f"{ACT}, schedule 3, paragraphs 4 and 10",
    ),
    (
        "LEGAL_PRIVILEGE",
        "Legal advice",
        "Some words are legal advice, which we need not give.",
        f"{ACT}, schedule 2, paragraph 19",
    ),
    (
        "CRIME",
        "It would get in the way of preventing or finding out a crime",
        "",
        f"{ACT}, schedule 2, paragraph 2",
    ),
    (
        "NOT_ABOUT_THEM",
        "It is not about the person who asks",
        "Some parts of the family’s record are not about you.",
        "UK GDPR, article 15",
    ),
]


def rows():
    """Yield (model, code, values) of each item."""
    for place, (code, label, told, source) in enumerate(REASONS, start=1):
        yield WithholdingReason, code, {"label": label, "told": told, "position": place, "source": source}
