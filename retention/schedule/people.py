"""Accounts, families and people, and what retention itself keeps."""

from retention.schedule.kept import Kept, KeptWith

ACCOUNTS = {
    "accounts.AuditEvent": Kept(
        KeptWith.TRAIL,
        names="actor_name",
        contact="actor_email",
        words="reason",
        codes="what case_reference agency_name role detail",
    ),
    "accounts.AuditLink": Kept(KeptWith.TRAIL, codes="digest"),
    "accounts.Locality": Kept(KeptWith.LIST),
    "accounts.Agency": Kept(KeptWith.LIST),
    "accounts.Service": Kept(KeptWith.LIST),
    "accounts.User": Kept(KeptWith.ACCOUNT, names="full_name", contact="email phone", secrets="password"),
    "accounts.Membership": Kept(KeptWith.ACCOUNT, words="job_title"),
    "accounts.AccountLock": Kept(KeptWith.ACCOUNT, words="reason unlock_reason"),
    "accounts.UnusedWarning": Kept(KeptWith.ACCOUNT),
    "accounts.AccessReview": Kept(KeptWith.ACCOUNT),
    "accounts.AccessReviewLine": Kept(KeptWith.ACCOUNT),
    "accounts.AccessReviewAnswer": Kept(KeptWith.ACCOUNT),
    "accounts.Notice": Kept(
        KeptWith.REFERENCE,
        words="sentence",
        codes="kind url case_reference",
        speaks_of="case_reference url sentence",
    ),
    "accounts.NoticeChoice": Kept(KeptWith.ACCOUNT, codes="kind"),
    "accounts.NoticeDigest": Kept(KeptWith.ACCOUNT),
    "accounts.FormDraft": Kept(KeptWith.DRAFT, secrets="words", codes="address form led_to mark"),
    "accounts.Job": Kept(KeptWith.LIST),
}
PEOPLE = {
    "people.Family": Kept(KeptWith.FAMILY, names="name"),
    "people.FamilyMember": Kept(KeptWith.FAMILY),
    "people.HouseholdStay": Kept(KeptWith.FAMILY),
    "people.FamilyAddress": Kept(KeptWith.FAMILY, contact="line_1 line_2 town postcode uprn"),
    "people.Person": Kept(
        KeptWith.PERSON,
        names="given_name family_name known_as school gp_practice",
        words="gender_words communication contact_when contact_how contact_avoid",
        contact="phone email",
        numbers="nhs_number upn",
        codes="disabilities",
    ),
    "people.PersonName": Kept(KeptWith.PERSON, names="given_name family_name"),
    "people.Relationship": Kept(KeptWith.PERSON, words="details"),
    "people.PeopleMerge": Kept(KeptWith.PERSON, names="kept_name other_name", secrets="steps"),
    "people.NotSamePerson": Kept(KeptWith.PERSON),
    "people.SearchKey": Kept(KeptWith.PERSON, secrets="key"),
    "people.NameGroup": Kept(KeptWith.LIST),
}
RETENTION = {
    "retention.HoldKind": Kept(KeptWith.LIST),
    "retention.RetentionRule": Kept(KeptWith.LIST),
    "retention.LegalHold": Kept(
        KeptWith.REFERENCE,
        words="reason lift_reason",
        codes="named_as follows",
        speaks_of="named_as follows",
    ),
    "retention.DueRecord": Kept(KeptWith.FAMILY, words="kept_reason returned_reason"),
    "retention.DisposalLog": Kept(
        KeptWith.TRAIL,
        names="proposed_by approved_by",
        contact="proposed_by_email approved_by_email",
        codes="references rule row_counts row_numbers document_names document_hashes",
    ),
    "scrutiny.UnusualAccess": Kept(
        KeptWith.TRAIL, names="actor_name", contact="actor_email", codes="agency_name case_reference"
    ),
    "scrutiny.Triage": Kept(KeptWith.TRAIL, words="reason", contact="about_email decided_by_email"),
    "retention.FileToRemove": Kept(KeptWith.TRAIL, codes="stored_name"),
}
