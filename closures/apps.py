from django.apps import AppConfig


class ClosuresConfig(AppConfig):
    """The closure summary."""

    name = "closures"
    verbose_name = "Closure lists"
