"""Addresses of one's own access for a time."""

from django.urls import path

from cases.views import keeping_out, own_access

app_name = "access"

urlpatterns = [
    path("", own_access.mine, name="mine"),
    path("ask/", own_access.ask, name="ask"),
    path("emergency/", own_access.emergency, name="emergency"),
    path("conflicts/", keeping_out.own_conflicts, name="conflicts"),
    path("conflicts/declare/", keeping_out.declare_conflict, name="declare_conflict"),
    path("conflicts/all/", keeping_out.all_conflicts, name="all_conflicts"),
    path("conflicts/<uuid:key>/end/", keeping_out.end_conflict, name="end_conflict"),
]
