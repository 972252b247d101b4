"""Addresses of cases: the reference, and numbers within the case."""

app_name = "cases"

OPENING_AND_PEOPLE = []

LISTS = []

CASE = []

urlpatterns = [*OPENING_AND_PEOPLE, *LISTS, *CASE]
