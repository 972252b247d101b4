"""Which cases: every filter, and the one that says who may see a case."""

from functools import reduce
from operator import and_

from django.db import models
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Prefetch, Q

from accounts.acting import acting_membership
from accounts.permissions import Permission, Reach, can, reach_of
from cases.enums import CaseStatus, LeadChangeReason
from cases.querysets.reach import ways_of
from people.enums import KeyKind
from people.names import words_of


def _rows(name):
    """The model of this app by name; models import this module, so it is looked up when it is used."""
    from django.apps import apps

    return apps.get_model("cases", name).objects


def _member_model():
    from django.apps import apps

    return apps.get_model("people", "FamilyMember").objects


ANY_STATUS = "all"
"""The filter that asks for open and closed cases."""


class CaseQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The cases that the user reaches in the agency that they act for now, and no others.

        The one rule for page, list, search, count, export and drill-down. It adds one subquery for each way
        that the role has (:mod:`cases.querysets.reach`), whatever the number of agencies or cases.
        """
        if not can(user, Permission.CASE_VIEW):
            return self.none()
        return self._by(ways_of(reach_of(user)), acting_membership(user))

    def workable_by(self, user):
        """Cases that the user may see and, as far as their role may, write in.

        Access for a time is to read: it is in ``visible_to`` only.
        """
        if not can(user, Permission.CASE_VIEW):
            return self.none()
        return self._by(ways_of(reach_of(user), to_work=True), acting_membership(user))

    def with_may_work(self, user):
        """Annotate ``may_work``: whether the user may write in the case."""
        workable = self.model._default_manager.workable_by(user).values("pk")
        return self.annotate(may_work=ExpressionWrapper(Q(pk__in=workable), output_field=BooleanField()))

    def _by(self, ways, membership):
        """Cases that one of the ways opens to somebody.

        Their lists are joined before the cases are looked up, so that an index finds each of them and a table
        of a million cases is not read through. A conflict of interest outweighs every way.
        """
        if not ways:
            return self.none()
        first, *others = [way.cases(membership) for way in ways]
        kept_from = _rows("ConflictPerson").families_kept_from(membership.user_id)
        return self.filter(pk__in=first.union(*others)).exclude(family__in=kept_from)

    def kept_from(self, user):
        """Cases that a conflict of interest keeps the user out of, whatever way they have to them."""
        return self.filter(family__in=_rows("ConflictPerson").families_kept_from(user.pk))

    def involving(self, user):
        """Cases that the user, for the agency acted for now, is in the team of or led until they closed."""
        membership = acting_membership(user)
        if membership is None:
            return self.none()
        return self._by(ways_of(Reach.INVOLVED, to_work=True), membership)

    def open(self):
        return self.filter(status=CaseStatus.OPEN)

    def closed(self):
        return self.filter(status=CaseStatus.CLOSED)

    def open_on(self, day):
        """Opened on or before the day and not closed by the end of it (indicator V4)."""
        return self.filter(opened_on__lte=day).filter(Q(closed_on__isnull=True) | Q(closed_on__gt=day))

    def opened_between(self, start, end):
        """Opened in the period, both days included."""
        return self.filter(opened_on__gte=start, opened_on__lte=end)

    def months_of_change(self):
        """The first day of each month in which a case opened or closed."""
        closed = self.filter(closed_on__isnull=False).dates("closed_on", "month")
        return set(self.dates("opened_on", "month")) | set(closed)

    def led_by(self, user):
        """Open cases whose lead professional the user is now."""
        leads = _rows("LeadProfessional").filter(user=user, case=OuterRef("pk"), ended_on__isnull=True)
        return self.filter(Exists(leads))

    def with_member_named(self, words):
        """Cases of which a family member, the family or the reference matches every word.

        A person's words are compared as the search index holds them, so that accents, apostrophes and other
        names make no difference; a part of a reference is enough.
        """
        members = _member_model().filter(family=OuterRef("family"), left_on__isnull=True)
        found = self
        for word in words:
            asked = Q(reference__icontains=word) | Q(family__name__icontains=word)
            if folded := words_of(word):
                keys = {"person__search_keys__kind": KeyKind.NAME}
                named = [members.filter(**keys, person__search_keys__key__startswith=key) for key in folded]
                asked |= reduce(and_, [Q(Exists(each)) for each in named])
            found = found.filter(asked)
        return found

    def matching(self, *, q="", status="", lead="", locality=None, level=None, service=None):
        """Cases that match the filters of a list. Without a status only open ones; "all" for both.

        :param q: words of a family's or person's name, or of a reference; each must be found.
        :param lead: words of the lead professional's name.
        """
        found = self.with_member_named(q.split()).led_by_somebody_named(lead.split())
        if status != ANY_STATUS:
            found = found.filter(status=status or CaseStatus.OPEN)
        exact = {"locality": locality, "level_of_need": level, "service": service}
        return found.filter(**{name: value for name, value in exact.items() if value is not None})

    def led_for_now(self, user):
        """Open cases that the user leads now, for the agency that they act for."""
        membership = acting_membership(user)
        if membership is None:
            return self.none()
        leads = _rows("LeadProfessional").filter(
            user=user, agency=membership.agency_id, case=OuterRef("pk"), ended_on__isnull=True
        )
        return self.open().filter(Exists(leads))

    def last_led_by(self, user, agency):
        """Cases that somebody leads for an agency, or led last."""
        return self.filter(Exists(self._last_leads().filter(user=user, agency=agency)))

    def led_by_somebody_named(self, words):
        """Cases whose last lead professional's name holds every word."""
        found = self
        for word in words:
            found = found.filter(Exists(self._last_leads().filter(user__full_name__icontains=word)))
        return found

    def _last_leads(self):
        """The lead professional now, or until the case closed."""
        is_last = Q(ended_on__isnull=True) | Q(end_reason=LeadChangeReason.CASE_CLOSED)
        return _rows("LeadProfessional").filter(is_last, case=OuterRef("pk"))

    def with_people(self):
        """Fetch the family, its people, the lead and steps in force with a fixed number of queries."""
        return self.select_related(
            "family", "locality", "level_of_need", "service", "source", "reason"
        ).prefetch_related(
            Prefetch("family__members", queryset=_member_model().current().with_person(), to_attr="people"),
            Prefetch("leads", queryset=_rows("LeadProfessional").latest_first(), to_attr="lead_history"),
            Prefetch("steps", queryset=_rows("StepRequest").in_force(), to_attr="steps_in_force"),
        )

    def with_lead_agency(self):
        """Annotate the agency of the last lead professional, for lists and figures."""
        last = _rows("LeadProfessional").filter(case=OuterRef("pk")).order_by("-started_on", "-pk")
        return self.annotate(lead_agency_id=models.Subquery(last.values("agency_id")[:1]))
