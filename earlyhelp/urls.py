"""One include for each app."""

from django.contrib import admin
from django.urls import include, path

from cases.views.home import home
from closures.views.missing import webstars_missing
from earlyhelp import pages
from earlyhelp.health import health

urlpatterns = [
    path("", home, name="home"),
    path("", include("accounts.urls")),
    path("cases/<str:reference>/webstar/", include("webstar.urls")),
    path("cases/<str:reference>/closure/", include("closures.urls")),
    path("cases/<str:reference>/as-it-was/", include("history.urls")),
    path("cases/<str:reference>/", include("assessments.urls")),
    path("cases/", include("cases.urls")),
    path("ask-for-help/", include("cases.asking_urls")),
    path("tasks/", include("cases.task_urls")),
    path("requests/", include("cases.request_urls")),
    path("steps/", include("cases.step_urls")),
    path("transfers/", include("cases.transfer_urls")),
    path("access/", include("cases.access_urls")),
    path("unusual-access/", include("scrutiny.urls")),
    path("audits/", include("quality.urls")),
    path("retention/", include("retention.urls")),
    path("rights/", include("rights.urls")),
    path("with-the-child/", include("webstar.child_urls")),
    path("webstars-missing/", webstars_missing, name="webstars_missing"),
    path("staff/", include("accounts.staff_urls")),
    path("performance/", include("reporting.urls")),
    path("health/", health, name="health"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    path("admin/", admin.site.urls),
]
