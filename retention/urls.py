"""Addresses of retention, under /retention/."""

from django.urls import path

from retention.views import holds

app_name = "retention"

urlpatterns = [
    path("holds/", holds.holds, name="holds"),
    path("holds/place/", holds.place_hold, name="place_hold"),
    path("holds/<uuid:key>/lift/", holds.lift_hold, name="lift_hold"),
]
