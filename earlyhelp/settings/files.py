"""For ``collectstatic`` alone, while the image of a real site is built: no secret, no database, no queue."""

from earlyhelp.settings.base import *

SECRET_KEY = "signs-nothing-this-process-only-copies-files"
DATABASES = {}
MFA_REQUIRED = True
DEMO = False
