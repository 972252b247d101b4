"""Documents in the timeline of a case."""

from django.db.models import F
from django.urls import reverse

from cases.access import shown_documents
from cases.enums import TimelineKind
from cases.models import DocumentVersion
from cases.timeline import Event, Source


class Documents(Source):
    """Documents that were added, and newer versions of them."""

    kind = TimelineKind.DOCUMENT
    agency = "added_for"

    def rows(self, case, member):
        rows = DocumentVersion.objects.filter(document__in=shown_documents(case)).annotate(at=F("added_at"))
        return rows.filter(document__member=member) if member else rows

    def events(self, case, keys):
        rows = DocumentVersion.objects.filter(pk__in=keys).select_related(
            "document__kind", "document__member__person", "added_by", "added_for"
        )
        return {row.pk: self._event(case, row) for row in rows}

    def _event(self, case, version):
        document = version.document
        newer = f", version {version.number}" if version.number > 1 else ""
        return Event(
            title=f"{document.title}{newer}",
            at=version.added_at,
            kind="Document",
            icon="▤",
            by=f"{version.added_by} ({version.added_for})",
            about=document.about,
            text=f"{document.kind}. Withdrawn." if document.withdrawn_at else str(document.kind),
            links=[
                {
                    "text": "Open this document",
                    "url": reverse("cases:document", args=[case.reference, document.number]),
                }
            ],
        )
