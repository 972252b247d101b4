"""What the lists of retention hold on a new site. Administrators edit them afterwards."""

from datetime import date

from retention.enums import RecordKind
from retention.models import HoldKind, RetentionRule

FIRST_RULES_FROM = date(2015, 4, 1)

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


RULES = [
    (
        RecordKind.FAMILY,
        {"years": 6, "child_age": 25, "source": "Starting rule, after what other councils publish"},
    ),
    (RecordKind.REQUEST, {"years": 3, "source": "Starting rule, for the council to change"}),
]


def make_rules():
    """Make the starting rule of each kind that has none, and return how many were made."""
    ruled = set(RetentionRule.objects.values_list("kind", flat=True))
    missing = [
        RetentionRule(kind=kind, valid_from=FIRST_RULES_FROM, **values)
        for kind, values in RULES
        if kind not in ruled
    ]
    return len(RetentionRule.objects.bulk_create(missing))
