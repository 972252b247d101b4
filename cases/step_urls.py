"""Addresses of steps up and down: the list, and each by the case's reference and its number."""

from django.urls import path

from cases.views import steps

app_name = "steps"

STEP = "<str:reference>/<int:number>/"

urlpatterns = [
    path("", steps.board, name="board"),
    path(STEP, steps.one_step, name="step"),
    path(f"{STEP}acknowledge/", steps.acknowledge, name="acknowledge"),
    path(f"{STEP}decide/", steps.decide, name="decide"),
    path(f"{STEP}meeting/", steps.arrange, name="arrange"),
    path(f"{STEP}withdraw/", steps.withdraw, name="withdraw"),
    path(f"{STEP}take-on/", steps.take_on, name="take_on"),
    path(f"{STEP}go-on/", steps.go_on, name="go_on"),
]
