"""Addresses under /cases/<reference>/closure/."""

from django.urls import path

from closures import views

app_name = "closures"
urlpatterns = [
    path("", views.closure, name="closure"),
    path("close/", views.close, name="close"),
]
