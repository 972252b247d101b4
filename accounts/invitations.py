"""E-mails to people for whom an account was made or changed.

Each is a job, so that a mail server or a queue that is away loses none.
"""

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse

from accounts.job_services import ask_for
from accounts.models import User

TASK = "accounts.mail_invitation"
SECOND_STEP_TASK = "accounts.mail_second_step_removed"


def queue_invitation(user):
    """Ask for the person's invitation."""
    ask_for(TASK, user_id=user.pk)


def mail_invitation(*, user_id):
    """Send one invitation, unless the account was closed meanwhile. Its link is made when it is sent."""
    user = User.objects.get(pk=user_id)
    if user.is_active:
        send_invitation(user)


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


def queue_second_step_removed(user):
    """Ask for the mail that says that an administrator took the person's second step away."""
    ask_for(SECOND_STEP_TASK, user_id=user.pk)


def mail_second_step_removed(*, user_id):
    """Send it, to a closed account too: whoever owns it should know."""
    user = User.objects.get(pk=user_id)
    body = render_to_string("accounts/email/second_factor_removed.txt", {"user": user})
    send_mail("Your second step was taken away", body, settings.DEFAULT_FROM_EMAIL, [user.email])
