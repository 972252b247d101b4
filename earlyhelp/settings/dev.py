"""The demo and a developer's machine: no secret to set, sign-in without a second factor allowed."""

from earlyhelp.settings.base import *

SECRET_KEY = SECRET_KEY or "demo-only-not-secret-and-never-used-in-production"
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", *ALLOWED_HOSTS]
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR / "mail"
MFA_REQUIRED = False
DEMO = True
