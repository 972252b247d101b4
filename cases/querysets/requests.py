"""Requests for help: who may see which, and the filters of the board."""

from hashlib import sha256

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.acting import acting_membership
from accounts.permissions import Permission, can
from cases.enums import HelpRequestStatus
from earlyhelp.common.reference import ReferenceQuerySet


def digest_of(key):
    """What is kept of a draft's key, so that reading the table opens no draft."""
    return sha256(key.encode()).hexdigest()


OVERDUE = "overdue"
ANY_REQUEST = "all"


def handles_requests(user):
    """Return whether the user, for the agency acted for, reads what families and professionals send.

    A site is one council's, so its front door gets every request.
    """
    return can(user, Permission.REQUEST_VIEW)


class HelpRequestQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Every request for the council's front door and its team managers; for others only their own.

        Own means sent while signed in, for the agency acted for now. What is shown of an own request is what
        was sent and the answer that its sender may learn: see :mod:`cases.request_access`. A conflict of
        interest keeps the front door's people, too, out of requests about the family that it is about.
        """
        if not getattr(user, "is_authenticated", False):
            return self.none()
        if handles_requests(user):
            return self.exclude(pk__in=self.model._default_manager.kept_from(user).values("pk"))
        return self.sent_by(user)

    def kept_from(self, user):
        """Requests that a conflict of interest keeps the user out of.

        Those that became a case of the family, and those in which somebody of it was found.
        """
        conflicts = apps.get_model("cases", "ConflictPerson").objects
        found = apps.get_model("cases", "HelpRequestPerson").objects
        about = found.filter(person__in=conflicts.people_kept_from(user.pk)).values("request")
        return self.filter(Q(case__family__in=conflicts.families_kept_from(user.pk)) | Q(pk__in=about))

    def sent_by(self, user):
        """Requests that the user sent for the agency acted for now."""
        membership = acting_membership(user)
        if membership is None:
            return self.none()
        return self.filter(sender=user, sender_for=membership.agency)

    def undecided(self):
        return self.exclude(status=HelpRequestStatus.DECIDED)

    def overdue(self, today):
        """Not decided by the end of the day by which they should have been."""
        return self.undecided().filter(decide_by__lt=today)

    def to_decide_by(self, user, today):
        """Undecided requests that are new, that the user looks at, or that are late whoever looks at them."""
        new = Q(status=HelpRequestStatus.NEW)
        return self.undecided().filter(new | Q(opened_by=user) | Q(decide_by__lt=today))

    def matching(self, *, today, q="", status="", outcome=None, sender_kind="", mine=None):
        """Requests that match the filters of the board. Without a status those to decide.

        :param q: words of a reference, a person's name, the sender's name or agency; each must be found.
        :param mine: the user who looks at them now.
        """
        found = self.with_words(q.split())
        if status == OVERDUE:
            found = found.overdue(today)
        elif status in HelpRequestStatus.values:
            found = found.filter(status=status)
        elif status != ANY_REQUEST:
            found = found.undecided()
        exact = {"outcome": outcome, "sender_kind": sender_kind or None, "opened_by": mine}
        return found.filter(**{name: value for name, value in exact.items() if value is not None})

    def with_words(self, words):
        """Requests in which a person, the sender, their agency or the reference has every word."""
        from django.apps import apps

        people = apps.get_model("cases", "HelpRequestPerson").objects.filter(request=OuterRef("pk"))
        found = self
        for word in words:
            named = people.filter(Q(given_name__istartswith=word) | Q(family_name__istartswith=word))
            found = found.filter(
                Q(reference__iexact=word)
                | Q(sender_name__icontains=word)
                | Q(sender_agency__icontains=word)
                | Exists(named)
            )
        return found

    def with_names(self):
        """Fetch the people and who looks at the request with a fixed number of queries."""
        return self.select_related(
            "source", "reason", "opened_by", "decided_by", "outcome", "level_of_need", "case", "same_as"
        ).prefetch_related("people")


class RequestOutcomeQuerySet(ReferenceQuerySet):
    def of_kinds(self, kinds):
        return self.filter(kind__in=kinds)
