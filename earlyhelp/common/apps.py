from django.apps import AppConfig


class CommonConfig(AppConfig):
    """Forms, fields, template tags and abstract models that every app may use."""

    name = "earlyhelp.common"
    label = "common"
