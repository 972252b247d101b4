"""Who leads and who is in the team, now and before."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value, Window
from django.db.models.functions import Coalesce, RowNumber

from accounts.permissions import ROLE_PERMISSIONS, Permission
from cases.enums import InvolvementEndReason
from earlyhelp.common.reference import ReferenceQuerySet

LEAD_ROLE = "LEAD"
"""Code of the role in the team that the lead professional has."""

EARLIER_LEAD_ROLE = "EARLIER_LEAD"
"""Code of the role of somebody who has led, is still in the team and had no other role before."""


RECORDING_ROLES = [role for role, rights in ROLE_PERMISSIONS.items() if Permission.CASE_RECORD in rights]
"""Roles in which somebody may lead a case or be in its team."""


def _working(memberships):
    """Whether the person of the row is among these for its agency, in a role that may record."""
    found = memberships.filter(user=OuterRef("user"), agency=OuterRef("agency"), role__in=RECORDING_ROLES)
    return Exists(found)


def _memberships():
    return apps.get_model("accounts", "Membership").objects


class LeadProfessionalQuerySet(models.QuerySet):
    def current(self):
        return self.filter(ended_on__isnull=True)

    def gone(self):
        """Leads of open cases who cannot open them: they left the agency, changed role or are locked out."""
        return self.current().exclude(_working(_memberships().current()))

    def who_left(self):
        """Leads, earlier ones too, who do not work for the agency any more in a role that may record."""
        return self.exclude(_working(_memberships().filter(ended_on__isnull=True)))

    def with_has_left(self):
        """Annotate ``has_left``: see :meth:`who_left`."""
        return self.annotate(has_left=~_working(_memberships().filter(ended_on__isnull=True)))

    def leading_on(self, day):
        """Who led at the end of the day: on the day of a change, the new lead."""
        return self.filter(started_on__lte=day).filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))

    def latest_first(self):
        return self.select_related("user", "agency").order_by(
            F("ended_on").desc(nulls_first=True), "-started_on", "-pk"
        )


class InvolvementRoleQuerySet(ReferenceQuerySet):
    def joinable(self):
        """Roles that somebody is given when they join; those of who leads or has led come with leading."""
        return self.exclude(code__in=[LEAD_ROLE, EARLIER_LEAD_ROLE])


def _end_of_place_before():
    """Why the same person's place before this one ended; empty for their first."""
    same_person = {name: OuterRef(name) for name in ("case", "user", "agency")}
    before = apps.get_model("cases", "Involvement").objects.filter(pk__lt=OuterRef("pk"), **same_person)
    return Coalesce(Subquery(before.order_by("-pk").values("end_reason")[:1]), Value(""))


class InvolvementQuerySet(models.QuerySet):
    def current(self):
        return self.filter(ended_on__isnull=True)

    def of_agency(self, agency):
        """Places of people of the agency or of a part of it."""
        return self.filter(Q(agency=agency) | Q(agency__part_of=agency))

    def joins(self):
        """Places with which somebody joined, and not those with which somebody of the team changed role."""
        return self.annotate(ended_before=_end_of_place_before()).exclude(
            ended_before=InvolvementEndReason.ROLE_CHANGED
        )

    def leaves(self):
        """Places that ended because somebody left before the case closed."""
        still_there = [InvolvementEndReason.CASE_CLOSED, InvolvementEndReason.ROLE_CHANGED]
        return self.filter(ended_on__isnull=False).exclude(end_reason__in=still_there)

    def invited_and_gone(self, users):
        """Those of the users, given by key, who were invited, never signed in and are in no team now."""
        here = self.current().filter(user=OuterRef("pk"))
        invited = self.filter(is_invited=True, user=OuterRef("pk"))
        people = self.model._meta.get_field("user").related_model.objects
        return people.filter(Exists(invited), ~Exists(here), pk__in=users, last_login=None)

    def with_names(self):
        return self.select_related("user", "agency", "role").order_by("started_on", "pk")

    def numbered(self):
        """Annotate ``number``, the place in the case by order of recording, which never changes."""
        return self.annotate(number=Window(RowNumber(), partition_by=F("case"), order_by="pk"))
