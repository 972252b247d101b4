"""Assessments, plans, Webstars and closing."""

from retention.schedule.kept import Kept, KeptWith

_ASSESSMENT_LISTS = (
    "AssessmentOutcome",
    "AssessmentSection",
    "FamilyOutcome",
    "FrameworkHeadline",
    "FrameworkNeed",
    "NotHeardReason",
    "OutcomeFramework",
    "Question",
    "QuestionOption",
    "QuestionSet",
    "ReviewInterval",
    "StartRating",
    "VoiceMethod",
)
_WEBSTAR_LISTS = (
    "AxisWords",
    "NotScoredReason",
    "OtherTool",
    "WebstarAxis",
    "WebstarTool",
    "WebstarToolVersion",
)

ASSESSMENTS = {
    **{f"assessments.{name}": Kept(KeptWith.LIST) for name in _ASSESSMENT_LISTS},
    "assessments.WholeFamilyAssessment": Kept(
        KeptWith.FAMILY, words="level_reason outcome_reason family_comments manager_comment"
    ),
    "assessments.AssessmentPerson": Kept(KeptWith.FAMILY, words="not_heard_note comment"),
    "assessments.AssessmentPart": Kept(KeptWith.FAMILY),
    "assessments.Answer": Kept(KeptWith.FAMILY, words="text"),
    "assessments.IdentifiedNeed": Kept(KeptWith.FAMILY, words="description error_reason"),
    "assessments.NeedPerson": Kept(KeptWith.FAMILY),
    "assessments.NeedProgress": Kept(KeptWith.FAMILY, words="evidence"),
    "assessments.ActionPlan": Kept(KeptWith.FAMILY, words="strengths contingency", codes="coach_codes"),
    "assessments.PlanGoal": Kept(KeptWith.FAMILY, words="goal success measure dropped_reason"),
    "assessments.PlanAction": Kept(KeptWith.FAMILY, words="what reason"),
    "assessments.ActionPerson": Kept(KeptWith.FAMILY),
    "assessments.ActionProgress": Kept(KeptWith.FAMILY, words="note"),
    "assessments.PlanVersion": Kept(KeptWith.FAMILY, secrets="content"),
    "assessments.PlanAgreement": Kept(KeptWith.FAMILY, words="comment"),
    "assessments.Review": Kept(KeptWith.FAMILY, words="summary outcome_reason"),
    "assessments.VoiceEntry": Kept(KeptWith.FAMILY, words="words struck_reason"),
}
WEBSTAR = {
    **{f"webstar.{name}": Kept(KeptWith.LIST) for name in _WEBSTAR_LISTS},
    "webstar.WebstarReading": Kept(KeptWith.FAMILY, words="own_words"),
    "webstar.WebstarScore": Kept(KeptWith.FAMILY, words="own_words"),
    "webstar.WorkerView": Kept(KeptWith.FAMILY, words="why"),
    "webstar.OtherToolScore": Kept(KeptWith.FAMILY, words="area"),
    "webstar.HandOver": Kept(KeptWith.FAMILY, secrets="session_key passcode"),
    "webstar.WebstarDrawing": Kept(KeptWith.FAMILY),
}
CLOSURES = {
    "quality.AuditRound": Kept(KeptWith.TRAIL, words="name end_reason", codes="seed"),
    "quality.SampledCase": Kept(KeptWith.FAMILY),
    "closures.ClosureReason": Kept(KeptWith.LIST),
    "closures.NoClosingReadingReason": Kept(KeptWith.LIST),
    "closures.ClosureDraft": Kept(KeptWith.FAMILY, words="returned_because"),
    "closures.ClosurePart": Kept(KeptWith.FAMILY, secrets="typed"),
    "closures.ClosureSummary": Kept(
        KeptWith.FAMILY,
        names="contact_name",
        words="explanation what_next who_continues slip_signs slip_plan no_copy_reason not_told_reason "
        "signed_words",
        contact="contact_details",
    ),
    "closures.MissingClosingReading": Kept(KeptWith.FAMILY),
    "closures.NeedOutcome": Kept(KeptWith.FAMILY, words="evidence"),
    "closures.SustainedCheck": Kept(KeptWith.FAMILY, words="summary"),
    "closures.SustainedNeed": Kept(KeptWith.FAMILY, words="evidence"),
    "closures.EndingWithoutOutcome": Kept(
        KeptWith.FAMILY, words="risk step_up no_attempts_reason decision found"
    ),
    "closures.Attempt": Kept(KeptWith.FAMILY, words="how"),
    "closures.ClosureWords": Kept(KeptWith.FAMILY, words="difference view no_view_reason"),
    "closures.Signpost": Kept(KeptWith.FAMILY, words="service"),
    "closures.AgencyTold": Kept(KeptWith.FAMILY, names="name"),
}
