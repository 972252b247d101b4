from django.apps import AppConfig


class RetentionConfig(AppConfig):
    """How long records are kept, what holds them, and their disposal."""

    name = "retention"
    verbose_name = "Retention"
