"""Addresses of cases: the reference, and numbers within the case."""

from django.urls import path

from cases.views import (
    adding,
    agreement,
    details,
    disagreements,
    documents,
    duplicates,
    grants,
    inviting,
    keeping_out,
    lists,
    looked,
    meetings,
    names,
    notes,
    opening,
    opening_people,
    opening_steps,
    overview,
    people,
    relationships,
    running,
    search_box,
    sharing,
    steps,
    task_bulk,
    tasks,
    team,
    timeline,
    transfers,
    warnings,
    withholding,
)

app_name = "cases"

DRAFT = "new/<uuid:submission>/"
STEPS = ["relationships", "address", "request", "help", "agreement", "lead"]

FINDING = [
    path("find/", search_box.find, name="find"),
    path("find/<uuid:search>/", search_box.found, name="found"),
    path("duplicates/", duplicates.duplicates, name="duplicates"),
    path(
        "duplicates/<str:reference>/<int:number>/<str:other_reference>/<int:other_number>/",
        duplicates.compare,
        name="compare",
    ),
    path("duplicates/<uuid:number>/undo/", duplicates.undo_merge, name="undo_merge"),
]

OPENING_AND_PEOPLE = [
    path("new/", opening.open, name="open"),
    path(DRAFT, opening.opening, name="opening"),
    path(f"{DRAFT}done/", opening.opened, name="opened"),
    path(f"{DRAFT}discard/", opening.discard_opening, name="discard_opening"),
    path(f"{DRAFT}find/<str:role>/", opening_people.opening_find, name="opening_find"),
    path(f"{DRAFT}find/<str:role>/found/", opening_people.opening_found, name="opening_found"),
    path(f"{DRAFT}people/", opening_people.opening_people, name="opening_people"),
    path(f"{DRAFT}people/<int:number>/", opening_people.opening_person, name="opening_person"),
    path(
        f"{DRAFT}people/<int:number>/remove/",
        opening_people.opening_remove_person,
        name="opening_remove_person",
    ),
    *[
        path(f"{DRAFT}{step}/", opening_steps.opening_step, {"step": step}, name=f"opening_{step}")
        for step in STEPS
    ],
    path(f"{DRAFT}lead/find/", opening_steps.opening_find_lead, name="opening_find_lead"),
    path("<str:reference>/people/", people.people, name="people"),
    path("<str:reference>/people/add/", adding.add_person, name="add_person"),
    path("<str:reference>/people/add/found/", adding.add_person_found, name="add_person_found"),
    path("<str:reference>/people/add/details/", adding.add_person_details, name="add_person_details"),
    path("<str:reference>/people/relationships/", relationships.relationships, name="relationships"),
    path(
        "<str:reference>/people/relationships/add/", relationships.add_relationship, name="add_relationship"
    ),
    path(
        "<str:reference>/people/relationships/<int:number>/<int:other>/",
        relationships.change_relationship,
        name="change_relationship",
    ),
    path(
        "<str:reference>/people/relationships/<int:number>/<int:other>/remove/",
        relationships.remove_relationship,
        name="remove_relationship",
    ),
    path("<str:reference>/people/<int:number>/", people.person, name="person"),
    path("<str:reference>/people/<int:number>/change/", people.change_person, name="change_person"),
    path("<str:reference>/people/<int:number>/names/add/", names.add_name, name="add_name"),
    path(
        "<str:reference>/people/<int:number>/names/<int:place>/remove/",
        names.remove_name,
        name="remove_name",
    ),
    path("<str:reference>/people/<int:number>/birth/", people.record_birth, name="record_birth"),
    path("<str:reference>/people/<int:number>/leave/", people.leave_family, name="leave_family"),
    path("<str:reference>/address/", relationships.address, name="address"),
    path("<str:reference>/address/move/", relationships.record_move, name="record_move"),
]

LISTS = [
    path("", lists.my_list, name="list"),
    path("team/", lists.team_list, name="team_list"),
    path("download/", lists.export_list, name="export_list"),
    path("team/download/", lists.export_team_list, name="export_team_list"),
    path("team/bulk/", task_bulk.bulk_cases, name="bulk"),
]

