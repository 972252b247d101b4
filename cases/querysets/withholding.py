"""What is withheld: what stands, and from whom."""

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce

from accounts.acting import acting_membership, current_memberships
from accounts.models import Membership
from accounts.permissions import ROLE_PERMISSIONS, Permission, can
from cases.enums import LeadChangeReason, WithheldPart


def own_agencies(agencies):
    """The agencies and what they are part of: what is withheld from an agency is withheld from its parts."""
    return {pk for agency in agencies for pk in (agency.pk, agency.part_of_id) if pk}


IS_LAST = Q(ended_on__isnull=True) | Q(end_reason=LeadChangeReason.CASE_CLOSED)
"""The lead professional now, or until the case closed."""
OVERSEERS = [role for role, rights in ROLE_PERMISSIONS.items() if Permission.CASE_ALLOCATE in rights]


def _leads(user, agency):
    return IS_LAST & Q(user=user, agency=agency)


def _oversees(agency):
    return IS_LAST & (Q(agency=agency) | Q(agency__part_of=agency))


def leads_or_oversees(user):
    """The condition on a lead professional's row: the user leads the case, or oversees the agency that does.

    They decide what is withheld, so nothing is withheld from them; see decision 0075.
    """
    membership = acting_membership(user)
    if membership is None:
        return Q(pk__in=[])
    found = _leads(user, membership.agency_id)
    return found | _oversees(membership.agency_id) if can(user, Permission.CASE_ALLOCATE) else found


def memberships_that_decide(case):
    """Current memberships in which somebody leads the case or oversees the agency that does."""
    rows = apps.get_model("cases", "LeadProfessional").objects.filter(case=case)
    leads = Exists(rows.filter(_leads(OuterRef("user"), OuterRef("agency"))))
    oversees = Exists(rows.filter(_oversees(OuterRef("agency"))))
    current = Membership.objects.current()
    return current.filter(leads) | current.filter(oversees, role__in=OVERSEERS)


class WithholdingQuerySet(models.QuerySet):
    def standing(self):
        """What has not ended."""
        return self.filter(ended_at__isnull=True)

    def from_agency(self, agency):
        """What stands and is withheld from everybody who works for the agency."""
        return self.standing().filter(agency__in=own_agencies([agency]))

    def from_user(self, user):
        """What stands and is withheld from the user, of every case: the one rule for every page and list.

        What is withheld from an agency is withheld from whoever works there now, whichever agency they act
        for, so that nobody reads it by acting for another. Not from who leads the row's case, or oversees the
        agency that leads it.
        """
        agencies = own_agencies(membership.agency for membership in current_memberships(user))
        leads = apps.get_model("cases", "LeadProfessional").objects.filter(case=OuterRef("case"))
        found = self.standing().filter(Q(user=user) | Q(agency__in=agencies))
        return found.exclude(Exists(leads.filter(leads_or_oversees(user))))

    def touching(self, case):
        """What concerns the case: its own, and what is withheld of its family's home and of its people."""
        home = Q(part=WithheldPart.HOME, case__family=case.family_id)
        people = apps.get_model("people", "FamilyMember").objects.filter(family=case.family_id)
        reach = Q(part=WithheldPart.REACH, member__person__in=people.values("person"))
        return self.filter(Q(case=case) | home | reach)

    def touching_families(self, families):
        """What concerns families: what is withheld in their cases, and of where their people are."""
        people = apps.get_model("people", "FamilyMember").objects.filter(family__in=families)
        reach = Q(part=WithheldPart.REACH, member__person__in=people.values("person"))
        return self.filter(Q(case__family__in=families) | reach)

    def with_places(self):
        """Annotate the family and the person whom a row is about."""
        return self.annotate(of_family=F("case__family"), of_person=F("member__person"))

    def with_numbers(self):
        """(part, reference of the case, number of what is withheld, its note or None), with one query."""
        number = Coalesce("note__number", "document__number", "warning__number", "meeting__number")
        return self.annotate(of_thing=number).values_list("part", "case__reference", "of_thing", "note")

    def with_names(self):
        """Fetch everything that a list of what is withheld says, with one query."""
        return self.select_related(
            "case__family", "member__person", "note", "document", "warning__kind", "meeting", "agency",
            "user", "begun_by", "begun_for", "ended_by",
        )  # fmt: skip
