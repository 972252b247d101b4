"""Send the jobs that are due to the queue, as the schedule does each minute, and say which are waiting."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.job_services import sweep_jobs
from accounts.models import Job
from earlyhelp.celery import SCHEDULE


class Command(BaseCommand):
    help = "Send every job that is due to the queue. Ends with an error if a job was given up."

    def handle(self, **options):
        sent = sweep_jobs(now=timezone.now(), schedule=SCHEDULE)
        waiting = Job.objects.waiting().count() - sent
        self.stdout.write(f"Jobs sent to the queue: {sent}. Waiting for their next try: {waiting}.")
        given_up = list(Job.objects.given_up())
        for job in given_up:
            self.stdout.write(f"{job}, asked for on {timezone.localtime(job.asked_at):%d %B %Y at %H:%M}")
        if given_up:
            raise CommandError(f"{len(given_up)} jobs failed so often that they were given up.")
