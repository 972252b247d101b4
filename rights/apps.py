from django.apps import AppConfig


class RightsConfig(AppConfig):
    """What people may ask of their own record: a copy of it, and a correction."""

    name = "rights"
    verbose_name = "Rights over records"
