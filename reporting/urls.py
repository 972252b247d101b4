"""Addresses of the performance framework."""

app_name = "reporting"
urlpatterns = []
