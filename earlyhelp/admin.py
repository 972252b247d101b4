"""The site that administrators work in."""

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig

from accounts.permissions import Permission, can


class EarlyhelpAdminSite(AdminSite):
    """Agencies, people with accounts and lists. It shows no family's record."""

    site_header = "Earlyhelp administration"
    site_title = "Earlyhelp administration"
    index_title = "What the partnership decides"

    def has_permission(self, request):
        """Only somebody who acts as an administrator now."""
        return can(request.user, Permission.ADMINISTER)


class EarlyhelpAdminConfig(AdminConfig):
    """Put our site in the place of Django's own."""

    default_site = "earlyhelp.admin.EarlyhelpAdminSite"
