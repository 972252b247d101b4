"""Transfers of cases: who may read which, and those that wait."""

from django.apps import apps
from django.db import models
from django.db.models import Q

from accounts.acting import acting_membership
from accounts.permissions import Permission, can
from cases.enums import TransferStatus


class CaseTransferQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Transfers of the cases that the user reaches, and those that wait for them or their agency.

        Being offered a case does not open it, and once it is answered or withdrawn, only who reaches the
        case reads the transfer.
        """
        cases = apps.get_model("cases", "Case").objects.visible_to(user)
        reached = Q(case__in=cases.values("pk"))
        waiting = self.model._default_manager.open().sent_to(user)
        return self.filter(reached | Q(pk__in=waiting.values("pk")))

    def sent_to(self, user):
        """Transfers to the user, and those to the agency that they manage now or to a part of it."""
        if not can(user, Permission.CASE_RECORD):
            return self.none()
        agency = acting_membership(user).agency_id
        found = Q(to_lead=user, to_agency=agency)
        if can(user, Permission.TRANSFER_ANSWER):
            managed = Q(to_agency=agency) | Q(to_agency__part_of=agency)
            found |= managed & Q(to_lead__isnull=True)
        return self.filter(found)

    def open(self):
        return self.filter(status=TransferStatus.ASKED)

    def late(self, today):
        """Not answered by the end of the day by which they should have been."""
        return self.open().filter(answer_by__lt=today)

    def with_names(self):
        """Fetch everything that a page about a transfer says, with one query."""
        return self.select_related(
            "case__family", "case__level_of_need", "to_agency", "to_lead", "to_locality", "from_agency",
            "from_locality", "reason", "asked_by", "asked_for", "decided_by", "new_lead", "withdrawn_by",
        )  # fmt: skip
