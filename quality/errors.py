"""What the rules about case file audits forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class TooFewCases(RuleBroken):
    """There are not as many cases as were asked for that each auditor may read."""

    def __init__(self, auditor, found):
        left = {0: "is no case", 1: "is only 1 case"}.get(found, f"are only {found} cases")
        super().__init__(
            f"There {left} for {auditor}, who cannot audit the work of their own agency. "
            "Ask for fewer, or choose cases that closed too.",
            field="each",
        )


class RoundOver(RuleBroken):
    message = "This round is over already."
