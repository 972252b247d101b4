from django.apps import AppConfig


class HistoryConfig(AppConfig):
    """A record as it was on an earlier day."""

    name = "history"
    verbose_name = "As it was"
