"""Addresses of cases: the reference, and numbers within the case."""

app_name = "cases"
urlpatterns = []
