"""What the lists of retention hold on a new site. Administrators edit them afterwards."""

from retention.models import HoldKind

KINDS = [
    ("INQUIRY", "Public inquiry or inspection", "Notice of the inquiry, such as IICSA's of 2015"),
    ("LITIGATION", "Claim, court case or complaint", "The council's solicitor"),
    ("SUBJECT_ACCESS", "Request for access to one’s own record", "UK GDPR article 15"),
    ("OTHER", "Other reason", ""),
]


def rows():
    """Yield (model, code, values) of each item."""
    for place, (code, label, source) in enumerate(KINDS, start=1):
        yield HoldKind, code, {"label": label, "position": place, "source": source}
