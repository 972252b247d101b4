"""Print what each role may do and which cases it reaches."""

from django.core.management.base import BaseCommand

from accounts.roles_table import tables


class Command(BaseCommand):
    help = "Print the table of roles, rights and reach, as docs/roles.md has it."

    def handle(self, *args, **options):
        self.stdout.write(tables(), ending="")
