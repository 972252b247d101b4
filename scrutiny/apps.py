from django.apps import AppConfig


class ScrutinyConfig(AppConfig):
    """Access that looks unusual, and reports of who looked at what."""

    name = "scrutiny"
    verbose_name = "Unusual access"
