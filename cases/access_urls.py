"""Addresses of one's own access for a time."""

from django.urls import path

from cases.views import own_access

app_name = "access"

urlpatterns = [
    path("", own_access.mine, name="mine"),
    path("ask/", own_access.ask, name="ask"),
    path("emergency/", own_access.emergency, name="emergency"),
]
