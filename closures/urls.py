"""Addresses under /cases/<reference>/closure/."""

from django.urls import path

from closures.views import closing, copy, deciding, progress

app_name = "closures"
urlpatterns = [
    path("", closing.closure, name="closure"),
    path("begin/", closing.begin, name="begin"),
    path("close/", closing.close, name="close"),
    path("close/check/", closing.check, name="check"),
    path("close/take-back/", closing.take_back, name="take_back"),
    path("close/stop/", closing.stop, name="stop"),
    path("close/decide/", deciding.decide, name="decide"),
    path("close/<slug:part>/", closing.part, name="part"),
    path("family-copy/", copy.family_copy, name="family_copy"),
    path("follow-up/", deciding.follow_up, name="follow_up"),
    path("check-after/", deciding.check_after, name="check_after"),
    path("progress/", progress.progress, name="progress"),
]
