from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """The whole family assessment, what it found, the whole family action plan and its reviews."""

    name = "assessments"
    verbose_name = "Assessments and plans"
