"""Addresses of cases: the reference, and numbers within the case."""

from django.urls import path

from cases.views import agreement, details, lists, notes, overview, team, timeline

app_name = "cases"

OPENING_AND_PEOPLE = []

LISTS = [
    path("", lists.my_list, name="list"),
    path("team/", lists.team_list, name="team_list"),
]

CASE = [
    path("<str:reference>/", overview.overview, name="overview"),
    path("<str:reference>/details/change/", details.change_details, name="change_details"),
    path("<str:reference>/timeline/", timeline.timeline, name="timeline"),
    path("<str:reference>/notes/add/", notes.add_note, name="add_note"),
    path("<str:reference>/notes/<int:number>/", notes.note, name="note"),
    path("<str:reference>/notes/<int:number>/correct/", notes.correct_note, name="correct_note"),
    path("<str:reference>/team/", team.team, name="team"),
    path("<str:reference>/team/add/", team.add_to_team, name="add_to_team"),
    path("<str:reference>/team/<int:number>/end/", team.end_place, name="end_place"),
    path("<str:reference>/lead-professional/", team.assign_lead, name="assign_lead"),
    path("<str:reference>/agreement/", agreement.agreement, name="agreement"),
    path("<str:reference>/agreement/record/", agreement.record_agreement, name="record_agreement"),
]

urlpatterns = [*OPENING_AND_PEOPLE, *LISTS, *CASE]
