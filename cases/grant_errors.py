"""What the rules of access for a time forbid, each as a sentence."""

from django.conf import settings

from earlyhelp.common.dates import date_long
from earlyhelp.common.errors import RuleBroken


class ReadsAlready(RuleBroken):
    """Said to who gives access, and to who asks for it."""

    def __init__(self, who, *, field=None):
        super().__init__(f"{who} can open this case already.", field=field)


class AskedAlready(RuleBroken):
    """Said whether there is such a case or not."""

    def __init__(self, asked_on):
        super().__init__(
            f"You asked for this case on {date_long(asked_on)}. The answer will stand on the page "
            "“Access for a time”.",
            field="reference",
        )


class LastDayTooEarly(RuleBroken):
    message = "The last day must be today or later."
    field = "last_day"


class LastDayTooLate(RuleBroken):
    field = "last_day"

    def __init__(self):
        super().__init__(
            f"Give access for at most {settings.GRANT_DAYS_MOST} days. It can be given again after that."
        )


class OwnAccess(RuleBroken):
    message = "Somebody else must decide about your own access."


class AccessAnswered(RuleBroken):
    message = "Somebody has answered this request already. What they answered stands."


class AccessOver(RuleBroken):
    message = "This access is over already."


class NoSuchCase(RuleBroken):
    message = "There is no case with this reference. Check each letter and number, like EH-2026-0042."
    field = "reference"


class TooManyTries(RuleBroken):
    message = (
        "You have tried this very often in a short time. Wait an hour, or ring the front door. If a child is "
        "in danger now, ring 999."
    )
