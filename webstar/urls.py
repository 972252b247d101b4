"""Addresses under /cases/<reference>/webstar/."""

app_name = "webstar"
urlpatterns = []
