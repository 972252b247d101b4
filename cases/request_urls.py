"""Addresses of the front door's board, and of each request by its reference."""

from django.urls import path

from cases.views import request_bulk, request_decisions, requests

app_name = "requests"

urlpatterns = [
    path("", requests.board, name="board"),
    path("download/", requests.export_board, name="export_board"),
    path("bulk/", request_bulk.bulk, name="bulk"),
    path("<str:reference>/", requests.one_request, name="request"),
    path("<str:reference>/start/", requests.start, name="start"),
    path("<str:reference>/ask/", requests.ask, name="ask"),
    path("<str:reference>/answer/", requests.answer, name="answer"),
    path("<str:reference>/contact/", requests.contact, name="contact"),
    path("<str:reference>/look/", request_decisions.look, name="look"),
    path("<str:reference>/found/", request_decisions.found, name="found"),
    path("<str:reference>/decide/", request_decisions.decide, name="decide"),
    path("<str:reference>/take-off/", request_decisions.take_off, name="take_off"),
]
