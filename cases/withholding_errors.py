"""What the rules about withheld parts forbid, each as a sentence."""

from earlyhelp.common.errors import RuleBroken


class WithheldAlready(RuleBroken):
    message = "This is withheld from them already."
    field = "whom"


class DecidesAboutThisCase(RuleBroken):
    """Said of who leads the case, and of those who oversee the agency that leads."""

    def __init__(self, user):
        super().__init__(
            f"{user} leads this case, or oversees the agency that does, so nothing of it can be withheld "
            "from them. Change the lead professional, or keep them out if they know the family.",
            field="whom",
        )


class OwnWithholding(RuleBroken):
    message = "Nothing can be withheld from yourself. Select somebody else."
    field = "whom"


class NotOfThisCase(RuleBroken):
    message = "This is not a part of this record."


class WithholdingEnded(RuleBroken):
    message = "They can see this again already."


class ReadsNotAll(RuleBroken):
    """Said to who makes somebody the lead from whom a part of the record is withheld."""

    message = (
        "They cannot lead this case now. Ask whoever leads it, or oversees the agency that does, to look at "
        "“Who can see this case” first."
    )
    field = "lead"
