"""The whole trial on a database of its own: ``scripts/kill-trial``. Exit status 1 if anything was lost."""

import argparse
import os
import signal
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from earlyhelp.embedded import EmbeddedServer

DESCRIPTION = "Kill the site's processes at random while people work in it, and look for what was lost."


def main():
    options = read_options()
    signal.signal(signal.SIGTERM, lambda *told: sys.exit(1))  # so that everything it started ends with it
    with tempfile.TemporaryDirectory(prefix="earlyhelp-trial-", ignore_cleanup_errors=True) as folder:
        server = EmbeddedServer(Path(folder) / "postgres")
        server.acquire()
        os.environ |= {
            "DATABASE_URL": f"postgresql://postgres@/postgres?host={quote(str(server.socket_dir), safe='')}",
            "DJANGO_SETTINGS_MODULE": options.settings,
            "EARLYHELP_VAR": folder,
            "REDIS_URL": "",
        }
        import django

        django.setup()
        from tests.durability.report import hold

        try:
            return hold(options, Path(folder), server.data_dir)
        finally:
            server.release()


def read_options():
    parser = argparse.ArgumentParser(prog="scripts/kill-trial", description=DESCRIPTION)
    parser.add_argument("--rounds", type=int, default=40, help="how often something is killed (40)")
    parser.add_argument("--minutes", type=float, default=600, help="stop killing after so many (600)")
    parser.add_argument("--seed", type=int, default=1, help="of the choices by chance (1)")
    parser.add_argument("--redis", action="store_true", help="a Redis as the queue, instead of files")
    parser.add_argument("--settings", default="tests.durability.settings", help="another settings module")
    parser.add_argument("--keep", metavar="FOLDER", help="copy the logs there at the end")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
