"""One transfer as a list of facts."""

from cases.enums import TransferStatus
from earlyhelp.common.dates import date_long, datetime_long

COLOURS = {
    TransferStatus.ASKED: "blue",
    TransferStatus.ACCEPTED: "green",
    TransferStatus.RETURNED: "orange",
    TransferStatus.WITHDRAWN: "grey",
}


def facts_of(transfer):
    """Return the rows of a summary list: everything that was written, and by whom."""
    asked = f"{transfer.asked_by}, {transfer.asked_for}, {datetime_long(transfer.asked_at)}"
    return [
        {"key": "Family", "value": f"{transfer.case.family}, {transfer.case.reference}"},
        {"key": "Level of need", "value": transfer.case.level_of_need.label},
        {"key": "From", "value": f"{transfer.from_agency}, {transfer.from_locality}"},
        {"key": "To", "value": [*_person(transfer), f"{transfer.to_agency}, {transfer.to_locality}"]},
        {"key": "Main reason", "value": str(transfer.reason)},
        {"key": "Hand-over note", "value": transfer.handover_note},
        {
            "key": "Has the family been told?",
            "value": ["Yes" if transfer.is_family_told else "No", transfer.family_view],
        },
        {
            "key": "Does the lead before stay in the team?",
            "value": "Yes" if transfer.lead_stays else "No",
        },
        {
            "key": "Asked for by",
            "value": [asked, *([transfer.asked_by.phone] if transfer.asked_by.phone else [])],
        },
        {"key": "Answer by", "value": date_long(transfer.answer_by)},
        *_answers(transfer),
    ]


def _person(transfer):
    return [f"{transfer.to_lead}, who leads once they accept"] if transfer.to_lead_id else []


def _answers(transfer):
    """Rows of what came after asking."""
    rows = []
    if transfer.decided_by:
        who = f"{transfer.decided_by}, {datetime_long(transfer.decided_at)}"
        rows.append({"key": transfer.get_status_display(), "value": [who, *_words(transfer)]})
    if transfer.withdrawn_by:
        who = f"{transfer.withdrawn_by}, {datetime_long(transfer.withdrawn_at)}"
        rows.append({"key": "Withdrawn", "value": [who, transfer.withdrawal_reason]})
    return rows


def _words(transfer):
    return [transfer.return_reason] if transfer.return_reason else [f"Led by {transfer.new_lead}"]
