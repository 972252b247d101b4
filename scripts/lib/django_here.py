"""Go on in a Python that has the app's packages, and load the app there."""

import importlib.util
import os
import sys

from packages import ensure_packages
from place import ROOT, VENV_PYTHON, alone, environment
from run import BUSY
from say import Failure


def need_packages():
    """Go on in this Python where it has the packages, as in the real site's image, else in the clone's."""
    if importlib.util.find_spec("pghistory"):
        return
    with alone("setup.lock", BUSY):
        ensure_packages("base.txt")
    sys.stdout.flush()
    os.execve(VENV_PYTHON, [str(VENV_PYTHON), *sys.argv], environment())


def load_app():
    """Load the app's settings, which starts the embedded database where no other is named.

    :raises Failure: with the sentence of a setting that is missing or a database that does not start.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyhelp.settings.dev")
    sys.path.insert(0, str(ROOT))
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise Failure(str(error)) from error
