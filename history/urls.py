"""The record of a case as it was."""

from django.urls import path

from history import views

app_name = "history"

urlpatterns = [path("", views.as_it_was, name="as_it_was")]
