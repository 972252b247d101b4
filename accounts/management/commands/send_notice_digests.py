"""Send the daily mails of notices, as the job in the morning does."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.notice_mail import send_notice_digests


class Command(BaseCommand):
    help = "Send each person one mail that something waits for them; nobody gets a second on the same day."

    def handle(self, *args, **options):
        now = timezone.localtime()
        sent, failed = send_notice_digests(today=now.date(), now=now)
        self.stdout.write(f"Daily mails sent: {sent}.")
        if failed:
            raise CommandError(f"{failed} could not be sent. Run this again.")
