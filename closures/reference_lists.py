"""What the lists of closing hold on a new site. Administrators edit them afterwards."""

from closures.enums import ReasonGroup
from closures.models import ClosureReason, NoClosingReadingReason

LOCAL = "Starting list, for the council to change"

REASONS = [
    ("NEEDS_MET", "Needs met, no further support", ReasonGroup.POSITIVE),
    ("UNIVERSAL_ONLY", "Remaining needs met by universal services or one agency", ReasonGroup.POSITIVE),
    ("STEP_UP", "Stepped up to children’s social care", ReasonGroup.ESCALATED),
    ("TRANSFER_SERVICE", "Moved to another targeted or specialist service", ReasonGroup.PLANNED),
    ("NO_NEED_ON_ASSESSMENT", "Assessed, no co-ordinated support needed", ReasonGroup.PLANNED),
    ("CONSENT_WITHDRAWN", "Family withdrew agreement", ReasonGroup.UNPLANNED),
    ("DECLINED", "Family declined before the assessment finished", ReasonGroup.UNPLANNED),
    ("DISENGAGED", "Unable to contact, or stopped taking part", ReasonGroup.UNPLANNED),
    ("MOVED", "Moved out of the area", ReasonGroup.UNPLANNED),
    ("AGED_OUT", "Young person now an adult, no other child in the family", ReasonGroup.PLANNED),
    ("DIED", "Child or only carer died", ReasonGroup.OTHER),
    ("ERROR", "Opened in error or twice", ReasonGroup.EXCLUDED),
]
NO_READING = [
    ("MOVED", "Moved away"),
    ("DISENGAGED", "Stopped taking part"),
    ("WITHDRAWN", "Agreement withdrawn"),
    ("DECLINED", "Did not want to"),
    ("TOO_YOUNG", "Too young"),
    ("NOT_OFFERED", "Not offered"),
    ("NO_START", "There was no start Webstar"),
    ("NOT_IN_SCOPE", "Not part of the help given"),
]


def rows():
    """Yield (model, code, values) of each item."""
    for place, (code, label, group) in enumerate(REASONS, start=1):
        values = {"label": label, "group": group, "position": place, "source": LOCAL}
        yield ClosureReason, code, values
    for place, (code, label) in enumerate(NO_READING, start=1):
        yield NoClosingReadingReason, code, {"label": label, "position": place, "source": LOCAL}