CASE = [
    path("<str:reference>/", overview.overview, name="overview"),
    path("<str:reference>/details/change/", details.change_details, name="change_details"),
    path("<str:reference>/timeline/", timeline.timeline, name="timeline"),
    path("<str:reference>/timeline/print/", timeline.print_timeline, name="print_timeline"),
    path("<str:reference>/disagree/<str:kind>/<int:number>/", disagreements.disagree, name="disagree"),
    path("<str:reference>/notes/add/", notes.add_note, name="add_note"),
    path("<str:reference>/notes/<int:number>/", notes.note, name="note"),
    path("<str:reference>/notes/<int:number>/correct/", notes.correct_note, name="correct_note"),
    path("<str:reference>/tasks/", tasks.tasks, name="tasks"),
    path("<str:reference>/tasks/add/", tasks.add_task, name="add_task"),
    path("<str:reference>/tasks/<int:number>/", tasks.task, name="task"),
    path("<str:reference>/tasks/<int:number>/change/", tasks.change_task, name="change_task"),
    path("<str:reference>/tasks/<int:number>/done/", tasks.task_done, name="task_done"),
    path("<str:reference>/team/", team.team, name="team"),
    path("<str:reference>/team/add/", team.add_to_team, name="add_to_team"),
    path("<str:reference>/team/invite/<slug:code>/", inviting.invite, name="invite"),
    path("<str:reference>/team/<int:number>/invite-again/", inviting.invite_again, name="invite_again"),
    path("<str:reference>/team/<int:number>/end/", team.end_place, name="end_place"),
    path("<str:reference>/access/", looked.who_can_see, name="who_can_see"),
    path("<str:reference>/access/looked/", looked.who_looked, name="who_looked"),
    path("<str:reference>/access/looked/download/", looked.export_looked, name="export_looked"),
    path("<str:reference>/access/restrict/", keeping_out.restrict, name="restrict"),
    path("<str:reference>/access/keep-out/", keeping_out.keep_out, name="keep_out"),
    path("<str:reference>/access/preview/", withholding.preview, name="preview"),
    path("<str:reference>/access/withhold/<str:part>/", withholding.withhold, name="withhold"),
    path("<str:reference>/access/withhold/<str:part>/<int:number>/", withholding.withhold, name="withhold"),
    path(
        "<str:reference>/access/withheld/<int:number>/end/",
        withholding.end_withholding,
        name="end_withholding",
    ),
    path("<str:reference>/access/give/", grants.give_access, name="give_access"),
    path("<str:reference>/access/<int:number>/end/", grants.end_access, name="end_access"),
    path("<str:reference>/access/requests/<uuid:key>/", grants.answer_access, name="answer_access"),
    path("<str:reference>/lead-professional/", team.assign_lead, name="assign_lead"),
    path("<str:reference>/hand-over/", transfers.hand_over, name="hand_over"),
    path("<str:reference>/agreement/", agreement.agreement, name="agreement"),
    path("<str:reference>/agreement/record/", agreement.record_agreement, name="record_agreement"),
    path("<str:reference>/agreement/withdraw/", agreement.withdraw_agreement, name="withdraw_agreement"),
    path("<str:reference>/agreement/agency/", agreement.name_agency, name="name_agency"),
    path("<str:reference>/sharing/", sharing.sharing, name="sharing"),
    path("<str:reference>/sharing/record/", sharing.record_sharing, name="record_sharing"),
]

MEETINGS = [
    path("<str:reference>/meetings/", meetings.meetings, name="meetings"),
    path("<str:reference>/meetings/arrange/", meetings.arrange_meeting, name="arrange_meeting"),
    path("<str:reference>/meetings/<int:number>/", meetings.meeting, name="meeting"),
    path("<str:reference>/meetings/<int:number>/run/", running.run_meeting, name="run_meeting"),
    path("<str:reference>/meetings/<int:number>/move/", meetings.rearrange_meeting, name="rearrange_meeting"),
    path("<str:reference>/meetings/<int:number>/cancel/", meetings.cancel_meeting, name="cancel_meeting"),
    path("<str:reference>/meetings/<int:number>/minutes/", meetings.send_minutes, name="send_minutes"),
    path(
        "<str:reference>/meetings/<int:number>/calendar/", meetings.meeting_calendar, name="meeting_calendar"
    ),
]

WARNINGS_AND_DOCUMENTS = [
    path("<str:reference>/warnings/", warnings.warnings, name="warnings"),
    path("<str:reference>/warnings/ask/", warnings.ask_for_warning, name="ask_for_warning"),
    path("<str:reference>/warnings/<int:number>/", warnings.warning, name="warning"),
    path("<str:reference>/warnings/<int:number>/decide/", warnings.decide_warning, name="decide_warning"),
    path("<str:reference>/warnings/<int:number>/renew/", warnings.renew_warning, name="renew_warning"),
    path("<str:reference>/warnings/<int:number>/end/", warnings.end_warning, name="end_warning"),
    path("<str:reference>/documents/", documents.documents, name="documents"),
    path("<str:reference>/documents/add/", documents.add_document, name="add_document"),
    path("<str:reference>/documents/<int:number>/", documents.document, name="document"),
    path("<str:reference>/documents/<int:number>/add/", documents.add_version, name="add_version"),
    path(
        "<str:reference>/documents/<int:number>/withdraw/",
        documents.withdraw_document,
        name="withdraw_document",
    ),
    path("<str:reference>/documents/<int:number>/<int:version>/", documents.download, name="download"),
]

STEPS_AND_TRANSFERS = [
    path("<str:reference>/steps/", steps.steps, name="steps"),
    path("<str:reference>/steps/up/", steps.ask_step_up, name="ask_step_up"),
    path("<str:reference>/steps/down/", steps.record_step_down, name="record_step_down"),
    path("<str:reference>/transfers/", transfers.transfers, name="transfers"),
    path("<str:reference>/transfers/ask/", transfers.ask_transfer, name="ask_transfer"),
]

urlpatterns = [
    *FINDING,
    *OPENING_AND_PEOPLE,
    *LISTS,
    *CASE,
    *MEETINGS,
    *WARNINGS_AND_DOCUMENTS,
    *STEPS_AND_TRANSFERS,
]
