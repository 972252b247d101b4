"""Say which documents are missing from the store or altered, as the nightly job does."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.document_services import check_documents, check_files_besides, settle_documents


class Command(BaseCommand):
    help = "Say which documents are missing from the store or are not as they were kept."

    def handle(self, *args, **options):
        kept, taken_away = settle_documents(now=timezone.now())
        if kept or taken_away:
            self.stdout.write(f"Left when the site was cut off: {kept} kept, {taken_away} taken away.")
        wrong = 0
        for version, fault in check_documents():
            document = version.document
            self.stdout.write(
                f"{document.case.reference} document {document.number} version {version.number}: {fault}"
            )
            wrong += 1
        for what, fault in check_files_besides():
            self.stdout.write(f"What was given out, {what}: {fault}")
            wrong += 1
        if wrong:
            raise CommandError(f"{wrong} files are missing or altered.")
        self.stdout.write("Every document is as it was kept.")
