"""Addresses of case file audits."""

from django.urls import path

from quality import views

app_name = "quality"

urlpatterns = [
    path("", views.mine, name="mine"),
    path("rounds/", views.rounds, name="rounds"),
    path("rounds/draw/", views.draw, name="draw"),
    path("rounds/<int:number>/", views.one_round, name="round"),
    path("rounds/<int:number>/end/", views.end, name="end"),
]
