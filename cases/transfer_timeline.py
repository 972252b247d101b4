"""Transfers in the timeline: asked for, answered and withdrawn."""

from django.db.models import F
from django.urls import reverse

from cases.enums import TimelineKind, TransferStatus
from cases.models import CaseTransfer
from cases.timeline import Event, Source


class _TransferSource(Source):
    """One moment of each transfer that has come to it. A transfer is about the whole family."""

    kind = TimelineKind.TRANSFER
    moment = ""

    def rows(self, case, member):
        rows = CaseTransfer.objects.filter(case=case, **{f"{self.moment}__isnull": False})
        return rows.none() if member else rows.annotate(at=F(self.moment))

    def events(self, case, keys):
        rows = CaseTransfer.objects.filter(pk__in=keys).with_names()
        return {transfer.pk: self._event(case, transfer) for transfer in rows}

    def _event(self, case, transfer):
        title, text, by = self.told(transfer)
        address = reverse("transfers:transfer", args=[case.reference, transfer.number])
        return Event(
            title=title,
            at=getattr(transfer, self.moment),
            kind="Transfer",
            colour="orange" if transfer.return_reason and self.moment == "decided_at" else "purple",
            icon="⇄",
            by=by,
            text=text,
            links=[{"text": "Open this transfer", "url": address}],
        )


class Asked(_TransferSource):
    """A case offered to another agency or locality."""

    moment = "asked_at"
    agency = "asked_for"

    def told(self, transfer):
        by = f"{transfer.asked_by} ({transfer.asked_for})"
        return f"Offered to {transfer.whither}", f"{transfer.reason}.", by


class Answered(_TransferSource):
    """That the other agency took the case on, or returned it."""

    moment = "decided_at"
    agency = "to_agency"

    def told(self, transfer):
        by = f"{transfer.decided_by} ({transfer.to_agency})"
        if transfer.status == TransferStatus.ACCEPTED:
            return f"Moved to {transfer.whither}", f"{transfer.new_lead} leads from now on.", by
        return f"Returned by {transfer.to_agency}", transfer.return_reason, by


class Withdrawn(_TransferSource):
    """A transfer that was taken back."""

    moment = "withdrawn_at"

    def told(self, transfer):
        return "Transfer withdrawn", transfer.withdrawal_reason, str(transfer.withdrawn_by)
