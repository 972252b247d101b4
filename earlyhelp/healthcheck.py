"""Whether the process in this container does its work: ``python -m earlyhelp.healthcheck web|worker|beat``.

Exit status 0 means well, 1 means not, as container engines ask. One line says why.
"""

import http.client
import os
import socket
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from earlyhelp.celery import app

WEB_PORT = 8000
ANSWER_SECONDS = 5
BEAT_SECONDS = 15 * 60
"""The schedule notes where it is at least every eight minutes; older than this means that it stands still."""


class NotWell(Exception):
    """The message says what is wrong."""


def web():
    """The web server answers, and its database does."""
    connection = http.client.HTTPConnection("127.0.0.1", WEB_PORT, timeout=ANSWER_SECONDS)
    try:
        connection.request(
            "GET", reverse("health"), headers={"Host": urlsplit(settings.SITE_ADDRESS).hostname}
        )
        answer = connection.getresponse()
        text = answer.read().decode().strip()
    except (OSError, http.client.HTTPException) as error:
        raise NotWell(f"The web server does not answer: {error}") from error
    finally:
        connection.close()
    if answer.status != http.HTTPStatus.OK:
        raise NotWell(f"{answer.status} {text}")


def worker():
    """The worker of this machine answers through the queue."""
    name = f"celery@{socket.gethostname()}"
    if not app.control.inspect(destination=[name], timeout=ANSWER_SECONDS).ping():
        raise NotWell(f"The worker {name} does not answer.")


def beat():
    """The schedule has noted its place lately."""
    path = Path(settings.CELERY_BEAT_SCHEDULE_FILENAME)
    noted = [file.stat().st_mtime for file in path.parent.glob(f"{path.name}*")]
    if not noted or time.time() - max(noted) > BEAT_SECONDS:
        raise NotWell(f"The schedule has noted nothing in {path} for {BEAT_SECONDS // 60} minutes.")


CHECKS = {"web": web, "worker": worker, "beat": beat}


def main(arguments):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "earlyhelp.settings.production")
    try:
        CHECKS[arguments[0]]()
    except NotWell as reason:
        sys.stdout.write(f"{reason}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
