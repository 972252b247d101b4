"""Requests for access to one’s own record. A request goes whole with the first record that it tells of."""

from retention.schedule.kept import Kept, KeptWith

RIGHTS = {
    "rights.RequestCounter": Kept(KeptWith.LIST),
    "rights.WithholdingReason": Kept(KeptWith.LIST),
    "rights.SubjectRequest": Kept(
        KeptWith.PERSON,
        names="asker_name given_name family_name",
        contact="asker_contact",
        words="authority wanted identity_how extension_reason return_reason ended_how",
        codes="reference case_reference",
        speaks_of="case_reference wanted ended_how",
        named_by="reference",
        ends_on="ended_on",
    ),
    "rights.RequestPause": Kept(KeptWith.PERSON, words="question answer"),
    "rights.PackEntry": Kept(KeptWith.FAMILY, words="text", codes="source flags marks item", takes="request"),
    "rights.EntryDecision": Kept(KeptWith.FAMILY, words="words", codes="spans"),
    "rights.Release": Kept(
        KeptWith.PERSON,
        codes="pdf_name pdf_sha256 data_name data_sha256",
        files=(("pdf_name", "pdf_sha256", "pdf_size"), ("data_name", "data_sha256", "data_size")),
    ),
}
