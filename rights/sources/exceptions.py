"""What leads to a person, a family or a case and is in no pack, each with the reason."""

EXCEPTIONS = {
    "people.Family": "its name and its people are told with the person’s place in it",
    "people.SearchKey": "made from the record, and says nothing that the record does not",
    "people.NotSamePerson": "says that two records are two people, and tells of nobody but that",
    "cases.Conflict": "what a worker declared of themselves; it is that worker’s own",
    "cases.ConflictPerson": "keeps a worker out of the record; it is that worker’s own",
    "cases.OpeningDraft": "being typed by one worker, part of no record, and gone within days",
    "closures.ClosureDraft": "being typed by the lead, part of no record, and gone when the case closes",
    "closures.ClosurePart": "being typed by the lead, part of no record, and gone when the case closes",
    "quality.SampledCase": "that an auditor looks at how the work was done, and nothing of the family",
    "webstar.HandOver": "a passcode and a session while a child has the tablet",
    "retention.DueRecord": "that a record is due to be removed, which says nothing that it does not",
    "retention.LegalHold": "that a record must be kept, for example because of a claim",
    "rights.SubjectRequest": "the request itself, which the person made",
    "rights.RequestPause": "a question that the person was asked about their request",
    "rights.PackEntry": "copies of what the sources tell, made to answer a request",
    "rights.EntryDecision": "what was decided of such a copy",
    "rights.Release": "the digest of what the person was given",
}
"""By the label of the model. History tables (pghistory) are left out as a kind: they hold earlier versions of
the same rows, to prove what was changed, and are searched by hand where somebody asks for them."""
