"""Addresses of asking for help, outside of every account. None of them holds anything about a family."""

from django.urls import path

from cases.views import asking, asking_outcome, asking_people

app_name = "asking"

urlpatterns = [
    path("", asking.start, name="start"),
    path("safety/", asking.safety, name="safety"),
    path("stop/", asking.stop, name="stop"),
    path("no-permission/", asking.no_permission, name="no_permission"),
    path("people/", asking_people.people, name="people"),
    path("people/add/<str:role>/", asking_people.add_somebody, name="add_somebody"),
    path("people/<int:number>/", asking_people.somebody, name="somebody"),
    path("people/<int:number>/remove/", asking_people.remove_somebody, name="remove_somebody"),
    path("check/", asking.check, name="check"),
    path("sent/", asking.sent, name="sent"),
    path("throw-away/", asking.throw_away, name="throw_away"),
    path("outcome/", asking_outcome.outcome, name="outcome"),
    path("outcome/sent/", asking_outcome.outcome_sent, name="outcome_sent"),
    path("outcome/<str:token>/", asking_outcome.outcome_of, name="outcome_of"),
    path("mine/", asking_outcome.mine, name="mine"),
    path("mine/<str:reference>/", asking_outcome.copy, name="copy"),
    path("<str:step>/", asking.step, name="step"),
]
