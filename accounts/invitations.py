"""E-mails to people whose account an administrator made or changed."""

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse


def password_link(user):
    """Return the full address at which the person sets a password, for as long as PASSWORD_RESET_TIMEOUT."""
    token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    arguments = {"uidb36": user_pk_to_url_str(user), "key": token}
    return settings.SITE_ADDRESS.rstrip("/") + reverse("account_reset_password_from_key", kwargs=arguments)


def send_invitation(user):
    """Send the person a link to set their first password."""
    words = {
        "user": user,
        "product_name": settings.PRODUCT_NAME,
        "council_name": settings.COUNCIL_NAME,
        "link": password_link(user),
        "site_address": settings.SITE_ADDRESS,
        "days": settings.PASSWORD_RESET_TIMEOUT // (24 * 60 * 60),
    }
    body = render_to_string("accounts/email/invitation.txt", words)
    send_mail(f"Your {settings.PRODUCT_NAME} account", body, settings.DEFAULT_FROM_EMAIL, [user.email])


def tell_second_factor_removed(user):
    """Tell the person that an administrator took their second step away."""
    body = render_to_string("accounts/email/second_factor_removed.txt", {"user": user})
    send_mail("Your second step was taken away", body, settings.DEFAULT_FROM_EMAIL, [user.email])
