"""Make an account for an administrator: the first one of a new site."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.invitations import password_link
from accounts.services import create_administrator


class Command(BaseCommand):
    help = "Make an account for an administrator and print the link at which they set their password."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("full_name")
        parser.add_argument("agency", help="name of their agency; it is made if there is none")

    def handle(self, *args, email, full_name, agency, **options):
        try:
            user = create_administrator(
                email=email,
                full_name=full_name,
                agency_name=agency,
                now=timezone.now(),
                today=timezone.localdate(),
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{user.full_name} is an administrator. They set their password here:")
        self.stdout.write(password_link(user))
