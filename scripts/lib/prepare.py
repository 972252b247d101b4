"""Bring the database up to what the code expects, with Django in this process so that it is loaded once."""

import contextlib
import io
import os
import traceback

from programs import failure
from say import Failure, step

NOTE_LENGTH = 70


def prepare():
    """Make the tables, the reference lists and the demo year, each where it is missing.

    :raises Failure: when the database refuses.
    """
    with step("Application"):
        import django

        django.setup()
    command("Tables", "migrate", "--no-input")
    command("Reference lists", "load_reference_lists")
    command("Search index", "rebuild_search_index", "--apply", "--only-missing")
    command("Demo year", "load_demo", may_refuse=True)


def tell_sign_ins():
    """Print who can sign in to the demo; nothing where another database holds other people."""
    from django.core.management import CommandError, call_command
    from django.db import connections

    told = io.StringIO()
    with contextlib.suppress(CommandError):
        call_command("demo_sign_ins", stdout=told)
        print(f"\n{told.getvalue().rstrip()}")
    connections.close_all()


def command(name, *arguments, may_refuse=False):
    """Run one management command as a step.

    :param may_refuse: go on when the command says that it will not, and show why.
    """
    from django.core.management import CommandError, call_command
    from django.db import connections

    with step(name) as shown:
        try:
            call_command(*arguments, stdout=Lines(shown), no_color=True)
            shown.note = "ready"
        except CommandError as refusal:
            if not may_refuse:
                raise failure(name.lower(), [f"{refusal}\n"]) from refusal
            shown.note = str(refusal)
        except Exception as error:
            raise _explained(name, error) from error
        finally:
            connections.close_all()


def _explained(name, error):
    if "connection to server" in str(error) and os.environ.get("DATABASE_URL"):
        return Failure(
            "The PostgreSQL server that DATABASE_URL names does not let us in "
            f"({str(error).splitlines()[0]}): "
            "put DATABASE_URL right or start that server, and run this again."
        )
    return failure(name.lower(), traceback.format_exc().splitlines(keepends=True))


class Lines:
    """What a command writes, shown as the progress of its step."""

    def __init__(self, shown):
        self.shown, self.rest = shown, ""

    def write(self, text):
        *lines, self.rest = (self.rest + text).split("\n")
        for line in filter(None, map(str.strip, lines)):
            self.shown.progress(line.removeprefix(f"Loading the {self.shown.name.lower()}: ")[:NOTE_LENGTH])

    def flush(self):
        self.shown.progress()
