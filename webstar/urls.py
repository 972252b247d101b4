"""Addresses under /cases/<reference>/webstar/."""

from django.urls import path

from webstar.views import child, readings

app_name = "webstar"
urlpatterns = [
    path("", readings.list_readings, name="list"),
    path("begin/", readings.begin, name="begin"),
    path("<int:number>/", readings.reading, name="reading"),
    path("<int:number>/score/", readings.score, name="score"),
    path("<int:number>/hand-over/", child.hand_over, name="hand_over"),
    path("<int:number>/drawing/<int:place>/", readings.drawing, name="drawing"),
    path("<int:number>/discard/", readings.discard, name="discard"),
]
