"""Who can sign in to the demo, as what."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts.models import Membership
from reporting.demo.people import CAST, PASSWORD


class Command(BaseCommand):
    help = "Print the sign-ins of the demo: one for each role, and what to try with it."

    def handle(self, **options):
        """:raises CommandError: on a site that is not a demo, or where it is not loaded."""
        if not settings.DEMO:
            raise CommandError("This is not a demo site, so there are no demo sign-ins.")
        rows = [self._row(part) for part in CAST]
        if not all(agency for _, _, agency, _ in rows):
            raise CommandError("The demo is not loaded. Run: manage.py load_demo")
        heading = ("E-mail", "Role", "Agency", "What to try")
        widths = [max(len(row[column]) for row in (heading, *rows)) for column in range(3)]
        for row in (heading, *rows):
            cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
            self.stdout.write("  ".join((*cells, row[3])))
        self.stdout.write(f"\nPassword of each: {PASSWORD}")

    def _row(self, part):
        posts = Membership.objects.current().filter(user__email=part.email).select_related("agency")
        posts = list(posts.order_by("started_on", "pk"))
        role = posts[0].get_role_display() if posts else ""
        return part.email, role, " and ".join(post.agency.name for post in posts), part.to_try
