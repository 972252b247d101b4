"""The figures published for 2015/16 beside those that the indicators compute from the records."""

import csv

from django.core.management.base import BaseCommand

from reporting.published import compare, count_from_records

COLUMNS = ("ref", "published", "numerator", "denominator", "computed", "agrees")


class Command(BaseCommand):
    help = "Print a CSV of each published figure of 2015/16 and of what the records give for it."

    def handle(self, **options):
        out = csv.writer(self.stdout, lineterminator="\n")
        out.writerow(COLUMNS)
        for one in compare(count_from_records()):
            values = (one.published.published, one.numerator, one.denominator, one.computed)
            shown = ("" if value is None else value for value in values)
            out.writerow((one.published.ref, *shown, one.agrees))
