"""Every address, the right that it needs, and what each person gets there.

A missing row fails ``test_matrix.py``. Statuses are those of a GET, or of a POST without data for an
address that takes only POST. 404 means: as if it were not there. 302 for somebody not signed in means:
sign in first.

``on`` names what the address is about; ``tests/permissions/scene.py`` turns it into the address's parts.
"""

from typing import NamedTuple

EVERYBODY = {
    "anonymous": 200,
    "lead": 200,
    "colleague": 200,
    "partner": 200,
    "stranger": 200,
    "manager": 200,
    "front_door": 200,
    "analyst": 200,
    "administrator": 200,
    "governance": 200,
}
SIGNED_IN = EVERYBODY | {"anonymous": 302}
SENT_ON = dict.fromkeys(EVERYBODY, 302)
"""Sent to another page first: to sign in, to give the password again, or to where the person wanted to go."""
NOBODY = dict.fromkeys(EVERYBODY, 404) | {"anonymous": 302}
TEAM_OF_THE_CASE = NOBODY | {"lead": 200, "partner": 200, "manager": 200}
"""The lead, the partner in the team, the lead’s manager. A colleague who is not in the team is not here."""
LEAD_AND_MANAGER = TEAM_OF_THE_CASE | {"partner": 403}
"""What only the lead professional or somebody who allocates cases may do."""
LAST_LEAD_AND_MANAGER = NOBODY | {"lead": 200, "manager": 200}
"""A closed case is there for who led it to the end, and their manager."""
MANAGER_OF_THE_CASE = TEAM_OF_THE_CASE | {"lead": 403, "partner": 403}
NO_SUCH_FILE = NOBODY
"""A version that is not there is 404 for everybody; tests/cases/test_documents.py opens one that is."""
TEAM_SENT_BACK = NOBODY | {"lead": 302, "partner": 302, "manager": 302}
RECORDERS = SIGNED_IN | {"analyst": 403, "administrator": 403, "governance": 403}
"""Whoever may record for families, wherever."""
SEARCHERS_SENT_BACK = dict.fromkeys(EVERYBODY, 302) | {
    "analyst": 403,
    "administrator": 403,
    "governance": 403,
}
"""A page of results is there for the session that searched; others start at the box."""
ONLY_MANAGERS = dict.fromkeys(EVERYBODY, 403) | {"anonymous": 302, "manager": 200}
MANAGERS = ONLY_MANAGERS | {"front_door": 200}
"""Who has a list of a team's cases."""
RECORDERS_SENT_BACK = dict.fromkeys(EVERYBODY, 302) | {
    "analyst": 403,
    "administrator": 403,
    "governance": 403,
}
MANAGERS_SENT_BACK = dict.fromkeys(EVERYBODY, 403) | dict.fromkeys(
    ["anonymous", "manager", "front_door"], 302
)
"""Nothing was chosen, so whoever may choose goes back to the list."""
OWN_DRAFT = NOBODY | {"lead": 200, "analyst": 403, "administrator": 403, "governance": 403}
"""A case being opened is there for the person who began it only."""
FIGURE_READERS = ONLY_MANAGERS | {"analyst": 200}
NO_SUCH_CHART = FIGURE_READERS | {"manager": 404, "analyst": 404}
"""A chart’s address without the words that say which; those who may not read figures learn nothing of it."""
STAFF_KEEPERS = ONLY_MANAGERS | {"administrator": 200}
"""Who keeps the staff of the hub: its manager, and an administrator."""
STAFF_SENT_BACK = STAFF_KEEPERS | {"manager": 302, "administrator": 302}
REVIEW_READERS = STAFF_KEEPERS | {"governance": 200}
LOG_READERS = ONLY_MANAGERS | {"manager": 403, "governance": 200}
SOUGHT = {"anonymous": 302, "governance": 302}
"""Nobody was looked up before, so whoever may look somebody up goes back to the question."""
AUDITORS = ONLY_MANAGERS | {"manager": 403}
"""Nobody of these; tests/quality lets an auditor in."""
APPROVERS = LOG_READERS | {"administrator": 200}
"""Who may approve a disposal, and so sees what is due and what is held."""
FIGURE_RUNNERS = ONLY_MANAGERS | {"manager": 403, "analyst": 200}

