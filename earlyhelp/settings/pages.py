"""What each app adds to the pages of another, by name. A later app adds a line."""

# --- The pages of a case ------------------------------------------------------------------------------
CASE_WARNINGS = [  # what can warn, and so is asked on every page of a case
    "cases.attention.agreement",
    "cases.attention.agencies_not_covered",
    "cases.attention.children_not_seen",
    "cases.step_page.steps_to_mind",
    "cases.grant_page.emergency_access",
]
CASE_ATTENTION = [  # what needs somebody, on the case page only, see cases/attention.py
    "cases.staff_home.lead_gone",
    "closures.case_page.closing_begun",
    "cases.attention.agreement_before_lead",
    "assessments.case_page.children_unheard",
    "webstar.case_page.missing_starts",
    "webstar.case_page.drafts",
    "cases.meeting_page.no_meeting_arranged",
    "cases.warning_page.warnings_to_look_at",
    "cases.transfer_page.transfers_to_mind",
    "assessments.glance_page.review_overdue",
    "assessments.glance_page.plan_missing",
    "assessments.glance_page.needs_without_action",
    "assessments.glance_page.late_actions",
    "assessments.glance_page.consultation",
    "cases.attention.open_long",
]
CASE_TO_COME = [  # what comes next where nothing needs doing, see cases/to_come.py
    "cases.to_come.children_to_be_seen",
    "assessments.case_page.assessment_to_come",
    "webstar.case_page.starts_to_come",
    "cases.to_come.first_meeting",
    "cases.to_come.first_task",
    "assessments.glance_page.next_review",
]
CASE_PANELS = ["assessments.glance_page.voice_and_quality", "webstar.case_page.latest_webstars"]
MEETING_AGENDA = ["assessments.agenda.needs_and_actions"]  # parts of the agenda, see cases/meeting_agenda.py
CASE_TIMELINE = [
    "cases.request_timeline.Requests",
    "cases.timeline_sources.Opening",
    "cases.timeline_sources.Leads",
    "cases.timeline_sources.TeamJoins",
    "cases.timeline_sources.Agreements",
    "cases.timeline_sources.AgencyWishes",
    "cases.timeline_sources.Withdrawals",
    "cases.timeline_sources.SharingDecisions",
    "cases.timeline_sources.ContactGaps",
    "cases.timeline_sources.Notes",
    "cases.disagreement_timeline.Disagreements",
    "cases.meeting_page.Meetings",
    "cases.timeline_sources.Tasks",
    "cases.document_page.Documents",
    "cases.step_timeline.Asked",
    "cases.step_timeline.Acknowledged",
    "cases.step_timeline.Decided",
    "cases.step_timeline.Withdrawn",
    "cases.transfer_timeline.Asked",
    "cases.transfer_timeline.Answered",
    "cases.transfer_timeline.Withdrawn",
    "assessments.case_page.AssessmentsStarted",
    "assessments.case_page.OwnWords",
    "webstar.case_page.Readings",
    "assessments.case_page.AssessmentsComplete",
    "assessments.plan_timeline.Needs",
    "assessments.plan_timeline.Versions",
    "assessments.plan_timeline.ActionsEnded",
    "assessments.review_timeline.Reviews",
    "cases.grant_timeline.Began",
    "cases.grant_timeline.Ended",
    "cases.timeline_sources.TeamLeaves",
    "closures.case_page.Closing",
    "closures.case_page.FollowUps",
    "closures.case_page.Checks",
]

# What somebody may disagree with, by kind: functions (case, number), see cases/disagreements.py
DISAGREEMENT_ITEMS = {
    "note": "cases.disagreements.note_item",
    "person": "cases.disagreements.person_item",
    "assessment": "assessments.case_page.assessment_item",
    "need": "assessments.case_page.need_item",
    "webstar": "webstar.case_page.reading_item",
}

# --- How two rows become one where two records are made one and both have it, by model and field -----------
MERGE_JOINS = {
    "assessments.AssessmentPerson.member": "assessments.merging.join_people",
    "assessments.AssessmentPart.member": "assessments.merging.join_parts",
    "assessments.AssessmentPart.same_as": "assessments.merging.join_likeness",
}

