"""Which tasks: by who does them, when they are due and what became of them."""

from django.db import models
from django.db.models import Q

from accounts.acting import acting_membership
from cases.enums import TaskStatus


def _cases():
    from django.apps import apps

    return apps.get_model("cases", "Case").objects


class TaskQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Tasks of cases that the user reaches in the agency that they act for now."""
        return self.filter(case__in=_cases().visible_to(user))

    def open(self):
        return self.filter(status=TaskStatus.OPEN)

    def ended_since(self, moment):
        """Done, or ended without being done, at or after the moment."""
        return self.exclude(status=TaskStatus.OPEN).filter(ended_at__gte=moment)

    def overdue(self, today):
        """To do, and due before the day."""
        return self.open().filter(due_on__lt=today)

    def owned_by(self, user):
        """Tasks of the user for the agency that they act for now."""
        membership = acting_membership(user)
        if membership is None:
            return self.none()
        return self.filter(owner=user, owner_agency=membership.agency_id)

    def given_by_user(self, user):
        """Tasks that the user gave to somebody else."""
        return self.filter(given_by=user).exclude(owner=user)

    def matching(self, *, user, today, q="", whose="", status=""):
        """Tasks that match the filters of the list. Without filters the user's own that are to do.

        :param whose: "" for the user's own, "given" for those they gave, "all" for every one.
        :param status: "" for those to do, "overdue", "any", or a value of :class:`cases.enums.TaskStatus`.
        """
        found = self if whose == "all" else self.given_by_user(user) if whose else self.owned_by(user)
        for word in q.split():
            found = found.filter(
                Q(title__icontains=word)
                | Q(case__reference__iexact=word)
                | Q(case__family__name__icontains=word)
            )
        if status == "any":
            return found
        return found.overdue(today) if status == "overdue" else found.filter(status=status or TaskStatus.OPEN)

    def with_names(self):
        return self.select_related(
            "case__family",
            "owner",
            "owner_agency",
            "family_owner__person",
            "about__person",
            "given_by",
            "ended_by",
        )
