"""The demo and a developer's machine: no secret to set, sign-in without a second factor allowed."""

from earlyhelp.database import database_settings
from earlyhelp.settings.base import *

SECRET_KEY = SECRET_KEY or "demo-only-not-secret-and-never-used-in-production"
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", *ALLOWED_HOSTS]
DATABASES = {"default": database_settings(DATABASE_URL, data_dir=POSTGRES_DATA)}
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR / "mail"
DEFAULT_FROM_EMAIL = DEFAULT_FROM_EMAIL or "earlyhelp@localhost"
MFA_REQUIRED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # 127.0.0.1 has no certificate
SITE_ADDRESS = SITE_ADDRESS or "http://127.0.0.1:8000"
DEMO = True
SAFEGUARDING_NUMBERS = SAFEGUARDING_NUMBERS or [
    # numbers kept free for made-up stories, so that nobody's telephone rings
    ("Children’s social care, in the daytime", "01632 960 123"),
    ("Children’s social care, evenings, nights and weekends", "01632 960 124"),
]

# Files are served from where they are, so that a changed one needs no collecting.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
