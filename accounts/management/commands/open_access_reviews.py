"""Open this quarter's reviews of access and tell of overdue ones, as the nightly job does."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.review_services import open_access_reviews, raise_overdue_reviews


class Command(BaseCommand):
    help = "Open a review of access for each agency, once a quarter, and tell governance of overdue ones."

    def handle(self, *args, **options):
        now = timezone.localtime()
        opened = open_access_reviews(today=now.date(), now=now)
        raised = raise_overdue_reviews(today=now.date(), now=now)
        self.stdout.write(f"Reviews opened: {opened}. Overdue reviews told of: {raised}.")
