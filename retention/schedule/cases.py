"""Requests for help and cases."""

from retention.schedule.kept import Kept, KeptWith

_LISTS = (
    "DocumentKind",
    "InvolvementRole",
    "LevelOfNeed",
    "NoteKind",
    "OpeningReason",
    "ReferenceCounter",
    "RequestCounter",
    "RequestOutcome",
    "RequestSource",
    "StepReason",
    "StepUrgency",
    "TransferReason",
    "WarningKind",
)

CASES = {
    **{f"cases.{name}": Kept(KeptWith.LIST) for name in _LISTS},
    "cases.HelpRequest": Kept(
        KeptWith.REQUEST,
        names="sender_name agreed_by",
        words="sender_role why working_well tried wanted interpreter safe_contact visiting_risks "
        "decision_reason signposted_to",
        contact="sender_phone sender_email line_1 line_2 town postcode",
        codes="reference sender_agency",
    ),
    "cases.HelpRequestPerson": Kept(
        KeptWith.REQUEST,
        names="given_name family_name school",
        contact="phone",
        numbers="nhs_number upn",
    ),
    "cases.HelpRequestEvent": Kept(KeptWith.REQUEST, words="text"),
    "cases.HelpRequestDraft": Kept(KeptWith.DRAFT, secrets="key_digest answers"),
    "cases.OpeningDraft": Kept(KeptWith.DRAFT, secrets="answers"),
    "cases.Case": Kept(KeptWith.FAMILY, words="what_prompted no_adult_reason", codes="reference"),
    "cases.Agreement": Kept(
        KeptWith.FAMILY,
        words="left_out refusal_reason override_reason withdrawal_reason",
        codes="privacy_notice",
    ),
    "cases.AgreementGiver": Kept(KeptWith.FAMILY),
    "cases.AgencyWish": Kept(KeptWith.FAMILY, words="note"),
    "cases.Document": Kept(KeptWith.FAMILY, words="title withdrawal_reason"),
    "cases.DocumentVersion": Kept(
        KeptWith.FAMILY,
        codes="stored_name content_type sha256",
        files=(("stored_name", "sha256", "size"),),
    ),
    "cases.AccessGrant": Kept(KeptWith.FAMILY, words="reason end_reason"),
    "cases.AccessRequest": Kept(
        KeptWith.REFERENCE, words="reason refusal", codes="reference", speaks_of="reference"
    ),
    "cases.Restriction": Kept(KeptWith.FAMILY, words="reason end_reason"),
    "cases.Withholding": Kept(KeptWith.FAMILY, words="reason end_reason"),
    "cases.Conflict": Kept(KeptWith.PERSON, names="given_name family_name", words="end_reason"),
    "cases.ConflictPerson": Kept(KeptWith.PERSON),
    "cases.Disagreement": Kept(KeptWith.FAMILY, words="words what_was_done"),
    "cases.Meeting": Kept(KeptWith.FAMILY, words="place agenda discussion end_reason"),
    "cases.MeetingPerson": Kept(KeptWith.FAMILY, names="name"),
    "cases.MeetingChildView": Kept(KeptWith.FAMILY, words="words"),
    "cases.MeetingPoint": Kept(KeptWith.FAMILY, words="text"),
    "cases.CaseNote": Kept(KeptWith.FAMILY, words="title text"),
    "cases.CaseNotePerson": Kept(KeptWith.FAMILY),
    "cases.SharingDecision": Kept(KeptWith.FAMILY, names="with_whom", words="what reason not_told_reason"),
    "cases.StepRequest": Kept(
        KeptWith.FAMILY,
        names="received_by",
        words="what_happened family_view decision_reason withdrawal_reason",
    ),
    "cases.StepChild": Kept(KeptWith.FAMILY),
    "cases.Task": Kept(KeptWith.FAMILY, words="title reason"),
    "cases.LeadProfessional": Kept(KeptWith.FAMILY),
    "cases.Involvement": Kept(KeptWith.FAMILY),
    "cases.CaseTransfer": Kept(
        KeptWith.FAMILY, words="handover_note family_view return_reason withdrawal_reason"
    ),
    "cases.CaseWarning": Kept(KeptWith.FAMILY, words="details disclosure_reason refusal_reason end_reason"),
}
