"""Addresses of unusual access, and of reports of who looked at what."""

from django.urls import path

from scrutiny.views import reports, unusual

app_name = "unusual"

urlpatterns = [
    path("", unusual.unusual_list, name="list"),
    path("staff/", reports.staff, name="staff"),
    path("person/", reports.find_person, name="find_person"),
    path("person/<uuid:search>/", reports.person, name="person"),
    path("<uuid:key>/", unusual.one, name="one"),
]