TEAM_CANNOT = NOBODY | {"lead": 403, "partner": 403, "manager": 403}
"""What only managers of the agency do that a case is offered to; tests/cases/test_transfers.py lets them."""
LEAD_AND_MANAGER_SENT_ON = TEAM_SENT_BACK | {"partner": 403}
REQUEST_READERS = NOBODY | {"manager": 200, "front_door": 200}
"""The council's front door, and its team managers, who read along."""
REQUEST_DECIDERS = NOBODY | {"manager": 403, "front_door": 200}
DECIDERS_SENT_ON = NOBODY | {"manager": 403, "front_door": 302}


class Row(NamedTuple):
    """One address.

    :ivar name: the name of the URL.
    :ivar on: what it is about, a method of :class:`tests.permissions.scene.Scene` or an empty string.
    :ivar permission: the right that it needs, a word for the reader ("" for none).
    :ivar statuses: person to HTTP status.
    :ivar method: "get", or "post" for an address that takes nothing else.
    :ivar is_public: whether nobody is ever asked to sign in; without its key it leads to the start.
    """

    name: str
    on: str
    permission: str
    statuses: dict
    method: str = "get"
    is_public: bool = False


MATRIX = [
    Row("webstar:list", "case", "case.view", TEAM_OF_THE_CASE),
    Row("webstar:begin", "case", "case.record", TEAM_OF_THE_CASE),
    Row("webstar:reading", "reading", "case.view", TEAM_OF_THE_CASE),
    Row("webstar:score", "draft_reading", "case.record", TEAM_OF_THE_CASE),
    Row("webstar:side_by_side", "case", "case.view", TEAM_OF_THE_CASE),
    Row("webstar:other_tools", "case", "case.record", TEAM_OF_THE_CASE),
    Row("webstar:person", "person_with_star", "case.view", TEAM_OF_THE_CASE),
    Row("webstar:keep", "person_with_star", "case.view", TEAM_OF_THE_CASE),
    Row("webstar:whole_family", "case", "case.view", TEAM_OF_THE_CASE),
    Row("webstar:keep_family", "case", "case.view", NO_SUCH_FILE),
    Row("webstar:view", "reading", "case.record", TEAM_OF_THE_CASE),
    Row("webstar:hand_over", "draft_reading", "case.record", TEAM_OF_THE_CASE),
    Row("webstar:drawing", "no_drawing", "case.view", NO_SUCH_FILE),
    Row("child:page", "", "a hand-over", SENT_ON),
    Row("child:picture", "", "a hand-over", SENT_ON, "post"),
    Row("child:drawing", "drawing_place", "a hand-over", SENT_ON),
    Row("child:unlock", "", "a hand-over", SENT_ON),
    Row("webstar:discard", "draft_reading", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:needs", "case_with_need", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:add_need", "case", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:change_need", "need", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:need_in_error", "need", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:plan", "case", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:start_plan", "case", "case.record", TEAM_SENT_BACK, "post"),
    Row("assessments:keep_plan", "plan", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:end_plan", "plan", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:add_goal", "plan", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:change_goal", "goal", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:drop_goal", "goal", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:add_action", "goal", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:action", "action", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:change_action", "action", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:action_done", "action", "case.record", TEAM_SENT_BACK, "post"),
    Row("assessments:agree_plan", "plan", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:ended_plan", "ended_plan", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:plan_version", "plan_version", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:our_plan", "plan_version", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:our_plan_file", "plan_file", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:plan_word", "plan_word", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:assessment", "assessment", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:start", "case", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:section", "assessment_section", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:person_section", "assessment_person_section", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:judgement", "assessment", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:agreement", "assessed_person", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:sign", "assessment", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:decide", "assessment", "case.record, to decide", LEAD_AND_MANAGER_SENT_ON),
    Row("assessments:version", "assessment_version", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:compare_versions", "two_assessments", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:own_words", "case", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:add_words", "case", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:not_heard", "assessed_person", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:strike_words", "own_words", "case.record", TEAM_OF_THE_CASE),
    Row("assessments:reviews", "case", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:review", "review", "case.view", TEAM_OF_THE_CASE),
    Row("assessments:hold_review", "review", "case.record", TEAM_OF_THE_CASE),
    Row("closures:closure", "case", "case.view", TEAM_OF_THE_CASE),
    Row("closures:begin", "case", "case.close, to decide", LEAD_AND_MANAGER_SENT_ON, "post"),
    Row("closures:close", "closing", "case.close, to decide", LEAD_AND_MANAGER),
    Row("closures:part", "closing_part", "case.close, to decide", LEAD_AND_MANAGER),
    Row("closures:check", "closing", "case.close, to decide", LEAD_AND_MANAGER),
    Row("closures:stop", "closing", "case.close, to decide", LEAD_AND_MANAGER),
    Row("closures:take_back", "sent_closing", "case.close, to decide", LEAD_AND_MANAGER_SENT_ON, "post"),
    Row("closures:decide", "sent_closing", "case.close, and not one’s own", MANAGER_OF_THE_CASE),
    Row("closures:family_copy", "closing", "case.view", TEAM_OF_THE_CASE),
    Row("closures:follow_up", "ended_badly", "case.close, to decide", LAST_LEAD_AND_MANAGER),
    Row("closures:check_after", "ended_well", "case.close, to decide", LAST_LEAD_AND_MANAGER),
    Row("webstars_missing", "", "case.record", RECORDERS),
    Row("closures:progress", "case", "case.view", TEAM_OF_THE_CASE),
    Row("home", "", "", SIGNED_IN),
    Row("notices", "", "", SIGNED_IN),
    Row("access_log", "", "audit.view", LOG_READERS),
    Row("export_access_log", "", "audit.view", LOG_READERS),
    Row("staff:list", "", "staff.manage", STAFF_KEEPERS),
    Row("staff:add", "", "staff.manage", STAFF_KEEPERS),
    Row("staff:person", "staff", "staff.manage", STAFF_KEEPERS),
    Row("staff:move", "staff", "staff.manage", STAFF_KEEPERS),
    Row("staff:end", "staff", "staff.manage", STAFF_KEEPERS),
    Row("staff:unlock", "locked_staff", "staff.manage", STAFF_KEEPERS),
    Row("staff:send_link", "staff", "staff.manage", STAFF_SENT_BACK, method="post"),
    Row("staff:reviews", "", "staff.manage or audit.view", REVIEW_READERS),
    Row("staff:review", "access_review", "staff.manage or audit.view", REVIEW_READERS),
    Row(
        "staff:sign_review",
        "access_review",
        "staff.manage or audit.view",
        STAFF_SENT_BACK | {"governance": 302},
        method="post",
    ),
    Row("notice_choices", "", "", SIGNED_IN),
    Row("read_notices", "", "", dict.fromkeys(EVERYBODY, 302), method="post"),
    Row("open_notice", "notice", "whom it is for", NOBODY | {"partner": 302}, method="post"),
    Row("tasks:list", "", "case.record", RECORDERS),
    Row("tasks:bulk", "", "case.record", RECORDERS_SENT_BACK, method="post"),
    Row("cases:bulk", "", "case.list_team", MANAGERS_SENT_BACK, method="post"),
    Row("cases:tasks", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:add_task", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:task", "task", "case.view", TEAM_OF_THE_CASE),
    Row("cases:change_task", "task", "case.record", TEAM_OF_THE_CASE),
    Row("cases:task_done", "task", "case.record", TEAM_SENT_BACK, method="post"),
    Row("accessibility", "", "", EVERYBODY),
    Row("health", "", "", EVERYBODY),
    Row("acting_for", "", "", SIGNED_IN),
    Row("my_account", "", "", SIGNED_IN),
    Row("sign_out_everywhere", "", "", dict.fromkeys(EVERYBODY, 302), method="post"),
    Row("account_login", "", "", SENT_ON | {"anonymous": 200}),
    Row("account_logout", "", "", SIGNED_IN),
    Row("account_inactive", "", "", EVERYBODY),
    Row("account_locked", "", "", EVERYBODY),
    Row("account_reauthenticate", "", "", SIGNED_IN),
    Row("account_change_password", "", "", SIGNED_IN),
    Row("account_set_password", "", "", SENT_ON),
    Row("account_reset_password", "", "", EVERYBODY),
    Row("account_reset_password_done", "", "", EVERYBODY),
    Row("account_reset_password_from_key", "reset_link", "", EVERYBODY),
    Row("account_reset_password_from_key_done", "", "", EVERYBODY),
    Row("mfa_index", "", "", SIGNED_IN),
    Row("mfa_authenticate", "", "", SENT_ON),
    Row("mfa_reauthenticate", "", "", SENT_ON),
    Row("mfa_activate_totp", "", "password again", SENT_ON),
    Row("mfa_deactivate_totp", "", "password again", NOBODY),
    Row("mfa_view_recovery_codes", "", "password again", NOBODY),
    Row("mfa_generate_recovery_codes", "", "password again", SENT_ON),
    Row("mfa_download_recovery_codes", "", "password again", NOBODY),
    Row("mfa_list_webauthn", "", "", SIGNED_IN),
    Row("mfa_add_webauthn", "", "password again", SENT_ON),
    Row("mfa_login_webauthn", "", "", SENT_ON),
    Row("mfa_reauthenticate_webauthn", "", "", SENT_ON),
    Row("mfa_remove_webauthn", "key", "password again", SENT_ON),
    Row("mfa_edit_webauthn", "key", "password again", SENT_ON),
    Row("usersessions_list", "", "", SIGNED_IN),
    Row("openid_connect_login", "single_sign_on", "", dict.fromkeys(EVERYBODY, 404)),
    Row("openid_connect_callback", "single_sign_on", "", dict.fromkeys(EVERYBODY, 404)),
    Row("socialaccount_login_cancelled", "", "", EVERYBODY),
    Row("cases:find", "", "person.find", RECORDERS),
    Row("cases:found", "search", "person.find, after a search", SEARCHERS_SENT_BACK),
    Row("cases:duplicates", "", "people.merge", MANAGERS),
    Row("cases:compare", "twins", "people.merge", LEAD_AND_MANAGER | {"lead": 403}),
    Row("cases:undo_merge", "merge", "people.merge", MANAGERS | {"front_door": 404}),
    Row("cases:list", "", "case.record", RECORDERS),
    Row("cases:who_can_see", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:who_looked", "case", "case.view, to decide", LEAD_AND_MANAGER),
    Row("cases:export_looked", "case", "case.view, to decide", LEAD_AND_MANAGER),
    Row("cases:restrict", "case", "case.record, to decide", LEAD_AND_MANAGER),
    Row("cases:keep_out", "case", "case.record, to decide", LEAD_AND_MANAGER),
    Row("access:conflicts", "", "", SIGNED_IN),
    Row("access:declare_conflict", "", "", SIGNED_IN),
    Row("access:all_conflicts", "", "audit.view", LOG_READERS),
    Row("access:end_conflict", "conflict", "audit.view", LOG_READERS),
    Row("unusual:list", "", "audit.view", LOG_READERS),
    Row("unusual:staff", "", "audit.view", LOG_READERS),
    Row("unusual:find_person", "", "audit.view", LOG_READERS),
    Row("unusual:person", "search", "audit.view", dict.fromkeys(EVERYBODY, 403) | SOUGHT),
    Row("unusual:one", "unusual", "audit.view", LOG_READERS),
    Row("cases:withhold", "withheld_note", "case.record, to withhold", LEAD_AND_MANAGER),
    Row("cases:end_withholding", "withheld", "case.record, to withhold", LEAD_AND_MANAGER),
    Row("cases:preview", "case", "case.record, to withhold", LEAD_AND_MANAGER),
    Row("cases:give_access", "case", "case.record, to decide", LEAD_AND_MANAGER),
    Row("cases:end_access", "grant", "case.record, to decide", LEAD_AND_MANAGER),
    Row("cases:answer_access", "access_request", "case.record, to decide", LEAD_AND_MANAGER),
    Row("access:mine", "", "case.record", RECORDERS),
    Row("access:ask", "", "case.record", RECORDERS),
    Row("access:emergency", "", "case.emergency", MANAGERS),
    Row("cases:team_list", "", "case.list_team", MANAGERS),
    Row("cases:export_list", "", "case.record", RECORDERS),
    Row("cases:export_team_list", "", "case.list_team", MANAGERS),
    Row("cases:overview", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:change_details", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:timeline", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:warnings", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:ask_for_warning", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:warning", "warning", "case.view", TEAM_OF_THE_CASE),
    Row("cases:decide_warning", "warning", "case.allocate", MANAGER_OF_THE_CASE),
    Row("cases:renew_warning", "warning", "case.allocate", MANAGER_OF_THE_CASE),
    Row("cases:end_warning", "warning", "case.allocate", MANAGER_OF_THE_CASE),
    Row("cases:steps", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:ask_step_up", "case", "case.record", LEAD_AND_MANAGER),
    Row("cases:record_step_down", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:transfers", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:ask_transfer", "case", "case.record", LEAD_AND_MANAGER),
    Row("cases:hand_over", "case", "case.record", LEAD_AND_MANAGER),
    Row("transfers:transfer", "transfer", "case.view", TEAM_OF_THE_CASE),
    Row("transfers:accept", "transfer", "transfer.answer", TEAM_CANNOT),
    Row("transfers:return_case", "transfer", "transfer.answer", TEAM_CANNOT),
    Row("transfers:withdraw", "transfer", "case.record", LEAD_AND_MANAGER),
    # what is sent to a front door of social care is asked about in tests/cases/test_steps.py
    Row("steps:board", "", "case.list_team", MANAGERS),
    Row("steps:step", "step", "case.view", TEAM_OF_THE_CASE),
    Row("steps:acknowledge", "step", "case.record", LEAD_AND_MANAGER),
    Row("steps:decide", "step", "case.record", LEAD_AND_MANAGER),
    Row("steps:arrange", "step", "case.record", LEAD_AND_MANAGER),
    Row("steps:withdraw", "step", "case.record", LEAD_AND_MANAGER),
    Row("steps:take_on", "step", "case.record", LEAD_AND_MANAGER_SENT_ON, method="post"),
    Row("steps:go_on", "step", "case.record", LEAD_AND_MANAGER_SENT_ON, method="post"),
    Row("cases:documents", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:add_document", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:document", "document", "case.view", TEAM_OF_THE_CASE),
    Row("cases:add_version", "document", "case.record", TEAM_OF_THE_CASE),
    Row("cases:withdraw_document", "document", "case.record", TEAM_OF_THE_CASE),
    Row("cases:download", "document_version", "case.view", NO_SUCH_FILE),
    Row("cases:meetings", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:arrange_meeting", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:meeting", "meeting", "case.view", TEAM_OF_THE_CASE),
    Row("cases:run_meeting", "meeting", "case.record", TEAM_OF_THE_CASE),
    Row("cases:rearrange_meeting", "meeting", "case.record", TEAM_OF_THE_CASE),
    Row("cases:cancel_meeting", "meeting", "case.record", TEAM_OF_THE_CASE),
    Row("cases:send_minutes", "held_meeting", "case.record", TEAM_OF_THE_CASE),
    Row("cases:meeting_calendar", "meeting", "case.view", TEAM_OF_THE_CASE),
    Row("cases:print_timeline", "case", "case.view", TEAM_OF_THE_CASE),
    Row("history:as_it_was", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:add_note", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:note", "note", "case.view", TEAM_OF_THE_CASE),
    Row("cases:correct_note", "note", "case.record", TEAM_OF_THE_CASE),
    Row("cases:team", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:add_to_team", "case", "lead, or case.allocate", LEAD_AND_MANAGER),
    Row("cases:invite", "inviting_from", "lead, or case.allocate", LEAD_AND_MANAGER),
    Row("cases:invite_again", "invited", "lead, or case.allocate", LEAD_AND_MANAGER_SENT_ON, method="post"),
    Row("cases:end_place", "place", "lead, or case.allocate", LEAD_AND_MANAGER),
    Row("cases:assign_lead", "case", "lead, or case.allocate", LEAD_AND_MANAGER),
    Row("cases:agreement", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:record_agreement", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:withdraw_agreement", "agreed", "case.record", TEAM_OF_THE_CASE),
    Row("cases:name_agency", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:sharing", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:record_sharing", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:open", "", "case.open", RECORDERS),
    Row("cases:opening", "draft", "case.open", OWN_DRAFT),
    Row("cases:opened", "opened", "case.open", OWN_DRAFT),
    Row("cases:discard_opening", "draft", "case.open", OWN_DRAFT),
    Row("cases:opening_find", "draft_child", "case.open", OWN_DRAFT),
    Row("cases:opening_found", "draft_child", "case.open", OWN_DRAFT),
    Row("cases:opening_people", "draft", "case.open", OWN_DRAFT),
    Row("cases:opening_person", "draft_person", "case.open", OWN_DRAFT),
    Row("cases:opening_remove_person", "draft_person", "case.open", OWN_DRAFT),
    Row("cases:opening_relationships", "draft", "case.open", OWN_DRAFT),
    Row("cases:opening_address", "draft", "case.open", OWN_DRAFT),
    Row("cases:opening_request", "draft", "case.open", OWN_DRAFT),
    Row("cases:opening_help", "draft", "case.open", OWN_DRAFT),
    Row("cases:opening_agreement", "draft", "case.open", OWN_DRAFT),
    Row("cases:opening_lead", "draft", "case.open and case.allocate", OWN_DRAFT | {"lead": 302}),
    Row("cases:opening_find_lead", "draft", "case.open and case.allocate", OWN_DRAFT | {"lead": 302}),
    Row("cases:people", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:person", "member", "case.view", TEAM_OF_THE_CASE),
    Row("cases:add_person", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:add_person_found", "case", "case.record, after a search", TEAM_SENT_BACK),
    Row("cases:add_person_details", "case", "case.record, after a search", TEAM_SENT_BACK),
    Row("cases:change_person", "member", "case.record", TEAM_OF_THE_CASE),
    Row("cases:add_name", "member", "case.record", TEAM_OF_THE_CASE),
    Row("cases:remove_name", "other_name", "case.record", TEAM_OF_THE_CASE),
    Row("cases:record_birth", "baby", "case.record", TEAM_OF_THE_CASE),
    Row("cases:leave_family", "member", "case.record", TEAM_OF_THE_CASE),
    Row("cases:relationships", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:add_relationship", "case", "case.record", TEAM_OF_THE_CASE),
    Row("cases:change_relationship", "pair", "case.record", TEAM_OF_THE_CASE),
    Row("cases:remove_relationship", "related_pair", "case.record", TEAM_OF_THE_CASE),
    Row("cases:address", "case", "case.view", TEAM_OF_THE_CASE),
    Row("cases:record_move", "case", "case.record", TEAM_OF_THE_CASE),
    Row("asking:start", "", "", EVERYBODY),
    Row("asking:safety", "", "", EVERYBODY),
    Row("asking:stop", "", "", EVERYBODY),
    Row("asking:step", "asking_step", "the key of a draft", SENT_ON, is_public=True),
    Row("asking:no_permission", "", "the key of a draft", SENT_ON, is_public=True),
    Row("asking:people", "", "the key of a draft", SENT_ON, is_public=True),
    Row("asking:add_somebody", "asking_role", "the key of a draft", SENT_ON, is_public=True),
    Row("asking:somebody", "asking_number", "the key of a draft", SENT_ON, is_public=True),
    Row("asking:remove_somebody", "asking_number", "the key of a draft", SENT_ON, is_public=True),
    Row("asking:check", "", "the key of a draft", SENT_ON, is_public=True),
    Row("asking:throw_away", "", "the key of a draft", SENT_ON, is_public=True),
    Row("asking:sent", "", "the session that sent a request", SENT_ON, is_public=True),
    Row("asking:outcome", "", "", EVERYBODY),
    Row("asking:outcome_sent", "", "", EVERYBODY),
    Row("asking:outcome_of", "outcome_link", "the link in an e-mail", EVERYBODY),
    Row("asking:mine", "", "", SIGNED_IN),
    Row("asking:copy", "own_request", "who sent it", NOBODY | {"stranger": 200}),
    Row("requests:board", "", "request.view", ONLY_MANAGERS | {"front_door": 200}),
    Row("requests:export_board", "", "request.view", ONLY_MANAGERS | {"front_door": 200}),
    Row(
        "requests:bulk",
        "",
        "request.decide",
        ONLY_MANAGERS | {"manager": 403, "front_door": 302},
        method="post",
    ),
    Row("requests:request", "own_request", "request.view", REQUEST_READERS),
    Row("requests:start", "own_request", "request.decide", DECIDERS_SENT_ON, method="post"),
    Row("requests:ask", "own_request", "request.decide", REQUEST_DECIDERS),
    Row("requests:answer", "own_request", "request.decide", REQUEST_DECIDERS),
    Row("requests:contact", "own_request", "request.decide", REQUEST_DECIDERS),
    Row("requests:look", "own_request", "request.decide", DECIDERS_SENT_ON, method="post"),
    Row("requests:found", "looked_for", "request.decide", REQUEST_DECIDERS),
    Row("requests:decide", "own_request", "request.decide", REQUEST_DECIDERS),
    Row("requests:take_off", "own_request", "request.decide", REQUEST_DECIDERS),
    Row("quality:mine", "", "an auditor", AUDITORS),
    Row("quality:rounds", "", "audit.arrange", AUDITORS | {"analyst": 200}),
    Row("quality:draw", "", "audit.arrange", AUDITORS | {"analyst": 200}),
    Row("quality:round", "audit_round", "audit.arrange", AUDITORS | {"analyst": 200}),
    Row("quality:end", "audit_round", "audit.arrange", AUDITORS | {"analyst": 200}),
    Row("retention:queue", "", "retention.approve", APPROVERS),
    Row("retention:due", "due", "retention.approve", APPROVERS),
    Row("retention:keep", "due", "retention.manage", LOG_READERS),
    Row("retention:propose", "due", "retention.manage", LOG_READERS),
    Row("retention:decide", "proposed", "retention.approve, and not one’s own", APPROVERS),
    Row("retention:rules", "", "retention.approve", APPROVERS),
    Row("retention:log", "", "retention.approve", APPROVERS),
    Row("retention:disposal", "disposal", "retention.approve", APPROVERS),
    Row("retention:holds", "", "retention.approve", APPROVERS),
    Row("retention:place_hold", "", "retention.manage", LOG_READERS),
    Row("retention:lift_hold", "hold", "retention.manage", LOG_READERS),
    Row("reporting:dashboard", "", "performance.view", FIGURE_READERS),
    Row("reporting:published_figures", "", "performance.view", FIGURE_READERS),
    Row("reporting:run", "", "performance.view", FIGURE_READERS),
    Row("reporting:start_run", "", "performance.run", FIGURE_RUNNERS | {"analyst": 302}, method="post"),
    Row("reporting:indicator", "indicator", "performance.view", FIGURE_READERS),
    Row("reporting:coverage", "indicator_with_coverage", "performance.view", FIGURE_READERS),
    Row("reporting:chart", "indicator_with_figures", "performance.view", NO_SUCH_CHART),
    Row("reporting:rows", "indicator_with_figures", "performance.view", FIGURE_READERS),
    Row("reporting:export_rows", "indicator_with_figures", "performance.view", FIGURE_READERS),
]
