from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Families, the people in them, and how they are found."""

    name = "people"
    verbose_name = "Finding people"
