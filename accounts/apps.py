from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who works for which agency, what they may do, and what they did."""

    name = "accounts"
    verbose_name = "Agencies and people with accounts"
