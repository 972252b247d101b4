"""Addresses under /cases/<reference>/webstar/."""

from django.urls import path

from webstar.views import beside, child, progress, readings

app_name = "webstar"
urlpatterns = [
    path("", readings.list_readings, name="list"),
    path("begin/", readings.begin, name="begin"),
    path("side-by-side/", progress.side_by_side, name="side_by_side"),
    path("other-tools/", beside.other_tools, name="other_tools"),
    path("people/<int:member>/", progress.person, name="person"),
    path("people/<int:member>/keep/", progress.keep, name="keep"),
    path("whole-family/", progress.whole_family, name="whole_family"),
    path("whole-family/keep/", progress.keep_family, name="keep_family"),
    path("<int:number>/", readings.reading, name="reading"),
    path("<int:number>/score/", readings.score, name="score"),
    path("<int:number>/view/", beside.view, name="view"),
    path("<int:number>/hand-over/", child.hand_over, name="hand_over"),
    path("<int:number>/drawing/<int:place>/", readings.drawing, name="drawing"),
    path("<int:number>/discard/", readings.discard, name="discard"),
]
