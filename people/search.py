"""What is typed to find a person, in one form, and the people it may mean.

Who may be shown is not decided here: see :mod:`cases.finding`.
"""

from dataclasses import asdict, dataclass
from datetime import date

from people.models import Person

FACTS = {
    "given_name": "first name",
    "family_name": "last name",
    "date_of_birth": "date of birth",
    "nhs_number": "NHS number",
    "upn": "unique pupil number",
}


@dataclass(frozen=True)
class Description:
    """The facts that somebody knows of a person. Numbers are without spaces, in capitals."""

    given_name: str = ""
    family_name: str = ""
    date_of_birth: date | None = None
    nhs_number: str = ""
    upn: str = ""

    @property
    def facts(self):
        """Which kinds of facts were typed, for the audit trail: never the facts themselves."""
        return [name for field, name in FACTS.items() if getattr(self, field)]

    def possible(self):
        """People who may be the one described."""
        return Person.objects.like(**asdict(self))

    def almost_sure(self):
        """People who are almost surely the one described."""
        return Person.objects.exactly(**asdict(self))
