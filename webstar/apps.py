from django.apps import AppConfig


class WebstarConfig(AppConfig):
    """Tools, readings and the star itself."""

    name = "webstar"
    verbose_name = "Webstar tools"
