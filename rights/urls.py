"""Addresses of subject access requests and their packs."""

from django.urls import path

from rights.views import packs, requests

app_name = "rights"

urlpatterns = [
    path("", requests.list_requests, name="list"),
    path("record/", requests.record_request, name="record"),
    path("<str:reference>/", requests.request_page, name="request"),
    path("<str:reference>/identity/", requests.identity, name="identity"),
    path("<str:reference>/person/", requests.person, name="person"),
    path("<str:reference>/pause/", requests.pause, name="pause"),
    path("<str:reference>/resume/", requests.resume, name="resume"),
    path("<str:reference>/extend/", requests.extend, name="extend"),
    path("<str:reference>/end/", requests.end, name="end"),
    path("<str:reference>/answered/", requests.answered, name="answered"),
    path("<str:reference>/take/", requests.take, name="take"),
    path("<str:reference>/gather/", packs.gather, name="gather"),
    path("<str:reference>/review/", packs.review, name="review"),
    path("<str:reference>/review/give/", packs.give, name="give"),
    path("<str:reference>/review/submit/", packs.submit, name="submit"),
    path("<str:reference>/review/<int:number>/", packs.entry, name="entry"),
    path("<str:reference>/review/<int:number>/file/", packs.file, name="file"),
    path("<str:reference>/review/<int:number>/disagree/", packs.disagree, name="disagree"),
    path("<str:reference>/approve/", packs.approve, name="approve"),
    path("<str:reference>/given/<str:kind>/", packs.given, name="given"),
]
