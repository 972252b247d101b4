"""Addresses of retention, under /retention/."""

from django.urls import path

from retention.views import due, holds, log

app_name = "retention"

urlpatterns = [
    path("", due.queue, name="queue"),
    path("due/<uuid:key>/", due.due, name="due"),
    path("due/<uuid:key>/keep/", due.keep, name="keep"),
    path("due/<uuid:key>/propose/", due.propose, name="propose"),
    path("due/<uuid:key>/decide/", due.decide, name="decide"),
    path("holds/", holds.holds, name="holds"),
    path("holds/place/", holds.place_hold, name="place_hold"),
    path("holds/<uuid:key>/lift/", holds.lift_hold, name="lift_hold"),
    path("rules/", log.rules, name="rules"),
    path("log/", log.log, name="log"),
    path("log/<uuid:key>/", log.disposal, name="disposal"),
]
