"""The site that administrators work in."""

from urllib.parse import urlencode

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from accounts.permissions import Permission, can

ORDER = ["accounts", "people", "assessments", "webstar", "cases", "closures", "retention", "rights"]


class EarlyhelpAdminSite(AdminSite):
    """Agencies, people with accounts and lists. It shows no family's record.

    Signing in and out and passwords are those of the rest of the product.
    """

    site_header = "Earlyhelp administration"
    site_title = "Earlyhelp administration"
    index_title = "What the partnership decides"
    site_url = "/"
    enable_nav_sidebar = False

    def has_permission(self, request):
        """Only somebody who acts as an administrator now."""
        return can(request.user, Permission.ADMINISTER)

    def register(self, model_or_iterable, admin_class=None, **options):
        """Take only what an administrator is meant to see; libraries offer their own tables too."""
        if admin_class is not None and getattr(admin_class, "for_administrators", False):
            super().register(model_or_iterable, admin_class, **options)

    def get_urls(self):
        """Leave out the page that goes from any table's row to its own page."""
        return [url for url in super().get_urls() if getattr(url, "name", "") != "view_on_site"]

    def admin_view(self, view, cacheable=False):
        """Refuse a signed-in person who is not an administrator; others sign in first. Write both down."""
        inner = super().admin_view(view, cacheable)

        def gate(request, *args, **kwargs):
            if any("\0" in value for values in request.GET.lists() for value in values[1]):
                raise BadRequest("NUL in the address.")
            if request.user.is_authenticated:
                self._write_down(request)
                if not self.has_permission(request):
                    raise PermissionDenied
            return inner(request, *args, **kwargs)

        for name, value in vars(inner).items():
            setattr(gate, name, value)
        return gate

    def _write_down(self, request):
        """Tell the audit trail who looked, or was refused. What is changed is told by the page itself."""
        from accounts import audit  # models are not loaded yet when this module is
        from accounts.enums import AuditAction

        refused = not self.has_permission(request)
        if refused or request.method in ("GET", "HEAD"):
            audit.record(
                by=request.user,
                now=timezone.now(),
                action=AuditAction.REFUSED if refused else AuditAction.VIEWED,
                what=f"administration ({request.resolver_match.url_name})",
            )

    @method_decorator(login_not_required)
    def login(self, request, extra_context=None):
        """Lead to the product's own sign-in."""
        wanted = request.GET.get("next", "")
        if not url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
            wanted = reverse("admin:index")
        return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({'next': wanted}, safe='/')}")

    @method_decorator(require_safe)
    def logout(self, request, extra_context=None):
        """Lead to the product's own sign-out."""
        return HttpResponseRedirect(reverse("account_logout"))

    def password_change(self, request, extra_context=None):
        """Lead to the product's own page."""
        return HttpResponseRedirect(reverse("account_change_password"))

    def password_change_done(self, request, extra_context=None):
        """Lead to the person's own page."""
        return HttpResponseRedirect(reverse("my_account"))

    def get_app_list(self, request, app_label=None):
        """The groups in the order in which a new site fills them in."""
        groups = super().get_app_list(request, app_label)
        return sorted(groups, key=lambda group: ORDER.index(group["app_label"]))


class EarlyhelpAdminConfig(AdminConfig):
    """Put our site in the place of Django's own."""

    default_site = "earlyhelp.admin.EarlyhelpAdminSite"
    verbose_name = "Administration"
