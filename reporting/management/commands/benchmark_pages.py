"""How long the pages that people open most take, on the data that is there."""

from statistics import median
from time import perf_counter

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.test import Client
from django.urls import reverse

from accounts.models import User
from cases.models import Case


class Command(BaseCommand):
    help = "Print the median milliseconds and the queries of the pages that are opened most."

    def add_arguments(self, parser):
        parser.add_argument("--lead", required=True, help="e-mail address of somebody who leads cases")
        parser.add_argument("--reader", required=True, help="e-mail address of somebody who reads figures")
        parser.add_argument("--runs", type=int, default=20, help="how often each page is asked for")

    def handle(self, *, lead, reader, runs, **options):
        lead, reader = self._person(lead), self._person(reader)
        case = Case.objects.visible_to(lead).open().first()
        if case is None:
            raise CommandError(f"{lead.email} reaches no open case. Name somebody who leads one.")
        self.stdout.write(f"{'page':<14} {'median ms':>10} {'queries':>8}   over {runs} runs")
        self._page("Sign-in page", Client(), reverse("account_login"), runs)
        signed_in = self._client(lead)
        self._page("My cases", signed_in, reverse("cases:list"), runs)
        self._page("Case page", signed_in, reverse("cases:overview", args=[case.reference]), runs)
        self._page("Timeline", signed_in, reverse("cases:timeline", args=[case.reference]), runs)
        self._page("Dashboard", self._client(reader), reverse("reporting:dashboard"), runs)

    def _person(self, email):
        person = User.objects.filter(email=email.lower()).first()
        if person is None:
            raise CommandError(f"There is no account with the address {email}.")
        return person

    def _client(self, person):
        client = Client()
        client.force_login(person)
        return client

    def _page(self, name, client, address, runs):
        """Ask once to warm up, once to count queries, and then for the time."""
        client.get(address, headers={"host": "127.0.0.1"})
        queries = []
        with connection.execute_wrapper(_note_in(queries)):
            answer = client.get(address, headers={"host": "127.0.0.1"})
        if answer.status_code != 200:
            raise CommandError(f"{name} answered {answer.status_code} instead of 200.")
        times = []
        for _ in range(runs):
            began = perf_counter()
            client.get(address, headers={"host": "127.0.0.1"})
            times.append((perf_counter() - began) * 1000)
        self.stdout.write(f"{name:<14} {median(times):>10.1f} {len(queries):>8}")


def _note_in(queries):
    """Return a wrapper of the database's cursor that notes each statement."""

    def note(execute, sql, params, many, context):
        queries.append(sql)
        return execute(sql, params, many, context)

    return note
