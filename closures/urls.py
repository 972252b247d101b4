"""Addresses under /cases/<reference>/closure/."""

app_name = "closures"
urlpatterns = []
