"""The trial's site: the demo's settings on a real disk, without the limits that keep programs out."""

from earlyhelp.settings.dev import *

DEMO = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
REQUEST_QUICKEST_SECONDS = 0
REQUEST_LIMITS = dict.fromkeys(REQUEST_LIMITS, (1_000_000, 60))
ACCOUNT_RATE_LIMITS = False  # a sign-in that a kill cuts off counts as a wrong password
