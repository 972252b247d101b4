"""The test suite: quick passwords, mail kept in memory, everything else as it is in the demo."""

from earlyhelp.settings.dev import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True  # finds a file when it is asked for, so that one made during a test is found
WHITENOISE_MAX_AGE = 3600  # a browser asks once for each style sheet and script, as on a real site

# A test that is cut off by a power cut is run again, so no commit waits for the disk.
DATABASES["default"]["OPTIONS"]["options"] += " -c synchronous_commit=off"
