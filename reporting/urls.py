"""Addresses of the performance framework."""

from django.urls import path

from reporting.views import coverage, dashboard, indicator, rows, runs

app_name = "reporting"
urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("published/", dashboard.published_figures, name="published_figures"),
    path("run/", runs.run, name="run"),
    path("run/start/", runs.start_run, name="start_run"),
    path("<slug:code>/", indicator.indicator, name="indicator"),
    path("<slug:code>/chart.svg", indicator.chart, name="chart"),
    path("<slug:code>/coverage/", coverage.coverage, name="coverage"),
    path("<slug:code>/rows/", rows.rows, name="rows"),
    path("<slug:code>/rows/download/", rows.export_rows, name="export_rows"),
]
