"""Addresses under /with-the-child/: the one Webstar that the session was handed over with."""

from django.urls import path

from webstar.views import child

app_name = "child"
urlpatterns = [
    path("", child.page, name="page"),
    path("picture/", child.picture, name="picture"),
    path("drawing/<int:place>/", child.drawing, name="drawing"),
    path("grown-up/", child.unlock, name="unlock"),
]
