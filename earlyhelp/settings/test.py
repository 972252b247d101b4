"""The test suite: quick passwords, mail kept in memory, everything else as it is in the demo."""

from earlyhelp.settings.dev import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True  # finds files where they are, so that tests need no collectstatic
