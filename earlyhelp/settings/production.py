"""The real site. A missing secret or address stops the start with a sentence that names its variable."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from earlyhelp.database import database_settings
from earlyhelp.settings.base import *

SECRET_KEY_LENGTH = 50  # characters, as Django's own check asks

REQUIRED = {
    "SECRET_KEY": f"a random text of at least {SECRET_KEY_LENGTH} characters that signs sessions and links",
    "SITE_ADDRESS": "the address people type, such as https://earlyhelp.example.gov.uk",
    "DATABASE_URL": "the PostgreSQL server, such as postgresql://user:password@host/name",
    "REDIS_URL": "the Redis server that holds the queue, such as redis://:password@host:6379/0",
    "EMAIL_HOST": "the mail server that sends password resets and invitations",
    "DEFAULT_FROM_EMAIL": "the address that mail comes from",
    "SAFEGUARDING_PHONE": "the number to ring for whoever fears for a child, such as 0345 000 0000",
}
if OIDC_ISSUER:
    REQUIRED |= {
        "OIDC_CLIENT_ID": "the name by which the council's sign-in knows Earlyhelp",
        "OIDC_CLIENT_SECRET": "the secret that the council's sign-in gave to Earlyhelp",
    }
if missing := [f"{name} ({why})" for name, why in REQUIRED.items() if not globals()[name]]:
    raise ImproperlyConfigured(f"Set these variables before Earlyhelp starts: {'; '.join(missing)}.")
if len(SECRET_KEY) < SECRET_KEY_LENGTH:
    raise ImproperlyConfigured(f"SECRET_KEY needs at least {SECRET_KEY_LENGTH} random characters.")
if not SITE_ADDRESS.startswith("https://"):
    raise ImproperlyConfigured(f"SITE_ADDRESS must begin with https:// and is {SITE_ADDRESS}.")

DEBUG = False
ALLOWED_HOSTS = [urlsplit(SITE_ADDRESS).hostname, *ALLOWED_HOSTS]
DATABASES = {"default": database_settings(DATABASE_URL, data_dir=POSTGRES_DATA)}
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
SERVER_EMAIL = DEFAULT_FROM_EMAIL
MFA_REQUIRED = True
DEMO = False

# Encryption ends at the proxy in front, which says so in a header that it sets itself on each request.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^health/$"]  # asked from inside the container, without the proxy
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrftoken"
