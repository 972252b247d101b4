"""Addresses under /cases/<reference>/closure/."""

from django.urls import path

from closures.views import closing, progress

app_name = "closures"
urlpatterns = [
    path("", closing.closure, name="closure"),
    path("close/", closing.close, name="close"),
    path("progress/", progress.progress, name="progress"),
]
