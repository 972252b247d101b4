"""One include for each app."""

from django.contrib import admin
from django.urls import include, path

from earlyhelp import pages
from earlyhelp.health import health

urlpatterns = [
    path("", include("accounts.urls")),
    path("cases/<str:reference>/webstar/", include("webstar.urls")),
    path("cases/<str:reference>/closure/", include("closures.urls")),
    path("cases/", include("cases.urls")),
    path("ask-for-help/", include("cases.asking_urls")),
    path("requests/", include("cases.request_urls")),
    path("performance/", include("reporting.urls")),
    path("health/", health, name="health"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    path("admin/", admin.site.urls),
]
