"""Addresses under /cases/<reference>/webstar/."""

from django.urls import path

from webstar import views

app_name = "webstar"
urlpatterns = [
    path("", views.list_readings, name="list"),
    path("begin/", views.begin, name="begin"),
    path("<int:number>/", views.reading, name="reading"),
    path("<int:number>/score/", views.score, name="score"),
    path("<int:number>/discard/", views.discard, name="discard"),
]
