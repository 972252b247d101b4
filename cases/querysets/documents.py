"""Documents with their versions."""

from django.db import models


class DocumentQuerySet(models.QuerySet):
    def with_versions(self):
        """Fetch the versions, the newest first, and the names, with a fixed number of queries."""
        return (
            self.select_related("case", "kind", "member__person", "withdrawn_by")
            .prefetch_related("versions__added_by", "versions__added_for")
            .order_by("-number")
        )
