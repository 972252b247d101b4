"""Filters on agencies and the people who work for them."""

from datetime import time, timedelta

from django.db import models
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q

from accounts.enums import ACTIONS_OF, AuditAct, Role
from earlyhelp.common.dates import london_datetime


class AgencyQuerySet(models.QuerySet):
    def active(self):
        """Agencies that can be chosen for new work."""
        return self.filter(is_active=True)


class MembershipQuerySet(models.QuerySet):
    def current(self):
        """Memberships that have not ended, of people whose account is open, in agencies still active."""
        return self.filter(ended_on__isnull=True, user__is_active=True, agency__is_active=True)

    def named_like(self, text):
        """Memberships of people whose name holds every word of the text, or whose e-mail address it is."""
        by_name = Q()
        for word in text.split():
            by_name &= Q(user__full_name__icontains=word)
        return self.filter(by_name | Q(user__email__iexact=text.strip()))

    def for_user(self, user):
        """The user's own memberships, with their agencies."""
        return self.filter(user=user).select_related("agency").order_by("agency__name")


class ServiceQuerySet(models.QuerySet):
    def active(self):
        """Services that can be chosen for new work."""
        return self.filter(is_active=True)


class LocalityQuerySet(models.QuerySet):
    def active(self):
        """Localities that can be chosen for new work."""
        return self.filter(is_active=True)


class UserQuerySet(models.QuerySet):
    def with_address(self, emails):
        """Accounts with one of these e-mail addresses, in small or capital letters."""
        return self.filter(email__in=[email.lower() for email in emails])

    def named_like(self, text):
        """Accounts whose name holds every word of the text, or whose e-mail address it is."""
        by_name = Q()
        for word in text.split():
            by_name &= Q(full_name__icontains=word)
        return self.filter(by_name | Q(email__iexact=text.strip()))

    def with_role(self, roles):
        """Open accounts with a current membership in one of these roles."""
        return self.filter(
            is_active=True,
            memberships__ended_on__isnull=True,
            memberships__role__in=roles,
            memberships__agency__is_active=True,
        ).distinct()

    def administrators(self):
        """Open accounts of those who administer the site now."""
        return self.with_role([Role.ADMINISTRATOR])


class NoticeQuerySet(models.QuerySet):
    def about(self, references):
        """Notices about one of these cases, or about none."""
        return self.filter(Q(case_reference="") | Q(case_reference__in=references))

    def in_agency(self, agency):
        """Notices that concern work for the agency or a part of it, or whatever agency is acted for."""
        return self.filter(Q(agency__isnull=True) | Q(agency=agency) | Q(agency__part_of=agency))

    def unread(self):
        return self.filter(read_at__isnull=True)

    def with_is_read(self):
        """Annotate ``is_read``, by which a list is ordered."""
        read = ExpressionWrapper(Q(read_at__isnull=False), output_field=BooleanField())
        return self.annotate(is_read=read)


class AuditEventQuerySet(models.QuerySet):
    def of_case(self, case):
        """What was done about one case."""
        return self.filter(case_reference=case.reference)

    def matching(self, *, act=(), who="", case="", first=None, last=None):
        """Acts of these kinds, by the owner of an e-mail address, about one case, between two days.

        :param act: values of :class:`accounts.enums.AuditAct`; none for every kind.
        """
        found = self.between(first, last)
        if act:
            found = found.filter(
                action__in=sorted(set().union(*(ACTIONS_OF[AuditAct(kind)] for kind in act)))
            )
        if who:
            found = found.filter(actor_email=who)
        return found.filter(case_reference=case) if case else found

    def by_one_of(self, emails):
        """Acts of the owners of these e-mail addresses."""
        return self.filter(actor_email__in=emails)

    def people(self):
        """(e-mail address, name) of everybody who acted, by name; the name that they had last."""
        found = self.exclude(actor_email="").order_by("actor_email", "-happened_at", "-pk")
        named = found.distinct("actor_email").values_list("actor_email", "actor_name")
        return sorted(named, key=lambda person: (person[1], person[0]))

    def between(self, first, last):
        """From one day to another, both included, as days go in London. None for no limit."""
        found = self.filter(happened_at__gte=london_datetime(first, time.min)) if first else self
        if last is None:
            return found
        return found.filter(happened_at__lt=london_datetime(last + timedelta(days=1), time.min))

    def without_a_place(self, links):
        """Events that are not in the chain yet.

        :param links: every place in the chain.
        """
        return self.filter(~Exists(links.filter(event_number=OuterRef("pk"))))


class FormDraftQuerySet(models.QuerySet):
    def of_person(self, user, agency):
        """Drafts that the person wrote for the agency."""
        return self.filter(owner=user, agency=agency)

    def unsent(self):
        return self.filter(sent_at__isnull=True)

    def of_page(self, address):
        """Drafts of one page, the latest first."""
        return self.filter(address=address).order_by("-saved_at", "-pk")

    def sent_since(self, moment):
        return self.filter(sent_at__gt=moment)

    def worn_out(self, *, kept_since, sent_since):
        """Drafts that nobody went on with, and the memory of those that were sent."""
        return self.filter(Q(sent_at__isnull=True, saved_at__lt=kept_since) | Q(sent_at__lt=sent_since))
