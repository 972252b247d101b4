"""The nightly framework by hand: the task of the same name, worked out here and now."""

from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reporting.enums import RunStatus
from reporting.models import Figure
from reporting.services import compute_framework


class Command(BaseCommand):
    help = "Work out every figure of the performance framework and put them in the place of the last ones."

    def add_arguments(self, parser):
        parser.add_argument(
            "--as-at",
            type=date.fromisoformat,
            default=None,
            help="The day, like 2016-03-31; today by default.",
        )

    def handle(self, *, as_at, **options):
        """:raises CommandError: if the run failed, or another process is working one out."""
        run = compute_framework(run_id=None, as_at=as_at or timezone.localdate(), clock=timezone.now)
        if run.status == RunStatus.FAILED:
            raise CommandError(run.error)
        if run.status != RunStatus.COMPLETE:
            raise CommandError("The figures are being worked out already. Wait until that has finished.")
        count = Figure.objects.filter(run=run).count()
        self.stdout.write(f"{count:,} figures as at {run.as_at:%d %B %Y} are ready.")
