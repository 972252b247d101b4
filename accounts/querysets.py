"""Filters on agencies and the people who work for them."""

from django.db import models
from django.db.models import BooleanField, ExpressionWrapper, Q

from accounts.enums import Role


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
