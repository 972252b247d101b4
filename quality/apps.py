from django.apps import AppConfig


class QualityConfig(AppConfig):
    """How the partnership checks its own work: rounds of case file audits."""

    name = "quality"
    verbose_name = "Quality"