# --- What may go where two records are made one and both have it; anything else stops the merge -----------
MERGE_DROPS = [
    "people.Relationship",
    "people.NotSamePerson",
    "people.HouseholdStay",
    "cases.AgreementGiver",
    "cases.CaseNotePerson",
    "cases.StepChild",
    "cases.ConflictPerson",
    "cases.Withholding",
    "assessments.NeedPerson",
    "assessments.ActionPerson",
    "assessments.PlanAgreement",
    "closures.MissingClosingReading",
    "closures.ClosureWords",
]

# --- What each app adds to the home page: functions (user, today, now), see cases/home.py -------------------
HOME_SOURCES = [
    "cases.step_home.step_ups_to_decide",
    "cases.request_home.requests_to_decide",
    "cases.step_home.steps_to_mind",
    "cases.transfer_home.transfers_to_answer",
    "assessments.case_page.assessments_to_sign",
    "cases.transfer_home.transfers_late",
    "cases.staff_home.leads_gone",
    "cases.staff_home.reviews_of_access",
    "cases.grant_home.requests_to_answer",
    "cases.home_sources.tasks",
    "assessments.plan_home.my_actions",
    "cases.home_sources.meetings",
    "cases.home_sources.warnings",
    "cases.home_sources.children_not_seen",
    "cases.home_sources.agreements_missing",
    "cases.home_sources.agreements_withdrawn",
    "cases.home_sources.agreements_to_review",
    "assessments.review_home.reviews_due",
    "assessments.review_home.plans_missing",
    "cases.home_sources.open_long",
    "cases.grant_home.own_access",
    "quality.home.cases_to_audit",
    "closures.home.closings_to_decide",
    "closures.home.closings_begun",
    "closures.home.ends_missing",
    "closures.home.starts_missing",
    "closures.home.follow_ups",
    "closures.home.checks_due",
    "rights.home.requests_for_access",
    "retention.home.disposals_to_approve",
    "scrutiny.home.unusual_access",
]
TEAM_SOURCES = ["cases.home_sources.drift", "closures.home.team_tiles"]
CASE_DRIFT = [  # what a case can lack or be late with, in the order of the tiles, see cases/drift.py
    "cases.drift.LEAD_GONE",
    "cases.drift.CHILD_NOT_SEEN",
    "cases.drift.NO_AGREEMENT",
    "cases.drift.AGREEMENT_LATE",
    "webstar.case_page.NO_START",
    "cases.drift.NO_MEETING",
    "assessments.review_home.NO_PLAN",
    "assessments.review_home.REVIEW_OVERDUE",
    "assessments.review_home.CHILD_NOT_HEARD",
    "cases.drift.OPEN_LONG",
    "cases.drift.TASKS_OVERDUE",
    "cases.step_page.STEP_LATE",
]
KEPT_FILES = ["rights.released_files.kept_files"]  # (what, name, digest) of files besides documents
NOTICE_REACH = "cases.access.references_reached_by"
NOTICE_WITHHELD = [  # addresses of pages of which somebody is told nothing, see accounts/notice_access.py
    "cases.withholding.addresses_withheld_from",
    "cases.keeping_out_access.logs_kept_from",
]
AUDIT_KEPT_FROM = "cases.keeping_out_access.references_kept_from"

# --- What somebody does for an agency, for who ends it: a function (membership, by), see
# --- accounts/staff_access.py
STAFF_WORK = "cases.staff_work.work_of"

# --- What keeps numbers of rows without pointing at them, see retention/disposal_services.py ----------------
DISPOSAL_ELSEWHERE = ["reporting.forgetting.RowsBehindFigures"]

# --- What else ends in the act itself: when somebody leaves a team, with (case, user, agency, by, now),
# --- and when a case closes, with (case, closed_on, by, now)
CASE_LEAVING = ["assessments.action_services.hand_actions_to_lead"]
CASE_CLOSING = ["assessments.plan_services.end_plan_with_case"]

# --- What is seen to when somebody leaves an agency, with (membership, by, now, today)
MEMBERSHIP_ENDED = ["cases.staff_services.leave_cases"]
