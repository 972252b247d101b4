"""The demo year, for a site that holds no real records."""

import time
from threading import Event, Thread

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from reporting.demo.loader import HoldsOtherRecords, is_loaded, load_demo
from reporting.enums import RunStatus
from reporting.models import Run
from reporting.services import compute_framework

TELL_EVERY = 2
"""Seconds between two lines of progress."""


class Command(BaseCommand):
    help = "Load the made-up year 2015/16 in Shropshire, and a caseload of today, into an empty site."

    def handle(self, **options):
        """Load what is not loaded yet, and work out the figures if that was never done.

        :raises CommandError: on a site that is not a demo, or that holds families' records.
        """
        if not settings.DEMO:
            raise CommandError("This is not a demo site, so made-up families are not loaded into it.")
        today = timezone.localdate()
        if is_loaded():
            self.stdout.write("The demo year is loaded already. Its records were left as they are.")
        else:
            self._load(today)
        if not Run.objects.complete().exists():
            self._compute(today)

    def _load(self, today):
        self._told_at, began = 0, time.monotonic()
        try:
            load_demo(today=today, tell=self._tell)
        except HoldsOtherRecords:
            raise CommandError(
                "This site holds records of families. Load the demo into an empty database instead."
            ) from None
        self.stdout.write(f"The demo year is loaded, in {time.monotonic() - began:.0f} seconds.")

    def _tell(self, progress):
        now = time.monotonic()
        if now - self._told_at < TELL_EVERY and progress.cases != progress.of:
            return
        self._told_at = now
        percent = 100 * progress.cases // progress.of
        self.stdout.write(
            f"Loading the demo year: {percent:3d}%, {progress.cases} of {progress.of} cases, "
            f"{progress.notes:,} notes, {progress.webstars:,} Webstars"
        )
        self.stdout.flush()

    def _compute(self, today):
        finished, began = Event(), time.monotonic()
        watcher = Thread(target=self._watch, args=(finished,))
        watcher.start()
        try:
            run = compute_framework(run_id=None, as_at=today, clock=timezone.now)
        finally:
            finished.set()
            watcher.join()
        if run.status == RunStatus.FAILED:
            raise CommandError(run.error)
        self.stdout.write(f"The figures are ready, in {time.monotonic() - began:.0f} seconds.")

    def _watch(self, finished):
        """Tell how far the figures are, on a connection of this thread's own."""
        try:
            while not finished.wait(TELL_EVERY):
                run = Run.objects.newest_first().first()
                done, total = (run.steps_done, run.steps_total) if run else (0, 0)
                percent = 100 * done // (total or 1)
                self.stdout.write(f"Working out the figures: {percent:3d}%")
                self.stdout.flush()
        finally:
            connection.close()
