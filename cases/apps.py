from django.apps import AppConfig


class CasesConfig(AppConfig):
    """A case, its lead, its team and its notes."""

    name = "cases"
    verbose_name = "Case lists"
